import { invariant } from '@millrace/kernel'

const decoder = new TextDecoder()

/** Reads what `ByteWriter` wrote. Reading past the end breaks an invariant: bytes were verified before they came here. */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get done(): boolean {
    return this.#at === this.#bytes.length
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1))
  }

  varint(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }

  i32(): number {
    return this.#view.getInt32(this.#advance(4), true)
  }

  i64(): bigint {
    return this.#view.getBigInt64(this.#advance(8), true)
  }

  f64(): number {
    return this.#view.getFloat64(this.#advance(8), true)
  }

  bytes(): Uint8Array {
    const length = this.varint()
    const from = this.#advance(length)
    return this.#bytes.slice(from, from + length)
  }

  /** So many bytes as they are; a view. */
  raw(length: number): Uint8Array {
    const from = this.#advance(length)
    return this.#bytes.subarray(from, from + length)
  }

  text(): string {
    return decoder.decode(this.bytes())
  }

  #advance(length: number): number {
    const from = this.#at
    this.#at += length
    invariant(this.#at <= this.#bytes.length, 'state bytes end where they should')
    return from
  }
}
