import type { RelationOf } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'
import { allChanges, type Changes, hasChanges, type InputFacts, insertsOnly, noChanges } from './changes.ts'
import { isDeduplication } from './deduplication.ts'
import { changesMonotonously } from './monotonicity.ts'
import { containsAll } from './upsert-keys.ts'

type Ranked = RelationOf<'rank' | 'limit'>
type Rows = RelationOf<'rank' | 'limit' | 'deduplicate' | 'over' | 'sort' | 'group-window-aggregate'>

/** How Top-N, limits, sorts and OVER treat changes. */
export function changesOfRows(relation: Rows, inputs: readonly InputFacts[]): Changes {
  const [input] = inputs as readonly [InputFacts]
  const changing = hasChanges(input.kinds)
  switch (relation.kind) {
    case 'rank':
      return keepsFirstByTime(relation, input)
        ? { kinds: noChanges, needs: () => ['before'] }
        : { kinds: allChanges, needs: () => [rankNeed(relation, input)] }
    case 'deduplicate':
      return { kinds: relation.keep === 'first' ? noChanges : allChanges, needs: () => ['before'] }
    case 'limit':
      // Without an order the first rows that come are the result.
      if (relation.orderBy.length > 0) return { kinds: allChanges, needs: () => [rankNeed(relation, input)] }
      return { kinds: changing ? allChanges : noChanges, needs: () => ['before'] }
    case 'sort':
      return insertsOnly(inputs)
    case 'over':
      return isTimeOver(relation) ? insertsOnly(inputs) : { kinds: allChanges, needs: () => ['before'] }
    case 'group-window-aggregate':
      return { kinds: noChanges, needs: () => ['before'] }
  }
}

/** Ordered by time, OVER waits for the watermark and never takes back; by anything else, late rows change the others. */
function isTimeOver({ orderBy, input }: RelationOf<'over'>): boolean {
  const [key] = orderBy
  return key !== undefined && attributeOf(input.schema.fields[key.column]!.type) !== undefined
}

/** The first row of each key by time: no other row comes before it. */
function keepsFirstByTime(rank: RelationOf<'rank'>, input: InputFacts): boolean {
  return !hasChanges(input.kinds) && isDeduplication(rank) && !rank.orderBy[0]!.descending
}

/**
 * Flink's strategies: rows that change by key in one direction only, towards the front, need not be taken back first
 * (UpdateFast); otherwise an update has to say what it replaces (Retract).
 */
function rankNeed(ranked: Ranked, input: InputFacts): 'before' | 'either' {
  // What can go away again does not move in one direction.
  if (!hasChanges(input.kinds) || input.kinds.delete) return 'before'
  const partition = ranked.kind === 'rank' ? ranked.partitionKeys : []
  if (!input.upsertKeys.some((key) => containsAll(key, partition))) return 'before'
  const monotone = ranked.orderBy.every(({ column, descending }) => {
    const direction = changesMonotonously(ranked.input, column)
    return direction === 'constant' || direction === (descending ? 'increasing' : 'decreasing')
  })
  return monotone && ranked.orderBy.length > 0 ? 'either' : 'before'
}
