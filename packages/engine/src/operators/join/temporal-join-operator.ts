import { MIN_WATERMARK, type Operator, type OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { canMatch } from './join-side.ts'
import { type PairCondition, PairFilter } from './pair-filter.ts'

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

/** A row that waits on the left, or a version on the right; `row` null: deleted from then on. */
interface Timed {
  readonly time: number
  readonly row: Row | null
}

const timedCodec: ObjectCodec<Timed[]> = {
  encode: (rows) => rows.map(({ time, row }): RowValue => [time, row]),
  decode: (encoded) => (encoded as readonly [number, Row | null][]).map(([time, row]) => ({ time, row })),
  weight: (rows) => rows.reduce((sum, { row }) => sum + weightOf(row) + 32, 16),
}

/**
 * FOR SYSTEM_TIME AS OF over event time, as Flink's `TemporalRowTimeJoinOperator`: rows of the left wait until the
 * watermark has reached their time, then meet the version of the right that held at that time; late ones are dropped
 * and counted. Versions that no row can ask for any more are forgotten.
 */
export class TemporalJoinOperator implements Operator {
  readonly #options: TemporalJoinOptions
  #waiting!: KeyedObjects<Timed[]>
  #versions!: KeyedObjects<Timed[]>
  #filter: PairFilter | null = null
  #output!: RowOutput
  #context!: OperatorContext
  #watermark = MIN_WATERMARK

  constructor(options: TemporalJoinOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { left, right, condition, outputTypes } = this.#options
    this.#context = context
    const open = (name: string, { types, keys }: TemporalSide) =>
      new KeyedObjects(context, {
        name,
        stored: `timed-rows(${types.map(typeToString).join(', ')})/1`,
        inputTypes: types,
        keys,
        codec: timedCodec,
        ttlMs: 0,
      })
    this.#waiting = open('left', left)
    this.#versions = open('right', right)
    if (condition !== null) this.#filter = new PairFilter(condition, [...left.types, ...right.types], context)
    this.#output = new RowOutput(outputTypes, context.output)
  }

  processBatch(batch: Batch, input: number): void {
    if (input === 0) this.#takeLeft(batch)
    else this.#takeRight(batch)
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    for (const slot of this.#waiting.slots()) this.#join(slot, watermark)
    for (const slot of this.#versions.slots()) this.#forget(slot, watermark)
    this.#output.send()
  }

  #takeLeft(batch: Batch): void {
    const { types, keys, time: timeColumn } = this.#options.left
    this.#waiting.enter(batch)
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, types, i)
      const time = timeOf(row, timeColumn)
      if (time <= this.#watermark) late++
      else if (canMatch(batch, i, keys, [])) insert(this.#waiting, this.#waiting.slotFor(i), { time, row })
      else if (this.#options.joinType === 'left') this.#pad(row)
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    this.#output.send()
  }

  #takeRight(batch: Batch): void {
    const { types, time: timeColumn } = this.#options.right
    this.#versions.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const kind = batch.kinds?.[i] ?? RowKind.INSERT
      // The version an update replaces stays what held until then.
      if (kind === RowKind.UPDATE_BEFORE) continue
      const row = readRow(batch, types, i)
      const version = { time: timeOf(row, timeColumn), row: isRetraction(kind) ? null : row }
      insert(this.#versions, this.#versions.slotFor(i), version)
    }
  }

  #join(slot: number, watermark: number): void {
    const rows = this.#waiting.get(slot)!
    const due = rows.filter(({ time }) => time <= watermark)
    if (due.length === 0) return
    const versions = this.#versions.get(this.#versionsOf(due[0]!.row!)) ?? []
    const left = rows.filter(({ time }) => time > watermark)
    for (const { time, row } of due) {
      const version = versions.findLast((candidate) => candidate.time <= time)?.row ?? null
      if (version !== null) this.#filter?.add(row!, version)
      const joined = version !== null && (this.#filter?.judge()[0] ?? true)
      if (joined) this.#output.add([...row!, ...version], RowKind.INSERT)
      else if (this.#options.joinType === 'left') this.#pad(row!)
    }
    if (left.length === 0) this.#waiting.remove(slot)
    else this.#waiting.set(slot, left)
  }

  #versionsOf(leftRow: Row): number {
    return this.#versions.slotOfValues(this.#options.left.keys.map((key) => leftRow[key]!))
  }

  /** Keeps what came after the watermark and the one version that holds at it. */
  #forget(slot: number, watermark: number): void {
    const versions = this.#versions.get(slot)!
    const holds = versions.findLastIndex(({ time }) => time <= watermark)
    if (holds < 0) return
    const from = versions[holds]!.row === null ? holds + 1 : holds
    if (from === 0) return
    if (from >= versions.length) this.#versions.remove(slot)
    else this.#versions.set(slot, versions.slice(from))
  }

  #pad(row: Row): void {
    this.#output.add([...row, ...this.#options.right.types.map(() => null)], RowKind.INSERT)
  }
}

/** In order of time; of one time the later arrival is behind. */
function insert(rows: KeyedObjects<Timed[]>, slot: number, timed: Timed): void {
  const list = rows.get(slot)
  if (list === undefined) {
    rows.set(slot, [timed])
    return
  }
  let place = list.length
  while (place > 0 && list[place - 1]!.time > timed.time) place--
  list.splice(place, 0, timed)
  rows.changed(slot, weightOf(timed.row) + 32)
}

function timeOf(row: Row, column: number): number {
  const time = row[column] ?? null
  return time === null ? MIN_WATERMARK : millisOf(time)
}
