import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { ByteReader } from '../state/byte-reader.ts'
import type { ByteWriter } from '../state/byte-writer.ts'
import { type SlotStore, weightOf } from '../state/cell-store.ts'
import { ChunkedValues } from '../state/chunked-array.ts'
import { KeyTable } from '../state/key-table.ts'
import { readValueBytes, writeValue } from '../state/value-codec.ts'
import type { Batch } from '../types/batch.ts'
import { BatchBuilder } from '../types/batch-builder.ts'
import { sameValue } from '../types/compare-values.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { type Row, readRow } from '../types/row-value.ts'

export interface SinkMaterializeOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
}

/** Per slot, the rows of a sink key in order of arrival. */
class RowLists implements SlotStore {
  readonly #lists = new ChunkedValues<Row[]>()
  bytes = 0

  init(slot: number): void {
    this.#lists.ensure(slot)
    for (const row of this.#lists.get(slot) ?? []) this.bytes -= weightOf(row)
    this.#lists.set(slot, [])
  }

  get(slot: number): Row[] {
    return this.#lists.get(slot)!
  }

  write(slot: number, writer: ByteWriter): void {
    writer.varint(this.get(slot).length)
    for (const row of this.get(slot)) writeValue(writer, row)
  }

  read(slot: number, reader: ByteReader): void {
    const count = reader.varint()
    this.#lists.set(
      slot,
      Array.from({ length: count }, () => readValueBytes(reader) as Row),
    )
    for (const row of this.get(slot)) this.bytes += weightOf(row)
  }
}

/**
 * Flink's `SinkUpsertMaterializer`: rows that share the sink's key without sharing the query's may arrive in any order,
 * so all rows of a sink key are kept and the latest one left is what the sink holds.
 */
export class SinkMaterializeOperator implements Operator {
  readonly #options: SinkMaterializeOptions
  readonly #lists = new RowLists()
  #table!: KeyTable
  #context!: OperatorContext

  constructor(options: SinkMaterializeOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { keys, types } = this.#options
    this.#context = context
    this.#table = new KeyTable({
      keyTypes: keys.map((key) => types[key]!),
      hashedKeys: keys.length,
      maxParallelism: context.state.maxParallelism,
      stores: [this.#lists],
      storeTypes: ['rows/1'],
    })
    context.state.registerKeyed('rows', this.#table)
  }

  processBatch(batch: Batch): void {
    const { keys, types } = this.#options
    const columns = keys.map((key) => batch.columns[key]!)
    const hashes = this.#table.hash(batch, keys)
    const output = new BatchBuilder(types, batch.length)
    for (let row = 0; row < batch.length; row++) {
      const values = readRow(batch, types, row)
      if (isRetraction(batch.kinds?.[row] ?? RowKind.INSERT)) {
        const slot = this.#table.find(columns, row, hashes[row]!)
        if (slot >= 0) this.#remove(slot, values, output)
      } else this.#add(this.#table.findOrInsert(columns, row, hashes[row]!), values, output)
    }
    if (output.length > 0) this.#context.output.emit(output.finish())
  }

  #add(slot: number, values: Row, output: BatchBuilder): void {
    const list = this.#lists.get(slot)
    output.append(values, list.length === 0 ? RowKind.INSERT : RowKind.UPDATE_AFTER)
    list.push(values)
    this.#lists.bytes += weightOf(values)
    this.#table.touch(slot)
  }

  #remove(slot: number, values: Row, output: BatchBuilder): void {
    const list = this.#lists.get(slot)
    const index = list.findLastIndex((row) => sameValue(row, values))
    if (index < 0) return
    const wasLast = index === list.length - 1
    list.splice(index, 1)
    this.#lists.bytes -= weightOf(values)
    this.#table.touch(slot)
    if (list.length === 0) {
      output.append(values, RowKind.DELETE)
      this.#table.remove(slot)
    } else if (wasLast) output.append(list.at(-1)!, RowKind.UPDATE_AFTER)
  }
}
