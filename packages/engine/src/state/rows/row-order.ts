import type { OrderKey } from '../../types/row-order.ts'
import type { ColumnSlot } from './row-layout.ts'
import type { RowStore } from './row-store.ts'
import type { RowWords } from './row-words.ts'

interface Part {
  readonly slot: ColumnSlot
  readonly sign: number
  readonly nullSign: number
}

const scratch = new Float64Array(2)
const scratchWords = new Int32Array(scratch.buffer)
const scratchFloats = new Float32Array(scratch.buffer)

/**
 * ORDER BY over rows as words: numbers by value with NaN above all, text by its bytes (which is by code points). Nested
 * values have no order: they are equal or not.
 */
export class RowOrder {
  readonly #parts: readonly Part[]
  readonly #store: RowStore

  constructor(store: RowStore, keys: readonly OrderKey[]) {
    this.#store = store
    this.#parts = keys.map(({ column, descending, nullsFirst }) => ({
      slot: store.layout.columns[column]!,
      sign: descending ? -1 : 1,
      nullSign: nullsFirst ? -1 : 1,
    }))
  }

  /** Negative when the batch's row comes before the one that is kept. */
  compareStaged(staged: RowWords, index: number, row: number): number {
    const store = this.#store
    const words = store.chunk(row)
    const base = store.base(row) + store.meta
    const own = staged.words
    const ownBase = index * staged.stride
    for (const { slot, sign, nullSign } of this.#parts) {
      const order =
        nullOrder(slot, nullSign, own, ownBase, words, base) ??
        sign *
          (slot.isText
            ? this.#texts(slot, staged, index, words, base)
            : compare(slot, own, ownBase, words, base))
      if (order !== 0) return order
    }
    return 0
  }

  /** Negative when the first of two rows that are kept comes before the other. */
  compareStored(row: number, other: number): number {
    const store = this.#store
    const [words, otherWords] = [store.chunk(row), store.chunk(other)]
    const [base, otherBase] = [store.base(row) + store.meta, store.base(other) + store.meta]
    for (const { slot, sign, nullSign } of this.#parts) {
      const order =
        nullOrder(slot, nullSign, words, base, otherWords, otherBase) ??
        sign *
          (slot.isText
            ? this.#storedTexts(slot, words, base, otherWords, otherBase)
            : compare(slot, words, base, otherWords, otherBase))
      if (order !== 0) return order
    }
    return 0
  }

  #texts(slot: ColumnSlot, staged: RowWords, index: number, words: Int32Array, base: number): number {
    const { arena } = this.#store
    const dictionary = staged.dictionaries[slot.place]!
    const code = staged.words[index * staged.stride + slot.at]!
    const length = staged.words[index * staged.stride + slot.at + 1]!
    const reference = words[base + slot.at]!
    return compareBytes(
      slot,
      dictionary.chunk(code),
      dictionary.start(code),
      length,
      arena.chunk(reference),
      arena.offset(reference),
      words[base + slot.at + 1]!,
    )
  }

  #storedTexts(slot: ColumnSlot, words: Int32Array, base: number, others: Int32Array, other: number): number {
    const { arena } = this.#store
    const [a, b] = [words[base + slot.at]!, others[other + slot.at]!]
    const [length, otherLength] = [words[base + slot.at + 1]!, others[other + slot.at + 1]!]
    const [chunk, from] = [arena.chunk(a), arena.offset(a)]
    return compareBytes(slot, chunk, from, length, arena.chunk(b), arena.offset(b), otherLength)
  }
}

/** The order when one is null; null when neither is. */
function nullOrder(
  slot: ColumnSlot,
  nullSign: number,
  a: Int32Array,
  aBase: number,
  b: Int32Array,
  bBase: number,
): number | null {
  const aNull = (a[aBase + slot.nullAt]! & slot.nullBit) !== 0
  const bNull = (b[bBase + slot.nullAt]! & slot.nullBit) !== 0
  if (!aNull && !bNull) return null
  return aNull === bNull ? 0 : aNull ? nullSign : -nullSign
}

function compare(slot: ColumnSlot, a: Int32Array, aBase: number, b: Int32Array, bBase: number): number {
  const [i, j] = [aBase + slot.at, bBase + slot.at]
  switch (slot.physical) {
    case 'i64':
      return compareLong(a[i + 1]!, a[i]!, b[j + 1]!, b[j]!)
    case 'i128':
      return compareLong(a[i + 3]!, a[i + 2]!, b[j + 3]!, b[j + 2]!) || compareUnsigned(a, i, b, j)
    case 'f64':
    case 'ts': {
      scratchWords[0] = a[i]!
      scratchWords[1] = a[i + 1]!
      scratchWords[2] = b[j]!
      scratchWords[3] = b[j + 1]!
      const order = compareFloating(scratch[0]!, scratch[1]!)
      return order !== 0 || !slot.hasNanos ? order : a[i + 2]! - b[j + 2]!
    }
    case 'f32':
      scratchWords[0] = a[i]!
      scratchWords[1] = b[j]!
      return compareFloating(scratchFloats[0]!, scratchFloats[1]!)
    default:
      return a[i]! < b[j]! ? -1 : a[i]! > b[j]! ? 1 : 0
  }
}

function compareLong(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  if (aHigh !== bHigh) return aHigh < bHigh ? -1 : 1
  return aLow >>> 0 < bLow >>> 0 ? -1 : aLow === bLow ? 0 : 1
}

/** The low 64 bits of a 128-bit number. */
function compareUnsigned(a: Int32Array, i: number, b: Int32Array, j: number): number {
  for (const word of [1, 0]) {
    const [x, y] = [a[i + word]! >>> 0, b[j + word]! >>> 0]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

function compareFloating(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return a === b ? 0 : Number(Number.isNaN(a)) - Number(Number.isNaN(b))
}

function compareBytes(
  slot: ColumnSlot,
  a: Uint8Array,
  from: number,
  length: number,
  b: Uint8Array,
  other: number,
  otherLength: number,
): number {
  const common = Math.min(length, otherLength)
  for (let i = 0; i < common; i++) {
    const order = a[from + i]! - b[other + i]!
    if (order !== 0) return slot.physical === 'any' ? 1 : order
  }
  return slot.physical === 'any' ? Number(length !== otherLength) : length - otherLength
}
