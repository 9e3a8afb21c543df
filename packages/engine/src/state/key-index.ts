import type { Column } from '../types/column.ts'
import type { CellStore } from './cell-store.ts'

const EMPTY = -1

/**
 * Open addressing with linear probing and deletion by shifting back, for one key group: it grows alone, so growing never
 * stops the job for long. Holds slots; hashes live beside them so that growing does not touch keys.
 */
export class KeyIndex {
  #slots = new Int32Array(8).fill(EMPTY)
  #hashes = new Int32Array(8)
  #shift = 29
  count = 0

  get bytes(): number {
    return this.#slots.byteLength * 2
  }

  /** The slot with this hash whose keys are those of the row, or -1. */
  find(hash: number, keys: readonly Column[], row: number, stores: readonly CellStore[]): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let at = this.#home(hash); ; at = (at + 1) & mask) {
      const slot = slots[at]!
      if (slot === EMPTY) return EMPTY
      if (this.#hashes[at] === hash && matches(slot, keys, row, stores)) return slot
    }
  }

  /** The first slot with this hash, or -1. */
  firstSlot(hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let at = this.#home(hash); ; at = (at + 1) & mask) {
      const slot = slots[at]!
      if (slot === EMPTY || this.#hashes[at] === hash) return slot
    }
  }

  /** Adds a slot that is not there yet. */
  add(hash: number, slot: number): void {
    if ((this.count + 1) * 4 > this.#slots.length * 3) this.#grow()
    this.#place(hash, slot)
    this.count++
  }

  remove(hash: number, slot: number): void {
    const mask = this.#slots.length - 1
    let hole = this.#home(hash)
    while (this.#slots[hole] !== slot) hole = (hole + 1) & mask
    for (let at = (hole + 1) & mask; this.#slots[at] !== EMPTY; at = (at + 1) & mask) {
      const home = this.#home(this.#hashes[at]!)
      // Moves back what may not stand behind a hole on its way from home.
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        this.#slots[hole] = this.#slots[at]!
        this.#hashes[hole] = this.#hashes[at]!
        hole = at
      }
    }
    this.#slots[hole] = EMPTY
    this.count--
  }

  *slots(): Generator<number> {
    for (const slot of this.#slots) if (slot !== EMPTY) yield slot
  }

  /** The top bits of the product: the low bits of hashes in one key group are alike. */
  #home(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift
  }

  #place(hash: number, slot: number): void {
    const mask = this.#slots.length - 1
    let at = this.#home(hash)
    while (this.#slots[at] !== EMPTY) at = (at + 1) & mask
    this.#slots[at] = slot
    this.#hashes[at] = hash
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes]
    this.#slots = new Int32Array(slots.length * 2).fill(EMPTY)
    this.#hashes = new Int32Array(slots.length * 2)
    this.#shift--
    for (let i = 0; i < slots.length; i++) if (slots[i] !== EMPTY) this.#place(hashes[i]!, slots[i]!)
  }
}

/** Whether a slot has the keys of a row. */
export function matches(
  slot: number,
  keys: readonly Column[],
  row: number,
  stores: readonly CellStore[],
): boolean {
  for (let i = 0; i < keys.length; i++) if (!stores[i]!.equals(slot, keys[i]!, row)) return false
  return true
}
