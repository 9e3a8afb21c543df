import type { ByteReader } from '../byte-reader.ts'
import type { ByteWriter } from '../byte-writer.ts'
import type { RowStore } from './row-store.ts'

const WHOLE = 0
const DELTA = 1

/**
 * Rows as bytes: number, hash and counters, then the row's words as its layout has them, with zero in place of
 * references, then the texts one after the other. All little-endian. Links are not written.
 */
export class RowCodec {
  readonly #store: RowStore
  readonly #hash: number
  /** Meta words from here on are written. */
  readonly #kept: number
  readonly #words: Int32Array
  readonly #bytes: Uint8Array

  constructor(store: RowStore, hash: number, kept: number) {
    this.#store = store
    this.#hash = hash
    this.#kept = kept
    this.#words = new Int32Array(2 + store.stride - kept)
    this.#bytes = new Uint8Array(this.#words.buffer)
  }

  begin(writer: ByteWriter, delta: boolean): void {
    writer.u8(delta ? DELTA : WHOLE)
  }

  readBegin(reader: ByteReader): boolean {
    return reader.u8() === DELTA
  }

  writeRemoved(writer: ByteWriter, row: number): void {
    writer.u8(0)
    writer.i32(row)
  }

  write(writer: ByteWriter, row: number): void {
    const { arena, layout, meta } = this.#store
    const words = this.#store.chunk(row)
    const base = this.#store.base(row)
    const out = this.#words
    out[0] = row
    out[1] = words[base + this.#hash]!
    for (let word = 2, from = base + this.#kept; word < out.length; word++, from++) out[word] = words[from]!
    const values = 2 + meta - this.#kept
    for (const { at } of layout.texts) out[values + at] = 0
    writer.raw(this.#bytes, 0, this.#bytes.length)
    for (const { at } of layout.texts) {
      const length = words[base + meta + at + 1]!
      if (length === 0) continue
      const reference = words[base + meta + at]!
      const start = arena.offset(reference)
      writer.raw(arena.chunk(reference), start, start + length)
    }
  }

  /** Reads what follows a row's number into a slot; texts that were there are freed. */
  read(reader: ByteReader, row: number): void {
    const { arena, layout, meta } = this.#store
    const words = this.#store.chunk(row)
    const base = this.#store.base(row)
    for (const { at } of layout.texts) {
      const place = base + meta + at
      if (words[place + 1]! > 0) arena.free(words[place]!, words[place + 1]!)
    }
    words[base + this.#hash] = reader.i32()
    for (let from = base + this.#kept; from < base + this.#store.stride; from++) words[from] = reader.i32()
    for (const { at } of layout.texts) {
      const place = base + meta + at
      const length = words[place + 1]!
      if (length > 0) words[place] = arena.add(reader.raw(length), 0, length)
    }
  }
}
