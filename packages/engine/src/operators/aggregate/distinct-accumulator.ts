import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import { ValueCounts } from './value-counts.ts'

/** `f(DISTINCT x)`: lets through to `f` the first of each value, and takes it back with the last. Nulls never count. */
export class DistinctAccumulator implements Accumulator {
  readonly stored: string
  readonly #values = new ValueCounts(false)
  readonly #inner: Accumulator

  constructor(inner: Accumulator) {
    this.#inner = inner
    this.stored = `distinct/1(${inner.stored})`
  }

  get bytes(): number {
    return this.#values.bytes + this.#inner.bytes
  }

  init(slot: number): void {
    this.#values.init(slot)
    this.#inner.init(slot)
  }

  accumulate(slot: number, value: RowValue, second?: RowValue): boolean {
    return (
      value !== null &&
      this.#values.add(slot, value, 1) === 'new' &&
      this.#inner.accumulate(slot, value, second)
    )
  }

  retract(slot: number, value: RowValue): boolean {
    return value !== null && this.#values.add(slot, value, -1) === 'gone' && this.#inner.retract(slot, value)
  }

  value(slot: number): RowValue {
    return this.#inner.value(slot)
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    this.#inner.emit(slot, writer, row)
  }

  merge(to: number, from: number): void {
    for (const { value, count } of this.#values.all(from)) {
      if (this.#values.add(to, value, count) === 'new') this.#inner.accumulate(to, value)
    }
  }

  write(slot: number, writer: ByteWriter): void {
    this.#values.write(slot, writer)
    this.#inner.write(slot, writer)
  }

  read(slot: number, reader: ByteReader): void {
    this.#values.read(slot, reader)
    this.#inner.read(slot, reader)
  }
}
