import { type RowField, type RowType, rowType, withNullable } from '../../types/logical-type.ts'
import type { JoinType } from '../plan-node.ts'

/** The columns of a join: left, then right; what is null-padded is nullable; a name used twice gets a number, as Flink's. */
export function joinSchema(left: RowType, right: RowType, joinType: JoinType): RowType {
  if (joinType === 'semi' || joinType === 'anti') return left
  const used = new Set<string>()
  const padded = (fields: readonly RowField[], isPadded: boolean) =>
    fields.map(({ name, type }) => ({
      name: unique(name, used),
      type: isPadded ? withNullable(type, true) : type,
    }))
  return rowType([
    ...padded(left.fields, joinType === 'right' || joinType === 'full'),
    ...padded(right.fields, joinType === 'left' || joinType === 'full'),
  ])
}

function unique(name: string, used: Set<string>): string {
  let free = name
  for (let i = 0; used.has(free); i++) free = `${name}${i}`
  used.add(free)
  return free
}
