import type { OrderItem } from './ast/query-nodes.ts'
import type { Parser } from './parser.ts'

/** `ORDER BY a DESC NULLS LAST, b`. */
export function parseOrderBy(parser: Parser): OrderItem[] {
  parser.expect('ORDER', 'BY')
  return parser.strictList(parseOrderItem)
}

export function parseOrderItem(parser: Parser): OrderItem {
  const expression = parser.expression()
  const descending = parser.acceptQuietly('DESC')
  if (!descending) parser.acceptQuietly('ASC')
  const nulls = parser.acceptQuietly('NULLS')
    ? (parser.expectOneOf('FIRST', 'LAST') as 'FIRST' | 'LAST')
    : null
  return { kind: 'order-item', expression, descending, nulls, span: parser.spanFrom(expression) }
}
