import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { Column } from '../../types/column.ts'
import { physicalOf } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import type { CountChange, CountedValues } from './counted-values.ts'
import { LongCounts } from './long-counts.ts'
import type { TakenRows } from './taken-rows.ts'
import { ValueCounts } from './value-counts.ts'

/** `f(DISTINCT x)`: lets through to `f` the first of each value, and takes it back with the last. Nulls never count. */
export class DistinctAccumulator implements Accumulator {
  readonly stored: string
  readonly #values: CountedValues
  readonly #longs: LongCounts | null
  readonly #inner: Accumulator

  constructor(inner: Accumulator, argument: LogicalType) {
    this.#longs = physicalOf(argument) === 'i64' ? new LongCounts() : null
    this.#values = this.#longs ?? new ValueCounts(false)
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

  takeRows({ count, slots, rows, signs }: TakenRows, column: Column | null): boolean {
    const longs = this.#longs
    if (longs === null || column?.physical !== 'i64') return false
    const { values, validity } = column
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length)
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0) continue
      const by = signs === null ? 1 : signs[i]!
      const change = longs.addWords(slots[i]!, words[2 * row]!, words[2 * row + 1]!, by)
      if (change !== 'more') this.#pass(change, slots[i]!, values[row]!)
    }
    return true
  }

  #pass(change: CountChange, slot: number, value: RowValue): void {
    if (change === 'new') this.#inner.accumulate(slot, value)
    else this.#inner.retract(slot, value)
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
