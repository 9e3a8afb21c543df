import type { Relation, RelationOf } from '../relation.ts'
import type { RewriteRule } from './rewrite-rule.ts'
import { isWindowGrouping, windowProperties } from './window-roles.ts'

/** Top-N partitioned by the bounds of a window is final when the window has passed. */
export const windowRank: RewriteRule = {
  name: 'window-rank',
  apply(relation): Relation | null {
    if (relation.kind !== 'rank' || typeof relation.to !== 'number') return null
    const windows = windowProperties(relation.input)
    if (!windows || !isWindowGrouping(relation.partitionKeys, windows.roles)) return null
    const { roles, spec } = windows
    const columnWith = (role: string) => relation.partitionKeys.find((key) => roles.get(key) === role)!
    const { input, orderBy, function: name, from, to, outputsRank, schema, span } = relation
    const rank: RelationOf<'window-rank'> = Object.freeze({
      kind: 'window-rank',
      input,
      attribute: spec.attribute,
      window: Object.freeze({ start: columnWith('start'), end: columnWith('end') }),
      partitionKeys: Object.freeze(relation.partitionKeys.filter((key) => !roles.has(key))),
      orderBy,
      function: name,
      from,
      to,
      outputsRank,
      schema,
      ...(span && { span }),
    })
    return rank
  },
}
