import { type Column, Dictionary, type RowValue } from '@millrace/engine/connect'
import { type CellBuilder, NullBits } from './cell-builder.ts'

const encoder = new TextEncoder()
/** Entries remembered to find repeated values again; a power of two. */
const REMEMBERED = 256
/** Longer values are rarely repeated and dear to compare. */
const LONGEST_COMPARED = 24

/**
 * Strings and bytes, copied as they are into one run of bytes: text never becomes a JavaScript string on its way
 * through. A small direct-mapped memory lets repeated short values share an entry.
 */
export class BytesCells implements CellBuilder {
  #bytes = new Uint8Array(4096)
  #offsets = new Int32Array(256)
  #entries = 0
  readonly #codes: Int32Array
  readonly #nulls: NullBits
  readonly #memory = new Int32Array(REMEMBERED).fill(-1)

  constructor(capacity: number) {
    this.#codes = new Int32Array(capacity)
    this.#nulls = new NullBits(capacity)
  }

  setBytes(row: number, source: Uint8Array, start: number, end: number): void {
    this.#nulls.setValid(row)
    const length = end - start
    if (length > LONGEST_COMPARED || length === 0) {
      this.#codes[row] = this.#add(source, start, end)
      return
    }
    const slot = slotOf(source, start, end)
    const known = this.#memory[slot]!
    if (known >= 0 && this.#equals(known, source, start, length)) {
      this.#codes[row] = known
      return
    }
    const code = this.#add(source, start, end)
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
    if (this.#entries === 0) this.#add(this.#bytes, 0, 0)
    this.#codes[row] = 0
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    const size = this.#entries
    const used = this.#offsets[size]!
    const dictionary = Dictionary.ofBytes(this.#bytes.slice(0, used), this.#offsets.slice(0, size + 1))
    this.#entries = 0
    this.#memory.fill(-1)
    return {
      physical: 'dict',
      values: this.#codes.slice(0, rows),
      dictionary,
      validity: this.#nulls.take(rows),
    }
  }

  #add(source: Uint8Array, start: number, end: number): number {
    const at = this.#offsets[this.#entries]!
    const length = end - start
    if (at + length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, at + length))
      grown.set(this.#bytes.subarray(0, at))
      this.#bytes = grown
    }
    if (this.#entries + 2 > this.#offsets.length) {
      const grown = new Int32Array(this.#offsets.length * 2)
      grown.set(this.#offsets)
      this.#offsets = grown
    }
    if (length < 48) for (let i = 0; i < length; i++) this.#bytes[at + i] = source[start + i]!
    else this.#bytes.set(source.subarray(start, end), at)
    this.#offsets[this.#entries + 1] = at + length
    return this.#entries++
  }

  #equals(code: number, source: Uint8Array, start: number, length: number): boolean {
    const at = this.#offsets[code]!
    if (this.#offsets[code + 1]! - at !== length) return false
    for (let i = 0; i < length; i++) if (this.#bytes[at + i] !== source[start + i]) return false
    return true
  }
}

function slotOf(source: Uint8Array, start: number, end: number): number {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) & (REMEMBERED - 1)
}
