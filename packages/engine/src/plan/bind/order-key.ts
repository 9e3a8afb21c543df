import type { OrderItem } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { OrderKey } from './collected-over.ts'

/** Nulls are the smallest: first when ascending, last when descending, unless said otherwise. */
export function bindOrderKey(item: OrderItem, expression: BoundExpression): OrderKey {
  const { descending, nulls } = item
  return { expression, descending, nullsFirst: nulls ? nulls === 'FIRST' : !descending }
}
