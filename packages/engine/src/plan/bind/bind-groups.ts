import type { Select } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { GroupedExpressions } from './grouped-expressions.ts'
import type { SelectParts } from './select-parts.ts'

export interface Groups {
  readonly relation: Relation
  /** An expression over the rows of FROM, over the groups. */
  readonly rewrite: (expression: BoundExpression) => BoundExpression
}

/** The groups of a SELECT that has any: GROUP BY, an aggregate, or HAVING. */
export function bindGroups(input: Relation, parts: SelectParts, select: Select): Groups {
  const { aggregates, grouping, having } = parts
  if (select.groupBy.length === 0 && aggregates.calls.length === 0 && !having)
    return { relation: input, rewrite: (expression) => expression }
  const grouped = new GroupedExpressions(input, grouping, aggregates, select.span)
  return { relation: grouped.relation, rewrite: (expression) => grouped.rewrite(expression) }
}
