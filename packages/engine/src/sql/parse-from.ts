import type { NamePath } from './ast/name-nodes.ts'
import type { JoinType, Query, TableName, TableSource } from './ast/query-nodes.ts'
import { parseHints } from './parse-hints.ts'
import { parseMatchRecognize } from './parse-match-recognize.ts'
import { parsePivot, parseUnpivot } from './parse-pivot.ts'
import { parseSample } from './parse-sample.ts'
import { parseTableFunction } from './parse-table-function.ts'
import type { Parser } from './parser.ts'
import { refuseBehindTable } from './refuse-non-query.ts'
import { queryDepth } from './starts-query.ts'
import { CODE, codeOf, codeSet, FIRST_KEYWORD } from './vocabulary.ts'

/** The list behind FROM: sources, joined by commas and JOINs, from left to right. */
export function parseFrom(parser: Parser): TableSource {
  let left = parseJoins(parser)
  while (parser.acceptSymbol(',')) {
    const word = parser.tokens.span(parser.index - 1)
    if (!startsSource(parser)) parser.fail('a table name', 1)
    const right = parseJoins(parser)
    left = {
      natural: false,
      comma: true,
      on: null,
      using: [],
      kind: 'join',
      type: 'CROSS',
      word,
      left,
      right,
      span: parser.spanFrom(left),
    }
  }
  return left
}

function parseJoins(parser: Parser): TableSource {
  let left = parseSource(parser)
  for (;;) {
    const first = parser.index
    const natural = parser.acceptQuietly('NATURAL')
    const type = parseJoinType(parser, natural)
    if (type === null) return natural ? parser.fail(undefined, 1) : left
    const word = parser.tokens.span(parser.index - 1)
    if (!startsSource(parser)) parser.fail('a table name', lookBack(parser.index - first))
    const right = parseSource(parser)
    // Whether a condition is missing, or too much, depends on what is joined: the binder's.
    const on = parser.accept('ON') ? parser.expression() : null
    const using = on === null && parser.accept('USING') ? parser.identifierList('a column') : []
    const span = parser.spanFrom(left)
    left = { natural, comma: false, on, using, kind: 'join', type, word, left, right, span }
  }
}

/** Flink decides by three tokens whether a join follows: the table is the third at most. */
function lookBack(words: number): number {
  return words <= 2 ? words : 0
}

const isSourceStart = codeSet(['(', 'UNNEST', 'TABLE', 'LATERAL'])

function startsSource(parser: Parser): boolean {
  return isSourceStart[parser.code] === 1 || parser.kind === 'bad' || parser.atIdentifier()
}

const TABLE = codeOf('TABLE')
const JOINS = ['INNER', 'CROSS', 'LEFT', 'RIGHT', 'FULL'] as const

/** How many tokens before the one that should be JOIN Flink notices: it looks three ahead, and never behind CROSS. */
function missedJoin(type: JoinType, natural: boolean, outer: boolean): number {
  if (natural) return outer ? 0 : 2
  if (type === 'CROSS') return 0
  return outer ? 2 : 1
}

function parseJoinType(parser: Parser, natural: boolean): JoinType | null {
  if (parser.accept('JOIN')) return 'INNER'
  for (const type of JOINS) {
    if (!parser.accept(type)) continue
    const mayBeOuter = type !== 'INNER' && type !== 'CROSS'
    const outer = mayBeOuter && parser.acceptQuietly('OUTER')
    if (type === 'CROSS' && parser.at('APPLY'))
      parser.failWith('SQL_NOT_FLINK', { what: 'APPLY', instead: 'CROSS JOIN LATERAL' }, parser.span)
    if (!parser.accept('JOIN')) parser.fail(undefined, missedJoin(type, natural, outer))
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
  const first = parser.index
  const lateral = parser.acceptQuietly('LATERAL')
  if (parser.atSymbol('(')) return withPattern(parser, parseParenthesised(parser, first, lateral))
  if (parser.at('TABLE')) {
    parser.skip()
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

function parseUnnest(parser: Parser, first: number): TableSource {
  if (!parser.atSymbol('(', 1)) parser.fail()
  parser.skip()
  parser.skip()
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
function parseParenthesised(parser: Parser, first: number, lateral: boolean): TableSource {
  parser.expectSymbol('(')
  const hasQuery = queryDepth(parser) !== null && !opensTableFunction(parser)
  if (!hasQuery && !startsSource(parser)) parser.fail('a table name', 1)
  if (!hasQuery || isJoined(parser)) {
    const inner = parser.index
    const source = parser.nested(parseJoins)
    if (source.kind !== 'join') return refuseBehindTable(parser, inner)
    if (lateral)
      parser.failWith('SQL_NOT_FLINK', { what: 'LATERAL of a join', instead: 'a query' }, source.word)
    parser.expectSymbol(')')
    return source
  }
  const query: Query = parser.query()
  parser.expectSymbol(')')
  return { kind: 'derived-table', lateral, query, ...noAlias, span: parser.spanFrom(first) }
}

const isQueryFollower = codeSet([
  'UNION',
  'EXCEPT',
  'MINUS',
  'INTERSECT',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FETCH',
])

/** `TABLE(f(a))`, which is no query as `TABLE t` is. */
function opensTableFunction(parser: Parser): boolean {
  const depth = queryDepth(parser) ?? 0
  return parser.codeAt(depth) === TABLE && parser.atSymbol('(', depth + 1)
}

/** Inside a `(`: a query in parentheses that is only the first of joined sources. */
function isJoined(parser: Parser): boolean {
  if (queryDepth(parser) === 0) return false
  let open = 0
  for (let at = 0; parser.codeAt(at) !== CODE.end; at++) {
    if (parser.atSymbol('(', at)) open++
    else if (parser.atSymbol(')', at) && --open === 0) {
      const behind = parser.codeAt(at + 1)
      const isWord = behind === CODE.word || behind >= FIRST_KEYWORD
      const isName = behind === CODE.name || behind === CODE.escapedName
      return isName || (isWord && isQueryFollower[behind] === 0)
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
