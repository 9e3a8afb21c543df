import { sameValue } from '../../types/compare-values.ts'
import type { RowComparator } from '../../types/row-order.ts'
import type { Row } from '../../types/row-value.ts'

/** The rows of a partition in their order; equal ones in order of arrival. */
export type RankedRows = Row[]

/** Where a row that arrives now goes: behind all that are not greater. */
export function placeOf(rows: RankedRows, row: Row, compare: RowComparator): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(rows[middle]!, row) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a row equal to this one, the first of several; -1 when there is none. */
export function findRow(rows: RankedRows, row: Row, compare: RowComparator): number {
  for (let i = placeOf(rows, row, compare) - 1; i >= 0 && compare(rows[i]!, row) === 0; i--) {
    if (!sameValue(rows[i]!, row)) continue
    let first = i
    while (first > 0 && sameValue(rows[first - 1]!, row)) first--
    return first
  }
  return -1
}
