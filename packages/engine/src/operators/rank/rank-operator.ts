import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import { weightOf } from '../../state/cell-store.ts'
import { rowsCodec } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { sameValue } from '../../types/compare-values.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { isRetraction, RowKind } from '../../types/row-kind.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../../types/row-order.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import { KeyedObjects } from '../keyed/keyed-objects.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { findRow, placeOf, type RankedRows } from './ranked-rows.ts'

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
 * Top-N by ROW_NUMBER. With the rank in the output, each rank whose row changes gives -U/+U, as Flink's Top-N
 * functions; without, the row that leaves gives -D and the one that enters +I. Also LIMIT: one partition.
 */
export class RankOperator implements Operator {
  readonly #options: RankOptions
  readonly #compare: RowComparator
  #partitions!: KeyedObjects<RankedRows>
  #output!: RowOutput

  constructor(options: RankOptions) {
    this.#options = options
    this.#compare = rowComparator(options.orderBy, options.inputTypes)
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys, stateTtlMs } = this.#options
    this.#output = new RowOutput(outputTypes, context.output)
    this.#partitions = new KeyedObjects(context, {
      name: 'partitions',
      stored: `ranked(${inputTypes.map(typeToString).join(', ')})/1`,
      inputTypes,
      keys: partitionKeys,
      codec: rowsCodec,
      ttlMs: stateTtlMs,
    })
  }

  processBatch(batch: Batch): void {
    this.#partitions.enter(batch)
    for (let i = 0; i < batch.length; i++) {
      const row = readRow(batch, this.#options.inputTypes, i)
      if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) this.#retract(this.#partitions.slot(i), row)
      else this.#add(this.#partitions.slotFor(i), row)
    }
    this.#output.send()
  }

  onProcessingTime(at: number): void {
    this.#partitions.sweep(at)
  }

  #add(slot: number, row: Row): void {
    const rows = this.#rowsOf(slot)
    const { inputKey, inputRetracts } = this.#options
    if (inputKey !== null) {
      const replaced = rows.findIndex((other) => inputKey.every((key) => sameValue(other[key]!, row[key]!)))
      if (replaced >= 0) {
        this.#replace(slot, rows, replaced, row)
        return
      }
    }
    const place = placeOf(rows, row, this.#compare)
    const last = this.#lastOf(row)
    const keepsAll = inputRetracts || inputKey !== null
    if (place >= last && !keepsAll) return
    const before = this.#shown(rows, last)
    rows.splice(place, 0, row)
    const dropped = keepsAll || rows.length <= last ? undefined : rows.pop()
    this.#partitions.changed(slot, weightOf(row) - (dropped ? weightOf(dropped) : 0))
    this.#tell(before, this.#shown(rows, last))
  }

  #replace(slot: number, rows: RankedRows, replaced: number, row: Row): void {
    const last = this.#lastOf(row)
    const before = this.#shown(rows, last)
    const [old] = rows.splice(replaced, 1)
    rows.splice(placeOf(rows, row, this.#compare), 0, row)
    this.#partitions.changed(slot, weightOf(row) - weightOf(old))
    this.#tell(before, this.#shown(rows, last))
  }

  #retract(slot: number, row: Row): void {
    const rows = this.#partitions.get(slot)
    // What is not known was forgotten by the state's time to live.
    if (rows === undefined) return
    const { inputKey } = this.#options
    const place =
      inputKey === null
        ? findRow(rows, row, this.#compare)
        : rows.findIndex((other) => inputKey.every((key) => sameValue(other[key]!, row[key]!)))
    if (place < 0) return
    const last = this.#lastOf(row)
    const before = this.#shown(rows, last)
    const [old] = rows.splice(place, 1)
    this.#partitions.changed(slot, -weightOf(old))
    this.#tell(before, this.#shown(rows, last))
    if (rows.length === 0) this.#partitions.remove(slot)
  }

  #rowsOf(slot: number): RankedRows {
    const known = this.#partitions.get(slot)
    if (known !== undefined) return known
    const rows: RankedRows = []
    this.#partitions.set(slot, rows)
    return rows
  }

  #lastOf(row: Row): number {
    const { to } = this.#options
    return typeof to === 'number' ? to : Number(row[to.column] ?? 0)
  }

  #shown(rows: RankedRows, last: number): RankedRows {
    return rows.slice(this.#options.from - 1, last)
  }

  #tell(before: RankedRows, after: RankedRows): void {
    if (this.#options.outputsRank) this.#tellRanks(before, after)
    else this.#tellMembers(before, after)
  }

  #tellRanks(before: RankedRows, after: RankedRows): void {
    const { from, updateBefore } = this.#options
    const ranked = (row: Row, index: number) => [...row, BigInt(from + index)]
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      const [was, is] = [before[i], after[i]]
      if (was === is || (was && is && sameValue(was, is))) continue
      if (was && is && updateBefore) this.#output.add(ranked(was, i), RowKind.UPDATE_BEFORE)
      if (was && !is) this.#output.add(ranked(was, i), RowKind.DELETE)
      if (is) this.#output.add(ranked(is, i), was ? RowKind.UPDATE_AFTER : RowKind.INSERT)
    }
  }

  /** One change moves at most one row out and one in; what both hold at either end is the same. */
  #tellMembers(before: RankedRows, after: RankedRows): void {
    const [was, is] = [new Set(before), new Set(after)]
    for (const row of before) if (!is.has(row)) this.#output.add(row, RowKind.DELETE)
    for (const row of after) if (!was.has(row)) this.#output.add(row, RowKind.INSERT)
  }
}
