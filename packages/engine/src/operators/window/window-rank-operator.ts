import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import type { Batch } from '../../types/batch.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../../types/row-order.ts'
import { readRow } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { placeOf } from '../rank/ranked-rows.ts'
import { type WindowRows, windowRowsCodec } from './window-buffer.ts'
import { WindowClock, type WindowClockOptions } from './window-clock.ts'

export interface WindowRankOptions extends WindowClockOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  /** Column of the window's end. */
  readonly windowEnd: number
  readonly orderBy: readonly OrderKey[]
  readonly from: number
  readonly to: number
  readonly outputsRank: boolean
}

/** Top-N within each window, told once when the window is over; deduplication is the top one by time. */
export class WindowRankOperator implements Operator {
  readonly #options: WindowRankOptions
  readonly #compare: RowComparator
  #partitions!: KeyedObjects<WindowRows>
  #clock!: WindowClock
  #output!: RowOutput
  #context!: OperatorContext

  constructor(options: WindowRankOptions) {
    this.#options = options
    this.#compare = rowComparator(options.orderBy, options.inputTypes)
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.#options
    this.#context = context
    this.#clock = new WindowClock(context, this.#options)
    this.#output = new RowOutput(outputTypes, context.output)
    this.#partitions = new KeyedObjects(context, {
      name: 'partitions',
      stored: `window-rows(${inputTypes.map(typeToString).join(', ')})/1`,
      inputTypes,
      keys: partitionKeys,
      codec: windowRowsCodec,
      ttlMs: 0,
    })
    for (const slot of this.#partitions.slots())
      for (const end of this.#partitions.get(slot)!.keys()) this.#clock.await(end)
  }

  processBatch(batch: Batch): void {
    const { inputTypes, windowEnd, to } = this.#options
    this.#partitions.enter(batch)
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, inputTypes, i)
      const end = millisOf(row[windowEnd]!)
      if (this.#clock.isOver(end)) {
        late++
        continue
      }
      const slot = this.#partitions.slotFor(i)
      let windows = this.#partitions.get(slot)
      if (windows === undefined) {
        windows = new Map()
        this.#partitions.set(slot, windows)
      }
      const rows = windows.get(end) ?? []
      windows.set(end, rows)
      this.#clock.await(end)
      rows.splice(placeOf(rows, row, this.#compare), 0, row)
      const dropped = rows.length > to ? rows.pop() : undefined
      this.#partitions.changed(slot, weightOf(row) - (dropped ? weightOf(dropped) : 0))
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
  }

  processWatermark(watermark: number): void {
    for (const end of this.#clock.onWatermark(watermark)) this.#fire(end)
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    for (const end of this.#clock.onProcessingTime(at)) this.#fire(end)
    this.#output.send()
  }

  #fire(end: number): void {
    const { from, outputsRank } = this.#options
    for (const slot of this.#partitions.slots()) {
      const windows = this.#partitions.get(slot)!
      const rows = windows.get(end)
      if (rows === undefined) continue
      for (let rank = from; rank <= rows.length; rank++) {
        const row = rows[rank - 1]!
        this.#output.add(outputsRank ? [...row, BigInt(rank)] : row, RowKind.INSERT)
      }
      const left = new Map(windows)
      left.delete(end)
      if (left.size === 0) this.#partitions.remove(slot)
      else this.#partitions.set(slot, left)
    }
  }
}
