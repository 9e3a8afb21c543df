import { comparatorOf } from './compare-values.ts'
import type { LogicalType } from './logical-type.ts'
import type { Row, RowValue } from './row-value.ts'

export interface OrderKey {
  readonly column: number
  readonly descending: boolean
  readonly nullsFirst: boolean
}

export type RowComparator = (left: Row, right: Row) => number

/** ORDER BY: negative when `left` comes first. NaN is greater than every number, as in Flink. */
export function rowComparator(keys: readonly OrderKey[], types: readonly LogicalType[]): RowComparator {
  const parts = keys.map(({ column, descending, nullsFirst }) => {
    const compare = comparatorOf(types[column]!, types[column]!)
    const sign = descending ? -1 : 1
    return (left: Row, right: Row) => {
      const [a, b] = [left[column] ?? null, right[column] ?? null]
      if (a === null || b === null) return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1
      const order = compare(a, b)
      return sign * (Number.isNaN(order) ? Number(isNaNValue(a)) - Number(isNaNValue(b)) : order)
    }
  })
  return (left, right) => {
    for (const part of parts) {
      const order = part(left, right)
      if (order !== 0) return order
    }
    return 0
  }
}

const isNaNValue = (value: RowValue) => typeof value === 'number' && Number.isNaN(value)
