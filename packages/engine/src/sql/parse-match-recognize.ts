import type {
  Expression,
  MatchDefinition,
  MatchMeasure,
  MatchRecognize,
  MatchSkip,
  MatchSubset,
  TableSource,
} from './ast/query-nodes.ts'
import { parseInterval } from './parse-interval.ts'
import { parseOrderBy } from './parse-order-by.ts'
import { parsePattern } from './parse-pattern.ts'
import type { Parser } from './parser.ts'

/** `MATCH_RECOGNIZE ( … )` behind what it reads. */
export function parseMatchRecognize(parser: Parser, source: TableSource): MatchRecognize {
  if (source.kind === 'join') {
    parser.failWith(
      'SQL_NOT_FLINK',
      { what: 'MATCH_RECOGNIZE of a join', instead: 'a subquery' },
      source.word,
    )
  }
  parser.expect('MATCH_RECOGNIZE')
  parser.expectSymbol('(')
  const partitionBy = parser.phrase('PARTITION', 'BY') ? parser.strictList(() => parser.expression()) : []
  parser.note('ORDER BY')
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  const measures = parser.accept('MEASURES') ? parser.list(parseMeasure) : []
  const rowsPerMatch = parseRows(parser)
  const skip = parser.phrase('AFTER', 'MATCH', 'SKIP') ? parseSkip(parser) : null
  parser.expect('PATTERN')
  parser.expectSymbol('(')
  const fromStart = parser.acceptSymbol('^')
  const pattern = parsePattern(parser)
  const toEnd = parser.acceptSymbol('$')
  parser.expectSymbol(')')
  const within = parser.accept('WITHIN') ? parseWithin(parser) : null
  const subsets = parser.accept('SUBSET') ? parser.list(parseSubset) : []
  parser.expect('DEFINE')
  const definitions = parser.list(parseDefinition)
  parser.expectSymbol(')')
  const span = parser.spanFrom(source)
  const head = { source, partitionBy, orderBy, measures, rowsPerMatch, skip, pattern, fromStart, toEnd }
  const tail = { within, subsets, definitions, alias: null, aliasColumns: [], span }
  return { kind: 'match-recognize', ...head, ...tail }
}

function parseMeasure(parser: Parser): MatchMeasure {
  const expression = parser.expression()
  parser.expect('AS')
  const name = parser.identifier()
  return { kind: 'match-measure', expression, name, span: parser.spanFrom(expression) }
}

function parseRows(parser: Parser): MatchRecognize['rowsPerMatch'] {
  if (parser.phrase('ONE', 'ROW', 'PER', 'MATCH')) return 'ONE'
  return parser.phrase('ALL', 'ROWS', 'PER', 'MATCH') ? 'ALL' : null
}

/** What follows AFTER MATCH SKIP. */
function parseSkip(parser: Parser): MatchSkip {
  const first = parser.index - 1
  const skip = (to: MatchSkip['to'], variable: MatchSkip['variable'] = null): MatchSkip => ({
    kind: 'match-skip',
    to,
    variable,
    span: parser.spanFrom(first),
  })
  if (parser.phrase('PAST', 'LAST', 'ROW')) return skip('PAST LAST ROW')
  parser.expect('TO')
  if (parser.phrase('NEXT', 'ROW')) return skip('NEXT ROW')
  const to = (['FIRST', 'LAST'] as const).find((word) => parser.at(word) && isVariable(parser, 1))
  if (to) parser.next()
  const variable = parser.identifier()
  return skip(to ?? 'LAST', variable)
}

/** FIRST and LAST are names as well: alone, they are the variable. */
function isVariable(parser: Parser, ahead: number): boolean {
  const token = parser.peek(ahead)
  return token.kind === 'name' || (token.kind === 'word' && token.value !== 'PATTERN')
}

function parseWithin(parser: Parser): MatchRecognize['within'] {
  if (!parser.at('INTERVAL')) parser.expect('INTERVAL')
  const interval = parseInterval(parser)
  if (interval.kind === 'interval-literal') return interval
  return parser.failWith(
    'SQL_SYNTAX',
    { found: 'an expression', expected: 'a string' },
    interval.kind === 'interval-expression' ? interval.operand.span : interval.span,
  )
}

function parseSubset(parser: Parser): MatchSubset {
  const name = parser.identifier()
  parser.expectSymbol('=')
  parser.expectSymbol('(')
  const members: Expression[] = parser.strictList(() => parser.expression())
  parser.expectSymbol(')')
  return { kind: 'match-subset', name, members, span: parser.spanFrom(name) }
}

function parseDefinition(parser: Parser): MatchDefinition {
  const variable = parser.identifier()
  parser.expect('AS')
  const condition = parser.expression()
  return { kind: 'match-definition', variable, condition, span: parser.spanFrom(variable) }
}
