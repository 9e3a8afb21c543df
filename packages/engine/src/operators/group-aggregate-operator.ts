import { MAX_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import type { AggregateCall } from '../plan/bound-expression.ts'
import { KeyTable } from '../state/key-table.ts'
import type { Batch } from '../types/batch.ts'
import type { Column } from '../types/column.ts'
import { sameValue } from '../types/compare-values.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import type { RowValue } from '../types/row-value.ts'
import { AggregateCalls } from './aggregate/aggregate-calls.ts'
import { CountAccumulator } from './aggregate/count-accumulator.ts'
import { IdleSlots } from './idle-slots.ts'
import { OutputRows } from './output-rows.ts'
import { SlotRows } from './slot-rows.ts'

export interface GroupAggregateOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  /** Whether input rows may be taken back. */
  readonly inputRetracts: boolean
  /** Whether the consumer needs -U. */
  readonly updateBefore: boolean
  /** `table.exec.state.ttl` in ms; 0 keeps groups for ever. */
  readonly stateTtlMs: number
  /** `table.exec.mini-batch.*`; null emits per row. */
  readonly miniBatch: { readonly rows: number; readonly latencyMs: number } | null
}

/** What was last told of a group in this mini-batch's view: null when it did not exist. */
type Before = RowValue[] | null
/** In place of values that nobody will compare with. */
const NOT_ASKED: RowValue[] = []

/**
 * GROUP BY without windows, as Flink's `GroupAggFunction`: a group's first row gives +I; a later one -U/+U, only if a
 * result changed (always with a state TTL, which keeps downstream state alive); the last row leaving gives -D. With
 * mini-batches the same happens once per group and mini-batch.
 */
export class GroupAggregateOperator implements Operator {
  readonly #options: GroupAggregateOptions
  readonly #calls: AggregateCalls
  readonly #rows = new CountAccumulator(true)
  readonly #alwaysChange: boolean
  /** Each group with rows in a mini-batch is told of, and what it was before does not matter. */
  readonly #tellsAlways: boolean
  readonly #idle: IdleSlots
  readonly #pending = new Map<number, Before>()
  #pendingRows = 0
  #flushAt = 0
  #table!: KeyTable
  #context!: OperatorContext

  constructor(options: GroupAggregateOptions) {
    this.#options = options
    this.#calls = new AggregateCalls(options.aggregates, options.inputTypes, options.inputRetracts)
    this.#alwaysChange = this.#calls.alwaysChange
    this.#tellsAlways = this.#alwaysChange && !options.inputRetracts && !options.updateBefore
    this.#idle = new IdleSlots(options.stateTtlMs)
  }

