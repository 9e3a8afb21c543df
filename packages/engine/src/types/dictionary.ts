const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The distinct (or simply all) values of a string or bytes column. Holds UTF-8 bytes, JavaScript strings, or both,
 * and makes the missing form on demand, so that text read from a file and written to a file never becomes a string.
 * Entries need not be unique. Bytes that are not valid UTF-8 decode with U+FFFD, as `TextDecoder` does.
 */
export class Dictionary {
  readonly size: number
  #bytes: Uint8Array | null
  /** `size + 1` offsets into `bytes`. */
  #offsets: Int32Array | null
  readonly #strings: (string | undefined)[]

  private constructor(
    size: number,
    bytes: Uint8Array | null,
    offsets: Int32Array | null,
    strings: (string | undefined)[],
  ) {
    this.size = size
    this.#bytes = bytes
    this.#offsets = offsets
    this.#strings = strings
  }

  static ofStrings(strings: string[]): Dictionary {
    return new Dictionary(strings.length, null, null, strings)
  }

  static ofBytes(bytes: Uint8Array, offsets: Int32Array): Dictionary {
    const size = offsets.length - 1
    return new Dictionary(size, bytes, offsets, new Array(size))
  }

  static ofByteArrays(entries: readonly Uint8Array[]): Dictionary {
    const offsets = new Int32Array(entries.length + 1)
    entries.forEach((entry, index) => {
      offsets[index + 1] = offsets[index]! + entry.length
    })
    const bytes = new Uint8Array(offsets[entries.length]!)
    entries.forEach((entry, index) => {
      bytes.set(entry, offsets[index]!)
    })
    return Dictionary.ofBytes(bytes, offsets)
  }

  string(code: number): string {
    const known = this.#strings[code]
    if (known !== undefined) return known
    const text = decoder.decode(this.bytes(code))
    this.#strings[code] = text
    return text
  }

  /** A view, not a copy. */
  bytes(code: number): Uint8Array {
    const { bytes, offsets } = this.arena()
    return bytes.subarray(offsets[code]!, offsets[code + 1]!)
  }

  /** All entries as one run of bytes with `size + 1` offsets. */
  arena(): { readonly bytes: Uint8Array; readonly offsets: Int32Array } {
    if (this.#bytes === null || this.#offsets === null) {
      const offsets = new Int32Array(this.size + 1)
      const parts = this.#strings.map((text) => encoder.encode(text!))
      parts.forEach((part, index) => {
        offsets[index + 1] = offsets[index]! + part.length
      })
      const bytes = new Uint8Array(offsets[this.size]!)
      parts.forEach((part, index) => {
        bytes.set(part, offsets[index]!)
      })
      this.#bytes = bytes
      this.#offsets = offsets
    }
    return { bytes: this.#bytes, offsets: this.#offsets }
  }
}
