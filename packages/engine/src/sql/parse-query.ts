import type { CommonTable, Expression, Query, QueryBody } from './ast/query-nodes.ts'
import { balanceQueries } from './balance-chain.ts'
import { clauseWords } from './clause-words.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parseSelect } from './parse-select.ts'
import { parseValuesRow } from './parse-values.ts'
import type { Parser } from './parser.ts'
import { refuseOperand, refuseTable } from './refuse-non-query.ts'
import { startsExpression } from './starts-expression.ts'

/** `[WITH …] body [ORDER BY …] [LIMIT …] [OFFSET …] [FETCH …]`. */
export function parseQuery(parser: Parser): Query {
  const first = parser.index
  const { recursive, tables } = parseWith(parser)
  const body = parseUnion(parser)
  parser.note('ORDER BY')
  const orderBy = parser.at('ORDER') ? parser.recover(parseOrderBy, clauseWords, []) : []
  const { limit, offset } = parseLimit(parser)
  return {
    kind: 'query',
    recursive,
    with: tables,
    body,
    orderBy,
    limit,
    offset,
    span: parser.spanFrom(first),
  }
}

function parseLimit(parser: Parser): Pick<Query, 'limit' | 'offset'> {
  const first = parser.index
  let limit: Expression | null = null
  let offset: Expression | null = null
  const hasLimit = parser.accept('LIMIT')
  if (hasLimit && !parser.acceptQuietly('ALL')) {
    limit = parseCount(parser)
    if (parser.atSymbol(',') && (parser.peek(1).kind === 'number' || parser.peek(1).value === 'ALL')) {
      parser.skip()
      parser.skip()
      refuse(parser, parser.spanFrom(first), 'LIMIT start, count', 'LIMIT count OFFSET start')
    }
  }
  if (parser.acceptQuietly('OFFSET')) {
    offset = parseCount(parser)
    if (!parser.acceptQuietly('ROWS')) parser.acceptQuietly('ROW')
    if (!hasLimit && parser.at('LIMIT')) {
      parser.skip()
      parser.skip()
      refuse(parser, parser.spanFrom(first), 'OFFSET before LIMIT', 'LIMIT count OFFSET start')
    }
  }
  if (!hasLimit && parser.acceptQuietly('FETCH')) {
    parser.expectOneOf('FIRST', 'NEXT')
    limit = parseCount(parser)
    parser.expectOneOf('ROW', 'ROWS')
    parser.expect('ONLY')
  }
  return { limit, offset }
}

function refuse(parser: Parser, span: Query['span'], what: string, instead: string): never {
  return parser.failWith('SQL_NOT_FLINK', { what, instead }, span)
}

/** An unsigned number. */
function parseCount(parser: Parser): Expression {
  const { span } = parser.peek()
  if (parser.atSymbol('?')) {
    parser.skip()
    parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: '?' }, span)
    return { kind: 'number-literal', text: '0', span }
  }
  return { kind: 'number-literal', text: parser.number(), span }
}

const TABLE_ENDS: ReadonlySet<string> = new Set([',', 'SELECT', 'VALUES'])

function parseWith(parser: Parser): { readonly recursive: boolean; readonly tables: CommonTable[] } {
  if (!parser.acceptQuietly('WITH')) return { recursive: false, tables: [] }
  const recursive = parser.acceptQuietly('RECURSIVE')
  const tables: CommonTable[] = []
  do {
    const table = parser.recover(parseCommonTable, TABLE_ENDS, null)
    if (table) tables.push(table)
  } while (parser.acceptSymbol(','))
  return { recursive, tables }
}

function parseCommonTable(parser: Parser): CommonTable {
  const name = parser.identifier()
  const columns = parser.atSymbol('(') ? parser.identifierList() : []
  parser.expect('AS')
  parser.expectSymbol('(')
  if (parser.atIdentifier()) refuseTable(parser)
  const query = parser.query()
  parser.expectSymbol(')')
  return { kind: 'common-table', name, columns, query, span: parser.spanFrom(name) }
}

function parseUnion(parser: Parser): QueryBody {
  let left = parseIntersect(parser)
  for (;;) {
    if (parser.at('MINUS')) refuse(parser, parser.span, 'MINUS', 'EXCEPT')
    const operator = parser.accept('UNION') ? 'UNION' : parser.acceptQuietly('EXCEPT') ? 'EXCEPT' : null
    if (operator === null) return balanceQueries(left)
    const all = parseAll(parser)
    if (left.kind === 'set-operation' && (left.operator !== operator || left.all !== all))
      left = balanceQueries(left)
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
  return balanceQueries(left)
}

/** What can begin a row of VALUES. */
function startsRow(parser: Parser): boolean {
  return parser.atSymbol('(') || startsExpression(parser)
}

function parseAll(parser: Parser): boolean {
  if (parser.acceptQuietly('ALL')) return true
  parser.acceptQuietly('DISTINCT')
  return false
}

function parseOne(parser: Parser): QueryBody {
  const first = parser.index
  if (parser.at('SELECT')) return parseSelect(parser)
  if (parser.atSymbol('(')) {
    parser.skip()
    const query = parser.query()
    parser.expectSymbol(')')
    return query
  }
  if (parser.at('VALUES') || parser.at('VALUE')) {
    parser.skip()
    const rows = parser.strictList(parseValuesRow, startsRow)
    return { kind: 'values', rows, span: parser.spanFrom(first) }
  }
  parser.note('SELECT')
  parser.note('VALUES')
  if (parser.at('TABLE')) return parseExplicitTable(parser)
  return refuseOperand(parser)
}

/** `TABLE t` is `SELECT * FROM t`. */
function parseExplicitTable(parser: Parser): QueryBody {
  const first = parser.skip()
  const name = parser.namePath('a table name')
  const span = parser.spanFrom(first)
  return {
    kind: 'select',
    hints: [],
    distinct: false,
    items: [{ kind: 'star', qualifier: null, span: parser.tokens.span(first) }],
    from: { kind: 'table-name', name, hints: [], asOf: null, alias: null, aliasColumns: [], span: name.span },
    where: null,
    groupBy: [],
    groupDistinct: false,
    having: null,
    qualify: null,
    windows: [],
    span,
  }
}
