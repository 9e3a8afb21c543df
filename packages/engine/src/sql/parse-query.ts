import type { CommonTable, Expression, Query, QueryBody, RowExpression } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseSelect } from './parse-select.ts'
import type { Parser } from './parser.ts'

/** `[WITH …] body [ORDER BY …] [LIMIT …] [OFFSET …] [FETCH …]`. */
export function parseQuery(parser: Parser): Query {
  const first = parser.peek()
  const commonTables = parseWith(parser)
  const body = parseUnion(parser)
  parser.note('ORDER BY')
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  let limit: Expression | null = null
  let offset: Expression | null = null
  if (parser.accept('LIMIT') && !parser.accept('ALL')) limit = parser.expression()
  if (parser.acceptQuietly('OFFSET')) {
    offset = parser.expression()
    if (!parser.acceptQuietly('ROWS')) parser.acceptQuietly('ROW')
  }
  if (parser.acceptQuietly('FETCH')) {
    parser.expectOneOf('FIRST', 'NEXT')
    limit = parser.expression()
    parser.expectOneOf('ROW', 'ROWS')
    parser.expect('ONLY')
  }
  return { kind: 'query', with: commonTables, body, orderBy, limit, offset, span: parser.spanFrom(first) }
}

function parseWith(parser: Parser): CommonTable[] {
  if (!parser.acceptQuietly('WITH')) return []
  if (parser.at('RECURSIVE')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'WITH RECURSIVE' }, parser.peek().span)
  }
  return parser.list((): CommonTable => {
    const name = parser.identifier()
    const columns = parser.atSymbol('(') ? parser.identifierList() : []
    parser.expect('AS')
    parser.expectSymbol('(')
    const query = parser.query()
    parser.expectSymbol(')')
    return { kind: 'common-table', name, columns, query, span: parser.spanFrom(name) }
  })
}

function parseUnion(parser: Parser): QueryBody {
  let left = parseIntersect(parser)
  for (;;) {
    const operator = parser.accept('UNION')
      ? 'UNION'
      : parser.acceptQuietly('EXCEPT') || parser.acceptQuietly('MINUS')
        ? 'EXCEPT'
        : null
    if (operator === null) return left
    const all = parseAll(parser)
    const right = parseIntersect(parser)
    left = { kind: 'set-operation', operator, all, left, right, span: parser.spanFrom(left) }
  }
}

function parseIntersect(parser: Parser): QueryBody {
  let left = parseOne(parser)
  while (parser.acceptQuietly('INTERSECT')) {
    const all = parseAll(parser)
    const right = parseOne(parser)
    left = { kind: 'set-operation', operator: 'INTERSECT', all, left, right, span: parser.spanFrom(left) }
  }
  return left
}

function parseAll(parser: Parser): boolean {
  if (parser.acceptQuietly('ALL')) return true
  parser.acceptQuietly('DISTINCT')
  return false
}

function parseOne(parser: Parser): QueryBody {
  const first = parser.peek()
  if (parser.at('SELECT')) return parseSelect(parser)
  if (parser.atSymbol('(')) {
    parser.next()
    const query = parser.query()
    parser.expectSymbol(')')
    return query
  }
  if (parser.at('VALUES')) {
    parser.next()
    const rows = parser.list(() => parseValuesRow(parser))
    return { kind: 'values', rows, span: parser.spanFrom(first) }
  }
  parser.note('SELECT')
  parser.note('VALUES')
  if (parser.at('TABLE')) return parseExplicitTable(parser)
  return parser.fail()
}

function parseValuesRow(parser: Parser): RowExpression {
  const value = parser.expression()
  return value.kind === 'row' ? value : { kind: 'row', values: [value], span: value.span }
}

/** `TABLE t` is `SELECT * FROM t`. */
function parseExplicitTable(parser: Parser): QueryBody {
  const first = parser.next()
  const name = parser.namePath('a table name')
  const span = parser.spanFrom(first)
  return {
    kind: 'select',
    hints: [],
    distinct: false,
    items: [{ kind: 'star', qualifier: null, span: first.span }],
    from: { kind: 'table-name', name, hints: [], asOf: null, alias: null, aliasColumns: [], span: name.span },
    where: null,
    groupBy: [],
    having: null,
    qualify: null,
    windows: [],
    span,
  }
}
