import { MIN_WATERMARK, type Operator, type OperatorContext } from '../../dataflow/operator.ts'
import { hashKeys } from '../../state/key-hash.ts'
import type { Batch } from '../../types/batch.ts'
import { type Column, isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { TimedRows } from '../keyed/timed-rows.ts'
import { canMatch } from './join-side.ts'
import { PairCandidates } from './pair-candidates.ts'
import type { PairCondition } from './pair-filter.ts'
import { NO_ROW, PairOutput } from './pair-output.ts'

interface TemporalSide {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly time: number
}
export interface TemporalJoinOptions {
  readonly joinType: 'inner' | 'left'
  readonly left: TemporalSide
  readonly right: TemporalSide
  readonly outputTypes: readonly LogicalType[]
  readonly condition: PairCondition | null
}

/** Rows that are joined together. */
const MANY_ROWS = 4096
const STRETCH_MS = 1000

/**
 * FOR SYSTEM_TIME AS OF over event time, as Flink's `TemporalRowTimeJoinOperator`: rows of the left wait until the
 * watermark has reached their time, then meet the version of the right that held at that time; late ones are dropped
 * and counted. Versions that no row can ask for any more are forgotten.
 */
export class TemporalJoinOperator implements Operator {
  readonly #options: TemporalJoinOptions
  #waiting!: TimedRows
  /** A marked one says that there is nothing from then on. */
  #versions!: TimedRows
  #pairs!: PairCandidates
  #output!: PairOutput
  #context!: OperatorContext
  #watermark = MIN_WATERMARK

  constructor(options: TemporalJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition } = this.#options
    this.#context = context
    const open = (name: string, { types, keys }: TemporalSide) =>
      new TimedRows(context, { name, stored: 'timed-rows', types, keys, stretchMs: STRETCH_MS })
    this.#waiting = open('left', left)
    this.#versions = open('right', right)
    this.#pairs = new PairCandidates(condition, left.types.length, context)
    this.#output = new PairOutput(context.output, 'both')
  }

  processBatch(batch: Batch, input: number): void {
    if (batch.length === 0) return
    if (input === 0) this.#takeLeft(batch)
    else this.#takeRight(batch)
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    const due = this.#waiting.due(watermark)
    for (let from = 0; from < due.length; from += MANY_ROWS) this.#join(due.slice(from, from + MANY_ROWS))
    this.#waiting.removeDue(due, watermark)
    this.#forget(watermark)
    this.#waiting.settle()
    this.#versions.settle()
  }

  #takeLeft(batch: Batch): void {
    const { keys, time, types } = this.#options.left
    this.#waiting.enter(batch)
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const at = timeAt(batch.columns[time]!, i)
      if (at <= this.#watermark) late++
      else if (canMatch(batch, i, keys, [])) this.#waiting.add(i, at)
      else if (this.#options.joinType === 'left') this.#output.add(i, NO_ROW, RowKind.INSERT)
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send({ ...batch, columns: batch.columns.slice(0, types.length) }, this.#versions.table, true)
  }

  #takeRight(batch: Batch): void {
    this.#versions.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const kind = batch.kinds?.[i] ?? RowKind.INSERT
      // The version an update replaces stays what held until then.
      if (kind === RowKind.UPDATE_BEFORE) continue
      const version = this.#versions.add(i, timeAt(batch.columns[this.#options.right.time]!, i))
      if (isRetraction(kind)) this.#versions.mark(version)
    }
    this.#versions.settle()
  }

  /** Rows that waited, with the versions that held at their times. */
  #join(rows: readonly number[]): void {
    const { keys } = this.#options.left
    const waiting = this.#waiting
    const versions = this.#versions
    const { length } = rows
    const batch: Batch = { length, columns: waiting.table.gather(Int32Array.from(rows), length), kinds: null }
    versions.enterKeys(
      keys.map((key) => batch.columns[key]!),
      length,
      hashKeys(batch, keys),
    )
    for (let i = 0; i < length; i++) {
      const list = versions.list(i)
      if (list < 0) continue
      const place = versions.firstFrom(list, waiting.time(rows[i]!) + 1) - 1
      if (place < 0) continue
      const version = versions.row(list, place)
      if (!versions.isMarked(version)) this.#pairs.add(i, version)
    }
    this.#pairs.judge(batch, versions.table, true)
    let pair = 0
    for (let i = 0; i < length; i++) {
      const joined = pair < this.#pairs.own.length && this.#pairs.own.values[pair] === i
      if (joined) this.#output.add(i, this.#pairs.other.values[pair++]!, RowKind.INSERT)
      else if (this.#options.joinType === 'left') this.#output.add(i, NO_ROW, RowKind.INSERT)
    }
    this.#pairs.clear()
    this.#output.send(batch, versions.table, true)
  }

  /** Keeps what came after the watermark and the one version of each key that holds at it. */
  #forget(watermark: number): void {
    const versions = this.#versions
    const due = versions.due(watermark)
    for (const list of new Set(due.map((row) => versions.listOf(row)))) {
      const holds = versions.firstFrom(list, watermark + 1) - 1
      const isNothing = versions.isMarked(versions.row(list, holds))
      versions.removeFirst(list, isNothing ? holds + 1 : holds)
    }
  }
}

function timeAt(times: Column, row: number): number {
  return isValid(times.validity, row) ? Number(times.values[row]) : MIN_WATERMARK
}
