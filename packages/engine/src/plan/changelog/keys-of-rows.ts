import type { PlanNode } from '../plan-node.ts'
import type { RelationOf } from '../relation.ts'

type UpsertKeys = PlanNode['upsertKeys']

type Rows = RelationOf<
  'rank' | 'window-rank' | 'limit' | 'deduplicate' | 'over' | 'sort' | 'expand' | 'group-window-aggregate'
>

/** The keys of ranked, sorted, windowed and expanded rows, by those of the input; `isUpsert`: in the order of changes. */
export function keysOfRows(relation: Rows, keys: UpsertKeys, isUpsert: boolean): UpsertKeys {
  /** Changes of one key stay in order only where the rows are spread by part of it. */
  const spreadBy = (columns: readonly number[]) =>
    isUpsert ? keys.filter((key) => columns.every((column) => key.includes(column))) : keys
  switch (relation.kind) {
    case 'rank':
    case 'window-rank': {
      const bounds = relation.kind === 'window-rank' ? Object.values(relation.window) : []
      const partition = [...relation.partitionKeys, ...bounds]
      if (isTopOne(relation)) return [partition]
      const kept = spreadBy(partition)
      return relation.outputsRank ? [...kept, [...partition, relation.schema.fields.length - 1]] : kept
    }
    case 'deduplicate':
      return [relation.keys]
    case 'over':
      return spreadBy(relation.partitionKeys)
    case 'sort':
    case 'limit':
      return spreadBy(relation.orderBy.map(({ column }) => column))
    case 'expand': {
      const isKept = (index: number) =>
        relation.projections.every((projection) => {
          const expression = projection[index]
          return expression?.kind === 'column' && expression.index === index
        })
      return keys.filter((key) => key.every(isKept)).map((key) => [...key, relation.schema.fields.length - 1])
    }
    case 'group-window-aggregate': {
      const own = relation.keys.map((_, i) => i)
      const first = own.length + relation.aggregates.length
      return relation.properties.map((_, i) => [...own, first + i])
    }
  }
}

/** One row of each partition is left. */
function isTopOne({ outputsRank, from, to, function: name }: RelationOf<'rank' | 'window-rank'>): boolean {
  return !outputsRank && name === 'ROW_NUMBER' && from === 1 && to === 1
}
