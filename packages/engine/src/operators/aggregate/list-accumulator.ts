import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { weightOf } from '../../state/cell-store.ts'
import { ChunkedValues } from '../../state/chunked-array.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import { readValueBytes, writeValue } from '../../state/value-codec.ts'
import { sameValue } from '../../types/compare-values.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'

export type ListResult = 'first' | 'last' | 'join'

/** FIRST_VALUE, LAST_VALUE and LISTAGG: the values that are not null, in order of arrival. */
export class ListAccumulator implements Accumulator {
  readonly stored = 'list/1'
  readonly #lists = new ChunkedValues<RowValue[]>()
  readonly #result: ListResult
  /** Over input that only grows, one value is enough for `first` and `last`. */
  readonly #keepAll: boolean
  #separator = ','
  bytes = 0

  constructor(result: ListResult, retractable: boolean) {
    this.#result = result
    this.#keepAll = retractable || result === 'join'
  }

  init(slot: number): void {
    this.#lists.ensure(slot)
    for (const value of this.#lists.get(slot) ?? []) this.bytes -= weightOf(value)
    this.#lists.set(slot, [])
  }

  accumulate(slot: number, value: RowValue, separator?: RowValue): boolean {
    if (value === null) return false
    if (typeof separator === 'string') this.#separator = separator
    const list = this.#lists.get(slot)!
    if (!this.#keepAll && list.length === 1) {
      if (this.#result === 'first') return false
      this.bytes -= weightOf(list.pop())
    }
    list.push(value)
    this.bytes += weightOf(value)
    return true
  }

  retract(slot: number, value: RowValue): boolean {
    if (value === null) return false
    const list = this.#lists.get(slot)!
    const matches = (item: RowValue) => sameValue(item, value)
    const index = this.#result === 'last' ? list.findLastIndex(matches) : list.findIndex(matches)
    if (index < 0) return false
    list.splice(index, 1)
    this.bytes -= weightOf(value)
    return true
  }

  value(slot: number): RowValue {
    const list = this.#lists.get(slot)!
    if (list.length === 0) return null
    if (this.#result === 'join') return list.join(this.#separator)
    return list.at(this.#result === 'first' ? 0 : -1)!
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    for (const value of this.#lists.get(from)!) this.accumulate(to, value)
  }

  write(slot: number, writer: ByteWriter): void {
    const list = this.#lists.get(slot)!
    writer.text(this.#separator)
    writer.varint(list.length)
    for (const value of list) writeValue(writer, value)
  }

  read(slot: number, reader: ByteReader): void {
    this.#separator = reader.text()
    const count = reader.varint()
    const list: RowValue[] = []
    for (let i = 0; i < count; i++) list.push(readValueBytes(reader))
    for (const value of list) this.bytes += weightOf(value)
    this.#lists.set(slot, list)
  }
}
