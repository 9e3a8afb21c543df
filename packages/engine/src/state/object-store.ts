import type { RowValue } from '../types/row-value.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type SlotStore, weightOf } from './cell-store.ts'
import { ChunkedValues } from './chunked-array.ts'
import { readValueBytes, writeValue } from './value-codec.ts'

/** How a value in memory goes to the checkpoint and back. */
export interface ObjectCodec<V> {
  encode(value: V): RowValue
  decode(encoded: RowValue): V
  /** Rough bytes in memory. */
  weight(value: V): number
}

/** Per slot a value of an operator's own making; absent at first. What changes a value in place says so by `grew`. */
export class ObjectStore<V> implements SlotStore {
  readonly #values = new ChunkedValues<V>()
  readonly #codec: ObjectCodec<V>
  bytes = 0

  constructor(codec: ObjectCodec<V>) {
    this.#codec = codec
  }

  init(slot: number): void {
    this.#values.ensure(slot)
    this.set(slot, undefined)
  }

  get(slot: number): V | undefined {
    return this.#values.get(slot)
  }

  set(slot: number, value: V | undefined): void {
    const before = this.#values.get(slot)
    if (before !== undefined) this.bytes -= this.#codec.weight(before)
    if (value !== undefined) this.bytes += this.#codec.weight(value)
    this.#values.set(slot, value)
  }

  grew(bytes: number): void {
    this.bytes += bytes
  }

  write(slot: number, writer: ByteWriter): void {
    const value = this.get(slot)
    writer.u8(value === undefined ? 0 : 1)
    if (value !== undefined) writeValue(writer, this.#codec.encode(value))
  }

  read(slot: number, reader: ByteReader): void {
    this.set(slot, reader.u8() === 0 ? undefined : this.#codec.decode(readValueBytes(reader)))
  }
}

/** Rows in an order of the operator's own. */
export const rowsCodec: ObjectCodec<(readonly RowValue[])[]> = {
  encode: (rows) => rows,
  decode: (encoded) => [...(encoded as readonly (readonly RowValue[])[])],
  weight: (rows) => rows.reduce<number>((sum, row) => sum + weightOf(row), 16),
}
