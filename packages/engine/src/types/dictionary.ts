import { decodeText } from './decode-text.ts'

const encoder = new TextEncoder()

/** Entries as stretches of one run of bytes, in any order, overlapping or not. */
export interface TextSlices {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * The distinct (or simply all) values of a string or bytes column. Holds UTF-8 bytes, JavaScript strings, or both,
 * and makes the missing form on demand, so that text read from a file and written to a file never becomes a string.
 * Entries need not be unique. Bytes that are not valid UTF-8 decode with U+FFFD, as `TextDecoder` does.
 */
export class Dictionary {
  readonly size: number
  #slices: TextSlices | null
  #strings: (string | undefined)[] | null

  private constructor(size: number, slices: TextSlices | null, strings: (string | undefined)[] | null) {
    this.size = size
    this.#slices = slices
    this.#strings = strings
  }

  static ofStrings(strings: string[]): Dictionary {
    return new Dictionary(strings.length, null, strings)
  }

  /** Entry `i` is `bytes[offsets[i], offsets[i + 1])`. */
  static ofBytes(bytes: Uint8Array, offsets: Int32Array): Dictionary {
    const size = offsets.length - 1
    return Dictionary.ofSlices(bytes, offsets.subarray(0, size), offsets.subarray(1))
  }

  /** Entry `i` is `bytes[starts[i], ends[i])`; the bytes must not change any more. */
  static ofSlices(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): Dictionary {
    return new Dictionary(starts.length, { bytes, starts, ends }, null)
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
    this.#strings ??= new Array(this.size)
    const known = this.#strings[code]
    if (known !== undefined) return known
    const { bytes, starts, ends } = this.#slices!
    const text = decodeText(bytes, starts[code]!, ends[code]!)
    this.#strings[code] = text
    return text
  }

  /** A view, not a copy. */
  bytes(code: number): Uint8Array {
    const { bytes, starts, ends } = this.slices()
    return bytes.subarray(starts[code]!, ends[code]!)
  }

  /** All entries as they lie in memory. */
  slices(): TextSlices {
    this.#slices ??= encodeAll(this.#strings as string[])
    return this.#slices
  }

  /** All entries as one run of bytes with `size + 1` offsets. */
  arena(): { readonly bytes: Uint8Array; readonly offsets: Int32Array } {
    const { bytes, starts, ends } = this.slices()
    const offsets = new Int32Array(this.size + 1)
    for (let code = 0; code < this.size; code++)
      offsets[code + 1] = offsets[code]! + ends[code]! - starts[code]!
    const packed = new Uint8Array(offsets[this.size]!)
    for (let code = 0; code < this.size; code++)
      packed.set(bytes.subarray(starts[code]!, ends[code]!), offsets[code]!)
    return { bytes: packed, offsets }
  }
}

function encodeAll(strings: readonly string[]): TextSlices {
  const parts = strings.map((text) => encoder.encode(text))
  const offsets = new Int32Array(parts.length + 1)
  parts.forEach((part, index) => {
    offsets[index + 1] = offsets[index]! + part.length
  })
  const bytes = new Uint8Array(offsets[parts.length]!)
  parts.forEach((part, index) => {
    bytes.set(part, offsets[index]!)
  })
  return { bytes, starts: offsets.subarray(0, parts.length), ends: offsets.subarray(1) }
}
