import { MIN_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import { weightOf } from '../state/cell-store.ts'
import { rowsCodec } from '../state/object-store.ts'
import type { Batch } from '../types/batch.ts'
import { type LogicalType, typeToString } from '../types/logical-type.ts'
import { RowKind } from '../types/row-kind.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../types/row-order.ts'
import { type Row, readRow } from '../types/row-value.ts'
import { millisOf } from '../types/time-text.ts'
import { KeyedObjects } from './keyed/keyed-objects.ts'
import { RowOutput } from './keyed/row-output.ts'

export interface TimeSortOptions {
  readonly types: readonly LogicalType[]
  /** The first is the event time, ascending. */
  readonly orderBy: readonly OrderKey[]
}

/** ORDER BY event time over a stream: rows wait for the watermark; what comes behind it is dropped and counted. */
export class TimeSortOperator implements Operator {
  readonly #options: TimeSortOptions
  readonly #compare: RowComparator
  #rows!: KeyedObjects<Row[]>
  #output!: RowOutput
  #context!: OperatorContext
  #watermark = MIN_WATERMARK

  constructor(options: TimeSortOptions) {
    this.#options = options
    this.#compare = rowComparator(options.orderBy, options.types)
  }

  open(context: OperatorContext): void {
    const { types } = this.#options
    this.#context = context
    this.#output = new RowOutput(types, context.output)
    this.#rows = new KeyedObjects(context, {
      name: 'rows',
      stored: `rows(${types.map(typeToString).join(', ')})/1`,
      inputTypes: types,
      keys: [],
      codec: rowsCodec,
      ttlMs: 0,
    })
  }

  processBatch(batch: Batch): void {
    this.#rows.enter(batch)
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, this.#options.types, i)
      if (this.#time(row) <= this.#watermark) {
        late++
        continue
      }
      const slot = this.#rows.slotFor(i)
      const rows = this.#rows.get(slot)
      if (rows === undefined) this.#rows.set(slot, [row])
      else {
        rows.push(row)
        this.#rows.changed(slot, weightOf(row))
      }
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
    for (const slot of this.#rows.slots()) {
      const rows = this.#rows.get(slot)!
      const due = rows.filter((row) => this.#time(row) <= watermark).sort(this.#compare)
      if (due.length === 0) continue
      for (const row of due) this.#output.add(row, RowKind.INSERT)
      const left = rows.filter((row) => this.#time(row) > watermark)
      if (left.length === 0) this.#rows.remove(slot)
      else this.#rows.set(slot, left)
    }
    this.#output.send()
  }

  #time(row: Row): number {
    const time = row[this.#options.orderBy[0]!.column] ?? null
    return time === null ? MIN_WATERMARK : millisOf(time)
  }
}
