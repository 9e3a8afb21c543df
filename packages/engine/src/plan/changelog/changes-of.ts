import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'
import {
  allChanges,
  type ChangeKinds,
  type Changes,
  hasChanges,
  type InputFacts,
  insertsOnly,
  noChanges,
  passing,
  retracting,
} from './changes.ts'
import { changesOfRows } from './changes-of-ranks.ts'
import type { UpsertKeys } from './keys.ts'
import { containsAll } from './upsert-keys.ts'

/** How each kind of relation but a scan treats changes. */
export function changesOf(
  relation: Exclude<Relation, RelationOf<'scan'>>,
  inputs: readonly InputFacts[],
): Changes {
  switch (relation.kind) {
    case 'values':
    case 'table-function':
      return { kinds: noChanges, needs: () => [] }
    case 'project':
    case 'window':
    case 'union':
    case 'expand':
    case 'correlate':
    case 'lookup-join':
      return passing(inputs)
    case 'filter':
      return filtering(relation.condition, inputs)
    case 'group-aggregate': {
      // Groups of a changing input can become empty. Flink counts on updates even of groups without aggregates.
      const canShrink = inputs.some(({ kinds }) => hasChanges(kinds))
      return retracting(inputs, { update: true, delete: canShrink })
    }
    case 'window-aggregate':
      return retracting(inputs, noChanges)
    case 'set-operation': {
      const canShrink = inputs.some(({ kinds }) => hasChanges(kinds))
      if (!relation.all)
        return retracting(inputs, { update: true, delete: canShrink || relation.operator === 'EXCEPT' })
      // How often a row is there is counted, and only counts above zero go on: they have to be taken back.
      const kinds = { update: true, delete: canShrink }
      return { kinds, needs: (before) => (before ? inputs.map(() => 'before') : null) }
    }
    case 'join':
      return joining(relation, inputs)
    case 'temporal-join':
      return { kinds: inputs[0]!.kinds, needs: (before) => [before ? 'before' : 'after', 'either'] }
    case 'interval-join':
    case 'window-join':
    case 'process-function':
    case 'match':
    case 'window-rank':
      return insertsOnly(inputs)
    case 'rank':
    case 'limit':
    case 'deduplicate':
    case 'over':
    case 'sort':
    case 'group-window-aggregate':
      return changesOfRows(relation, inputs)
  }
}

/** A condition that reads more than a key can hold for what an update replaces and fail for the new row, or the reverse. */
function filtering(condition: BoundExpression, inputs: readonly InputFacts[]): Changes {
  const [input] = inputs as readonly [InputFacts]
  const passed = passing(inputs)
  if (!input.kinds.update || readsOnlyKey(condition, input.upsertKeys)) return passed
  return { ...passed, needs: (before) => (before ? ['before'] : null) }
}

export function readsOnlyKey(condition: BoundExpression, keys: UpsertKeys): boolean {
  const read = [...columnsOf(condition)]
  return keys.some((key) => containsAll(key, read))
}

/**
 * Inner and semi joins make the changes their inputs make; others pad with nulls and take that back. A side may leave
 * -U out when its key holds the columns it is joined by: then an update stays with the rows it is joined to.
 */
function joining(join: RelationOf<'join'>, inputs: readonly InputFacts[]): Changes {
  const isInner = join.joinType === 'inner' || join.joinType === 'semi'
  const kinds: ChangeKinds = isInner ? passing(inputs).kinds : allChanges
  const sides = [join.leftKeys, join.rightKeys]
  const canOmit = inputs.every(
    (input, i) => !input.kinds.update || input.upsertKeys.some((key) => containsAll(key, sides[i]!)),
  )
  const all = (need: 'before' | 'after') => inputs.map(() => need)
  return { kinds, needs: (before) => (before ? all('before') : canOmit ? all('after') : null) }
}
