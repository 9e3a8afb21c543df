import type { PlanNode } from '../plan-node.ts'
import type { RelationOf } from '../relation.ts'
import { isDeduplication } from './deduplication.ts'

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
      if (relation.kind === 'rank' && isDeduplication(relation)) return [relation.partitionKeys]
      const bounds = relation.kind === 'window-rank' ? Object.values(relation.window) : []
      const partition = [...relation.partitionKeys, ...bounds]
      const kept = spreadBy(partition)
      if (relation.outputsRank) return [...kept, [...partition, relation.schema.fields.length - 1]]
      return relation.from === relation.to ? [...kept, partition] : kept
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
