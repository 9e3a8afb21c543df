import type { StringNode } from './ast/name-nodes.ts'
import type { Expression } from './ast/query-nodes.ts'
import type { PartitionValue } from './ast/table-nodes.ts'
import type { Parser } from './parser.ts'

/** What may stand for a partition's value. */
const LITERALS = new Set<Expression['kind']>([
  'string-literal',
  'number-literal',
  'boolean-literal',
  'null-literal',
  'datetime-literal',
  'interval-literal',
  'bytes-literal',
])

/** `( p = 'x', … )`; with `keysAlone` also `( p, … )`. */
export function parsePartition(parser: Parser, keysAlone = false): PartitionValue[] {
  parser.expectSymbol('(')
  const values = parser.list((): PartitionValue => {
    const name = parser.identifier('a column')
    const value = keysAlone && !parser.atSymbol('=') ? null : parseValue(parser)
    return { kind: 'partition-value', name, value, span: parser.spanFrom(name) }
  })
  parser.expectSymbol(')')
  return values
}

function parseValue(parser: Parser): Expression {
  parser.expectSymbol('=')
  const first = parser.index
  const value = parser.expression()
  const literal = value.kind === 'unary' && value.operator !== 'NOT' ? value.operand : value
  if (!LITERALS.has(literal.kind)) parser.failWith('SQL_PARTITION_VALUE', {}, parser.spanFrom(first))
  return value
}

/** `( 'k', … )`, may be empty. */
export function parseOptionKeys(parser: Parser): StringNode[] {
  parser.expectSymbol('(')
  const keys = parser.atSymbol(')') ? [] : parser.list(() => parser.string('an option key'))
  parser.expectSymbol(')')
  return keys
}
