import type { OrderItem, Select } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindGroups } from './bind-groups.ts'
import { applyOvers } from './bind-over.ts'
import { computeGroups } from './bind-subquery-groups.ts'
import { filterBy, projectWith } from './bind-subquery-joins.ts'
import type { CollectedOver, OrderKey } from './collected-over.ts'
import { distinct } from './make-aggregate.ts'
import { type OrderedRelation, orderRows, overOutputs, withOrder } from './make-order.ts'
import { namesOf } from './select-items.ts'
import { bindParts } from './select-parts.ts'

export function bindSelect(select: Select, context: BindContext): Relation {
  return bindOrderedSelect(select, [], context).relation
}

/**
 * A SELECT with what ORDER BY behind it reads: columns of the result, or others, which are hidden behind them.
 * FROM, WHERE, GROUP BY, HAVING, OVER, QUALIFY, the columns, DISTINCT: in this order.
 */
export function bindOrderedSelect(
  select: Select,
  orderItems: readonly OrderItem[],
  context: BindContext,
): OrderedRelation {
  const parts = bindParts(select, orderItems, context)
  let { relation } = parts
  const { subqueries } = parts
  if (parts.where) relation = filterBy(relation, parts.where, subqueries, select.where!.span)
  const computed = computeGroups(relation, parts)
  const grouped = bindGroups(computed.relation, computed.parts, select)
  relation = grouped.relation
  if (parts.having)
    relation = filterBy(relation, grouped.rewrite(parts.having), subqueries, select.having!.span)
  const overs = applyOvers(
    relation,
    parts.overs.map((over) => rewriteOver(over, grouped.rewrite)),
  )
  relation = overs.relation
  const rewrite = (expression: BoundExpression) => overs.rewrite(grouped.rewrite(expression))
  if (parts.qualify) relation = filterBy(relation, rewrite(parts.qualify), subqueries, select.qualify!.span)
  const items = gather(
    context,
    parts.items.map((item) => () => ({ ...item, expression: rewrite(item.expression) })),
  )
  const order = parts.orderBy.map((key): OrderKey => ({ ...key, expression: rewrite(key.expression) }))
  const names = namesOf(items)
  const outputs = items.map(({ expression }) => expression)
  if (select.distinct) {
    const rows = distinct(projectWith(relation, outputs, names, subqueries, select.span))
    const overRows = gather(
      context,
      order.map((key) => () => ({ ...key, expression: overOutputs(key.expression, outputs) })),
    )
    return orderRows(rows, overRows)
  }
  const make = (expressions: readonly BoundExpression[], allNames: readonly string[]) =>
    projectWith(relation, expressions, allNames, subqueries, select.span)
  return withOrder({ outputs, names, order, make })
}

/** A call with OVER over the rows of the groups. */
function rewriteOver(
  { call, window }: CollectedOver,
  rewrite: (expression: BoundExpression) => BoundExpression,
): CollectedOver {
  const orderBy = window.orderBy.map((key): OrderKey => ({ ...key, expression: rewrite(key.expression) }))
  return {
    call: { ...call, args: call.args.map(rewrite) },
    window: { ...window, partitionBy: window.partitionBy.map(rewrite), orderBy },
  }
}
