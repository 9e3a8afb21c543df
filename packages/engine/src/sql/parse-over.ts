import type { FrameBound, OverFrame, OverWindow } from './ast/query-nodes.ts'
import { parseOrderBy } from './parse-order-by.ts'
import type { Parser } from './parser.ts'

/** What follows OVER, and what follows AS in a WINDOW clause: a name or `( … )`. */
export function parseOverWindow(parser: Parser): OverWindow {
  const first = parser.peek()
  if (!parser.atSymbol('(')) {
    const reference = parser.identifier()
    return { kind: 'over', reference, partitionBy: [], orderBy: [], frame: null, span: reference.span }
  }
  parser.next()
  const partitionBy = parser.phrase('PARTITION', 'BY') ? parser.list(() => parser.expression()) : []
  parser.note('ORDER BY')
  const orderBy = parser.at('ORDER') ? parseOrderBy(parser) : []
  const frame = parser.at('ROWS') || parser.at('RANGE') ? parseFrame(parser) : null
  parser.expectSymbol(')')
  return { kind: 'over', reference: null, partitionBy, orderBy, frame, span: parser.spanFrom(first) }
}

function parseFrame(parser: Parser): OverFrame {
  const first = parser.next()
  const unit = first.value as 'ROWS' | 'RANGE'
  if (!parser.accept('BETWEEN')) {
    return { kind: 'frame', unit, start: parseBound(parser), end: null, span: parser.spanFrom(first) }
  }
  const start = parseBound(parser)
  parser.expect('AND')
  const end = parseBound(parser)
  return { kind: 'frame', unit, start, end, span: parser.spanFrom(first) }
}

function parseBound(parser: Parser): FrameBound {
  const first = parser.peek()
  if (parser.phrase('CURRENT', 'ROW')) {
    return { kind: 'frame-bound', direction: 'CURRENT ROW', distance: null, span: parser.spanFrom(first) }
  }
  const distance = parser.accept('UNBOUNDED') ? null : parser.expression(30)
  const direction = parser.expectOneOf('PRECEDING', 'FOLLOWING') as 'PRECEDING' | 'FOLLOWING'
  return { kind: 'frame-bound', direction, distance, span: parser.spanFrom(first) }
}
