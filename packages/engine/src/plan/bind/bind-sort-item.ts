import { fail } from '@millrace/kernel'
import type { Expression, OrderItem } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { OrderKey } from './collected-over.ts'
import { bindOrderKey } from './order-key.ts'

/** An item of ORDER BY: a whole number is the place of a column of the result. */
export function bindSortItem(
  item: OrderItem,
  outputs: readonly { readonly expression: BoundExpression }[],
  bind: (node: Expression) => BoundExpression,
): OrderKey {
  const { expression } = item
  if (expression.kind !== 'number-literal') return bindOrderKey(item, bind(expression))
  const output = outputs[Math.trunc(Number(expression.text)) - 1]
  if (output) return bindOrderKey(item, output.expression)
  const reason = `1–${outputs.length}`
  return fail('SQL_ORDER_BY', { given: expression.text, reason }, { span: expression.span })
}
