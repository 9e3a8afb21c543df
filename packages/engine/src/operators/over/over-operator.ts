import { MIN_WATERMARK, type Operator, type OperatorContext } from '../../dataflow/operator.ts'
import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { OverFrame } from '../../plan/plan-node.ts'
import { weightOf } from '../../state/cell-store.ts'
import { KeyTable } from '../../state/key-table.ts'
import { ObjectStore } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { AggregateCalls } from '../aggregate/aggregate-calls.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { type OverRows, overRowsCodec, type TimedRow } from './over-state.ts'

export interface OverOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly timeColumn: number
  readonly attribute: 'rowtime' | 'proctime'
  readonly frame: OverFrame
  readonly calls: readonly AggregateCall[]
}

/**
 * Aggregates OVER a frame that ends at the current row, ordered by a time attribute, as Flink's over functions: by
 * event time rows wait for the watermark and go out in order of time (rows of equal time see each other in a RANGE);
 * late rows are dropped and counted. By processing time each row is answered at once.
 */
export class OverOperator implements Operator {
  readonly #options: OverOptions
  readonly #calls: AggregateCalls
  readonly #rows = new ObjectStore(overRowsCodec)
  /** Partitions with rows that wait. */
  readonly #waiting = new Set<number>()
  #table!: KeyTable
  #context!: OperatorContext
  #output!: RowOutput
  #watermark = MIN_WATERMARK

  constructor(options: OverOptions) {
    this.#options = options
    this.#calls = new AggregateCalls(options.calls, options.inputTypes, this.#isBounded)
  }

  get #isBounded(): boolean {
    return this.#options.frame.preceding !== null
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.#options
    this.#context = context
    this.#output = new RowOutput(outputTypes, context.output)
    this.#table = new KeyTable({
      keyTypes: partitionKeys.map((key) => inputTypes[key]!),
      hashedKeys: partitionKeys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [this.#rows, ...this.#calls.accumulators],
      storeTypes: [
        `over-rows(${inputTypes.map(typeToString).join(', ')})/1`,
        ...this.#calls.accumulators.map(({ stored }) => stored),
      ],
    })
    context.state.registerKeyed('partitions', this.#table)
    for (const slot of this.#table.slots()) if (this.#rowsOf(slot).waiting.length > 0) this.#waiting.add(slot)
  }

  processBatch(batch: Batch): void {
    const { partitionKeys, inputTypes, attribute } = this.#options
    const columns = partitionKeys.map((key) => batch.columns[key]!)
    const hashes = this.#table.hash(batch, partitionKeys)
    const now = this.#context.clock.now()
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, inputTypes, i)
      const time = attribute === 'proctime' ? now : this.#time(row)
      if (attribute === 'rowtime' && time <= this.#watermark) {
        late++
        continue
      }
      const slot = this.#table.findOrInsert(columns, i, hashes[i]!)
      if (attribute === 'proctime') this.#answer(slot, [[time, row]])
      else {
        this.#rowsOf(slot).waiting.push([time, row])
        this.#rows.grew(weightOf(row) + 16)
        this.#table.touch(slot)
        this.#waiting.add(slot)
      }
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send()
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    for (const slot of this.#waiting) {
      const rows = this.#rowsOf(slot)
      const due = rows.waiting.filter(([time]) => time <= watermark).sort(([a], [b]) => a - b)
      if (due.length === 0) continue
      const left = rows.waiting.filter(([time]) => time > watermark)
      this.#rows.set(slot, { waiting: left, inFrame: rows.inFrame })
      if (left.length === 0) this.#waiting.delete(slot)
      this.#answer(slot, due)
    }
    this.#output.send()
  }

  /** Takes rows, in order of time, into the frame and answers each. */
  #answer(slot: number, due: readonly TimedRow[]): void {
    const batch = this.#batchOf(due)
    const byRange = this.#options.frame.unit === 'RANGE' && this.#options.attribute === 'rowtime'
    for (let i = 0; i < due.length; ) {
      let end = i + 1
      if (byRange) while (end < due.length && due[end]![0] === due[i]![0]) end++
      for (let row = i; row < end; row++) this.#enter(slot, due[row]!, batch, row)
      this.#leave(slot, due[i]![0])
      const results = this.#calls.values(slot)
      for (let row = i; row < end; row++) this.#output.add([...due[row]![1], ...results], RowKind.INSERT)
      i = end
    }
    this.#table.touch(slot)
  }

  #enter(slot: number, timed: TimedRow, batch: Batch, row: number): void {
    this.#calls.apply(slot, batch, row, false)
    if (!this.#isBounded) return
    this.#rowsOf(slot).inFrame.push(timed)
    this.#rows.grew(weightOf(timed[1]) + 16)
  }

  /** Takes out what the frame of a row at `time`, the last to enter, does not reach any more. */
  #leave(slot: number, time: number): void {
    const { unit, preceding } = this.#options.frame
    if (preceding === null) return
    const { inFrame } = this.#rowsOf(slot)
    const reach = Number(preceding)
    const count =
      unit === 'ROWS'
        ? Math.max(0, inFrame.length - reach - 1)
        : inFrame.findIndex(([other]) => other >= time - reach)
    if (count <= 0) return
    const gone = inFrame.splice(0, count)
    const batch = this.#batchOf(gone)
    for (let row = 0; row < gone.length; row++) {
      this.#calls.apply(slot, batch, row, true)
      this.#rows.grew(-weightOf(gone[row]![1]) - 16)
    }
  }

  #batchOf(rows: readonly TimedRow[]): Batch {
    const builder = new BatchBuilder(this.#options.inputTypes, rows.length)
    for (const [, row] of rows) builder.append(row)
    return builder.finish()
  }

  #rowsOf(slot: number): OverRows {
    const known = this.#rows.get(slot)
    if (known !== undefined) return known
    const rows: OverRows = { waiting: [], inFrame: [] }
    this.#rows.set(slot, rows)
    return rows
  }

  #time(row: Row): number {
    const time = row[this.#options.timeColumn] ?? null
    return time === null ? MIN_WATERMARK : millisOf(time)
  }
}
