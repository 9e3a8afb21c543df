import type { NamePath } from './ast/name-nodes.ts'
import type {
  Descriptor,
  Expression,
  Query,
  TableArgument,
  TableFunction,
  TableFunctionArgument,
} from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import type { Parser } from './parser.ts'

/** `TUMBLE(TABLE t, DESCRIPTOR(c), INTERVAL …)`, arguments by position or by name (`DATA => TABLE t`). */
export function parseTableFunction(parser: Parser, lateral: boolean, path?: NamePath): TableFunction {
  const name = path ?? parser.namePath('a name')
  parser.expectSymbol('(')
  const args = parser.atSymbol(')') ? [] : parser.list(() => parseArgument(parser))
  parser.expectSymbol(')')
  const span = parser.spanFrom(name)
  return { kind: 'table-function', lateral, name, arguments: args, alias: null, aliasColumns: [], span }
}

function parseArgument(parser: Parser): TableFunctionArgument {
  const first = parser.peek()
  // Some argument names are reserved words (`OFFSET => …`), so they are read as they stand.
  const isNamed = (first.kind === 'word' || first.kind === 'name') && parser.atSymbol('=>', 1)
  let name: TableFunctionArgument['name'] = null
  if (isNamed) {
    parser.next()
    parser.next()
    name = { kind: 'identifier', name: first.kind === 'word' ? first.text : first.value, span: first.span }
  }
  const value = parseValue(parser)
  return { kind: 'table-function-argument', name, value, span: parser.spanFrom(first) }
}

function parseValue(parser: Parser): TableArgument | Descriptor | Expression {
  if (parser.at('TABLE')) return parseTableArgument(parser)
  if (parser.atSymbol('(')) {
    const inner = parser.peek(1)
    if (inner.kind === 'word' && ['SELECT', 'WITH', 'VALUES'].includes(inner.value))
      return parseTableArgument(parser)
  }
  if (parser.at('DESCRIPTOR') && parser.atSymbol('(', 1)) {
    const first = parser.next()
    const columns = parser.identifierList('a column')
    return { kind: 'descriptor', columns, span: parser.spanFrom(first) }
  }
  parser.note('TABLE')
  parser.note('DESCRIPTOR')
  return parser.expression()
}

function parseTableArgument(parser: Parser): TableArgument {
  const first = parser.peek()
  let table: NamePath | Query
  parser.acceptQuietly('TABLE')
  if (parser.atSymbol('(')) {
    parser.next()
    table = parser.query()
    parser.expectSymbol(')')
  } else table = parser.namePath('a table name')
  const partitionBy = parser.phrase('PARTITION', 'BY') ? parsePartition(parser) : []
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  return { kind: 'table-argument', table, partitionBy, orderBy, span: parser.spanFrom(first) }
}

/** Several columns need parentheses or stand bare: commas then belong to the columns while columns follow. */
function parsePartition(parser: Parser): Expression[] {
  if (parser.atSymbol('(')) {
    parser.next()
    const columns = parser.list(() => parser.expression())
    parser.expectSymbol(')')
    return columns
  }
  const columns = [parser.expression()]
  while (parser.atSymbol(',') && isColumn(parser)) {
    parser.next()
    columns.push(parser.expression())
  }
  return columns
}

function isColumn(parser: Parser): boolean {
  const word = parser.peek(1)
  if (word.kind === 'name') return true
  if (word.kind !== 'word' || word.value === 'DESCRIPTOR' || word.value === 'INTERVAL') return false
  return !parser.atSymbol('=>', 2)
}
