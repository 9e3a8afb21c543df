import type { RowComparator } from '../../types/row-order.ts'
import type { Row } from '../../types/row-value.ts'

/** Of sorted rows: where the rows that are equal to each begin, where they end, and how many such groups came before. */
export interface Peers {
  readonly first: Int32Array
  /** One behind the last. */
  readonly end: Int32Array
  readonly group: Int32Array
}

export function peersOf(rows: readonly Row[], compare: RowComparator): Peers {
  const { length } = rows
  const [first, end, group] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  let groups = 0
  for (let from = 0; from < length; groups++) {
    let to = from + 1
    while (to < length && compare(rows[from]!, rows[to]!) === 0) to++
    first.fill(from, from, to)
    end.fill(to, from, to)
    group.fill(groups, from, to)
    from = to
  }
  return { first, end, group }
}
