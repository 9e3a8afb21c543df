import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import { ValueCounts } from './value-counts.ts'

/** COLLECT: the values that are not null, with how often each is there. */
export class CollectAccumulator implements Accumulator {
  readonly stored = 'collect/1'
  readonly #values = new ValueCounts(false)

  get bytes(): number {
    return this.#values.bytes
  }

  init(slot: number): void {
    this.#values.init(slot)
  }

  accumulate(slot: number, value: RowValue): boolean {
    if (value !== null) this.#values.add(slot, value, 1)
    return value !== null
  }

  retract(slot: number, value: RowValue): boolean {
    if (value !== null) this.#values.add(slot, value, -1)
    return value !== null
  }

  value(slot: number): RowValue {
    const present = [...this.#values.all(slot)].filter(({ count }) => count > 0)
    return present.map(({ value, count }): RowValue => [value, count])
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
