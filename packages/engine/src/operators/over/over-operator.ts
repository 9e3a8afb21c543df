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
import { RowOutput } from '../keyed/row-output.ts'
import { OverCalls } from './over-calls.ts'
import { noRows, type OverRows, overRowsCodec, type TimedRow } from './over-state.ts'

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
 * event time rows wait for the watermark and go out in order of time (rows of equal time see each other in a RANGE).
 * By processing time each row is answered at once. Late rows are dropped and counted: with a frame that begins with
 * the partition, those that the watermark has passed; with any other, those that come before what the partition has
 * answered. A partition of a RANGE is forgotten half a range after nothing can reach its rows any more.
 */
export class OverOperator implements Operator {
  readonly #options: OverOptions
  readonly #calls: OverCalls
  readonly #rows = new ObjectStore(overRowsCodec)
  /** Partitions with rows that wait, or that are to be forgotten. */
  readonly #waiting = new Set<number>()
  #table!: KeyTable
  #context!: OperatorContext
  #output!: RowOutput
  #watermark = MIN_WATERMARK

  constructor(options: OverOptions) {
    this.#options = options
    this.#calls = new OverCalls(options.calls, options.inputTypes, this.#isBounded)
  }

  get #isBounded(): boolean {
    return this.#options.frame.preceding !== null
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.#options
    const { stores } = this.#calls
    this.#context = context
    this.#output = new RowOutput(outputTypes, context.output)
    this.#table = new KeyTable({
      keyTypes: partitionKeys.map((key) => inputTypes[key]!),
      hashedKeys: partitionKeys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [this.#rows, ...stores.map(({ store }) => store)],
      storeTypes: [
        `over-rows(${inputTypes.map(typeToString).join(', ')})/2`,
        ...stores.map(({ stored }) => stored),
      ],
    })
    context.state.registerKeyed('partitions', this.#table)
    for (const slot of this.#table.slots()) if (this.#isWaiting(slot)) this.#waiting.add(slot)
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
      if (attribute === 'rowtime' && !this.#isBounded && time <= this.#watermark) {
        late++
        continue
      }
      const slot = this.#table.findOrInsert(columns, i, hashes[i]!)
      if (attribute === 'proctime') this.#answer(slot, [[time, row]])
      else if (!this.#wait(slot, [time, row])) late++
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send()
  }

  /** False when the row is late. */
  #wait(slot: number, timed: TimedRow): boolean {
    const rows = this.#rowsOf(slot)
    const [time, row] = timed
    if (this.#isBounded && time <= rows.answered) return false
    rows.waiting.push(timed)
    this.#rows.grew(weightOf(row) + 16)
    this.#planCleanup(rows, time)
    this.#table.touch(slot)
    this.#waiting.add(slot)
    return true
  }

  /** A new time to forget the partition, unless the one that is planned reaches far enough. */
  #planCleanup({ cleanups }: OverRows, time: number): void {
    const { unit, preceding } = this.#options.frame
    if (unit === 'ROWS' || preceding === null) return
    const range = Number(preceding)
    const planned = cleanups.at(-1)
    if (planned === undefined || planned < time + range + 1) cleanups.push(time + Math.trunc(range * 1.5) + 1)
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    for (const slot of this.#waiting) {
      this.#answerDue(slot, watermark)
      if (this.#cleanUp(slot, watermark)) this.#waiting.delete(slot)
      else if (!this.#isWaiting(slot)) this.#waiting.delete(slot)
    }
    this.#output.send()
  }

  #answerDue(slot: number, watermark: number): void {
    const rows = this.#rowsOf(slot)
    const due = rows.waiting.filter(([time]) => time <= watermark).sort(([a], [b]) => a - b)
    if (due.length === 0) return
    const waiting = rows.waiting.filter(([time]) => time > watermark)
    this.#rows.set(slot, { ...rows, waiting, answered: Math.max(rows.answered, due.at(-1)![0]) })
    this.#answer(slot, due)
  }

  /** True when the partition was forgotten. Cleanups that were put off still count as times that have passed. */
  #cleanUp(slot: number, watermark: number): boolean {
    const rows = this.#rowsOf(slot)
    const passed = rows.cleanups.filter((time) => time <= watermark)
    if (passed.length === 0) return false
    if (passed.length === rows.cleanups.length) {
      this.#table.remove(slot)
      return true
    }
    const cleanups = rows.cleanups.slice(passed.length)
    this.#rows.set(slot, { ...rows, cleanups, answered: Math.max(rows.answered, passed.at(-1)!) })
    this.#table.touch(slot)
    return false
  }

  #isWaiting(slot: number): boolean {
    const { waiting, cleanups } = this.#rowsOf(slot)
    return waiting.length > 0 || cleanups.length > 0
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
      for (let row = i; row < end; row++) {
        const values = due[row]![1]
        this.#output.add([...values, ...this.#calls.values(slot, values)], RowKind.INSERT)
      }
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
    const rows = noRows()
    this.#rows.set(slot, rows)
    return rows
  }

  #time(row: Row): number {
    const time = row[this.#options.timeColumn] ?? null
    return time === null ? MIN_WATERMARK : millisOf(time)
  }
}
