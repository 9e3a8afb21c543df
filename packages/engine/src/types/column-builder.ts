import { type Column, physicalOf, type Validity, writeI128 } from './column.ts'
import { Dictionary } from './dictionary.ts'
import type { LogicalType } from './logical-type.ts'
import type { PreciseTimestamp, RowValue } from './row-value.ts'

/** Grows one column value by value. `finish` gives the column and empties the builder. */
export interface ColumnBuilder {
  readonly length: number
  append(value: RowValue): void
  appendNull(): void
  finish(): Column
}

export function createColumnBuilder(type: LogicalType, capacity = 64): ColumnBuilder {
  const physical = physicalOf(type)
  switch (physical) {
    case 'bool':
      return new FixedBuilder(
        capacity,
        Uint8Array,
        (values, row, value) => {
          values[row] = value ? 1 : 0
        },
        (values, validity) => ({ physical, values, validity }),
      )
    case 'i32':
      return new FixedBuilder(capacity, Int32Array, setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'f32':
      return new FixedBuilder(capacity, Float32Array, setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'f64':
      return new FixedBuilder(capacity, Float64Array, setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'i64':
      return new FixedBuilder(
        capacity,
        BigInt64Array,
        (values, row, value) => {
          values[row] = value as bigint
        },
        (values, validity) => ({ physical, values, validity }),
      )
    case 'i128':
      return new FixedBuilder(
        capacity,
        BigInt64Array,
        (values, row, value) => {
          writeI128(values, row, value as bigint)
        },
        (values, validity) => ({ physical, values, validity }),
        2,
      )
    case 'ts':
      return new TsBuilder()
    case 'dict':
      return new DictBuilder(type.root === 'BINARY' || type.root === 'VARBINARY')
    case 'any':
      return new AnyBuilder()
  }
}

type Typed = Uint8Array | Int32Array | Float32Array | Float64Array | BigInt64Array

function setNumber(values: { [row: number]: number }, row: number, value: RowValue): void {
  values[row] = value as number
}

class Nulls {
  #bits: Uint8Array | null = null

  clear(row: number): void {
    const bytes = (row >> 3) + 1
    if (this.#bits === null) this.#bits = new Uint8Array(Math.max(bytes, 16)).fill(255)
    if (this.#bits.length < bytes) {
      const grown = new Uint8Array(bytes * 2).fill(255)
      grown.set(this.#bits)
      this.#bits = grown
    }
    this.#bits[row >> 3]! &= ~(1 << (row & 7))
  }

  take(length: number): Validity {
    const bits = this.#bits
    this.#bits = null
    if (bits === null) return null
    const bytes = (length + 7) >> 3
    if (bits.length >= bytes) return bits.slice(0, bytes)
    const grown = new Uint8Array(bytes).fill(255)
    grown.set(bits)
    return grown
  }
}

class FixedBuilder<T extends Typed> implements ColumnBuilder {
  length = 0
  #values: T
  readonly #nulls = new Nulls()

  readonly capacity: number
  readonly array: new (
    length: number,
  ) => T
  readonly set: (values: T, row: number, value: RowValue) => void
  readonly make: (values: T, validity: Validity) => Column
  readonly width: number

  constructor(
    capacity: number,
    array: new (length: number) => T,
    set: (values: T, row: number, value: RowValue) => void,
    make: (values: T, validity: Validity) => Column,
    width = 1,
  ) {
    this.capacity = capacity
    this.array = array
    this.set = set
    this.make = make
    this.width = width
    this.#values = new array(capacity * width)
  }

  append(value: RowValue): void {
    if (value === null) {
      this.appendNull()
      return
    }
    this.#ensure()
    this.set(this.#values, this.length++, value)
  }

  appendNull(): void {
    this.#ensure()
    this.#nulls.clear(this.length++)
  }

  finish(): Column {
    const values = this.#values.slice(0, this.length * this.width) as T
    const column = this.make(values, this.#nulls.take(this.length))
    this.length = 0
    return column
  }

  #ensure(): void {
    if ((this.length + 1) * this.width <= this.#values.length) return
    const grown = new this.array(Math.max(16, this.#values.length * 2))
    grown.set(this.#values as never)
    this.#values = grown
  }
}

class TsBuilder implements ColumnBuilder {
  length = 0
  #values: number[] = []
  #nanos: number[] | null = null
  readonly #nulls = new Nulls()

  append(value: RowValue): void {
    if (value === null) {
      this.appendNull()
      return
    }
    if (typeof value === 'number') {
      this.#values.push(value)
      this.#nanos?.push(0)
    } else {
      const { ms, nanos } = value as PreciseTimestamp
      this.#nanos ??= new Array<number>(this.length).fill(0)
      this.#values.push(ms)
      this.#nanos.push(nanos)
    }
    this.length++
  }

  appendNull(): void {
    this.#values.push(0)
    this.#nanos?.push(0)
    this.#nulls.clear(this.length++)
  }

  finish(): Column {
    const values = Float64Array.from(this.#values)
    const nanos = this.#nanos && Int32Array.from(this.#nanos)
    const validity = this.#nulls.take(this.length)
    this.length = 0
    this.#values = []
    this.#nanos = null
    return { physical: 'ts', values, nanos, validity }
  }
}

class DictBuilder implements ColumnBuilder {
  #codes: number[] = []
  #entries: (string | Uint8Array)[] = []
  #known = new Map<string, number>()
  readonly #nulls = new Nulls()

  readonly binary: boolean

  constructor(binary: boolean) {
    this.binary = binary
  }

  get length(): number {
    return this.#codes.length
  }

  append(value: RowValue): void {
    if (value === null) {
      this.appendNull()
      return
    }
    this.#codes.push(this.#codeOf(value as string | Uint8Array))
  }

  appendNull(): void {
    if (this.#entries.length === 0) this.#codeOf(this.binary ? new Uint8Array(0) : '')
    this.#nulls.clear(this.#codes.length)
    this.#codes.push(0)
  }

  finish(): Column {
    const validity = this.#nulls.take(this.#codes.length)
    const values = Int32Array.from(this.#codes)
    const dictionary = this.binary
      ? Dictionary.ofByteArrays(this.#entries as Uint8Array[])
      : Dictionary.ofStrings(this.#entries as string[])
    this.#codes = []
    this.#entries = []
    this.#known = new Map()
    return { physical: 'dict', values, dictionary, validity }
  }

  #codeOf(value: string | Uint8Array): number {
    if (typeof value !== 'string') return this.#entries.push(value) - 1
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const code = this.#entries.push(value) - 1
    this.#known.set(value, code)
    return code
  }
}

class AnyBuilder implements ColumnBuilder {
  #values: RowValue[] = []
  readonly #nulls = new Nulls()

  get length(): number {
    return this.#values.length
  }

  append(value: RowValue): void {
    if (value === null) {
      this.appendNull()
      return
    }
    this.#values.push(value)
  }

  appendNull(): void {
    this.#nulls.clear(this.#values.length)
    this.#values.push(null)
  }

  finish(): Column {
    const values = this.#values
    const validity = this.#nulls.take(values.length)
    this.#values = []
    return { physical: 'any', values, validity }
  }
}