  open(context: OperatorContext): void {
    this.#context = context
    const stores = [
      this.#rows,
      ...this.#calls.accumulators,
      ...(this.#options.stateTtlMs > 0 ? [this.#idle] : []),
    ]
    this.#table = new KeyTable({
      keyTypes: this.#options.keys.map((key) => this.#options.inputTypes[key]!),
      hashedKeys: this.#options.keys.length,
      maxParallelism: context.state.maxParallelism,
      stores,
      storeTypes: [
        'rows',
        ...this.#calls.accumulators.map(({ stored }) => stored),
        ...(this.#options.stateTtlMs > 0 ? ['used-at/1'] : []),
      ],
    })
    context.state.registerKeyed('groups', this.#table)
    if (this.#options.stateTtlMs > 0)
      context.registerProcessingTimer(context.clock.now() + this.#idle.sweepEveryMs)
  }

  processBatch(batch: Batch): void {
    const keys = this.#options.keys.map((key) => batch.columns[key]!)
    const hashes = this.#table.hash(batch, this.#options.keys)
    if (this.#options.miniBatch !== null) {
      this.#collect(batch, keys, hashes)
      return
    }
    const output = new OutputRows(this.#options.outputTypes, 2 * batch.length)
    for (let row = 0; row < batch.length; row++) {
      const slot = this.#slotFor(keys, batch, row, hashes[row]!)
      if (slot < 0) continue
      if (this.#alwaysChange) {
        this.#change(slot, batch, row, output)
        continue
      }
      const before = this.#rows.count(slot) === 0 ? null : this.#calls.values(slot)
      this.#take(slot, batch, row)
      this.#tell(slot, before, output)
    }
    if (output.length > 0) this.#context.output.emit(output.finish())
  }

  flush(): void {
    if (this.#pending.size === 0) return
    const output = new OutputRows(this.#options.outputTypes, 2 * this.#pending.size)
    for (const [slot, before] of this.#pending) {
      if (this.#tellsAlways) {
        this.#write(slot, output)
        output.end(before === null ? RowKind.INSERT : RowKind.UPDATE_AFTER)
      } else this.#tell(slot, before, output)
    }
    this.#pending.clear()
    this.#pendingRows = 0
    if (output.length > 0) this.#context.output.emit(output.finish())
  }

  /** Results carry no event time, so nothing downstream waits for them until the end. */
  processWatermark(watermark: number): void {
    if (watermark >= MAX_WATERMARK) this.flush()
  }

  onProcessingTime(at: number): void {
    if (this.#flushAt !== 0 && at >= this.#flushAt) {
      this.#flushAt = 0
      this.flush()
    }
    if (this.#options.stateTtlMs > 0 && this.#idle.isSweep(at)) {
      this.flush()
      for (const slot of [...this.#table.slots()])
        if (this.#idle.isExpired(slot, at)) this.#table.remove(slot)
      this.#context.registerProcessingTimer(at + this.#idle.sweepEveryMs)
    }
  }

  finish(): void {
    this.flush()
  }

  #collect(batch: Batch, keys: readonly Column[], hashes: Int32Array): void {
    const { rows, latencyMs } = this.#options.miniBatch!
    if (this.#flushAt === 0) {
      this.#flushAt = this.#context.clock.now() + latencyMs
      this.#context.registerProcessingTimer(this.#flushAt)
    }
    const taken = new SlotRows(batch)
    const now = this.#options.stateTtlMs > 0 ? this.#context.clock.now() : 0
    for (let row = 0; row < batch.length; row++) {
      const slot = this.#slotFor(keys, batch, row, hashes[row]!)
      if (slot < 0) continue
      this.#await(slot)
      this.#table.touch(slot)
      if (this.#options.stateTtlMs > 0) this.#idle.use(slot, now)
      taken.add(slot, row)
      if (++this.#pendingRows < rows) continue
      this.#takeAll(taken, batch)
      this.flush()
    }
    this.#takeAll(taken, batch)
  }

  /** Notes what was told of the group before this mini-batch, at its first row in it. */
  #await(slot: number): void {
    if (this.#pending.has(slot)) return
    const existed = this.#rows.count(slot) > 0
    const before = existed ? (this.#tellsAlways ? NOT_ASKED : this.#calls.values(slot)) : null
    this.#pending.set(slot, before)
  }

  #takeAll(taken: SlotRows, batch: Batch): void {
    const rows = taken.take()
    this.#rows.takeRows(rows, null)
    this.#calls.applyRows(rows, batch)
  }

  /** The row's group; -1 for a row taken back from a group that is not there (its state has expired). */
  #slotFor(keys: readonly Column[], batch: Batch, row: number, hash: number): number {
    const kind = batch.kinds?.[row] ?? RowKind.INSERT
    let slot = this.#table.find(keys, row, hash)
    // A group that is still to be told of is in use.
    if (slot >= 0 && this.#options.stateTtlMs > 0 && !this.#pending.has(slot)) {
      if (this.#idle.isExpired(slot, this.#context.clock.now())) {
        this.#table.remove(slot)
        slot = -1
      }
    }
    if (slot >= 0) return slot
    return isRetraction(kind) ? -1 : this.#table.findOrInsert(keys, row, hash)
  }

  #take(slot: number, batch: Batch, row: number): void {
    const retraction = isRetraction(batch.kinds?.[row] ?? RowKind.INSERT)
    this.#table.touch(slot)
    this.#rows.add(slot, null, retraction ? -1 : 1)
    this.#calls.apply(slot, batch, row, retraction)
    if (this.#options.stateTtlMs > 0) this.#idle.use(slot, this.#context.clock.now())
  }

  /** `#take` and `#tell` where each row changes a result: nothing need be compared, nor held as values. */
  #change(slot: number, batch: Batch, row: number, output: OutputRows): void {
    const existed = this.#rows.count(slot) > 0
    const { updateBefore, inputRetracts } = this.#options
    if (existed && (updateBefore || inputRetracts)) this.#write(slot, output)
    if (existed && updateBefore) output.end(RowKind.UPDATE_BEFORE)
    this.#take(slot, batch, row)
    if (this.#rows.count(slot) > 0) {
      this.#write(slot, output)
      output.end(existed ? RowKind.UPDATE_AFTER : RowKind.INSERT)
      return
    }
    if (existed && updateBefore) output.changeLast(RowKind.DELETE)
    else if (existed) output.end(RowKind.DELETE)
    this.#table.remove(slot)
  }

  /** The group as it is, in the row under construction. */
  #write(slot: number, output: OutputRows): void {
    const keys = this.#options.keys.length
    for (let key = 0; key < keys; key++) this.#table.emitKey(slot, key, output.columns[key]!, output.length)
    this.#calls.emit(slot, output, keys)
  }

  /** Tells downstream how the group differs from `before`, and forgets a group that has become empty. */
  #tell(slot: number, before: Before, output: OutputRows): void {
    const exists = this.#rows.count(slot) > 0
    if (!exists) {
      if (before !== null) this.#emit(slot, before, RowKind.DELETE, output)
      this.#table.remove(slot)
      return
    }
    const now = this.#calls.values(slot)
    if (before === null) {
      this.#emit(slot, now, RowKind.INSERT, output)
      return
    }
    const same =
      this.#options.stateTtlMs === 0 && now.every((value, index) => sameValue(value, before[index]!))
    if (same) return
    if (this.#options.updateBefore) this.#emit(slot, before, RowKind.UPDATE_BEFORE, output)
    this.#emit(slot, now, RowKind.UPDATE_AFTER, output)
  }

  #emit(slot: number, values: readonly RowValue[], kind: RowKind, output: OutputRows): void {
    const keys = this.#options.keys.length
    for (let key = 0; key < keys; key++) this.#table.emitKey(slot, key, output.columns[key]!, output.length)
    for (let i = 0; i < values.length; i++) output.columns[keys + i]!.set(output.length, values[i]!)
    output.end(kind)
  }
}
