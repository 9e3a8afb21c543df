import type { Column } from '../types/column.ts'
import { isValid, physicalOf, readI128 } from '../types/column.ts'
import { sameValue } from '../types/compare-values.ts'
import type { LogicalType } from '../types/logical-type.ts'
import type { RowValue } from '../types/row-value.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'
import { CHUNK_MASK, CHUNK_SHIFT, ChunkedArray, ChunkedValues } from './chunked-array.ts'
import { type ColumnWriter, cellValue, isBinary } from './column-writer.ts'
import { readValueBytes, writeValue } from './value-codec.ts'

/** Something kept per slot of a key table that can go to bytes and back. */
export interface SlotStore {
  /** Makes room for the slot and sets it to its initial value. */
  init(slot: number): void
  write(slot: number, writer: ByteWriter): void
  read(slot: number, reader: ByteReader): void
  /** Rough bytes beside what `init` of all slots takes: text and lists. */
  readonly bytes: number
}

/** One value per slot, of a SQL type. Initially null. */
export interface CellStore extends SlotStore {
  get(slot: number): RowValue
  set(slot: number, value: RowValue): void
  /** Copies a batch's cell into the slot. */
  copyIn(slot: number, column: Column, row: number): void
  /** Whether the slot and the cell hold the same value; null equals null, as in GROUP BY. */
  equals(slot: number, column: Column, row: number): boolean
  emit(slot: number, writer: ColumnWriter, row: number): void
  /**
   * Keeps in slot `slots[i]` the lesser (`sign` 1) or greater (-1) of what it holds and the cell in row `rows[i]`, for
   * all `i` below `count`; nulls are passed over. False: nothing was done. Absent: never done.
   */
  keepExtremes?(count: number, slots: Int32Array, rows: Int32Array, column: Column, sign: number): boolean
}

export function createCellStore(type: LogicalType): CellStore {
  switch (physicalOf(type)) {
    case 'bool':
    case 'i32':
    case 'f32':
    case 'f64':
      return new NumberStore(type.root === 'BOOLEAN')
    case 'i64':
      return new BigintStore()
    default:
      return new ValueStore(type)
  }
}

/** BOOLEAN, the 32-bit types, FLOAT and DOUBLE: all fit a double exactly. */
class NumberStore implements CellStore {
  readonly #values = new ChunkedArray(Float64Array)
  readonly #present = new ChunkedArray(Uint8Array)
  readonly #boolean: boolean

  constructor(boolean: boolean) {
    this.#boolean = boolean
  }

  get bytes(): number {
    return this.#values.bytes + this.#present.bytes
  }

  init(slot: number): void {
    this.#values.ensure(slot)
    this.#present.ensure(slot)
    this.#present.set(slot, 0)
  }

