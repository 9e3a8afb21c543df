import type { BoundExpression } from '../bound-expression.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { joinKeys } from './join-keys.ts'
import { type Keys, noKeys, type UpsertKeys } from './keys.ts'
import { keysOfRows } from './keys-of-rows.ts'

/** The keys of a relation, by those of its inputs. */
export function keysOf(relation: Relation, inputs: readonly Keys[]): Keys {
  const [input = noKeys] = inputs
  const both = (map: (keys: UpsertKeys) => UpsertKeys): Keys => ({
    unique: map(input.unique),
    upsert: map(input.upsert),
  })
  switch (relation.kind) {
    case 'scan':
      return same(primaryKey(relation))
    case 'project':
      return both((keys) => projectedKeys(relation.expressions, keys))
    case 'filter':
      return input
    case 'window': {
      const width = relation.input.schema.fields.length
      return both((keys) => keys.map((key) => [...key, width, width + 1]))
    }
    case 'group-aggregate':
      return same([first(relation.keys.length)])
    case 'window-aggregate': {
      const bounds = relation.keys.length + relation.aggregates.length
      return same([[...first(relation.keys.length), bounds, bounds + 1]])
    }
    case 'set-operation':
      return relation.all ? noKeys : same([first(relation.schema.fields.length)])
    case 'join':
    case 'interval-join':
    case 'window-join':
    case 'temporal-join':
      return joinKeys(relation, inputs)
    case 'lookup-join':
      return input
    case 'rank':
    case 'window-rank':
    case 'limit':
    case 'deduplicate':
    case 'over':
    case 'sort':
    case 'expand':
    case 'group-window-aggregate':
      return {
        unique: keysOfRows(relation, input.unique, false),
        upsert: keysOfRows(relation, input.upsert, true),
      }
    default:
      return noKeys
  }
}

const same = (keys: UpsertKeys): Keys => ({ unique: keys, upsert: keys })
const first = (count: number) => Array.from({ length: count }, (_, i) => i)

function primaryKey({ schema, table }: RelationOf<'scan'>): UpsertKeys {
  const names = schema.fields.map(({ name }) => name)
  const key = table.primaryKey.map((name) => names.indexOf(name))
  return key.length > 0 && key.every((index) => index >= 0) ? [key] : []
}

function projectedKeys(expressions: readonly BoundExpression[], keys: UpsertKeys): UpsertKeys {
  const places = new Map<number, number>()
  expressions.forEach((expression, i) => {
    const source = keptColumn(expression)
    if (source !== null && !places.has(source)) places.set(source, i)
  })
  return keys.flatMap((key) => {
    const mapped = key.map((index) => places.get(index))
    return mapped.includes(undefined) ? [] : [mapped as number[]]
  })
}

const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']

/** The column whose values an expression tells apart as well as the column itself: it, or a wider whole number. */
function keptColumn(expression: BoundExpression): number | null {
  if (expression.kind === 'column') return expression.index
  if (expression.kind !== 'call' || expression.name !== 'CAST') return null
  const [inner] = expression.args as readonly [BoundExpression]
  const [from, to] = [INTEGERS.indexOf(inner.type.root), INTEGERS.indexOf(expression.type.root)]
  return from >= 0 && from <= to ? keptColumn(inner) : null
}

/** True when the sink's key is one by which the query's changes come in order. */
export function hasKey(keys: UpsertKeys, wanted: readonly number[]): boolean {
  const sought = [...wanted].sort((a, b) => a - b).join()
  return keys.some((key) => [...key].sort((a, b) => a - b).join() === sought)
}

export function containsAll(key: readonly number[], columns: readonly number[]): boolean {
  return columns.every((column) => key.includes(column))
}
