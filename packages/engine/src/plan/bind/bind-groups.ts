import { fail } from '@millrace/kernel'
import type { Select } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import type { Grouping } from './bind-grouping-sets.ts'
import { isWindowKey, propertyOf } from './bind-legacy-window.ts'
import { GroupedExpressions } from './grouped-expressions.ts'
import { type LegacyWindow, legacyWindow, refuseProperty } from './make-legacy-window.ts'
import type { SelectParts } from './select-parts.ts'

export interface Groups {
  readonly relation: Relation
  /** An expression over the rows of FROM, over the groups. */
  readonly rewrite: (expression: BoundExpression) => BoundExpression
}

/** The groups of a SELECT that has any: GROUP BY, an aggregate, or HAVING. */
export function bindGroups(input: Relation, parts: SelectParts, select: Select): Groups {
  const { aggregates, having } = parts
  if (select.groupBy.length === 0 && aggregates.calls.length === 0 && !having) {
    expressionsOf(parts).forEach(refuseProperties)
    return { relation: input, rewrite: (expression) => expression }
  }
  const { grouping, window } = takeWindow(parts)
  const grouped = new GroupedExpressions(input, grouping, aggregates, select.span, window)
  return { relation: grouped.relation, rewrite: (expression) => grouped.rewrite(expression) }
}

function expressionsOf({ items, having, qualify, orderBy, overs }: SelectParts): BoundExpression[] {
  const ofOvers = overs.flatMap(({ call, window }) => [
    ...call.args,
    ...window.partitionBy,
    ...window.orderBy.map(({ expression }) => expression),
  ])
  const conditions = [having, qualify].filter((condition) => condition !== null)
  return [...items, ...orderBy].map(({ expression }) => expression).concat(conditions, ofOvers)
}

/** TUMBLE_START and its kin need a window in GROUP BY. */
function refuseProperties(expression: BoundExpression): void {
  if (expression.kind !== 'call') return
  if (propertyOf(expression.name)) refuseProperty(expression)
  expression.args.forEach(refuseProperties)
}

/** The window among the keys, if there is one, and the other keys. */
function takeWindow(parts: SelectParts): {
  readonly grouping: Grouping
  readonly window: LegacyWindow | null
} {
  const { grouping } = parts
  const [key, second] = grouping.keys.filter(isWindowKey)
  if (!key) return { grouping, window: null }
  const place = { span: (second ?? key).span! }
  const name = (second ?? key).name.slice(1)
  const index = grouping.keys.indexOf(key)
  if (second || grouping.sets.length > 1)
    fail('SQL_GROUP_WINDOW', { name, reason: second ? '2' : 'GROUPING SETS' }, place)
  const keys = grouping.keys.filter((each) => each !== key)
  const moved = (place: number) => (place > index ? place - 1 : place)
  const sets = grouping.sets.map((set) => set.filter((each) => each !== index).map(moved))
  return { grouping: { keys, sets }, window: legacyWindow(key, expressionsOf(parts)) }
}
