import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { type CellStore, createCellStore } from '../../state/cell-store.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { Column } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import { compareValues } from './compare-values.ts'
import type { TakenRows } from './taken-rows.ts'
import { ValueCounts } from './value-counts.ts'

/** MIN (`sign` 1) and MAX (`sign` -1) over input that only grows: the extreme alone. */
export class ExtremeAccumulator implements Accumulator {
  readonly stored: string
  readonly #cells: CellStore
  readonly #sign: number

  constructor(type: LogicalType, sign: 1 | -1) {
    this.#cells = createCellStore(type)
    this.#sign = sign
    this.stored = sign === 1 ? 'min/1' : 'max/1'
  }

  get bytes(): number {
    return this.#cells.bytes
  }

  init(slot: number): void {
    this.#cells.init(slot)
  }

  accumulate(slot: number, value: RowValue): boolean {
    if (value === null) return false
    const held = this.#cells.get(slot)
    if (held !== null && compareValues(value, held) * this.#sign >= 0) return false
    this.#cells.set(slot, value)
    return true
  }

  takeRows({ count, slots, rows, signs }: TakenRows, column: Column | null): boolean {
    if (signs !== null || column === null || !this.#cells.keepExtremes) return false
    return this.#cells.keepExtremes(count, slots, rows, column, this.#sign)
  }

  retract(): boolean {
    throw new Error('invariant broken: an append-only extreme is never retracted')
  }

  value(slot: number): RowValue {
    return this.#cells.get(slot)
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    this.#cells.emit(slot, writer, row)
  }

  merge(to: number, from: number): void {
    this.accumulate(to, this.#cells.get(from))
  }

  write(slot: number, writer: ByteWriter): void {
    this.#cells.write(slot, writer)
  }

  read(slot: number, reader: ByteReader): void {
    this.#cells.read(slot, reader)
  }
}

/** MIN and MAX over input that takes rows back: every value with how often it is there, in order. */
export class RetractableExtreme implements Accumulator {
  readonly stored = 'ordered-values/1'
  readonly #values: ValueCounts
  readonly #sign: number

  constructor(sign: 1 | -1) {
    this.#values = new ValueCounts(true)
    this.#sign = sign
  }

  get bytes(): number {
    return this.#values.bytes
  }

  init(slot: number): void {
    this.#values.init(slot)
  }

  accumulate(slot: number, value: RowValue): boolean {
    return value !== null && this.#values.add(slot, value, 1) !== null
  }

  retract(slot: number, value: RowValue): boolean {
    return value !== null && this.#values.add(slot, value, -1) !== null
  }

  value(slot: number): RowValue {
    return this.#sign === 1 ? this.#values.first(slot) : this.#values.last(slot)
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    for (const { value, count } of this.#values.all(from)) this.#values.add(to, value, count)
  }

  write(slot: number, writer: ByteWriter): void {
    this.#values.write(slot, writer)
  }

  read(slot: number, reader: ByteReader): void {
    this.#values.read(slot, reader)
  }
}
