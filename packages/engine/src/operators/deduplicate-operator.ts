import { MAX_WATERMARK, MIN_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import { RowIdentity } from '../state/rows/row-identity.ts'
import { RowOrder } from '../state/rows/row-order.ts'
import { RowTable } from '../state/rows/row-table.ts'
import type { Batch } from '../types/batch.ts'
import { type Column, isValid } from '../types/column.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { comparedColumns } from './keyed/compared-columns.ts'
import { IntList } from './keyed/int-list.ts'
import { KeptRows } from './keyed/kept-rows.ts'
import { StateCleanUp } from './keyed/state-clean-up.ts'

export interface DeduplicateOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly timeColumn: number
  readonly attribute: 'rowtime' | 'proctime'
  readonly keep: 'first' | 'last'
  /** What is emitted may be updated later; else, by event time, the first row waits for the watermark. */
  readonly updates: boolean
  readonly updateBefore: boolean
  readonly stateTtlMs: number
}

/** Counter of a row: whether it has been told of. */
const TOLD = 0

/**
 * The first or last row of each key by a time attribute, as Flink's deduplicate functions: by processing time rows come
 * in order; by event time the last is replaced by rows of the same time or later, the first only by earlier ones.
 */
export class DeduplicateOperator implements Operator {
  readonly #options: DeduplicateOptions
  readonly #waiting = new IntList()
  #table!: RowTable
  #byTime!: RowOrder
  #identity!: RowIdentity
  #output!: KeptRows
  #cleanUp!: StateCleanUp
  #context!: OperatorContext
  #watermark = MIN_WATERMARK

  constructor(options: DeduplicateOptions) {
    this.#options = options
  }

  /** First rows wait for the watermark. */
  get #waits(): boolean {
    return this.#options.attribute === 'rowtime' && !this.#options.updates
  }

  open(context: OperatorContext): void {
    const { types, keys, timeColumn, stateTtlMs } = this.#options
    this.#context = context
    this.#table = new RowTable({
      types,
      keys,
      maxParallelism: context.state.maxParallelism,
      counters: 1,
      ttlMs: stateTtlMs,
      stored: 'deduplicated',
    })
    context.state.registerKeyed('rows', this.#table)
    const { store } = this.#table
    this.#byTime = new RowOrder(store, [{ column: timeColumn, descending: false, nullsFirst: true }])
    this.#identity = new RowIdentity(store.layout, comparedColumns(types))
    this.#output = new KeptRows(this.#table, context.output)
    this.#cleanUp = new StateCleanUp(context, [{ table: this.#table, ttlMs: stateTtlMs }])
    if (this.#waits)
      for (const row of this.#table.heads()) if (this.#table.counter(row, TOLD) === 0) this.#waiting.push(row)
  }

  processBatch(batch: Batch): void {
    this.#table.enter(batch, this.#context.clock.now())
    const times = batch.columns[this.#options.timeColumn]!
    for (let i = 0; i < batch.length; i++) {
      if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) this.#takeBack(i)
      else if (this.#waits) this.#wait(i, times)
      else this.#take(i)
    }
    this.#output.send()
    this.#table.settle()
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    if (!this.#waits) return
    const { values, length } = this.#waiting
    const times = this.#table.gatherColumn(this.#options.timeColumn, values, length)
    let left = 0
    for (let i = 0; i < length; i++) {
      const row = values[i]!
      // One that is gone, or was told of, in whose place another may stand.
      if (!this.#table.isAlive(row) || this.#table.counter(row, TOLD) !== 0) continue
      if (timeAt(times, i) > watermark && watermark < MAX_WATERMARK) {
        values[left++] = row
        continue
      }
      this.#table.setCounter(row, TOLD, 1)
      this.#output.add(row, RowKind.INSERT)
    }
    this.#waiting.length = left
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#cleanUp.onProcessingTime(at)
  }

  /** Of changing input only the last row by processing time is kept; its going leaves nothing. */
  #takeBack(index: number): void {
    const before = this.#table.head(index)
    if (before < 0) return
    this.#output.add(before, RowKind.DELETE)
    this.#table.remove(before)
  }

  #wait(index: number, times: Column): void {
    // As in Flink a row at the watermark itself is not late.
    if (timeAt(times, index) < this.#watermark) return
    const before = this.#table.head(index)
    if (before >= 0) {
      const isEarlier = this.#byTime.compareStaged(this.#table.words, index, before) < 0
      if (this.#table.counter(before, TOLD) === 1 || !isEarlier) return
    }
    this.#waiting.push(before < 0 ? this.#table.append(index) : this.#table.replace(before, index))
  }

  #take(index: number): void {
    const { attribute, keep, updateBefore, stateTtlMs } = this.#options
    const table = this.#table
    const before = table.head(index)
    if (before < 0) {
      this.#output.add(table.append(index), RowKind.INSERT)
      return
    }
    if (attribute === 'proctime') {
      if (keep === 'first') return
      if (stateTtlMs === 0 && this.#identity.isSame(table.store, before, table.words, index)) return
    } else {
      const order = this.#byTime.compareStaged(table.words, index, before)
      if (keep === 'last' ? order < 0 : order >= 0) return
    }
    if (updateBefore) this.#output.add(before, RowKind.UPDATE_BEFORE)
    this.#output.add(table.replace(before, index), RowKind.UPDATE_AFTER)
  }
}

function timeAt(times: Column, row: number): number {
  return isValid(times.validity, row) ? Number(times.values[row]) : MIN_WATERMARK
}
