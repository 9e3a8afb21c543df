import type { NamePath } from './ast/name-nodes.ts'
import type {
  Descriptor,
  Expression,
  ModelArgument,
  OrderItem,
  Query,
  TableArgument,
  TableFunction,
  TableFunctionArgument,
} from './ast/query-nodes.ts'
import { parseOrderItem } from './parse-order-by.ts'
import type { Parser } from './parser.ts'
import { queryDepth, startsQuery } from './starts-query.ts'
import { CODE, codeSet } from './vocabulary.ts'

/** `TUMBLE(TABLE t, DESCRIPTOR(c), INTERVAL …)`, arguments by position or by name (`DATA => TABLE t`). */
export function parseTableFunction(parser: Parser, lateral: boolean, path?: NamePath): TableFunction {
  if (!path) parser.acceptQuietly('SPECIFIC')
  const name = path ?? parser.namePath('a name')
  parser.expectSymbol('(')
  const args = parser.atSymbol(')') ? [] : parser.list(parseArgument)
  parser.expectSymbol(')')
  const span = parser.spanFrom(name)
  return { kind: 'table-function', lateral, name, arguments: args, alias: null, aliasColumns: [], span }
}

function parseArgument(parser: Parser): TableFunctionArgument {
  const first = parser.index
  const name = parser.atSymbol('=>', 1) ? parser.identifier() : null
  if (name) parser.next()
  const value = parseValue(parser)
  return { kind: 'table-function-argument', name, value, span: parser.spanFrom(first) }
}

function parseValue(parser: Parser): TableFunctionArgument['value'] {
  const first = parser.index
  if (parser.at('DEFAULT')) {
    parser.skip()
    return { kind: 'default', span: parser.tokens.span(first) }
  }
  if (startsQuery(parser) || opensTable(parser)) return parseTableArgument(parser)
  if (parser.at('DESCRIPTOR') && parser.atSymbol('(', 1)) return parseDescriptor(parser)
  if (parser.at('MODEL') && ['word', 'name'].includes(parser.peek(1).kind)) return parseModel(parser)
  parser.note('TABLE')
  parser.note('DESCRIPTOR')
  return parser.expression()
}

const isTableEnd = codeSet(['PARTITION', 'ORDER', ',', ')'])

/** A query in parentheses that PARTITION BY, ORDER BY or the next argument follows. */
function opensTable(parser: Parser): boolean {
  if (queryDepth(parser) === null) return false
  let open = 0
  for (let at = 0; parser.codeAt(at) !== CODE.end; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) {
      return isTableEnd[parser.codeAt(at + 1)] === 1
    }
  }
  return false
}

function parseDescriptor(parser: Parser): Descriptor {
  const first = parser.skip()
  const columns = parser.identifierList('a column')
  return { kind: 'descriptor', columns, span: parser.spanFrom(first) }
}

function parseModel(parser: Parser): ModelArgument {
  const first = parser.skip()
  const name = parser.namePath()
  return { kind: 'model-argument', name, span: parser.spanFrom(first) }
}

function parseTableArgument(parser: Parser): TableArgument {
  const first = parser.index
  const table = parseTable(parser)
  const partitionBy = parser.phrase('PARTITION', 'BY') ? parsePartition(parser) : []
  parser.note('ORDER BY', false)
  const orderBy = parser.at('ORDER') ? parseOrder(parser) : []
  return { kind: 'table-argument', table, partitionBy, orderBy, span: parser.spanFrom(first) }
}

/** `TABLE t`, or a query with or without parentheses. */
function parseTable(parser: Parser): NamePath | Query {
  if (parser.acceptQuietly('TABLE')) return parser.namePath('a table name')
  if (!parser.atSymbol('(')) return parser.query()
  parser.skip()
  const query = parser.query()
  parser.expectSymbol(')')
  return query
}

/** One column, or several in parentheses: a comma without them begins the next argument. */
function parsePartition(parser: Parser): Expression[] {
  if (parser.acceptSymbol('(')) {
    const columns = parser.list(parseColumn)
    parser.expectSymbol(')')
    return columns
  }
  return [parseColumn(parser)]
}

function parseColumn(parser: Parser): Expression {
  const name = parser.identifier('a column')
  const path: NamePath = { kind: 'name-path', parts: [name], span: name.span }
  return { kind: 'column-reference', path, span: name.span }
}

/** One item, or several in parentheses: a comma without them begins the next argument. */
function parseOrder(parser: Parser): OrderItem[] {
  parser.expect('ORDER', 'BY')
  if (!parser.atSymbol('(')) return [parseOrderItem(parser)]
  parser.skip()
  const items = parser.strictList(parseOrderItem)
  parser.expectSymbol(')')
  return items
}
