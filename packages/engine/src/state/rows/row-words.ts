import { invariant } from '@millrace/kernel'
import { type Column, isValid } from '../../types/column.ts'
import { Dictionary } from '../../types/dictionary.ts'
import type { RowValue } from '../../types/row-value.ts'
import { ByteWriter } from '../byte-writer.ts'
import { writeValue } from '../value-codec.ts'
import type { ColumnSlot } from './row-layout.ts'

const NAN_LOW = 0
const NAN_HIGH = 0x7ff80000
const ONE_NAN = 0x7fc00000

/**
 * Rows of a batch in the words of a layout, to be compared with rows that are kept and to be copied there. Text stands
 * as its code in `dictionaries` and its length in bytes.
 */
export class RowWords {
  words = new Int32Array(0)
  /** By place in the layout's `slots`; null where no text stands. */
  readonly dictionaries: (Dictionary | null)[] = []
  readonly stride: number
  readonly #slots: readonly ColumnSlot[]

  constructor(slots: readonly ColumnSlot[], stride: number) {
    this.#slots = slots
    this.stride = stride
  }

  /** `columns` by place in `slots`. */
  enter(columns: readonly Column[], length: number): void {
    const size = length * this.stride
    if (this.words.length < size) this.words = new Int32Array(size + (size >> 2))
    else this.words.fill(0, 0, size)
    this.#slots.forEach((slot, index) => {
      const column = columns[index]!
      invariant(column.physical === slot.physical, 'columns have the type of their place')
      this.dictionaries[index] = this.#enter(slot, column, length)
      if (column.validity !== null) this.#enterNulls(slot, column.validity, length)
    })
  }

  #enter(slot: ColumnSlot, column: Column, length: number): Dictionary | null {
    switch (column.physical) {
      case 'bool':
      case 'i32':
        this.#enterWords(slot.at, column.values, length)
        return null
      case 'f32':
        this.#enterFloats(slot, column.values, length)
        return null
      case 'i64':
        this.#enterLongs(slot.at, column.values, 2, length)
        return null
      case 'i128':
        this.#enterLongs(slot.at, column.values, 4, length)
        return null
      case 'f64':
        this.#enterDoubles(slot, column.values, length)
        return null
      case 'ts':
        this.#enterLongs(slot.at, column.values, 2, length)
        if (slot.hasNanos && column.nanos !== null) this.#enterWords(slot.at + 2, column.nanos, length)
        return null
      case 'dict':
        this.#enterTexts(slot.at, column.values, column.dictionary, length)
        return column.dictionary
      case 'any':
        return this.#enterValues(slot.at, column, length)
    }
  }

  #enterNulls(slot: ColumnSlot, validity: Uint8Array, length: number): void {
    const { words, stride } = this
    for (let row = 0; row < length; row++) {
      if (isValid(validity, row)) continue
      const base = row * stride
      words[base + slot.nullAt]! |= slot.nullBit
      for (let word = 0; word < slot.width; word++) words[base + slot.at + word] = 0
    }
  }

  #enterWords(at: number, values: Uint8Array | Int32Array, length: number): void {
    const { words, stride } = this
    for (let row = 0, to = at; row < length; row++, to += stride) words[to] = values[row]!
  }

  #enterLongs(at: number, values: BigInt64Array | Float64Array, width: number, length: number): void {
    const { words, stride } = this
    const from = new Int32Array(values.buffer, values.byteOffset, length * width)
    if (width === 2) {
      for (let row = 0, to = at; row < length; row++, to += stride) {
        words[to] = from[2 * row]!
        words[to + 1] = from[2 * row + 1]!
      }
      return
    }
    for (let row = 0, to = at; row < length; row++, to += stride)
      for (let word = 0; word < width; word++) words[to + word] = from[row * width + word]!
  }

  /** All NaNs are the same; of keys also -0 and 0. */
  #enterDoubles(slot: ColumnSlot, values: Float64Array, length: number): void {
    this.#enterLongs(slot.at, values, 2, length)
    const { words, stride } = this
    for (let row = 0, to = slot.at; row < length; row++, to += stride) {
      const value = values[row]!
      if (Number.isNaN(value)) {
        words[to] = NAN_LOW
        words[to + 1] = NAN_HIGH
      } else if (slot.isKey && value === 0) words[to + 1] = 0
    }
  }

  #enterFloats(slot: ColumnSlot, values: Float32Array, length: number): void {
    this.#enterWords(slot.at, new Int32Array(values.buffer, values.byteOffset, length), length)
    const { words, stride } = this
    for (let row = 0, to = slot.at; row < length; row++, to += stride) {
      const value = values[row]!
      if (Number.isNaN(value)) words[to] = ONE_NAN
      else if (slot.isKey && value === 0) words[to] = 0
    }
  }

  #enterTexts(at: number, codes: Int32Array, dictionary: Dictionary, length: number): void {
    const { words, stride } = this
    for (let row = 0, to = at; row < length; row++, to += stride) {
      const code = codes[row]!
      words[to] = code
      words[to + 1] = dictionary.end(code) - dictionary.start(code)
    }
  }

  /** Nested values as the bytes of their encoding. */
  #enterValues(at: number, column: Column & { readonly physical: 'any' }, length: number): Dictionary {
    const { words, stride } = this
    const writer = new ByteWriter()
    const entries: Uint8Array[] = []
    for (let row = 0, to = at; row < length; row++, to += stride) {
      if (isValid(column.validity, row)) writeValue(writer, (column.values[row] ?? null) as RowValue)
      const bytes = writer.take()
      entries.push(bytes)
      words[to] = row
      words[to + 1] = bytes.length
    }
    return Dictionary.ofByteArrays(entries)
  }
}
