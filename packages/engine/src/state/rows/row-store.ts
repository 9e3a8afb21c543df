import { ByteArena } from './byte-arena.ts'
import type { ColumnSlot, RowLayout } from './row-layout.ts'
import type { RowWords } from './row-words.ts'

const CHUNK_BITS = 13
const CHUNK_ROWS = 1 << CHUNK_BITS
const MOVED_ROWS = 4096
const CHUNK_MASK = CHUNK_ROWS - 1

/**
 * Rows in chunks of 8192, each row's words side by side (one or two cache lines), so that growing never copies and
 * reading a row at random touches little. Before the values stand `meta` words for whoever keeps the rows. Slots of
 * rows that are gone are used again only after `settle`, so that what was read of them in a batch stays as it was.
 */
export class RowStore {
  readonly layout: RowLayout
  readonly meta: number
  readonly stride: number
  readonly chunks: Int32Array[] = []
  readonly arena = new ByteArena()
  #used = 0
  readonly #free: number[] = []
  #leaving: number[] = []
  #moved = -1
  /** Keeps the reads of `fetch` from being left out as useless. */
  seen = 0

  constructor(layout: RowLayout, meta: number) {
    this.layout = layout
    this.meta = meta
    this.stride = meta + layout.words
  }

  get bytes(): number {
    return this.chunks.length * CHUNK_ROWS * this.stride * 4 + this.arena.bytes + 8 * this.#free.length
  }

  /** One more than the greatest row there has been. */
  get limit(): number {
    return this.#used
  }

  chunk(row: number): Int32Array {
    return this.chunks[row >>> CHUNK_BITS]!
  }

  /** Where the row's words begin in its chunk. */
  base(row: number): number {
    return (row & CHUNK_MASK) * this.stride
  }

  get(row: number, meta: number): number {
    return this.chunks[row >>> CHUNK_BITS]![(row & CHUNK_MASK) * this.stride + meta]!
  }

  set(row: number, meta: number, value: number): void {
    this.chunks[row >>> CHUNK_BITS]![(row & CHUNK_MASK) * this.stride + meta] = value
  }

  /** Brings rows' memory near, many at a time; negative ones are none. */
  fetch(rows: Int32Array, from: number, to: number): void {
    let seen = 0
    for (let i = from; i < to; i++) {
      const row = rows[i]!
      if (row < 0) continue
      const words = this.chunks[row >>> CHUNK_BITS]!
      const base = (row & CHUNK_MASK) * this.stride
      seen ^= words[base]! ^ words[base + this.stride - 1]!
    }
    this.seen = seen
  }

  /** A new row with the words of a batch's row; its meta words are zero. */
  put(staged: RowWords, index: number): number {
    const row = this.allocate()
    const words = this.chunk(row)
    const from = staged.words
    const length = this.layout.words
    const base = this.base(row)
    words.fill(0, base, base + this.meta)
    for (let word = 0, to = base + this.meta, at = index * length; word < length; word++)
      words[to + word] = from[at + word]!
    for (const slot of this.layout.texts) {
      const at = base + this.meta + slot.at
      const code = words[at]!
      if (words[at + 1] === 0) continue
      const dictionary = staged.dictionaries[slot.place]!
      words[at] = this.arena.add(dictionary.chunk(code), dictionary.start(code), dictionary.end(code))
    }
    return row
  }

  allocate(): number {
    const reused = this.#free.pop()
    if (reused !== undefined) return reused
    const row = this.#used++
    if (row >>> CHUNK_BITS === this.chunks.length) this.chunks.push(new Int32Array(CHUNK_ROWS * this.stride))
    return row
  }

  /** Gives the row up; it can be read until `settle`. */
  release(row: number): void {
    this.#leaving.push(row)
  }

