import { RowLists } from '../../state/rows/row-lists.ts'
import { RowOrder } from '../../state/rows/row-order.ts'
import type { RowTable } from '../../state/rows/row-table.ts'
import type { OrderKey } from '../../types/row-order.ts'

/**
 * The rows of a table's keys, each key's in order; equal ones in order of arrival. A partition is the number of a list,
 * which each of its rows has as its tag.
 */
export class RankedPartitions {
  readonly #table: RowTable
  readonly #order: RowOrder
  readonly #lists = new RowLists()

  constructor(table: RowTable, orderBy: readonly OrderKey[]) {
    this.#table = table
    this.#order = new RowOrder(table.store, orderBy)
  }

  /** Puts rows that came back from a checkpoint in order. */
  adopt(): void {
    for (const head of this.#table.heads()) {
      const partition = this.#lists.create()
      for (let row = head, more = true; more; more = row !== head) {
        this.#table.setTag(row, partition)
        this.#lists.insert(partition, this.#placeOfStored(partition, row), row)
        row = this.#table.following(row)
      }
    }
  }

  /** The partition of a batch's row whose first row is `head`; -1 for none. */
  of(head: number): number {
    return head < 0 ? -1 : this.#table.tag(head)
  }

  create(): number {
    return this.#lists.create()
  }

  drop(partition: number): void {
    this.#lists.drop(partition)
  }

  length(partition: number): number {
    return this.#lists.length(partition)
  }

  row(partition: number, place: number): number {
    return this.#lists.get(partition, place)
  }

  insert(partition: number, place: number, row: number): void {
    this.#table.setTag(row, partition)
    this.#lists.insert(partition, place, row)
  }

  removeAt(partition: number, place: number): void {
    this.#lists.removeAt(partition, place)
  }

  /** Where a batch's row that arrives now goes: behind all that are not greater. */
  placeFor(partition: number, index: number): number {
    const words = this.#table.words
    let [low, high] = [0, this.length(partition)]
    // Most rows do not come before the last.
    if (high > 0 && this.#order.compareStaged(words, index, this.row(partition, high - 1)) >= 0) return high
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#order.compareStaged(words, index, this.row(partition, middle)) >= 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first place whose row is not less than a batch's row. */
  firstEqual(partition: number, index: number): number {
    const words = this.#table.words
    let [low, high] = [0, this.length(partition)]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#order.compareStaged(words, index, this.row(partition, middle)) > 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Whether the row at a place is as far as a batch's row. */
  isEqual(partition: number, place: number, index: number): boolean {
    return this.#order.compareStaged(this.#table.words, index, this.row(partition, place)) === 0
  }

  /** The place of a row that is there. */
  placeOf(partition: number, row: number): number {
    let [low, high] = [0, this.length(partition)]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#order.compareStored(this.row(partition, middle), row) < 0) low = middle + 1
      else high = middle
    }
    while (this.row(partition, low) !== row) low++
    return low
  }

  #placeOfStored(partition: number, row: number): number {
    let [low, high] = [0, this.length(partition)]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#order.compareStored(this.row(partition, middle), row) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
