import type { NamePath } from './ast/name-nodes.ts'
import type { Join, JoinType, Query, TableName, TableSource } from './ast/query-nodes.ts'
import { parseHints } from './parse-hints.ts'
import { parseTableFunction } from './parse-table-function.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

/** The list behind FROM: sources, joined by commas and JOINs, from left to right. */
export function parseFrom(parser: Parser): TableSource {
  let left = parseJoins(parser)
  while (parser.acceptSymbol(',')) {
    const right = parseJoins(parser)
    left = { ...noJoin, kind: 'join', type: 'CROSS', comma: true, left, right, span: parser.spanFrom(left) }
  }
  return left
}

const noJoin = { natural: false, comma: false, on: null, using: [] }

function parseJoins(parser: Parser): TableSource {
  let left = parseSource(parser)
  for (;;) {
    const natural = parser.acceptQuietly('NATURAL')
    const type = parseJoinType(parser)
    if (type === null) return natural ? parser.fail() : left
    const right = parseSource(parser)
    let join: Omit<Join, 'span'> = { ...noJoin, kind: 'join', type, natural, left, right }
    if (type !== 'CROSS' && !natural) {
      if (parser.accept('ON')) join = { ...join, on: parser.expression() }
      else if (parser.accept('USING')) join = { ...join, using: parser.identifierList('a column') }
      // A lateral join needs no condition; any other is told so by the binder.
    }
    left = { ...join, span: parser.spanFrom(left) }
  }
}

function parseJoinType(parser: Parser): JoinType | null {
  if (parser.accept('JOIN')) return 'INNER'
  for (const type of ['INNER', 'CROSS'] as const) {
    if (parser.phrase(type, 'JOIN')) return type
  }
  for (const type of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (!parser.accept(type)) continue
    parser.acceptQuietly('OUTER')
    parser.expect('JOIN')
    return type
  }
  return null
}

function parseSource(parser: Parser): TableSource {
  const first = parser.peek()
  if (parser.atSymbol('(')) return parseParenthesised(parser, first)
  const lateral = parser.acceptQuietly('LATERAL')
  if (lateral && parser.atSymbol('(')) {
    parser.next()
    const query = parser.query()
    parser.expectSymbol(')')
    return withAlias(parser, {
      kind: 'derived-table',
      lateral,
      query,
      ...noAlias,
      span: parser.spanFrom(first),
    })
  }
  if (parser.at('TABLE') && parser.atSymbol('(', 1)) {
    parser.next()
    parser.next()
    const call = parseTableFunction(parser, lateral)
    parser.expectSymbol(')')
    return withAlias(parser, { ...call, span: parser.spanFrom(first) })
  }
  if (parser.acceptQuietly('UNNEST')) {
    parser.expectSymbol('(')
    const operand = parser.expression()
    parser.expectSymbol(')')
    const ordinality = parser.acceptQuietly('WITH', 'ORDINALITY')
    return withAlias(parser, {
      kind: 'unnest',
      operand,
      ordinality,
      ...noAlias,
      span: parser.spanFrom(first),
    })
  }
  parser.note('TABLE')
  if (lateral) return withAlias(parser, parseTableFunction(parser, lateral))
  const name = parser.namePath('a table name')
  if (parser.atSymbol('(')) return withAlias(parser, parseTableFunction(parser, false, name))
  return parseTableName(parser, name)
}

const noAlias = { alias: null, aliasColumns: [] }

function parseParenthesised(parser: Parser, first: Token): TableSource {
  let ahead = 1
  while (parser.atSymbol('(', ahead)) ahead++
  const word = parser.peek(ahead)
  const isQuery = word.kind === 'word' && ['SELECT', 'WITH', 'VALUES', 'TABLE'].includes(word.value)
  parser.next()
  if (isQuery) {
    const query: Query = parser.query()
    parser.expectSymbol(')')
    return withAlias(parser, {
      kind: 'derived-table',
      lateral: false,
      query,
      ...noAlias,
      span: parser.spanFrom(first),
    })
  }
  const source = parser.nested(() => parseFrom(parser))
  parser.expectSymbol(')')
  return source
}

function parseTableName(parser: Parser, name: NamePath): TableSource {
  const hints = parseHints(parser)
  let asOf: TableName['asOf'] = null
  if (parser.acceptQuietly('FOR')) {
    parser.expect('SYSTEM_TIME', 'AS', 'OF')
    asOf = parser.expression()
  }
  const table = withAlias(parser, {
    kind: 'table-name',
    name,
    hints,
    asOf,
    ...noAlias,
    span: parser.spanFrom(name),
  })
  for (const clause of ['MATCH_RECOGNIZE', 'TABLESAMPLE', 'PIVOT', 'UNPIVOT']) {
    if (parser.at(clause)) parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: clause }, parser.peek().span)
  }
  return table
}

function withAlias<T extends Exclude<TableSource, Join>>(parser: Parser, source: T): T {
  if (!parser.accept('AS') && !parser.atIdentifier()) return source
  const alias = parser.identifier()
  const aliasColumns = parser.atSymbol('(') ? parser.identifierList() : []
  return { ...source, alias, aliasColumns, span: parser.spanFrom(source) }
}
