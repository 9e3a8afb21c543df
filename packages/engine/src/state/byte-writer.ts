const encoder = new TextEncoder()

/** Appends values to growing bytes; little-endian, integers as LEB128 where small ones are usual. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  #view = new DataView(this.#bytes.buffer)
  length = 0

  u8(value: number): void {
    this.#ensure(1)
    this.#bytes[this.length++] = value
  }

  varint(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.u8((rest & 0x7f) | 0x80)
      rest = Math.floor(rest / 128)
    }
    this.u8(rest)
  }

  i32(value: number): void {
    this.#ensure(4)
    this.#view.setInt32(this.length, value, true)
    this.length += 4
  }

  i64(value: bigint): void {
    this.#ensure(8)
    this.#view.setBigInt64(this.length, value, true)
    this.length += 8
  }

  /** A 64-bit integer by its halves. */
  words(low: number, high: number): void {
    this.#ensure(8)
    this.#view.setInt32(this.length, low, true)
    this.#view.setInt32(this.length + 4, high, true)
    this.length += 8
  }

  f64(value: number): void {
    this.#ensure(8)
    this.#view.setFloat64(this.length, value, true)
    this.length += 8
  }

  bytes(value: Uint8Array): void {
    this.varint(value.length)
    this.#ensure(value.length)
    this.#bytes.set(value, this.length)
    this.length += value.length
  }

  /** A stretch of bytes as they are, without their length. */
  raw(source: Uint8Array, start: number, end: number): void {
    const length = end - start
    this.#ensure(length)
    if (length <= 32) for (let i = 0; i < length; i++) this.#bytes[this.length + i] = source[start + i]!
    else this.#bytes.set(source.subarray(start, end), this.length)
    this.length += length
  }

  text(value: string): void {
    this.bytes(encoder.encode(value))
  }

  /** A copy of what has been written; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  #ensure(more: number): void {
    const needed = this.length + more
    if (needed <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.length))
    this.#bytes = grown
    this.#view = new DataView(grown.buffer)
  }
}
