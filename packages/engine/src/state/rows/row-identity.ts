import type { ColumnSlot, RowLayout } from './row-layout.ts'
import type { RowStore } from './row-store.ts'
import type { RowWords } from './row-words.ts'

/** Bytes of a long text that its hash looks at. */
const SAMPLE = 32

/**
 * What tells rows of one key apart: all their columns, or those of a unique key. Compares and hashes the words of rows.
 * The hash is kept with the rows in savepoints.
 */
export class RowIdentity {
  readonly #at: Int32Array
  readonly #masks: Int32Array
  readonly #texts: readonly ColumnSlot[]

  /** @param columns null: all */
  constructor(layout: RowLayout, columns: readonly number[] | null) {
    const masks = new Map<number, number>()
    const isPart = (slot: ColumnSlot) => slot.isKey || columns === null || columns.includes(slot.column)
    const slots = layout.slots.filter(isPart)
    for (const slot of slots) {
      masks.set(slot.nullAt, (masks.get(slot.nullAt) ?? 0) | slot.nullBit)
      if (slot.isText) masks.set(slot.at + 1, -1)
      else for (let word = 0; word < slot.width; word++) masks.set(slot.at + word, -1)
    }
    this.#at = Int32Array.from(masks.keys())
    this.#masks = Int32Array.from(masks.values())
    this.#texts = slots.filter(({ isText }) => isText)
  }

  /** @param keyHash of the row's key, which is part of what tells it apart */
  hash(staged: RowWords, index: number, keyHash: number): number {
    const base = index * staged.stride
    let hash = keyHash
    for (let i = 0; i < this.#at.length; i++)
      hash = mix(hash, staged.words[base + this.#at[i]!]! & this.#masks[i]!)
    for (const { at, place } of this.#texts) {
      if (staged.words[base + at + 1] === 0) continue
      const dictionary = staged.dictionaries[place]!
      const code = staged.words[base + at]!
      hash = mix(hash, sampleHash(dictionary.chunk(code), dictionary.start(code), dictionary.end(code)))
    }
    return hash ^ (hash >>> 15)
  }

  isSame(store: RowStore, row: number, staged: RowWords, index: number): boolean {
    const words = store.chunk(row)
    const base = store.base(row) + store.meta
    const other = index * staged.stride
    const [at, masks] = [this.#at, this.#masks]
    for (let i = 0; i < at.length; i++)
      if (((words[base + at[i]!]! ^ staged.words[other + at[i]!]!) & masks[i]!) !== 0) return false
    return this.#texts.length === 0 || store.hasTexts(row, this.#texts, staged, index)
  }
}

function mix(hash: number, word: number): number {
  const h = Math.imul(hash ^ word, 0x9e3779b1)
  return h ^ (h >>> 13)
}

/** The beginning and the end of a text. */
function sampleHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start
  const head = Math.min(end, start + SAMPLE / 2)
  for (let i = start; i < head; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  for (let i = Math.max(head, end - SAMPLE / 2); i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash
}