  get(slot: number): RowValue {
    if (this.#present.get(slot) === 0) return null
    const value = this.#values.get(slot)
    return this.#boolean ? value === 1 : value
  }

  set(slot: number, value: RowValue): void {
    this.#present.set(slot, value === null ? 0 : 1)
    if (value !== null) this.#values.set(slot, Number(value))
  }

  copyIn(slot: number, column: Column, row: number): void {
    const valid = isValid(column.validity, row)
    this.#present.set(slot, valid ? 1 : 0)
    if (valid) this.#values.set(slot, column.values[row] as number)
  }

  equals(slot: number, column: Column, row: number): boolean {
    const valid = isValid(column.validity, row)
    if (!valid || this.#present.get(slot) === 0) return !valid && this.#present.get(slot) === 0
    const [mine, other] = [this.#values.get(slot), column.values[row] as number]
    // All NaNs are one key.
    return mine === other || (Number.isNaN(mine) && Number.isNaN(other))
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    if (this.#present.get(slot) === 0) writer.setNull(row)
    else writer.set(row, this.#values.get(slot))
  }

  keepExtremes(count: number, slots: Int32Array, rows: Int32Array, column: Column, sign: number): boolean {
    if (column.physical !== 'i32') return false
    const { values, validity } = column
    const [held, present] = [this.#values.chunks, this.#present.chunks]
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && !isValid(validity, row)) continue
      const [chunk, cell] = [slots[i]! >> CHUNK_SHIFT, slots[i]! & CHUNK_MASK]
      const value = values[row]!
      if (present[chunk]![cell] !== 0) {
        const known = held[chunk]![cell]!
        if (sign > 0 ? value >= known : value <= known) continue
      }
      present[chunk]![cell] = 1
      held[chunk]![cell] = value
    }
    return true
  }

  write(slot: number, writer: ByteWriter): void {
    const present = this.#present.get(slot)
    writer.u8(present)
    if (present) writer.f64(this.#values.get(slot))
  }

  read(slot: number, reader: ByteReader): void {
    const present = reader.u8()
    this.#present.set(slot, present)
    if (present) this.#values.set(slot, reader.f64())
  }
}

/** BIGINT and decimals of up to 18 digits. */
class BigintStore implements CellStore {
  readonly #values = new ChunkedArray(BigInt64Array)
  readonly #present = new ChunkedArray(Uint8Array)

  get bytes(): number {
    return this.#values.bytes + this.#present.bytes
  }

  init(slot: number): void {
    this.#values.ensure(slot)
    this.#present.ensure(slot)
    this.#present.set(slot, 0)
  }

  get(slot: number): RowValue {
    return this.#present.get(slot) === 0 ? null : this.#values.get(slot)
  }

  set(slot: number, value: RowValue): void {
    this.#present.set(slot, value === null ? 0 : 1)
    if (value !== null) this.#values.set(slot, value as bigint)
  }

  copyIn(slot: number, column: Column, row: number): void {
    const valid = isValid(column.validity, row)
    this.#present.set(slot, valid ? 1 : 0)
    if (valid) this.#values.set(slot, column.values[row] as bigint)
  }

  equals(slot: number, column: Column, row: number): boolean {
    const valid = isValid(column.validity, row)
    if (!valid || this.#present.get(slot) === 0) return !valid && this.#present.get(slot) === 0
    const cells = this.#values.chunks[slot >> CHUNK_SHIFT]!
    return cells[slot & CHUNK_MASK] === (column.values as BigInt64Array)[row]
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    if (this.#present.get(slot) === 0) writer.setNull(row)
    else writer.set(row, this.#values.get(slot))
  }

  keepExtremes(count: number, slots: Int32Array, rows: Int32Array, column: Column, sign: number): boolean {
    if (column.physical !== 'i64') return false
    const { values, validity } = column
    const [held, present] = [this.#values.chunks, this.#present.chunks]
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && !isValid(validity, row)) continue
      const [chunk, cell] = [slots[i]! >> CHUNK_SHIFT, slots[i]! & CHUNK_MASK]
      const value = values[row]!
      if (present[chunk]![cell] !== 0) {
        const known = held[chunk]![cell]!
        if (sign > 0 ? value >= known : value <= known) continue
      }
      present[chunk]![cell] = 1
      held[chunk]![cell] = value
    }
    return true
  }

  write(slot: number, writer: ByteWriter): void {
    const present = this.#present.get(slot)
    writer.u8(present)
    if (present) writer.i64(this.#values.get(slot))
  }

  read(slot: number, reader: ByteReader): void {
    const present = reader.u8()
    this.#present.set(slot, present)
    if (present) this.#values.set(slot, reader.i64())
  }
}

/** Text, bytes, timestamps, long decimals and nested values, as row values. */
class ValueStore implements CellStore {
  readonly #values = new ChunkedValues<RowValue>()
  readonly #type: LogicalType
  readonly #binary: boolean
  bytes = 0

  constructor(type: LogicalType) {
    this.#type = type
    this.#binary = isBinary(type)
  }

  init(slot: number): void {
    this.#values.ensure(slot)
    this.set(slot, null)
  }

  get(slot: number): RowValue {
    return this.#values.get(slot) ?? null
  }

  set(slot: number, value: RowValue): void {
    this.bytes += weightOf(value) - weightOf(this.get(slot))
    this.#values.set(slot, value)
  }

  copyIn(slot: number, column: Column, row: number): void {
    const value = this.#cell(column, row)
    this.set(slot, value instanceof Uint8Array ? value.slice() : value)
  }

  equals(slot: number, column: Column, row: number): boolean {
    return sameValue(this.get(slot), this.#cell(column, row))
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.get(slot))
  }

  write(slot: number, writer: ByteWriter): void {
    writeValue(writer, this.get(slot))
  }

  read(slot: number, reader: ByteReader): void {
    this.set(slot, readValueBytes(reader))
  }

  #cell(column: Column, row: number): RowValue {
    if (!isValid(column.validity, row)) return null
    if (column.physical === 'i128') return readI128(column.values, row)
    if (column.physical === 'ts') {
      const nanos = column.nanos?.[row] ?? 0
      return nanos === 0 ? column.values[row]! : { ms: column.values[row]!, nanos }
    }
    return cellValue(column, row, this.#binary)
  }

  get type(): LogicalType {
    return this.#type
  }
}

export function weightOf(value: RowValue | undefined): number {
  if (value === null || value === undefined) return 8
  if (typeof value === 'string') return 24 + 2 * value.length
  if (value instanceof Uint8Array) return 64 + value.length
  if (Array.isArray(value))
    return (value as readonly RowValue[]).reduce<number>((sum, item) => sum + weightOf(item), 32)
  return 24
}
