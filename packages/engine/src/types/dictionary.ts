import { decodeText } from './decode-text.ts'

const encoder = new TextEncoder()

/** Entries as stretches of one run of bytes, in any order, overlapping or not. */
export interface TextSlices {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Entries that lie in many runs of bytes: entry `i` is `chunks[i][starts[i], ends[i])`. */
interface ScatteredSlices {
  readonly chunks: readonly Uint8Array[]
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
  readonly #scattered: ScatteredSlices | null
  #strings: (string | undefined)[] | null

  private constructor(
    size: number,
    slices: TextSlices | null,
    scattered: ScatteredSlices | null,
    strings: (string | undefined)[] | null,
  ) {
    this.size = size
    this.#slices = slices
    this.#scattered = scattered
    this.#strings = strings
  }

  static ofStrings(strings: string[]): Dictionary {
    return new Dictionary(strings.length, null, null, strings)
  }

  /** Entry `i` is `bytes[offsets[i], offsets[i + 1])`. */
  static ofBytes(bytes: Uint8Array, offsets: Int32Array): Dictionary {
    const size = offsets.length - 1
    return Dictionary.ofSlices(bytes, offsets.subarray(0, size), offsets.subarray(1))
  }

  /**
   * Entry `i` is `bytes[starts[i], ends[i])`, or of `bytes[i]` where each entry has its own run. Nothing is copied: the
   * bytes must not change any more.
   */
  static ofSlices(
    bytes: Uint8Array | readonly Uint8Array[],
    starts: Int32Array,
    ends: Int32Array,
  ): Dictionary {
    const { length } = starts
    return bytes instanceof Uint8Array
      ? new Dictionary(length, { bytes, starts, ends }, null, null)
      : new Dictionary(length, null, { chunks: bytes, starts, ends }, null)
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
    const text = decodeText(this.chunk(code), this.start(code), this.end(code))
    this.#strings[code] = text
    return text
  }

  /** A view, not a copy. */
  bytes(code: number): Uint8Array {
    return this.chunk(code).subarray(this.start(code), this.end(code))
  }

  /** The bytes among which the entry lies, from `start(code)` to `end(code)`: reading them makes no view. */
  chunk(code: number): Uint8Array {
    return this.#scattered === null ? this.slices().bytes : this.#scattered.chunks[code]!
  }

  start(code: number): number {
    return (this.#scattered ?? this.slices()).starts[code]!
  }

  end(code: number): number {
    return (this.#scattered ?? this.slices()).ends[code]!
  }

  /** All entries as they lie in one run of bytes; copied only where there are several runs. */
  slices(): TextSlices {
    this.#slices ??= this.#scattered === null ? encodeAll(this.#strings as string[]) : gather(this.#scattered)
    return this.#slices
  }
}

function encodeAll(strings: readonly string[]): TextSlices {
  const joined = strings.join('')
  const together = encoder.encode(joined)
  // As many bytes as characters: all is ASCII, so that the places of the entries follow from their lengths.
  const ascii = together.length === joined.length
  const parts = ascii ? strings : strings.map((text) => encoder.encode(text))
  const offsets = new Int32Array(parts.length + 1)
  for (let index = 0; index < parts.length; index++)
    offsets[index + 1] = offsets[index]! + parts[index]!.length
  const bytes = ascii ? together : new Uint8Array(offsets[parts.length]!)
  if (!ascii) for (const [index, part] of parts.entries()) bytes.set(part as Uint8Array, offsets[index]!)
  return { bytes, starts: offsets.subarray(0, parts.length), ends: offsets.subarray(1) }
}

function gather({ chunks, starts, ends }: ScatteredSlices): TextSlices {
  const offsets = new Int32Array(starts.length + 1)
  for (let code = 0; code < starts.length; code++)
    offsets[code + 1] = offsets[code]! + ends[code]! - starts[code]!
  const bytes = new Uint8Array(offsets[starts.length]!)
  chunks.forEach((chunk, code) => {
    bytes.set(chunk.subarray(starts[code]!, ends[code]!), offsets[code]!)
  })
  return { bytes, starts: offsets.subarray(0, starts.length), ends: offsets.subarray(1) }
}
