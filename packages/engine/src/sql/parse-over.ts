import type { FrameBound, OverFrame, OverWindow } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import type { Parser } from './parser.ts'

/** What follows OVER: a name of the WINDOW clause or `( … )`. */
export function parseOverWindow(parser: Parser): OverWindow {
  if (parser.atSymbol('(')) return parseWindowSpecification(parser)
  const reference = parser.identifier()
  return { kind: 'over', reference, partitionBy: [], orderBy: [], frame: null, span: reference.span }
}

/** `( [w] [PARTITION BY …] [ORDER BY …] [frame] )`. */
export function parseWindowSpecification(parser: Parser): OverWindow {
  const first = parser.expectSymbol('(')
  const reference = parser.atIdentifier() ? parser.identifier() : null
  const partitionBy = parser.phrase('PARTITION', 'BY') ? parser.strictList(() => parser.expression()) : []
  parser.note('ORDER BY')
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  const frame = parser.at('ROWS') || parser.at('RANGE') ? parseFrame(parser) : null
  // ALLOW PARTIAL says what is so anyway.
  if (parser.at('ALLOW') || parser.at('DISALLOW')) {
    const word = parser.next()
    parser.expect('PARTIAL')
    if (word.value === 'DISALLOW')
      parser.refuse('SQL_UNSUPPORTED_FEATURE', { feature: 'DISALLOW PARTIAL' }, word.span)
  }
  parser.expectSymbol(')')
  return { kind: 'over', reference, partitionBy, orderBy, frame, span: parser.spanFrom(first) }
}

function parseFrame(parser: Parser): OverFrame {
  const first = parser.skip()
  const unit = parser.tokens.value(first) as 'ROWS' | 'RANGE'
  if (!parser.accept('BETWEEN')) {
    return { kind: 'frame', unit, start: parseBound(parser), end: null, span: parser.spanFrom(first) }
  }
  const start = parseBound(parser)
  parser.expect('AND')
  const end = parseBound(parser)
  return { kind: 'frame', unit, start, end, span: parser.spanFrom(first) }
}

/** Bounds are above AND, which parts the two of BETWEEN. */
const ABOVE_AND = 24

function parseBound(parser: Parser): FrameBound {
  const first = parser.index
  if (parser.at('CURRENT') && !parser.at('CURRENT', 'ROW')) {
    parser.skip()
    parser.note('ROW')
    parser.fail(undefined, 1)
  }
  if (parser.phrase('CURRENT', 'ROW')) {
    return { kind: 'frame-bound', direction: 'CURRENT ROW', distance: null, span: parser.spanFrom(first) }
  }
  const isUnbounded = parser.at('UNBOUNDED', 'PRECEDING') || parser.at('UNBOUNDED', 'FOLLOWING')
  const distance = parser.accept('UNBOUNDED') && isUnbounded ? null : parser.expression(ABOVE_AND)
  const direction = parser.expectOneOf('PRECEDING', 'FOLLOWING') as 'PRECEDING' | 'FOLLOWING'
  return { kind: 'frame-bound', direction, distance, span: parser.spanFrom(first) }
}
