import type { RelationOf } from '../relation.ts'
import type { Keys, UpsertKeys } from './keys.ts'

type JoinRelation = RelationOf<'join' | 'interval-join' | 'window-join' | 'temporal-join'>

/**
 * Keys of a join: a left and a right key together; a left key alone where each left row meets one right row at most,
 * and the reverse. Rows are spread by the columns joined by, so changes keep their order only by keys that hold these.
 */
export function joinKeys(join: JoinRelation, inputs: readonly Keys[]): Keys {
  const [left, right] = inputs as readonly [Keys, Keys]
  const upsert = {
    left: left.upsert.filter((key) => holds(key, join.leftKeys)),
    right: right.upsert.filter((key) => holds(key, join.rightKeys)),
  }
  if (join.joinType === 'semi' || join.joinType === 'anti')
    return { unique: left.unique, upsert: upsert.left }
  return {
    unique: combine(join, left.unique, right.unique),
    upsert: combine(join, upsert.left, upsert.right),
  }
}

const holds = (key: readonly number[], columns: readonly number[]) =>
  columns.every((column) => key.includes(column))

function combine(join: JoinRelation, left: UpsertKeys, right: UpsertKeys): UpsertKeys {
  const matchesOne = {
    left: left.some((key) => holds(join.leftKeys, key)),
    right: right.some((key) => holds(join.rightKeys, key)),
  }
  const width = join.inputs[0]!.schema.fields.length
  const shifted = right.map((key) => key.map((column) => column + width))
  const padsLeft = join.joinType === 'right' || join.joinType === 'full'
  const padsRight = join.joinType === 'left' || join.joinType === 'full'
  const keys = left.flatMap((key) => shifted.map((other) => [...key, ...other]))
  if (matchesOne.right && !padsLeft) keys.push(...left.map((key) => [...key]))
  if (matchesOne.left && !padsRight) keys.push(...shifted)
  return distinctKeys(keys)
}

function distinctKeys(keys: readonly (readonly number[])[]): UpsertKeys {
  const texts = keys.map((key) => [...key].sort((a, b) => a - b).join())
  return keys.filter((_, i) => texts.indexOf(texts[i]!) === i)
}
