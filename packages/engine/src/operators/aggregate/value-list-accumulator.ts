import { fail } from '@millrace/kernel'
import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { weightOf } from '../../state/cell-store.ts'
import { ChunkedValues } from '../../state/chunked-array.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import { readValueBytes, writeValue } from '../../state/value-codec.ts'
import { sameValue } from '../../types/compare-values.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'

/** Keeps all values, nulls too, in order of arrival: for aggregates whose result is made of the values themselves. */
export abstract class ValueListAccumulator implements Accumulator {
  readonly stored: string = 'values/1'
  readonly #lists = new ChunkedValues<RowValue[]>()
  bytes = 0

  init(slot: number): void {
    this.#lists.ensure(slot)
    for (const value of this.#lists.get(slot) ?? []) this.bytes -= weightOf(value)
    this.#lists.set(slot, [])
  }

  accumulate(slot: number, value: RowValue): boolean {
    this.values(slot).push(value)
    this.bytes += weightOf(value)
    return true
  }

  retract(slot: number, value: RowValue): boolean {
    const list = this.values(slot)
    const index = list.findIndex((item) => sameValue(item, value))
    if (index < 0) return false
    list.splice(index, 1)
    this.bytes -= weightOf(value)
    return true
  }

  abstract value(slot: number): RowValue

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    for (const value of this.values(from)) this.accumulate(to, value)
  }

  write(slot: number, writer: ByteWriter): void {
    const list = this.values(slot)
    writer.varint(list.length)
    for (const value of list) writeValue(writer, value)
  }

  read(slot: number, reader: ByteReader): void {
    this.init(slot)
    for (let left = reader.varint(); left > 0; left--) this.accumulate(slot, readValueBytes(reader))
  }

  protected values(slot: number): RowValue[] {
    return this.#lists.get(slot)!
  }
}

/** ARRAY_AGG: NULL over no rows. */
export class ArrayAccumulator extends ValueListAccumulator {
  value(slot: number): RowValue {
    const list = this.values(slot)
    return list.length === 0 ? null : [...list]
  }
}

/** SINGLE_VALUE, the value of a scalar subquery: NULL over no rows, an error over several. */
export class SingleValueAccumulator extends ValueListAccumulator {
  value(slot: number): RowValue {
    const list = this.values(slot)
    return list.length > 1 ? fail('SUBQUERY_SEVERAL_ROWS') : (list[0] ?? null)
  }
}
