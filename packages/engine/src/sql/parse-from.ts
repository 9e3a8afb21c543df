import type { NamePath } from './ast/name-nodes.ts'
import type { Join, JoinType, Query, TableName, TableSource } from './ast/query-nodes.ts'
import { parseHints } from './parse-hints.ts'
import { parseMatchRecognize } from './parse-match-recognize.ts'
import { parsePivot, parseUnpivot } from './parse-pivot.ts'
import { parseSample } from './parse-sample.ts'
import { parseTableFunction } from './parse-table-function.ts'
import type { Parser } from './parser.ts'
import { queryDepth } from './starts-query.ts'
import type { Token } from './token.ts'

/** The list behind FROM: sources, joined by commas and JOINs, from left to right. */
export function parseFrom(parser: Parser): TableSource {
  let left = parseJoins(parser)
  while (parser.acceptSymbol(',')) {
    const word = parser.previous.span
    if (!startsSource(parser)) parser.fail('a table name', 1)
    const right = parseJoins(parser)
    left = {
      ...noJoin,
      kind: 'join',
      type: 'CROSS',
      comma: true,
      word,
      left,
      right,
      span: parser.spanFrom(left),
    }
  }
  return left
}

const noJoin = { natural: false, comma: false, on: null, using: [] }

function parseJoins(parser: Parser): TableSource {
  let left = parseSource(parser)
  for (;;) {
    const first = parser.index
    const natural = parser.acceptQuietly('NATURAL')
    const type = parseJoinType(parser)
    if (type === null) return natural ? parser.fail(undefined, 1) : left
    const word = parser.previous.span
    if (!startsSource(parser)) parser.fail('a table name', lookBack(parser.index - first))
    const right = parseSource(parser)
    let join: Omit<Join, 'span'> = { ...noJoin, kind: 'join', type, natural, word, left, right }
    // Whether a condition is missing, or too much, depends on what is joined: the binder's.
    if (parser.accept('ON')) join = { ...join, on: parser.expression() }
    else if (parser.accept('USING')) join = { ...join, using: parser.identifierList('a column') }
    left = { ...join, span: parser.spanFrom(left) }
  }
}

/** Flink decides by three tokens whether a join follows: the table is the third at most. */
function lookBack(words: number): number {
  return words <= 2 ? words : 0
}

function startsSource(parser: Parser): boolean {
  const token = parser.peek()
  if (token.kind === 'symbol') return token.value === '('
  if (token.kind === 'end') return false
  return ['UNNEST', 'TABLE', 'LATERAL'].includes(token.value) || token.kind === 'bad' || parser.atIdentifier()
}

function parseJoinType(parser: Parser): JoinType | null {
  if (parser.accept('JOIN')) return 'INNER'
  for (const type of ['INNER', 'CROSS', 'LEFT', 'RIGHT', 'FULL'] as const) {
    if (!parser.accept(type)) continue
    const mayBeOuter = type !== 'INNER' && type !== 'CROSS'
    const outer = mayBeOuter && parser.acceptQuietly('OUTER')
    if (type === 'CROSS' && parser.at('APPLY'))
      parser.failWith('SQL_NOT_FLINK', { what: 'APPLY', instead: 'CROSS JOIN LATERAL' }, parser.peek().span)
    if (!parser.accept('JOIN')) parser.fail(undefined, outer ? 2 : 1)
    return type
  }
  return null
}

function parseSource(parser: Parser): TableSource {
  const source = parseWithPivot(parser, parseBareSource(parser)) as Exclude<
    TableSource,
    { kind: 'table-sample' }
  >
  if (source.kind === 'join' && (parser.at('AS') || parser.atIdentifier()))
    parser.failWith('SQL_NOT_FLINK', { what: 'a name for a join', instead: 'a subquery' }, source.word)
  const aliased = source.kind === 'join' ? source : withAlias(parser, source)
  return parser.at('TABLESAMPLE') ? parseSample(parser, aliased) : aliased
}

function parseWithPivot(parser: Parser, source: TableSource): TableSource {
  const pivoted = parser.at('PIVOT') ? parsePivot(parser, source) : source
  return parser.at('UNPIVOT') ? parseUnpivot(parser, pivoted) : pivoted
}

