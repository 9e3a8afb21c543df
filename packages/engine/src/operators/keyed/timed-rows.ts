import type { OperatorContext } from '../../dataflow/operator.ts'
import { RowLists } from '../../state/rows/row-lists.ts'
import { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'

export interface TimedRowsOptions {
  /** Of the state, for restores. */
  readonly name: string
  readonly stored: string
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** Rows whose times are within the same stretch of so many ms are looked through together by `due`. */
  readonly stretchMs: number
}

/** Counters of a row: the halves of its time, and one for the operator. */
const LOW = 0
const HIGH = 1
const MARK = 2

const NONE: readonly number[] = []

/**
 * Rows by key in order of a time (ms; of one time in order of arrival), and over all keys by time: for joins that look
 * for what lies in an interval and forget what lies behind.
 */
export class TimedRows {
  readonly table: RowTable
  readonly #lists = new RowLists()
  readonly #stretches = new Map<number, number[]>()
  readonly #stretchMs: number

  constructor(context: OperatorContext, { name, stored, types, keys, stretchMs }: TimedRowsOptions) {
    this.#stretchMs = stretchMs
    this.table = new RowTable({
      types,
      keys,
      maxParallelism: context.state.maxParallelism,
      counters: 3,
      stored,
    })
    context.state.registerKeyed(name, this.table)
    for (const head of this.table.heads()) {
      this.table.setTag(head, this.#lists.create())
      for (let row = head, more = true; more; more = row !== head) {
        this.#place(row, this.table.tag(head))
        row = this.table.following(row)
      }
    }
  }

  enter(batch: Batch): Int32Array {
    return this.table.enter(batch, 0)
  }

  /** Rows of others, whose keys these columns are; `list` then speaks of them. */
  enterKeys(columns: readonly Column[], length: number, hashes: Int32Array): void {
    this.table.enterKeys(columns, length, hashes, 0)
  }

  /** The list of the entered row's key; -1 when nothing is kept for it. */
  list(index: number): number {
    const head = this.table.head(index)
    return head < 0 ? -1 : this.table.tag(head)
  }

  /** The list in which a row is. */
  listOf(row: number): number {
    return this.table.tag(row)
  }

  length(list: number): number {
    return list < 0 ? 0 : this.#lists.length(list)
  }

  row(list: number, place: number): number {
    return this.#lists.get(list, place)
  }

  /** The first place of a list whose time is not before this one. */
  firstFrom(list: number, time: number): number {
    let [low, high] = [0, this.length(list)]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.time(this.row(list, middle)) < time) low = middle + 1
      else high = middle
    }
    return low
  }

  add(index: number, time: number): number {
    const { table } = this
    const head = table.head(index)
    const row = table.append(index)
    table.setCounter(row, LOW, time | 0)
    table.setCounter(row, HIGH, Math.floor(time / 4294967296))
    this.#place(row, head < 0 ? this.#lists.create() : table.tag(head))
    return row
  }

  time(row: number): number {
    return this.table.counter(row, HIGH) * 4294967296 + (this.table.counter(row, LOW) >>> 0)
  }

  isMarked(row: number): boolean {
    return this.table.counter(row, MARK) !== 0
  }

  mark(row: number): void {
    if (!this.isMarked(row)) this.table.setCounter(row, MARK, 1)
  }

  /** Times of which there are rows, to the stretch, each at its beginning. */
  times(): number[] {
    return [...this.#stretches.keys()].map((stretch) => stretch * this.#stretchMs)
  }

  /** Rows not after `until` that were not given before, in order of time; they stay where they are. */
  due(until: number): readonly number[] {
    const last = Math.floor(until / this.#stretchMs)
    const due: number[] = []
    for (const [stretch, rows] of this.#stretches) {
      if (stretch > last) continue
      const later = stretch === last ? rows.filter((row) => this.time(row) > until) : NONE
      for (const row of rows) if (later.length === 0 || this.time(row) <= until) due.push(row)
      if (later.length === 0) this.#stretches.delete(stretch)
      else this.#stretches.set(stretch, [...later])
    }
    return due.sort((a, b) => this.time(a) - this.time(b))
  }

  /** Rows that were due, and were kept until now: they are the first of their lists. */
  removeDue(rows: readonly number[], until: number): void {
    for (const list of new Set(rows.map((row) => this.listOf(row))))
      this.removeFirst(list, this.firstFrom(list, until + 1))
  }

  /** The first rows of a list; they must have been due. */
  removeFirst(list: number, count: number): void {
    if (count === 0) return
    for (let place = 0; place < count; place++) this.table.remove(this.row(list, place))
    this.#lists.removeAt(list, 0, count)
    if (this.#lists.length(list) === 0) this.#lists.drop(list)
  }

  settle(): void {
    this.table.settle()
  }

  #place(row: number, list: number): void {
    const time = this.time(row)
    this.table.setTag(row, list)
    let place = this.#lists.length(list)
    if (place > 0 && this.time(this.row(list, place - 1)) > time) place = this.firstFrom(list, time + 1)
    this.#lists.insert(list, place, row)
    const stretch = Math.floor(time / this.#stretchMs)
    const rows = this.#stretches.get(stretch)
    if (rows === undefined) this.#stretches.set(stretch, [row])
    else rows.push(row)
  }
}
