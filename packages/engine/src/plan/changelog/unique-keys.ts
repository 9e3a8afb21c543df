import { inputsOf, type Relation } from '../relation.ts'
import type { Keys, UpsertKeys } from './keys.ts'
import { keysOf } from './upsert-keys.ts'

const known = new WeakMap<Relation, Keys>()

/** Sets of columns that identify a row of a relation. */
export function uniqueKeys(relation: Relation): UpsertKeys {
  return allKeys(relation).unique
}

export function allKeys(relation: Relation): Keys {
  const before = known.get(relation)
  if (before) return before
  const keys = keysOf(relation, inputsOf(relation).map(allKeys))
  known.set(relation, keys)
  return keys
}
