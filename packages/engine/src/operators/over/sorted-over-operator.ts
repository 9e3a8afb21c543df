import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { OverFrame } from '../../plan/plan-node.ts'
import { weightOf } from '../../state/cell-store.ts'
import { KeyTable } from '../../state/key-table.ts'
import { type ObjectCodec, ObjectStore } from '../../state/object-store.ts'
import { rowText } from '../../state/row-text.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../../types/row-order.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import { peersOf } from '../batch/peers.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { OverCalls } from './over-calls.ts'

export interface SortedOverOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly OrderKey[]
  readonly frame: OverFrame
  readonly calls: readonly AggregateCall[]
}

/** A row of a partition with what was answered for it last; null before the first answer. */
interface Answered {
  readonly row: Row
  readonly results: Row | null
}

const partitionCodec: ObjectCodec<readonly Answered[]> = {
  encode: (rows) => rows.map(({ row, results }) => [row, results]),
  decode: (encoded) =>
    (encoded as unknown as readonly (readonly [Row, Row | null])[]).map(([row, results]) => ({
      row,
      results,
    })),
  weight: (rows) =>
    rows.reduce((sum, { row, results }) => sum + weightOf(row) + weightOf(results ?? []) + 16, 48),
}

/**
 * Aggregates OVER a partition from its beginning, ordered by something that is not a time: as Flink's non-time over
 * functions, a partition is kept sorted, and a row that comes or goes changes the answers of those behind it. Rows of
 * equal order go in the order in which they came; in a RANGE they share their answer.
 */
export class SortedOverOperator implements Operator {
  readonly #options: SortedOverOptions
  readonly #compare: RowComparator
  /** Works in one slot: a partition is gone through anew at each change. */
  readonly #calls: OverCalls
  readonly #partitions = new ObjectStore(partitionCodec)
  #table!: KeyTable
  #output!: RowOutput

  constructor(options: SortedOverOptions) {
    this.#options = options
    this.#compare = rowComparator(options.orderBy, options.inputTypes)
    this.#calls = new OverCalls(options.calls, options.inputTypes, false)
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.#options
    this.#output = new RowOutput(outputTypes, context.output)
    this.#table = new KeyTable({
      keyTypes: partitionKeys.map((key) => inputTypes[key]!),
      hashedKeys: partitionKeys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [this.#partitions],
      storeTypes: [`sorted-rows(${outputTypes.map(typeToString).join(', ')})/1`],
    })
    context.state.registerKeyed('partitions', this.#table)
  }

  processBatch(batch: Batch): void {
    const { partitionKeys, inputTypes } = this.#options
    const columns = partitionKeys.map((key) => batch.columns[key]!)
    const hashes = this.#table.hash(batch, partitionKeys)
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, inputTypes, i)
      const kind = (batch.kinds?.[i] ?? RowKind.INSERT) as RowKind
      const slot = this.#table.findOrInsert(columns, i, hashes[i]!)
      const rows = [...(this.#partitions.get(slot) ?? [])]
      this.#table.touch(slot)
      if (isRetraction(kind)) this.#take(slot, rows, row)
      else this.#put(slot, rows, row, kind)
    }
    this.#output.send()
  }

  #put(slot: number, rows: Answered[], row: Row, kind: RowKind): void {
    let at = rows.length
    while (at > 0 && this.#compare(rows[at - 1]!.row, row) > 0) at--
    rows.splice(at, 0, { row, results: null })
    this.#answer(slot, rows, kind)
  }

  /** Takes out the first row that is equal; one that is not there was never answered. */
  #take(slot: number, rows: Answered[], row: Row): void {
    const text = rowText(row)
    const at = rows.findIndex((each) => this.#compare(each.row, row) === 0 && rowText(each.row) === text)
    if (at < 0) return
    const [gone] = rows.splice(at, 1)
    this.#output.add([...gone!.row, ...gone!.results!], RowKind.DELETE)
    if (rows.length === 0) this.#table.remove(slot)
    else this.#answer(slot, rows, RowKind.INSERT)
  }

  /** Sends what has changed; `kind` is that of the row without an answer. */
  #answer(slot: number, rows: readonly Answered[], kind: RowKind): void {
    const results = this.#results(rows.map(({ row }) => row))
    for (const [index, { row, results: before }] of rows.entries()) {
      const after = results[index]!
      if (before === null) this.#output.add([...row, ...after], kind)
      else if (rowText(before) !== rowText(after)) {
        this.#output.add([...row, ...before], RowKind.UPDATE_BEFORE)
        this.#output.add([...row, ...after], RowKind.UPDATE_AFTER)
      }
    }
    this.#partitions.set(
      slot,
      rows.map(({ row }, index) => ({ row, results: results[index]! })),
    )
  }

  #results(rows: readonly Row[]): Row[] {
    const { inputTypes, frame } = this.#options
    const builder = new BatchBuilder(inputTypes, rows.length)
    for (const row of rows) builder.append(row)
    const batch = builder.finish()
    const { end } = peersOf(rows, this.#compare)
    const calls = this.#calls
    for (const { store } of calls.stores) store.init(0)
    let taken = 0
    return rows.map((row, at) => {
      const until = frame.unit === 'ROWS' ? at + 1 : end[at]!
      for (; taken < until; taken++) calls.apply(0, batch, taken, false)
      return calls.values(0, row)
    })
  }
}
