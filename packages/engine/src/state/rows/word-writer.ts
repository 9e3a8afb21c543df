/** Appends 32-bit words and texts padded to them to growing bytes, in the machine's order (little-endian). */
export class WordWriter {
  words = new Int32Array(1 << 12)
  #bytes = new Uint8Array(this.words.buffer)
  /** In words. */
  length = 0

  /** Room for so many more words, which the caller writes at `length` itself. */
  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.words.length) return
    const grown = new Int32Array(Math.max(needed, this.words.length * 2))
    grown.set(this.words.subarray(0, this.length))
    this.words = grown
    this.#bytes = new Uint8Array(grown.buffer)
  }

  word(value: number): void {
    this.reserve(1)
    this.words[this.length++] = value
  }

  text(source: Uint8Array, start: number, length: number): void {
    const padded = (length + 3) >> 2
    this.reserve(padded)
    const to = this.length * 4
    this.words[this.length + padded - 1] = 0
    if (length <= 40) for (let i = 0; i < length; i++) this.#bytes[to + i] = source[start + i]!
    else this.#bytes.set(source.subarray(start, start + length), to)
    this.length += padded
  }

  /** A copy of what has been written; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length * 4)
    this.length = 0
    return taken
  }
}

/** Reads what `WordWriter` wrote. */
export class WordReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  word(): number {
    const value = this.#view.getInt32(this.#at, true)
    this.#at += 4
    return value
  }

  /** A view of a text; what follows begins at a whole word. */
  text(length: number): Uint8Array {
    const from = this.#at
    this.#at += (length + 3) & ~3
    return this.#bytes.subarray(from, from + length)
  }
}
