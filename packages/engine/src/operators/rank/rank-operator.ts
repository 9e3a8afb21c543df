import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { RowIdentity } from '../../state/rows/row-identity.ts'
import { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import { type Column, isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import type { OrderKey } from '../../types/row-order.ts'
import { StateCleanUp } from '../keyed/state-clean-up.ts'
import { RankChanges } from './rank-changes.ts'
import { RankedPartitions } from './ranked-partitions.ts'

export interface RankOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly OrderKey[]
  /** First and last rank shown, from 1; the last may be infinite or stand in a column of each row. */
  readonly from: number
  readonly to: number | { readonly column: number }
  readonly outputsRank: boolean
  /** Whether rows may be taken back; then all are kept, not only those shown. */
  readonly inputRetracts: boolean
  /** Of an input that updates without -U: a new row of this key replaces the one before. */
  readonly inputKey: readonly number[] | null
  readonly updateBefore: boolean
  readonly stateTtlMs: number
}

/**
 * Top-N by ROW_NUMBER. With the rank in the output, or an offset, each rank whose row changes gives -U/+U, as Flink's
 * Top-N functions; without, the row that leaves gives -D and the one that enters +I, but for a single row that is only
 * ever replaced. Also LIMIT: one partition.
 */
export class RankOperator implements Operator {
  readonly #options: RankOptions
  #table!: RowTable
  #partitions!: RankedPartitions
  #changes!: RankChanges
  #identity!: RowIdentity
  #cleanUp!: StateCleanUp
  #context!: OperatorContext

  constructor(options: RankOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { inputTypes, partitionKeys, orderBy, inputKey, stateTtlMs } = this.#options
    this.#context = context
    this.#table = new RowTable({
      types: inputTypes,
      keys: partitionKeys,
      maxParallelism: context.state.maxParallelism,
      identity: inputKey,
      ttlMs: stateTtlMs,
      onKeyExpired: (head) => this.#partitions.drop(this.#partitions.of(head)),
      stored: 'ranked',
    })
    this.#identity = new RowIdentity(this.#table.store.layout, null)
    this.#partitions = new RankedPartitions(this.#table, orderBy)
    context.state.registerKeyed('partitions', this.#table)
    this.#partitions.adopt()
    const retracts = this.#options.inputRetracts && inputKey === null
    const shown = { ...this.#options, retracts }
    this.#changes = new RankChanges(this.#table, this.#partitions, shown, context.output)
    this.#cleanUp = new StateCleanUp(context, [{ table: this.#table, ttlMs: stateTtlMs }])
  }

  processBatch(batch: Batch): void {
    this.#table.enter(batch, this.#context.clock.now())
    const { to } = this.#options
    const lasts = typeof to === 'number' ? null : batch.columns[to.column]!
    for (let i = 0; i < batch.length; i++) {
      const last = lasts === null ? (to as number) : numberAt(lasts, i)
      if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) this.#retract(i, last)
      else this.#add(i, last)
    }
    this.#changes.send()
    this.#table.settle()
  }

  onProcessingTime(at: number): void {
    this.#cleanUp.onProcessingTime(at)
  }

  #add(index: number, last: number): void {
    const { inputKey, inputRetracts } = this.#options
    const table = this.#table
    const partitions = this.#partitions
    const head = table.head(index)
    const replaced = inputKey === null || head < 0 ? -1 : table.same(index)
    if (replaced >= 0) {
      this.#replace(partitions.of(head), replaced, index, last)
      return
    }
    const keepsAll = inputRetracts || inputKey !== null
    const place = head < 0 ? 0 : partitions.placeFor(partitions.of(head), index)
    if (place >= last && !keepsAll) return
    const row = table.append(index)
    const partition = head < 0 ? partitions.create() : partitions.of(head)
    partitions.insert(partition, place, row)
    this.#changes.inserted(partition, place, last)
    if (head >= 0) this.#used(head)
    const length = partitions.length(partition)
    if (keepsAll || length <= last) return
    table.remove(partitions.row(partition, length - 1))
    partitions.removeAt(partition, length - 1)
  }

  #replace(partition: number, replaced: number, index: number, last: number): void {
    const partitions = this.#partitions
    const from = partitions.placeOf(partition, replaced)
    partitions.removeAt(partition, from)
    const to = partitions.placeFor(partition, index)
    // Behind all others of the partition, so that a checkpoint keeps the order of arrival.
    this.#table.remove(replaced)
    const row = this.#table.append(index)
    partitions.insert(partition, to, row)
    this.#changes.moved(partition, replaced, from, to, last)
    const head = this.#table.head(index)
    if (head !== row) this.#used(head)
  }

  #retract(index: number, last: number): void {
    const table = this.#table
    const partitions = this.#partitions
    const head = table.head(index)
    // What is not known was forgotten by the state's time to live.
    if (head < 0) return
    const partition = partitions.of(head)
    const place = this.#find(partition, index)
    if (place < 0) return
    const row = partitions.row(partition, place)
    partitions.removeAt(partition, place)
    this.#changes.removed(partition, row, place, last)
    table.remove(row)
    if (partitions.length(partition) === 0) partitions.drop(partition)
    else if (row !== head) this.#used(head)
  }

  #find(partition: number, index: number): number {
    const partitions = this.#partitions
    if (this.#options.inputKey !== null) {
      const row = this.#table.same(index)
      return row < 0 ? -1 : partitions.placeOf(partition, row)
    }
    const length = partitions.length(partition)
    const { store, words } = this.#table
    for (let place = partitions.firstEqual(partition, index); place < length; place++) {
      if (!partitions.isEqual(partition, place, index)) return -1
      if (this.#identity.isSame(store, partitions.row(partition, place), words, index)) return place
    }
    return -1
  }

  /** A partition lives as long as its first row. */
  #used(head: number): void {
    if (this.#options.stateTtlMs > 0) this.#table.touch(head)
  }
}

function numberAt(column: Column, row: number): number {
  return isValid(column.validity, row) ? Number(column.values[row]) : 0
}
