/** Bytes of one chunk, and its part of a reference; entries start at multiples of four. */
const CHUNK_BITS = 20
const UNIT_BITS = 2
const UNITS = CHUNK_BITS - UNIT_BITS
const UNIT_MASK = (1 << UNITS) - 1
const SMALLEST_CHUNK = 1 << 13
/** Up to here a loop copies faster than `set` with a view. */
const SHORT = 40
const NOTHING = new Uint8Array(0)

/**
 * Text and other bytes of rows, in chunks that are only ever appended to: bytes that were written stay as they are for
 * as long as anybody looks at them, so batches can point into them. A reference is 32 bits: chunk and place. What is
 * freed leaves holes; a chunk without anything alive goes, and `beginMove` tells which others are worth emptying.
 */
export class ByteArena {
  readonly #chunks: Uint8Array[] = []
  /** Bytes alive by chunk, padding included. */
  readonly #alive: number[] = []
  readonly #unused: number[] = []
  #moving: Set<number> | null = null
  #current = -1
  #at = 0
  /** Of all chunks. */
  bytes = 0
  #aliveBytes = 0

  add(source: Uint8Array, start: number, end: number): number {
    const length = end - start
    if (length === 0) return 0
    const padded = (length + 3) & ~3
    if (this.#current < 0 || this.#at + padded > this.#chunks[this.#current]!.length) this.#open(padded)
    const chunk = this.#chunks[this.#current]!
    const at = this.#at
    if (length <= SHORT) for (let i = 0; i < length; i++) chunk[at + i] = source[start + i]!
    else chunk.set(source.subarray(start, end), at)
    this.#at += padded
    this.#alive[this.#current]! += padded
    this.#aliveBytes += padded
    return (this.#current << UNITS) | (at >> UNIT_BITS)
  }

  free(reference: number, length: number): void {
    if (length === 0) return
    const index = reference >>> UNITS
    const padded = (length + 3) & ~3
    this.#aliveBytes -= padded
    this.#alive[index]! -= padded
    if (this.#alive[index] === 0 && index !== this.#current) this.#drop(index)
  }

  /** The bytes in which an entry lies, from `offset` on. */
  chunk(reference: number): Uint8Array {
    return this.#chunks[reference >>> UNITS] ?? NOTHING
  }

  offset(reference: number): number {
    return (reference & UNIT_MASK) << UNIT_BITS
  }

  /** Whether more than half, and more than a little, is holes. */
  get isWorthMoving(): boolean {
    return this.#moving === null && this.bytes > 1 << 22 && this.bytes > 2 * this.#aliveBytes
  }

  /** Chunks that are mostly holes get nothing new; their entries are to be moved by `move`, then `endMove` drops them. */
  beginMove(): void {
    const moving = new Set<number>()
    this.#chunks.forEach((chunk, index) => {
      if (index !== this.#current && this.#alive[index]! * 3 < chunk.length * 2 && chunk.length > 0)
        moving.add(index)
    })
    this.#moving = moving
  }

  mustMove(reference: number): boolean {
    return this.#moving?.has(reference >>> UNITS) ?? false
  }

  move(reference: number, length: number): number {
    const from = this.offset(reference)
    const moved = this.add(this.chunk(reference), from, from + length)
    const padded = (length + 3) & ~3
    this.#aliveBytes -= padded
    this.#alive[reference >>> UNITS]! -= padded
    return moved
  }

  endMove(): void {
    const moving = this.#moving ?? []
    this.#moving = null
    for (const index of moving) {
      if (this.#chunks[index]!.length > 0) this.#drop(index)
      else this.#unused.push(index)
    }
  }

  #open(atLeast: number): void {
    if (this.#current >= 0 && this.#alive[this.#current] === 0) this.#drop(this.#current)
    const usual = Math.min(1 << CHUNK_BITS, Math.max(SMALLEST_CHUNK, this.bytes))
    const chunk = new Uint8Array(Math.max(usual, atLeast))
    const index = this.#unused.pop() ?? this.#chunks.length
    this.#chunks[index] = chunk
    this.#alive[index] = 0
    this.bytes += chunk.length
    this.#current = index
    this.#at = 0
  }

  #drop(index: number): void {
    this.bytes -= this.#chunks[index]!.length
    this.#chunks[index] = NOTHING
    // Not given to others while it is among those that are emptied: what points there would be moved.
    if (this.#moving?.has(index)) return
    this.#alive[index] = 0
    this.#unused.push(index)
    if (this.#current === index) this.#current = -1
  }
}