const noAlias = { alias: null, aliasColumns: [] }

function parseBareSource(parser: Parser): TableSource {
  const first = parser.peek()
  const lateral = parser.acceptQuietly('LATERAL')
  if (parser.atSymbol('(')) return withPattern(parser, parseParenthesised(parser, first, lateral))
  if (parser.at('TABLE')) {
    parser.next()
    parser.expectSymbol('(')
    const call = parseTableFunction(parser, lateral)
    parser.expectSymbol(')')
    return { ...call, span: parser.spanFrom(first) }
  }
  if (parser.at('UNNEST')) return parseUnnest(parser, first)
  parser.note('TABLE')
  if (lateral) return parser.fail()
  const name = parser.namePath('a table name')
  if (parser.atSymbol('(')) return parseTableFunction(parser, false, name)
  return withPattern(parser, parseTableName(parser, name))
}

function parseUnnest(parser: Parser, first: Token): TableSource {
  if (!parser.atSymbol('(', 1)) parser.fail()
  parser.next()
  parser.next()
  const operand = parser.argument()
  while (parser.acceptSymbol(',')) {
    const second = parser.expression()
    parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: 'UNNEST (a, b)' }, second.span)
  }
  parser.expectSymbol(')')
  const ordinality = parser.phrase('WITH', 'ORDINALITY')
  return { kind: 'unnest', operand, ordinality, ...noAlias, span: parser.spanFrom(first) }
}

/** `( query )` or `( a JOIN b … )`. */
function parseParenthesised(parser: Parser, first: Token, lateral: boolean): TableSource {
  parser.expectSymbol('(')
  if (queryDepth(parser) === null && !startsSource(parser)) parser.fail('a table name', 1)
  if (queryDepth(parser) === null || isJoined(parser)) {
    const inner = parser.peek()
    const source = parser.nested(() => parseJoins(parser))
    if (source.kind !== 'join') {
      parser.failWith('SQL_SYNTAX', { found: 'a table', expected: 'a query or a join' }, inner.span)
    }
    if (lateral)
      parser.failWith('SQL_NOT_FLINK', { what: 'LATERAL of a join', instead: 'a query' }, source.word)
    parser.expectSymbol(')')
    return source
  }
  const query: Query = parser.query()
  parser.expectSymbol(')')
  return { kind: 'derived-table', lateral, query, ...noAlias, span: parser.spanFrom(first) }
}

const QUERY_FOLLOWERS = new Set([
  'UNION',
  'EXCEPT',
  'MINUS',
  'INTERSECT',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FETCH',
])

/** Inside a `(`: a query in parentheses that is only the first of joined sources. */
function isJoined(parser: Parser): boolean {
  if (queryDepth(parser) === 0) return false
  let open = 0
  for (let at = 0; parser.peek(at).kind !== 'end'; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) {
      const behind = parser.peek(at + 1)
      return behind.kind === 'name' || (behind.kind === 'word' && !QUERY_FOLLOWERS.has(behind.value))
    }
  }
  return false
}

function parseTableName(parser: Parser, name: NamePath): TableSource {
  const hints = parseHints(parser)
  let asOf: TableName['asOf'] = null
  if (parser.acceptQuietly('EXTEND')) {
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature: 'EXTEND' }, parser.previous.span)
  }
  if (parser.acceptQuietly('FOR')) {
    parser.expect('SYSTEM_TIME', 'AS', 'OF')
    asOf = parser.expression()
  }
  return { kind: 'table-name', name, hints, asOf, ...noAlias, span: parser.spanFrom(name) }
}

function withPattern(parser: Parser, source: TableSource): TableSource {
  if (!parser.at('MATCH_RECOGNIZE')) return source
  return parseMatchRecognize(parser, source)
}

function withAlias<T extends Exclude<TableSource, { kind: 'join' | 'table-sample' }>>(
  parser: Parser,
  source: T,
): T {
  if (!parser.accept('AS') && !parser.atIdentifier()) return source
  const alias = parser.identifier()
  const aliasColumns = parser.atSymbol('(') ? parser.identifierList() : []
  return { ...source, alias, aliasColumns, span: parser.spanFrom(source) }
}
