import type { Output } from '../../dataflow/operator.ts'
import type { RowTable } from '../../state/rows/row-table.ts'
import type { Column } from '../../types/column.ts'
import { RowKind } from '../../types/row-kind.ts'
import { IntList } from '../keyed/int-list.ts'
import { KeptRows } from '../keyed/kept-rows.ts'
import type { RankedPartitions } from './ranked-partitions.ts'

interface Shown {
  readonly from: number
  readonly to: number | { readonly column: number }
  readonly outputsRank: boolean
  readonly updateBefore: boolean
  /** The input takes rows back: what leaves is deleted, what enters is inserted. */
  readonly retracts: boolean
}

const NONE = -1

/** Tells what one row more, less or elsewhere in a partition means for the ranks that are shown. */
export class RankChanges {
  readonly #table: RowTable
  readonly #partitions: RankedPartitions
  readonly #shown: Shown
  readonly #rows: KeptRows
  readonly #ranks = new IntList()
  /** Each rank tells for itself: as Flink does with an offset too, though the ranks are not shown then. */
  readonly #byRank: boolean
  /** The one row shown is updated. */
  readonly #isTop1: boolean

  constructor(table: RowTable, partitions: RankedPartitions, shown: Shown, output: Output) {
    this.#table = table
    this.#partitions = partitions
    this.#shown = shown
    this.#rows = new KeptRows(table, output)
    this.#byRank = shown.outputsRank || shown.from > 1
    this.#isTop1 = shown.to === 1 && !shown.retracts
  }

  /** There is a row more, at `place`. */
  inserted(partition: number, place: number, last: number): void {
    const partitions = this.#partitions
    const before = partitions.length(partition) - 1
    const first = this.#shown.from - 1
    if (place >= last || first >= last) return
    if (this.#byRank) {
      const end = Math.min(last, before + 1)
      for (let at = Math.max(place, first); at < end; at++)
        this.#rankChanged(
          at < before ? partitions.row(partition, at + 1) : NONE,
          partitions.row(partition, at),
          at,
        )
      return
    }
    const leaves = before >= last ? partitions.row(partition, last) : NONE
    const enters = this.#enteringAt(partition, Math.max(place, first))
    if (this.#isTop1 && leaves !== NONE) this.#update(leaves, enters)
    else this.#members(leaves, NONE, enters, NONE)
  }

  /** `row` was at `place` and is there no more. */
  removed(partition: number, row: number, place: number, last: number): void {
    const partitions = this.#partitions
    const after = partitions.length(partition)
    const first = this.#shown.from - 1
    if (place >= last || first >= last) return
    if (this.#byRank) {
      const end = Math.min(last, after + 1)
      for (let at = Math.max(place, first); at < end; at++)
        this.#rankChanged(
          at === place ? row : partitions.row(partition, at - 1),
          at < after ? partitions.row(partition, at) : NONE,
          at,
        )
      return
    }
    const leaves = place >= first ? row : first <= after ? this.#enteringAt(partition, first - 1) : NONE
    this.#members(leaves, NONE, this.#enteringAt(partition, last - 1), NONE)
  }

  /** `row` was at `from`; instead of it another is at `to` of those that are left. */
  moved(partition: number, row: number, from: number, to: number, last: number): void {
    const first = this.#shown.from - 1
    if (first >= last) return
    if (this.#byRank) {
      const end = Math.min(last, Math.max(from, to) + 1)
      for (let at = Math.max(first, Math.min(from, to)); at < end; at++)
        this.#rankChanged(this.#before(partition, row, from, to, at), this.#partitions.row(partition, at), at)
      return
    }
    const isShown = (place: number) => place >= first && place < last
    if (isShown(from) && isShown(to)) {
      this.#update(row, this.#partitions.row(partition, to))
      return
    }
    const edges = from < to ? [first - 1, last - 1] : [first, last]
    let [leaves, enters] = [NONE, NONE]
    // Of those between, the one at either edge moves over it.
    for (const edge of edges) {
      const [low, high] = [Math.min(from, to), Math.max(from, to)]
      const before = from < to ? edge + 1 : edge - 1
      if (edge < low || edge > high || before < low || before > high) continue
      const other = this.#partitions.row(partition, edge)
      if (isShown(before) && !isShown(edge)) leaves = other
      else if (!isShown(before) && isShown(edge)) enters = other
    }
    this.#members(
      isShown(from) ? row : NONE,
      leaves,
      isShown(to) ? this.#partitions.row(partition, to) : NONE,
      enters,
    )
  }

  send(): void {
    const ranks = this.#ranks.values
    this.#rows.send(this.#shown.outputsRank ? (from, to) => [rankColumn(ranks, from, to)] : undefined)
    this.#ranks.clear()
  }

  /** What was at a place before the move. */
  #before(partition: number, row: number, from: number, to: number, at: number): number {
    if (at === from) return row
    // Without the row that moved, then with it where it was.
    const without = at > from ? at - 1 : at
    return this.#partitions.row(partition, without >= to ? without + 1 : without)
  }

  #enteringAt(partition: number, place: number): number {
    return place < this.#partitions.length(partition) ? this.#partitions.row(partition, place) : NONE
  }

  #update(before: number, after: number): void {
    if (this.#shown.updateBefore) this.#rows.add(before, RowKind.UPDATE_BEFORE)
    this.#rows.add(after, RowKind.UPDATE_AFTER)
  }

  #members(leaves: number, leavesToo: number, enters: number, entersToo: number): void {
    for (const row of [leaves, leavesToo]) if (row !== NONE) this.#rows.add(row, RowKind.DELETE)
    for (const row of [enters, entersToo]) if (row !== NONE) this.#rows.add(row, RowKind.INSERT)
  }

  #rankChanged(was: number, is: number, place: number): void {
    if (was !== NONE && is !== NONE && this.#table.store.sameRow(was, is)) return
    if (was !== NONE && is !== NONE && this.#shown.updateBefore) this.#rank(was, place, RowKind.UPDATE_BEFORE)
    if (was !== NONE && is === NONE) this.#rank(was, place, RowKind.DELETE)
    if (is !== NONE) this.#rank(is, place, was === NONE ? RowKind.INSERT : RowKind.UPDATE_AFTER)
  }

  #rank(row: number, place: number, kind: RowKind): void {
    this.#rows.add(row, kind)
    this.#ranks.push(place + 1)
  }
}

/** Ranks as a BIGINT column. */
export function rankColumn(ranks: Int32Array, from: number, to: number): Column {
  const values = new BigInt64Array(to - from)
  const words = new Int32Array(values.buffer)
  for (let i = from; i < to; i++) words[2 * (i - from)] = ranks[i]!
  return { physical: 'i64', values, validity: null }
}
