const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS
const MASK = CHUNK - 1
const SMALLEST_BITS = 2
/** Blocks of this class fill a chunk; what is longer stands alone. */
const GREATEST = CHUNK_BITS - SMALLEST_BITS

/** Lists of numbers in an order of the owner's own, millions of them: each in a block of a power of two in a chunk. */
export class RowLists {
  readonly #chunks: Int32Array[] = []
  /** Per list: where its block begins, the block's class, and how many numbers are in it. */
  readonly #at: number[] = []
  readonly #class: number[] = []
  readonly #length: number[] = []
  readonly #freeLists: number[] = []
  readonly #freeBlocks: number[][] = Array.from({ length: GREATEST + 1 }, () => [])
  readonly #long = new Map<number, Int32Array>()
  #used = CHUNK

  get bytes(): number {
    let bytes = this.#chunks.length * CHUNK * 4 + this.#at.length * 24
    for (const values of this.#long.values()) bytes += values.byteLength
    return bytes
  }

  create(): number {
    const list = this.#freeLists.pop() ?? this.#at.length
    this.#class[list] = 0
    this.#at[list] = this.#block(0)
    this.#length[list] = 0
    return list
  }

  drop(list: number): void {
    this.#release(list)
    this.#length[list] = 0
    this.#freeLists.push(list)
  }

  length(list: number): number {
    return this.#length[list]!
  }

  get(list: number, index: number): number {
    return this.#values(list)[this.#start(list) + index]!
  }

  insert(list: number, index: number, value: number): void {
    const length = this.#length[list]!
    if (length === 1 << (this.#class[list]! + SMALLEST_BITS)) this.#grow(list)
    const values = this.#values(list)
    const start = this.#start(list)
    if (length - index > 16) values.copyWithin(start + index + 1, start + index, start + length)
    else for (let i = start + length; i > start + index; i--) values[i] = values[i - 1]!
    values[start + index] = value
    this.#length[list] = length + 1
  }

  /** Takes so many out from `index` on. */
  removeAt(list: number, index: number, count = 1): void {
    const length = this.#length[list]!
    const values = this.#values(list)
    const start = this.#start(list)
    values.copyWithin(start + index, start + index + count, start + length)
    this.#length[list] = length - count
  }

  #values(list: number): Int32Array {
    return this.#class[list]! > GREATEST
      ? this.#long.get(list)!
      : this.#chunks[this.#at[list]! >>> CHUNK_BITS]!
  }

  #start(list: number): number {
    return this.#class[list]! > GREATEST ? 0 : this.#at[list]! & MASK
  }

  #grow(list: number): void {
    const length = this.#length[list]!
    const start = this.#start(list)
    const before = this.#values(list).subarray(start, start + length)
    const size = this.#class[list]! + 1
    this.#release(list)
    this.#class[list] = size
    if (size > GREATEST) this.#long.set(list, new Int32Array(1 << (size + SMALLEST_BITS)))
    else this.#at[list] = this.#block(size)
    this.#values(list).set(before, this.#start(list))
  }

  #release(list: number): void {
    const size = this.#class[list]!
    if (size > GREATEST) this.#long.delete(list)
    else this.#freeBlocks[size]!.push(this.#at[list]!)
  }

  #block(size: number): number {
    const free = this.#freeBlocks[size]!.pop()
    if (free !== undefined) return free
    const length = 1 << (size + SMALLEST_BITS)
    if (this.#used + length > CHUNK) {
      // What is left of the chunk becomes small blocks.
      for (; this.#used < CHUNK; this.#used += 1 << SMALLEST_BITS)
        this.#freeBlocks[0]!.push(((this.#chunks.length - 1) << CHUNK_BITS) | this.#used)
      this.#chunks.push(new Int32Array(CHUNK))
      this.#used = 0
    }
    const at = ((this.#chunks.length - 1) << CHUNK_BITS) | this.#used
    this.#used += length
    return at
  }
}
