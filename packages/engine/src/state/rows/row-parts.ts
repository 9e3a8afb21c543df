import { Change, type LoggedChange } from './change-log.ts'
import { RowCodec } from './row-codec.ts'
import type { RowIndex } from './row-index.ts'
import type { RowStore } from './row-store.ts'
import { WordReader, WordWriter } from './word-writer.ts'

const WHOLE = 0
const DELTA = 1

/** Rows whose memory is asked for together, before they are used. */
const AHEAD = 64

/** Which of a row's meta words say what; those from `kept` on are written. */
interface MetaWords {
  readonly hash: number
  readonly next: number
  readonly kept: number
}

/** What a table does with rows that come back. */
interface Rows {
  readonly remove: (row: number) => void
  /** The row's words are there; nobody knows of it yet. */
  readonly link: (row: number) => void
}

/** Parts of checkpoints: all rows of a key group, or what has changed; rows go by the numbers they have in memory. */
export class RowParts {
  readonly #store: RowStore
  readonly #codec: RowCodec
  readonly #next: number
  readonly #onWritten: (row: number) => void
  readonly #writer = new WordWriter()
  /** While a key group comes back: its rows by the numbers they had. */
  #restoring: { readonly keyGroup: number; readonly rows: Map<number, number> } | null = null

  constructor(store: RowStore, { hash, next, kept }: MetaWords, onWritten: (row: number) => void) {
    this.#store = store
    this.#codec = new RowCodec(store, hash, kept)
    this.#next = next
    this.#onWritten = onWritten
  }

  /** Key by key, each list in its order; nothing when there is nothing in the group. */
  all(index: RowIndex | undefined): Uint8Array {
    if (index === undefined || index.count === 0) return new Uint8Array(0)
    this.#writer.word(WHOLE)
    const heads = Int32Array.from(index.rows())
    for (let from = 0; from < heads.length; from += AHEAD) {
      const to = Math.min(heads.length, from + AHEAD)
      this.#store.fetch(heads, from, to)
      for (let i = from; i < to; i++) this.#writeList(heads[i]!)
    }
    return this.#writer.take()
  }

  changes(changes: readonly LoggedChange[]): Uint8Array {
    const writer = this.#writer
    writer.word(DELTA)
    for (const { row, change } of changes) {
      writer.word(change)
      if (change === Change.REMOVED) writer.word(row)
      else this.#write(row)
    }
    return writer.take()
  }

  read(keyGroup: number, bytes: Uint8Array, rows: Rows): void {
    if (bytes.length === 0) return
    if (this.#restoring?.keyGroup !== keyGroup) this.#restoring = { keyGroup, rows: new Map() }
    const known = this.#restoring.rows
    const reader = new WordReader(bytes)
    const delta = reader.word() === DELTA
    while (!reader.done) {
      const change = delta ? (reader.word() as Change) : Change.ADDED
      const number = reader.word()
      const old = known.get(number)
      if (change === Change.UPDATED && old !== undefined) {
        this.#codec.read(reader, old)
        continue
      }
      if (old !== undefined) rows.remove(old)
      known.delete(number)
      if (change === Change.REMOVED) continue
      const row = this.#store.allocate()
      this.#codec.read(reader, row)
      rows.link(row)
      known.set(number, row)
    }
  }

  /** No more parts come. */
  forget(): void {
    this.#restoring = null
  }

  #writeList(head: number): void {
    let row = head
    do {
      this.#write(row)
      row = this.#store.get(row, this.#next)
    } while (row !== head)
  }

  #write(row: number): void {
    this.#codec.write(this.#writer, row)
    this.#onWritten(row)
  }
}
