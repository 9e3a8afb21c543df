import { MIN_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import type { AggregateCall } from '../plan/bound-expression.ts'
import type { WindowSpec } from '../plan/plan-node.ts'
import { KeyTable } from '../state/key-table.ts'
import type { Batch } from '../types/batch.ts'
import { type Column, type F64Column, isValid } from '../types/column.ts'
import { doubleType, type LogicalType } from '../types/logical-type.ts'
import { RowKind } from '../types/row-kind.ts'
import { AggregateCalls } from './aggregate/aggregate-calls.ts'
import { CountAccumulator } from './aggregate/count-accumulator.ts'
import { OutputRows } from './output-rows.ts'
import { SlotRows } from './slot-rows.ts'
import { slicesOf, type WindowSlices } from './window-slices.ts'

export interface WindowAggregateOptions {
  readonly inputTypes: readonly LogicalType[]
  /** Keys, aggregates, window_start, window_end, window_time. */
  readonly outputTypes: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  readonly window: WindowSpec
  readonly inputRetracts: boolean
  /** Between instants and the wall clock on which windows stand: the session's zone for TIMESTAMP_LTZ, else the same. */
  readonly toWall: (instant: number) => number
  readonly toInstant: (wall: number) => number
}

/** Key groups come from the group keys alone; the slice only tells entries apart. Merged windows use a slice of none. */
const MERGED = -1

/**
 * GROUP BY over TUMBLE, HOP and CUMULATE, as Flink's slicing window operator: rows are aggregated per key and slice; when
 * the watermark passes a window's end, its slices are merged and one final row per key is emitted. Rows whose windows
 * have all fired are dropped and counted.
 */
export class WindowAggregateOperator implements Operator {
  readonly #options: WindowAggregateOptions
  readonly #slices: WindowSlices
  readonly #calls: AggregateCalls
  readonly #rows = new CountAccumulator(true)
  readonly #slotsBySlice = new Map<number, Set<number>>()
  /** Ends of windows that have rows and have not fired. */
  readonly #pending = new Set<number>()
  #progress = MIN_WATERMARK
  #table!: KeyTable
  #context!: OperatorContext

  constructor(options: WindowAggregateOptions) {
    this.#options = options
    this.#slices = slicesOf(options.window)
    this.#calls = new AggregateCalls(options.aggregates, options.inputTypes, options.inputRetracts)
  }

  open(context: OperatorContext): void {
    const { keys, inputTypes } = this.#options
    this.#context = context
    this.#table = new KeyTable({
      keyTypes: [...keys.map((key) => inputTypes[key]!), doubleType],
      hashedKeys: keys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [this.#rows, ...this.#calls.accumulators],
      storeTypes: ['rows', ...this.#calls.accumulators.map(({ stored }) => stored)],
    })
    context.state.registerKeyed('windows', this.#table)
    context.state.registerList('progress', {
      restores: 'union',
      snapshot: () => [new Uint8Array(new Float64Array([this.#progress]).buffer)],
      // The slowest of the tasks that wrote: a row may not be called late that was not late there.
      restore: (items) => {
        const seen = items.map((item) => new Float64Array(item.slice().buffer)[0]!)
        if (seen.length > 0) this.#progress = Math.min(...seen)
      },
    })
    for (const slot of this.#table.slots()) this.#index(slot, this.#table.key(slot, keys.length) as number)
  }

  processBatch(batch: Batch): void {
    const { keys, window } = this.#options
    const ends = this.#sliceEnds(batch)
    const columns = [...keys.map((key) => batch.columns[key]!), ends]
    const hashes = this.#table.hash(batch, keys)
    const taken = new SlotRows(batch)
    let late = 0
    // Rows come about in order of time: most have the slice of the row before.
    let [lastEnd, isLate] = [Number.NaN, false]
    for (let row = 0; row < batch.length; row++) {
      if (!isValid(ends.validity, row)) continue
      const end = ends.values[row]!
      if (end !== lastEnd) {
        lastEnd = end
        isLate = this.#hasFired(this.#slices.windowEnds(end).at(-1)!)
      }
      if (isLate) {
        late++
        continue
      }
      let slot = this.#table.find(columns, row, hashes[row]!)
      if (slot < 0) {
        slot = this.#table.findOrInsert(columns, row, hashes[row]!)
        this.#index(slot, end)
      }
      this.#table.touch(slot)
      taken.add(slot, row)
    }
    const rows = taken.take()
    this.#rows.takeRows(rows, null)
    this.#calls.applyRows(rows, batch)
    if (late > 0 && window.attribute === 'rowtime') this.#context.metrics.lateRecords(late)
  }

  processWatermark(watermark: number): void {
    if (this.#options.window.attribute === 'rowtime') this.#advance(watermark)
  }

  onProcessingTime(at: number): void {
    if (this.#options.window.attribute === 'proctime') this.#advance(at - 1)
  }

  /** Ends of the rows' slices on the window's clock; null where a row has no time. */
  #sliceEnds(batch: Batch): F64Column {
    const { window, toWall } = this.#options
    const values = new Float64Array(batch.length)
    if (window.attribute === 'proctime' && !window.attached) {
      values.fill(this.#slices.sliceEnd(toWall(this.#context.clock.now())))
      return { physical: 'f64', values, validity: null }
    }
    const times = batch.columns[window.timeColumn]!
    if (window.attached) {
      for (let row = 0; row < batch.length; row++) values[row] = times.values[row] as number
      return { physical: 'f64', values, validity: times.validity }
    }
    for (let row = 0; row < batch.length; row++)
      values[row] = this.#slices.sliceEnd(toWall(times.values[row] as number))
    return { physical: 'f64', values, validity: times.validity }
  }

  #hasFired(windowEnd: number): boolean {
    return this.#options.toInstant(windowEnd) - 1 <= this.#progress
  }

  #index(slot: number, sliceEnd: number): void {
    if (sliceEnd === MERGED) return
    let slots = this.#slotsBySlice.get(sliceEnd)
    if (slots === undefined) {
      slots = new Set()
      this.#slotsBySlice.set(sliceEnd, slots)
      for (const end of this.#slices.windowEnds(sliceEnd)) if (!this.#hasFired(end)) this.#await(end)
    }
    slots.add(slot)
  }

  #await(windowEnd: number): void {
    if (this.#pending.has(windowEnd)) return
    this.#pending.add(windowEnd)
    if (this.#options.window.attribute === 'proctime')
      this.#context.registerProcessingTimer(this.#options.toInstant(windowEnd))
  }

  #advance(progress: number): void {
    if (progress <= this.#progress) return
    this.#progress = progress
    const due = [...this.#pending].filter((end) => this.#hasFired(end)).sort((a, b) => a - b)
    for (const end of due) {
      this.#pending.delete(end)
      this.#fire(end)
      this.#forget(end)
    }
  }

  #fire(windowEnd: number): void {
    const parts = this.#slices.slices(windowEnd).flatMap((end) => [...(this.#slotsBySlice.get(end) ?? [])])
    const merged = this.#slices.single ? parts : this.#merge(parts)
    const output = new OutputRows(this.#options.outputTypes, merged.length)
    for (const slot of merged) if (this.#rows.count(slot) > 0) this.#emit(slot, windowEnd, output)
    if (!this.#slices.single) for (const slot of merged) this.#table.remove(slot)
    if (output.length > 0) this.#context.output.emit(output.finish())
  }

  /** One slot per key with all its slices added up. */
  #merge(parts: readonly number[]): number[] {
    const { keys, inputTypes } = this.#options
    const rows = new OutputRows(
      keys.map((key) => inputTypes[key]!),
      parts.length,
    )
    for (const slot of parts) {
      for (let key = 0; key < keys.length; key++)
        this.#table.emitKey(slot, key, rows.columns[key]!, rows.length)
      rows.end(RowKind.INSERT)
    }
    const batch = rows.finish()
    const none: Column = {
      physical: 'f64',
      values: new Float64Array(batch.length).fill(MERGED),
      validity: null,
    }
    const columns = [...batch.columns, none]
    const hashes = this.#table.hash(
      batch,
      keys.map((_, index) => index),
    )
    const merged = new Set<number>()
    parts.forEach((slot, row) => {
      const into = this.#table.findOrInsert(columns, row, hashes[row]!)
      this.#rows.merge(into, slot)
      for (const accumulator of this.#calls.accumulators) accumulator.merge(into, slot)
      merged.add(into)
    })
    return [...merged]
  }

  /** Drops the slices that no later window needs. */
  #forget(windowEnd: number): void {
    for (const sliceEnd of this.#slices.slices(windowEnd)) {
      if (this.#slices.windowEnds(sliceEnd).at(-1) !== windowEnd) continue
      for (const slot of this.#slotsBySlice.get(sliceEnd) ?? []) this.#table.remove(slot)
      this.#slotsBySlice.delete(sliceEnd)
    }
  }

  #emit(slot: number, windowEnd: number, output: OutputRows): void {
    const { keys, aggregates, toInstant } = this.#options
    const row = output.length
    for (let key = 0; key < keys.length; key++) this.#table.emitKey(slot, key, output.columns[key]!, row)
    const { accumulators } = this.#calls
    for (let i = 0; i < accumulators.length; i++)
      accumulators[i]!.emit(slot, output.columns[keys.length + i]!, row)
    const window = keys.length + aggregates.length
    output.columns[window]!.set(row, this.#slices.windowStart(windowEnd))
    output.columns[window + 1]!.set(row, windowEnd)
    output.columns[window + 2]!.set(row, toInstant(windowEnd) - 1)
    output.end(RowKind.INSERT)
  }
}
