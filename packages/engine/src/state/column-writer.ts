import { type Column, type DictColumn, isValid, physicalOf, writeI128 } from '../types/column.ts'
import { Dictionary } from '../types/dictionary.ts'
import type { LogicalType } from '../types/logical-type.ts'
import type { PreciseTimestamp, RowValue } from '../types/row-value.ts'

/**
 * A column under construction with room for a known number of rows, written by index: an operator can write a row,
 * find that it is not needed, and write the next one over it.
 */
export interface ColumnWriter {
  set(row: number, value: RowValue): void
  setNull(row: number): void
  /** Copies a cell; cheaper than through a value. */
  copy(row: number, from: Column, fromRow: number): void
  finish(length: number): Column
}

export function createColumnWriter(type: LogicalType, capacity: number): ColumnWriter {
  const physical = physicalOf(type)
  switch (physical) {
    case 'bool':
      return new FixedWriter(new Uint8Array(capacity), setBoolean, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'i32':
      return new FixedWriter(new Int32Array(capacity), setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'f32':
      return new FixedWriter(new Float32Array(capacity), setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'f64':
      return new FixedWriter(new Float64Array(capacity), setNumber, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'i64':
      return new FixedWriter(new BigInt64Array(capacity), setBigint, (values, validity) => ({
        physical,
        values,
        validity,
      }))
    case 'i128':
      return new FixedWriter(
        new BigInt64Array(2 * capacity),
        (v, i, value) => writeI128(v, i, value as bigint),
        (values, validity) => ({ physical, values, validity }),
        2,
      )
    case 'ts':
      return new TsWriter(capacity)
    default:
      return new ValueWriter(capacity, physical, isBinary(type))
  }
}

type Cells<V> = { [row: number]: V }

function setBoolean(values: Cells<number>, row: number, value: RowValue): void {
  values[row] = value === true || value === 1 ? 1 : 0
}

function setNumber(values: Cells<number>, row: number, value: RowValue): void {
  values[row] = value as number
}

function setBigint(values: Cells<bigint>, row: number, value: RowValue): void {
  values[row] = value as bigint
}

class Validity {
  readonly #bits: Uint8Array
  #nulls = false

  constructor(capacity: number) {
    this.#bits = new Uint8Array((capacity + 7) >> 3).fill(255)
  }

  setNull(row: number): void {
    this.#bits[row >> 3]! &= ~(1 << (row & 7))
    this.#nulls = true
  }

  setValid(row: number): void {
    if (this.#nulls) this.#bits[row >> 3]! |= 1 << (row & 7)
  }

  take(length: number): Uint8Array | null {
    return this.#nulls ? this.#bits.slice(0, (length + 7) >> 3) : null
  }
}

type Typed = Uint8Array | Int32Array | Float32Array | Float64Array | BigInt64Array

class FixedWriter<T extends Typed> implements ColumnWriter {
  readonly #values: T
  readonly #validity: Validity
  readonly #write: (values: T, row: number, value: RowValue) => void
  readonly #make: (values: T, validity: Uint8Array | null) => Column
  readonly #width: number

  constructor(
    values: T,
    write: (values: T, row: number, value: RowValue) => void,
    make: (values: T, validity: Uint8Array | null) => Column,
    width = 1,
  ) {
    this.#values = values
    this.#validity = new Validity(values.length / width)
    this.#write = write
    this.#make = make
    this.#width = width
  }

  set(row: number, value: RowValue): void {
    if (value === null) {
      this.setNull(row)
      return
    }
    this.#validity.setValid(row)
    this.#write(this.#values, row, value)
  }

  setNull(row: number): void {
    this.#validity.setNull(row)
  }

  copy(row: number, from: Column, fromRow: number): void {
    if (!isValid(from.validity, fromRow)) {
      this.setNull(row)
      return
    }
    this.#validity.setValid(row)
    const values = from.values as T
    for (let part = 0; part < this.#width; part++)
      this.#values[row * this.#width + part] = values[fromRow * this.#width + part]!
  }

  finish(length: number): Column {
    return this.#make(this.#values.subarray(0, length * this.#width) as T, this.#validity.take(length))
  }
}

class TsWriter implements ColumnWriter {
  readonly #values: Float64Array
  readonly #validity: Validity
  #nanos: Int32Array | null = null

  constructor(capacity: number) {
    this.#values = new Float64Array(capacity)
    this.#validity = new Validity(capacity)
  }

  set(row: number, value: RowValue): void {
    if (value === null) this.setNull(row)
    else if (typeof value === 'number') this.#write(row, value, 0)
    else this.#write(row, (value as PreciseTimestamp).ms, (value as PreciseTimestamp).nanos)
  }

  setNull(row: number): void {
    this.#validity.setNull(row)
  }

  copy(row: number, from: Column, fromRow: number): void {
    if (!isValid(from.validity, fromRow)) this.setNull(row)
    else if (from.physical === 'ts') this.#write(row, from.values[fromRow]!, from.nanos?.[fromRow] ?? 0)
  }

  finish(length: number): Column {
    return {
      physical: 'ts',
      values: this.#values.subarray(0, length),
      nanos: this.#nanos?.subarray(0, length) ?? null,
      validity: this.#validity.take(length),
    }
  }

  #write(row: number, ms: number, nanos: number): void {
    this.#validity.setValid(row)
    this.#values[row] = ms
    if (nanos !== 0) this.#nanos ??= new Int32Array(this.#values.length)
    if (this.#nanos !== null) this.#nanos[row] = nanos
  }
}

/** Text, bytes and nested values. */
class ValueWriter implements ColumnWriter {
  readonly #values: RowValue[]
  readonly #physical: 'dict' | 'any'
  readonly #binary: boolean

  constructor(capacity: number, physical: 'dict' | 'any', binary: boolean) {
    this.#values = new Array<RowValue>(capacity).fill(null)
    this.#physical = physical
    this.#binary = binary
  }

  set(row: number, value: RowValue): void {
    this.#values[row] = value
  }

  setNull(row: number): void {
    this.#values[row] = null
  }

  copy(row: number, from: Column, fromRow: number): void {
    this.#values[row] = cellValue(from, fromRow, this.#binary)
  }

  finish(length: number): Column {
    const validity = new Validity(length)
    const values = this.#values.slice(0, length)
    values.forEach((value, row) => {
      if (value === null) validity.setNull(row)
    })
    const bits = validity.take(length)
    return this.#physical === 'any'
      ? { physical: 'any', values, validity: bits }
      : dictionaryOf(values, bits, this.#binary)
  }
}

function dictionaryOf(values: readonly RowValue[], validity: Uint8Array | null, binary: boolean): DictColumn {
  const codes = new Int32Array(values.length)
  const entries: (string | Uint8Array)[] = []
  const known = new Map<RowValue, number>()
  values.forEach((value, row) => {
    if (value === null) return
    let code = known.get(value)
    if (code === undefined) {
      code = entries.push(value as string | Uint8Array) - 1
      known.set(value, code)
    }
    codes[row] = code
  })
  if (entries.length === 0) entries.push(binary ? new Uint8Array(0) : '')
  const dictionary = binary
    ? Dictionary.ofByteArrays(entries as Uint8Array[])
    : Dictionary.ofStrings(entries as string[])
  return { physical: 'dict', values: codes, dictionary, validity }
}

/** A cell of a text or nested column as a value; other physicals never reach value writers. */
export function cellValue(column: Column, row: number, binary: boolean): RowValue {
  if (!isValid(column.validity, row)) return null
  if (column.physical !== 'dict') return column.values[row] as RowValue
  return binary ? column.dictionary.bytes(column.values[row]!) : column.dictionary.string(column.values[row]!)
}

export function isBinary(type: LogicalType): boolean {
  return type.root === 'BINARY' || type.root === 'VARBINARY'
}
