import { type Column, type PreciseTimestamp, type RowValue, writeI128 } from '@millrace/engine/connect'
import { type CellBuilder, NullBits } from './cell-builder.ts'

/** TINYINT, SMALLINT, INTEGER, DATE, TIME; BOOLEAN as 0 and 1; FLOAT and DOUBLE. */
export class NumberCells implements CellBuilder {
  readonly #values: Int32Array | Uint8Array | Float32Array | Float64Array
  readonly #nulls: NullBits
  readonly physical: 'i32' | 'bool' | 'f32' | 'f64'

  constructor(physical: 'i32' | 'bool' | 'f32' | 'f64', capacity: number) {
    this.physical = physical
    const array = { i32: Int32Array, bool: Uint8Array, f32: Float32Array, f64: Float64Array }[physical]
    this.#values = new array(capacity)
    this.#nulls = new NullBits(capacity)
  }

  setNumber(row: number, value: number): void {
    this.#values[row] = value
    this.#nulls.setValid(row)
  }

  set(row: number, value: RowValue): void {
    if (value === null) this.setNull(row)
    else this.setNumber(row, Number(value))
  }

  setNull(row: number): void {
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    return {
      physical: this.physical,
      values: this.#values.slice(0, rows),
      validity: this.#nulls.take(rows),
    } as Column
  }
}

/** BIGINT, and DECIMAL up to 18 digits. Small numbers go in without making a bigint. */
export class LongCells implements CellBuilder {
  readonly #values: BigInt64Array
  readonly #halves: Int32Array
  readonly #nulls: NullBits

  constructor(capacity: number) {
    this.#values = new BigInt64Array(capacity)
    this.#halves = new Int32Array(this.#values.buffer)
    this.#nulls = new NullBits(capacity)
  }

  /** An integer within ±2^53. */
  setNumber(row: number, value: number): void {
    const low = value | 0
    this.#halves[2 * row] = low
    this.#halves[2 * row + 1] = low === value ? low >> 31 : Math.floor(value / 4294967296)
    this.#nulls.setValid(row)
  }

  set(row: number, value: RowValue): void {
    if (value === null) {
      this.setNull(row)
      return
    }
    this.#values[row] = value as bigint
    this.#nulls.setValid(row)
  }

  setNull(row: number): void {
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    return { physical: 'i64', values: this.#values.slice(0, rows), validity: this.#nulls.take(rows) }
  }
}

/** DECIMAL over 18 digits. */
export class WideDecimalCells implements CellBuilder {
  readonly #values: BigInt64Array
  readonly #nulls: NullBits

  constructor(capacity: number) {
    this.#values = new BigInt64Array(capacity * 2)
    this.#nulls = new NullBits(capacity)
  }

  set(row: number, value: RowValue): void {
    if (value === null) {
      this.setNull(row)
      return
    }
    writeI128(this.#values, row, value as bigint)
    this.#nulls.setValid(row)
  }

  setNull(row: number): void {
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    return { physical: 'i128', values: this.#values.slice(0, rows * 2), validity: this.#nulls.take(rows) }
  }
}

/** TIMESTAMP and TIMESTAMP_LTZ. */
export class TimestampCells implements CellBuilder {
  readonly #values: Float64Array
  readonly #nanos: Int32Array
  readonly #nulls: NullBits
  #precise = false

  constructor(capacity: number) {
    this.#values = new Float64Array(capacity)
    this.#nanos = new Int32Array(capacity)
    this.#nulls = new NullBits(capacity)
  }

  setTimestamp(row: number, ms: number, nanos: number): void {
    this.#values[row] = ms
    this.#nanos[row] = nanos
    if (nanos !== 0) this.#precise = true
    this.#nulls.setValid(row)
  }

  set(row: number, value: RowValue): void {
    if (value === null) this.setNull(row)
    else if (typeof value === 'number') this.setTimestamp(row, value, 0)
    else this.setTimestamp(row, (value as PreciseTimestamp).ms, (value as PreciseTimestamp).nanos)
  }

  setNull(row: number): void {
    this.#values[row] = 0
    this.#nanos[row] = 0
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    const nanos = this.#precise ? this.#nanos.slice(0, rows) : null
    this.#precise = false
    return { physical: 'ts', values: this.#values.slice(0, rows), nanos, validity: this.#nulls.take(rows) }
  }
}

/** Nested values, as JavaScript values. */
export class AnyCells implements CellBuilder {
  #values: RowValue[] = []
  readonly #nulls: NullBits

  constructor(capacity: number) {
    this.#nulls = new NullBits(capacity)
  }

  set(row: number, value: RowValue): void {
    if (value === null) {
      this.setNull(row)
      return
    }
    this.#values[row] = value
    this.#nulls.setValid(row)
  }

  setNull(row: number): void {
    this.#values[row] = null
    this.#nulls.setNull(row)
  }

  finish(rows: number): Column {
    const values = this.#values.slice(0, rows)
    this.#values = []
    return { physical: 'any', values, validity: this.#nulls.take(rows) }
  }
}
