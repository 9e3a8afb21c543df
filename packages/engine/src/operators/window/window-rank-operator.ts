import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import type { OrderKey } from '../../types/row-order.ts'
import { IntList } from '../keyed/int-list.ts'
import { KeptRows } from '../keyed/kept-rows.ts'
import { rankColumn } from '../rank/rank-changes.ts'
import { RankedPartitions } from '../rank/ranked-partitions.ts'
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
  readonly #ranks = new IntList()
  /** Partitions of the windows that are not over, by the windows' ends. */
  readonly #windows = new Map<number, number[]>()
  #table!: RowTable
  #partitions!: RankedPartitions
  #clock!: WindowClock
  #output!: KeptRows
  #context!: OperatorContext

  constructor(options: WindowRankOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { inputTypes, partitionKeys, windowEnd, orderBy } = this.#options
    this.#context = context
    this.#clock = new WindowClock(context, this.#options)
    this.#table = new RowTable({
      types: inputTypes,
      keys: [...partitionKeys, windowEnd],
      hashedKeys: partitionKeys.length,
      maxParallelism: context.state.maxParallelism,
      stored: 'window-ranked',
    })
    this.#partitions = new RankedPartitions(this.#table, orderBy)
    context.state.registerKeyed('partitions', this.#table)
    this.#partitions.adopt()
    this.#output = new KeptRows(this.#table, context.output)
    const heads = Int32Array.from(this.#table.heads())
    const ends = this.#table.gatherColumn(windowEnd, heads, heads.length)
    heads.forEach((head, i) => {
      this.#await(Number(ends.values[i]), this.#partitions.of(head))
    })
  }

  processBatch(batch: Batch): void {
    const { windowEnd, to } = this.#options
    const table = this.#table
    const partitions = this.#partitions
    table.enter(batch, 0)
    const ends = batch.columns[windowEnd]!
    let late = 0
    for (let i = 0; i < batch.length; i++) {
      const end = Number(ends.values[i])
      if (this.#clock.isOver(end)) {
        late++
        continue
      }
      const head = table.head(i)
      const place = head < 0 ? 0 : partitions.placeFor(partitions.of(head), i)
      if (place >= to) continue
      const row = table.append(i)
      const partition = head < 0 ? partitions.create() : partitions.of(head)
      if (head < 0) this.#await(end, partition)
      partitions.insert(partition, place, row)
      const length = partitions.length(partition)
      if (length <= to) continue
      table.remove(partitions.row(partition, length - 1))
      partitions.removeAt(partition, length - 1)
    }
    if (late > 0) this.#context.metrics.lateRecords(late)
    table.settle()
  }

  processWatermark(watermark: number): void {
    this.#fire(this.#clock.onWatermark(watermark))
  }

  onProcessingTime(at: number): void {
    this.#fire(this.#clock.onProcessingTime(at))
  }

  #await(end: number, partition: number): void {
    const partitions = this.#windows.get(end)
    if (partitions !== undefined) {
      partitions.push(partition)
      return
    }
    this.#windows.set(end, [partition])
    this.#clock.await(end)
  }

  #fire(ends: readonly number[]): void {
    for (const end of ends) {
      for (const partition of this.#windows.get(end) ?? []) this.#tell(partition)
      this.#windows.delete(end)
    }
    const ranks = this.#ranks.values
    this.#output.send(this.#options.outputsRank ? (from, to) => [rankColumn(ranks, from, to)] : undefined)
    this.#ranks.clear()
    this.#table.settle()
  }

  /** All that is shown of a partition, which is over then. */
  #tell(partition: number): void {
    const partitions = this.#partitions
    const length = partitions.length(partition)
    for (let place = 0; place < length; place++) {
      const row = partitions.row(partition, place)
      if (place >= this.#options.from - 1) {
        this.#output.add(row, RowKind.INSERT)
        this.#ranks.push(place + 1)
      }
      this.#table.remove(row)
    }
    partitions.drop(partition)
  }
}
