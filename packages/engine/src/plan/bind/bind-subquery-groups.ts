import type { Relation } from '../relation.ts'
import { AggregateCollector } from './aggregate-collector.ts'
import { hasSubquery } from './bind-subquery.ts'
import { withSubqueries } from './bind-subquery-joins.ts'
import type { SelectParts } from './select-parts.ts'

interface ComputedGroups {
  readonly relation: Relation
  readonly parts: SelectParts
}

/** Subqueries in the keys of GROUP BY and in what is aggregated are computed before rows are grouped. */
export function computeGroups(relation: Relation, parts: SelectParts): ComputedGroups {
  const { grouping, aggregates } = parts
  const ofCalls = aggregates.calls.flatMap(({ args, filter }) => (filter ? [...args, filter] : args))
  const expressions = [...grouping.keys, ...ofCalls]
  if (!expressions.some(hasSubquery)) return { relation, parts }
  const computed = withSubqueries(relation, expressions, parts.subqueries)
  const values = [...computed.expressions]
  const keys = values.splice(0, grouping.keys.length)
  const collector = new AggregateCollector(aggregates.isGrouped)
  for (const call of aggregates.calls) {
    const args = values.splice(0, call.args.length)
    const filter = call.filter ? values.shift()! : null
    collector.calls.push({ ...call, args, filter })
  }
  return {
    relation: computed.relation,
    parts: { ...parts, grouping: { ...grouping, keys }, aggregates: collector },
  }
}
