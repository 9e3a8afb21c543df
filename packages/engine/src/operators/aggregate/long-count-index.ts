const EMPTY = -1
const SEGMENT_BITS = 6
const SEGMENTS = 1 << SEGMENT_BITS

/** Words of an entry, as `LongCounts` keeps them. */
type ReadWord = (entry: number, word: 0 | 1 | 2) => number

/**
 * From slot and 64-bit value to an entry: open addressing with linear probing and deletion by shifting back, in segments
 * that grow one at a time, so that no single growth takes long.
 */
export class LongCountIndex {
  readonly #segments: Segment[]

  constructor(read: ReadWord) {
    this.#segments = Array.from({ length: SEGMENTS }, () => new Segment(read))
  }

  get bytes(): number {
    return this.#segments.reduce((sum, segment) => sum + segment.bytes, 0)
  }

  find(slot: number, low: number, high: number): number {
    const hash = hashOf(slot, low, high)
    return this.#segments[hash & (SEGMENTS - 1)]!.find(hash >>> SEGMENT_BITS, slot, low, high)
  }

  /** Adds an entry that is not there yet. */
  add(slot: number, low: number, high: number, entry: number): void {
    const hash = hashOf(slot, low, high)
    this.#segments[hash & (SEGMENTS - 1)]!.add(hash >>> SEGMENT_BITS, entry)
  }

  remove(slot: number, low: number, high: number, entry: number): void {
    const hash = hashOf(slot, low, high)
    this.#segments[hash & (SEGMENTS - 1)]!.remove(hash >>> SEGMENT_BITS, entry)
  }
}

class Segment {
  readonly #read: ReadWord
  /** Pairs of entry and hash. */
  #cells = emptyCells(8)
  #mask = 7
  #count = 0

  constructor(read: ReadWord) {
    this.#read = read
  }

  get bytes(): number {
    return this.#cells.byteLength
  }

  find(hash: number, slot: number, low: number, high: number): number {
    const cells = this.#cells
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const entry = cells[2 * at]!
      if (entry === EMPTY) return EMPTY
      if (cells[2 * at + 1] !== hash) continue
      const read = this.#read
      if (read(entry, 0) === low && read(entry, 2) === slot && read(entry, 1) === high) return entry
    }
  }

  add(hash: number, entry: number): void {
    if ((this.#count + 1) * 4 > (this.#mask + 1) * 3) this.#grow()
    this.#place(hash, entry)
    this.#count++
  }

  remove(hash: number, entry: number): void {
    const cells = this.#cells
    const mask = this.#mask
    let hole = hash & mask
    while (cells[2 * hole] !== entry) hole = (hole + 1) & mask
    for (let at = (hole + 1) & mask; cells[2 * at] !== EMPTY; at = (at + 1) & mask) {
      const home = cells[2 * at + 1]! & mask
      // Moves back what may not stand behind a hole on its way from home.
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        cells[2 * hole] = cells[2 * at]!
        cells[2 * hole + 1] = cells[2 * at + 1]!
        hole = at
      }
    }
    cells[2 * hole] = EMPTY
    this.#count--
  }

  #place(hash: number, entry: number): void {
    let at = hash & this.#mask
    while (this.#cells[2 * at] !== EMPTY) at = (at + 1) & this.#mask
    this.#cells[2 * at] = entry
    this.#cells[2 * at + 1] = hash
  }

  #grow(): void {
    const cells = this.#cells
    const size = 2 * (this.#mask + 1)
    this.#cells = emptyCells(size)
    this.#mask = size - 1
    for (let at = 0; at < cells.length; at += 2)
      if (cells[at] !== EMPTY) this.#place(cells[at + 1]!, cells[at]!)
  }
}

function emptyCells(size: number): Int32Array {
  return new Int32Array(2 * size).fill(EMPTY)
}

/** MurmurHash3's finalizer over the mixed words. */
function hashOf(slot: number, low: number, high: number): number {
  let h = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77) ^ Math.imul(slot, 0xc2b2ae3d)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