  /** Nobody looks at the rows that were released any more. Also moves a slice of what stands among holes. */
  settle(): void {
    const { arena } = this
    for (const row of this.#leaving) {
      const words = this.chunk(row)
      const base = this.base(row) + this.meta
      for (const { at } of this.layout.texts) {
        arena.free(words[base + at]!, words[base + at + 1]!)
        words[base + at + 1] = 0
      }
      this.#free.push(row)
    }
    if (this.#leaving.length > 0) this.#leaving = []
    if (this.#moved < 0 && arena.isWorthMoving) {
      arena.beginMove()
      this.#moved = 0
    }
    if (this.#moved >= 0) this.#moveSlice()
  }

  /** What is worth moving is moved so many rows at a time. */
  #moveSlice(): void {
    const { arena } = this
    const end = Math.min(this.#used, this.#moved + MOVED_ROWS)
    for (let row = this.#moved; row < end; row++) {
      const words = this.chunk(row)
      const base = this.base(row) + this.meta
      for (const { at } of this.layout.texts) {
        const length = words[base + at + 1]!
        if (length > 0 && arena.mustMove(words[base + at]!))
          words[base + at] = arena.move(words[base + at]!, length)
      }
    }
    this.#moved = end
    if (end < this.#used) return
    arena.endMove()
    this.#moved = -1
  }

  /** Whether the key of a batch's row is that of a row kept. `staged` holds keys, or whole rows of this layout. */
  hasKey(row: number, staged: RowWords, index: number): boolean {
    const { plainKeyWords, keyTexts } = this.layout
    const words = this.chunk(row)
    const base = this.base(row) + this.meta
    const other = staged.words
    const otherBase = index * staged.stride
    for (let word = 0; word < plainKeyWords; word++)
      if (words[base + word] !== other[otherBase + word]) return false
    return keyTexts.length === 0 || this.hasTexts(row, keyTexts, staged, index)
  }

  /** Whether texts of a batch's row are those of a row kept; nulls were compared before. */
  hasTexts(row: number, texts: readonly ColumnSlot[], staged: RowWords, index: number): boolean {
    const words = this.chunk(row)
    const base = this.base(row) + this.meta
    for (const slot of texts) {
      const length = words[base + slot.at + 1]!
      const at = index * staged.stride + slot.at
      if (length !== staged.words[at + 1]) return false
      if (length === 0) continue
      const dictionary = staged.dictionaries[slot.place]!
      const code = staged.words[at]!
      const reference = words[base + slot.at]!
      const [mine, from] = [this.arena.chunk(reference), this.arena.offset(reference)]
      if (!sameBytes(mine, from, dictionary.chunk(code), dictionary.start(code), length)) return false
    }
    return true
  }

  /** Whether two rows kept have the same key. */
  sameKey(row: number, other: number): boolean {
    const { plainKeyWords, keyTexts } = this.layout
    const [words, otherWords] = [this.chunk(row), this.chunk(other)]
    const [base, otherBase] = [this.base(row) + this.meta, this.base(other) + this.meta]
    for (let word = 0; word < plainKeyWords; word++)
      if (words[base + word] !== otherWords[otherBase + word]) return false
    return this.#sameTexts(keyTexts, words, base, otherWords, otherBase)
  }

  /** Whether two rows kept are equal in all columns. */
  sameRow(row: number, other: number): boolean {
    const [words, otherWords] = [this.chunk(row), this.chunk(other)]
    const [base, otherBase] = [this.base(row) + this.meta, this.base(other) + this.meta]
    const { plainWords, texts } = this.layout
    for (const word of plainWords) if (words[base + word] !== otherWords[otherBase + word]) return false
    return this.#sameTexts(texts, words, base, otherWords, otherBase)
  }

  #sameTexts(
    texts: readonly ColumnSlot[],
    words: Int32Array,
    base: number,
    otherWords: Int32Array,
    otherBase: number,
  ): boolean {
    const { arena } = this
    for (const { at } of texts) {
      const length = words[base + at + 1]!
      if (length !== otherWords[otherBase + at + 1]) return false
      const [a, b] = [words[base + at]!, otherWords[otherBase + at]!]
      if (!sameBytes(arena.chunk(a), arena.offset(a), arena.chunk(b), arena.offset(b), length)) return false
    }
    return true
  }
}

export function sameBytes(
  a: Uint8Array,
  from: number,
  b: Uint8Array,
  other: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (a[from + i] !== b[other + i]) return false
  return true
}
