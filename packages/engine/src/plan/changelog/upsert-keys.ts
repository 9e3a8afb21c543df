import type { PlanNode } from '../plan-node.ts'
import type { Relation } from '../relation.ts'

export type UpsertKeys = PlanNode['upsertKeys']

/** Sets of columns by which an updating stream's rows can be told apart; `inputs` are those of the relation's inputs. */
export function upsertKeysOf(relation: Relation, inputs: readonly UpsertKeys[]): UpsertKeys {
  const [input = []] = inputs
  switch (relation.kind) {
    case 'scan': {
      const names = relation.schema.fields.map(({ name }) => name)
      const key = relation.table.primaryKey.map((name) => names.indexOf(name))
      return key.length > 0 && key.every((index) => index >= 0) ? [key] : []
    }
    case 'project': {
      const places = new Map<number, number>()
      relation.expressions.forEach((expression, i) => {
        if (expression.kind === 'column' && !places.has(expression.index)) places.set(expression.index, i)
      })
      return input.flatMap((key) => {
        const mapped = key.map((index) => places.get(index))
        return mapped.includes(undefined) ? [] : [mapped as number[]]
      })
    }
    case 'filter':
      return input
    case 'window': {
      const width = relation.input.schema.fields.length
      return input.map((key) => [...key, width, width + 1])
    }
    case 'group-aggregate':
      return [relation.keys.map((_, i) => i)]
    case 'window-aggregate': {
      const keys = relation.keys.map((_, i) => i)
      const first = relation.keys.length + relation.aggregates.length
      return [[...keys, first, first + 1]]
    }
    default:
      return []
  }
}

/** True when the sink's key is one by which the query's changes come in order. */
export function hasKey(keys: UpsertKeys, wanted: readonly number[]): boolean {
  const sought = [...wanted].sort((a, b) => a - b).join()
  return keys.some((key) => [...key].sort((a, b) => a - b).join() === sought)
}
