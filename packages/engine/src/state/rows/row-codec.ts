import type { RowStore } from './row-store.ts'
import type { WordReader, WordWriter } from './word-writer.ts'

/**
 * Rows as words: number, hash and counters, then the row's words as its layout has them, with zero in place of
 * references, then the texts one after the other, each padded to whole words. Links are not written.
 */
export class RowCodec {
  readonly #store: RowStore
  readonly #hash: number
  /** Meta words from here on are written. */
  readonly #kept: number

  constructor(store: RowStore, hash: number, kept: number) {
    this.#store = store
    this.#hash = hash
    this.#kept = kept
  }

  write(writer: WordWriter, row: number): void {
    const { arena, layout, meta, stride } = this.#store
    const words = this.#store.chunk(row)
    const base = this.#store.base(row)
    const count = stride - this.#kept
    writer.reserve(2 + count)
    const out = writer.words
    const to = writer.length
    out[to] = row
    out[to + 1] = words[base + this.#hash]!
    for (let word = 0, from = base + this.#kept; word < count; word++)
      out[to + 2 + word] = words[from + word]!
    const values = to + 2 + meta - this.#kept
    writer.length += 2 + count
    for (const { at } of layout.texts) out[values + at] = 0
    for (const { at } of layout.texts) {
      const length = words[base + meta + at + 1]!
      if (length === 0) continue
      const reference = words[base + meta + at]!
      writer.text(arena.chunk(reference), arena.offset(reference), length)
    }
  }

  /** Reads what follows a row's number into a slot; texts that were there are freed. */
  read(reader: WordReader, row: number): void {
    const { arena, layout, meta } = this.#store
    const words = this.#store.chunk(row)
    const base = this.#store.base(row)
    for (const { at } of layout.texts) {
      const place = base + meta + at
      if (words[place + 1]! > 0) arena.free(words[place]!, words[place + 1]!)
    }
    words[base + this.#hash] = reader.word()
    for (let from = base + this.#kept; from < base + this.#store.stride; from++) words[from] = reader.word()
    for (const { at } of layout.texts) {
      const place = base + meta + at
      const length = words[place + 1]!
      if (length > 0) words[place] = arena.add(reader.text(length), 0, length)
    }
  }
}
