import { type Column, Dictionary, type RowValue } from '@millrace/engine/connect'
import { type CellBuilder, NullBits } from './cell-builder.ts'

const encoder = new TextEncoder()
const NONE = new Uint8Array(0)
/** Entries remembered to find repeated values again; a power of two. */
const REMEMBERED = 256
/** Longer values are rarely repeated and dear to compare. */
const LONGEST_COMPARED = 24

/**
 * Strings and bytes where they lie: a batch's values are stretches of the bytes that were read, and text never becomes
 * a JavaScript string on its way through. Only when values of one batch come from several places are they copied
 * together. A small direct-mapped memory lets repeated short values share an entry.
 */
export class BytesCells implements CellBuilder {
  /** What the entries are stretches of; null before the first. */
  #bytes: Uint8Array | null = null
  /** How much of `#bytes` is used when it is this column's own; -1 when it is what was read. */
  #used = -1
  #starts: Int32Array
  #ends: Int32Array
  #entries = 0
  readonly #codes: Int32Array
  readonly #nulls: NullBits
  readonly #memory = new Int32Array(REMEMBERED).fill(-1)

  constructor(capacity: number) {
    this.#codes = new Int32Array(capacity)
    this.#nulls = new NullBits(capacity)
    this.#starts = new Int32Array(capacity + 1)
    this.#ends = new Int32Array(capacity + 1)
  }

  get keepsBytes(): boolean {
    return this.#bytes !== null && this.#used < 0
  }

  /** The value is `source[start, end)`, which must not change any more. */
  setBytes(row: number, source: Uint8Array, start: number, end: number): void {
    this.#nulls.setValid(row)
    if (source !== this.#bytes) {
      if (this.#bytes !== null) {
        this.#codes[row] = this.#copy(source, start, end)
        return
      }
      this.#bytes = source
    }
    const length = end - start
    if (length > LONGEST_COMPARED || length === 0) {
      this.#codes[row] = this.#add(start, end)
      return
    }
    const slot = slotOf(source, start, end)
    const known = this.#memory[slot]!
    if (known >= 0 && this.#equals(known, source, start, length)) {
      this.#codes[row] = known
      return
    }
    const code = this.#add(start, end)
    this.#memory[slot] = code
    this.#codes[row] = code
  }

  set(row: number, value: RowValue): void {
    if (value === null) {
      this.setNull(row)
      return
    }
    const bytes = typeof value === 'string' ? encoder.encode(value) : (value as Uint8Array)
    this.setBytes(row, bytes, 0, bytes.length)
  }

  setNull(row: number): void {
    if (this.#entries === 0) this.#add(0, 0)
    this.#codes[row] = 0
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    const size = this.#entries
    const dictionary = Dictionary.ofSlices(
      this.#bytes ?? NONE,
      this.#starts.slice(0, size),
      this.#ends.slice(0, size),
    )
    this.forget()
    return {
      physical: 'dict',
      values: this.#codes.slice(0, rows),
      dictionary,
      validity: this.#nulls.take(rows),
    }
  }

  forget(): void {
    this.#bytes = null
    this.#used = -1
    this.#entries = 0
    this.#memory.fill(-1)
  }

  #add(start: number, end: number): number {
    // Rows may be written over by later ones, so there may be more entries than rows.
    if (this.#entries === this.#starts.length) {
      this.#starts = grown(this.#starts)
      this.#ends = grown(this.#ends)
    }
    this.#starts[this.#entries] = start
    this.#ends[this.#entries] = end
    return this.#entries++
  }

  /** Puts a value from elsewhere behind those that are there, in bytes of the column's own. */
  #copy(source: Uint8Array, start: number, end: number): number {
    if (this.#used < 0) this.#collect()
    const length = end - start
    const at = this.#used
    let bytes = this.#bytes!
    if (at + length > bytes.length) {
      bytes = new Uint8Array(Math.max(bytes.length * 2, at + length))
      bytes.set(this.#bytes!.subarray(0, at))
      this.#bytes = bytes
    }
    bytes.set(source.subarray(start, end), at)
    this.#used = at + length
    return this.#add(at, at + length)
  }

  #collect(): void {
    const from = this.#bytes!
    let total = 0
    for (let i = 0; i < this.#entries; i++) total += this.#ends[i]! - this.#starts[i]!
    const own = new Uint8Array(Math.max(4096, 2 * total))
    let at = 0
    for (let i = 0; i < this.#entries; i++) {
      const [start, end] = [this.#starts[i]!, this.#ends[i]!]
      own.set(from.subarray(start, end), at)
      this.#starts[i] = at
      at += end - start
      this.#ends[i] = at
    }
    this.#bytes = own
    this.#used = at
  }

  #equals(code: number, source: Uint8Array, start: number, length: number): boolean {
    const at = this.#starts[code]!
    if (this.#ends[code]! - at !== length) return false
    const bytes = this.#bytes!
    for (let i = 0; i < length; i++) if (bytes[at + i] !== source[start + i]) return false
    return true
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function slotOf(source: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) & (REMEMBERED - 1)
}
