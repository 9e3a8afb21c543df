import { MAX_WATERMARK, MIN_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import { rowCodec } from '../state/object-store.ts'
import type { Batch } from '../types/batch.ts'
import { sameValue } from '../types/compare-values.ts'
import { type LogicalType, typeToString } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { type Row, readRow } from '../types/row-value.ts'
import { millisOf } from '../types/time-text.ts'
import { KeyedObjects } from './keyed/keyed-objects.ts'
import { RowOutput } from './keyed/row-output.ts'

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

/**
 * The first or last row of each key by a time attribute, as Flink's deduplicate functions: by processing time rows come
 * in order; by event time the last is replaced by rows of the same time or later, the first only by earlier ones.
 */
export class DeduplicateOperator implements Operator {
  readonly #options: DeduplicateOptions
  #rows!: KeyedObjects<Row>
  #output!: RowOutput
  #watermark = MIN_WATERMARK

  constructor(options: DeduplicateOptions) {
    this.#options = options
  }

  /** First rows wait for the watermark; of a key that has been told of, a row of no columns is kept. */
  get #waits(): boolean {
    return this.#options.attribute === 'rowtime' && !this.#options.updates
  }

  open(context: OperatorContext): void {
    const { types, keys, stateTtlMs } = this.#options
    this.#output = new RowOutput(types, context.output)
    this.#rows = new KeyedObjects(context, {
      name: 'rows',
      stored: `row(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys,
      codec: rowCodec,
      ttlMs: stateTtlMs,
    })
  }

  processBatch(batch: Batch): void {
    this.#rows.enter(batch)
    for (let i = 0; i < batch.length; i++) this.#take(batch, i)
    this.#output.send()
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    if (!this.#waits) return
    for (const slot of this.#rows.slots()) {
      const row = this.#rows.get(slot)!
      if (row.length === 0 || (this.#time(row) > watermark && watermark < MAX_WATERMARK)) continue
      this.#output.add(row, RowKind.INSERT)
      this.#rows.set(slot, [])
    }
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#rows.sweep(at)
  }

  #take(batch: Batch, i: number): void {
    const { types, attribute, keep, updateBefore, stateTtlMs } = this.#options
    const slot = this.#rows.slot(i)
    const before = this.#rows.get(slot)
    if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) {
      // Of changing input only the last row by processing time is kept; its going leaves nothing.
      if (before === undefined) return
      this.#output.add(before, RowKind.DELETE)
      this.#rows.remove(slot)
      return
    }
    if (before !== undefined && attribute === 'proctime' && keep === 'first') return
    const row = readRow(batch, types, i)
    if (this.#waits) {
      if (this.#time(row) <= this.#watermark) return
      if (before === undefined || (before.length > 0 && this.#time(row) < this.#time(before)))
        this.#rows.set(slot >= 0 ? slot : this.#rows.slotFor(i), row)
      return
    }
    if (before !== undefined) {
      if (attribute === 'rowtime' && !this.#replaces(row, before)) return
      if (attribute === 'proctime' && stateTtlMs === 0 && sameValue(before, row)) return
      if (updateBefore) this.#output.add(before, RowKind.UPDATE_BEFORE)
    }
    this.#output.add(row, before === undefined ? RowKind.INSERT : RowKind.UPDATE_AFTER)
    this.#rows.set(slot >= 0 ? slot : this.#rows.slotFor(i), row)
  }

  #replaces(row: Row, before: Row): boolean {
    const [now, then] = [this.#time(row), this.#time(before)]
    return this.#options.keep === 'last' ? now >= then : now < then
  }

  #time(row: Row): number {
    const time = row[this.#options.timeColumn] ?? null
    return time === null ? MIN_WATERMARK : millisOf(time)
  }
}
