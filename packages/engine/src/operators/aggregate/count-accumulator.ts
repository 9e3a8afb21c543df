import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { CHUNK_MASK, CHUNK_SHIFT, ChunkedArray } from '../../state/chunked-array.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { Column } from '../../types/column.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import type { TakenRows } from './taken-rows.ts'

/** COUNT(*) and COUNT(x): rows, or rows whose value is not null. Never null itself. */
export class CountAccumulator implements Accumulator {
  readonly stored = 'count/1'
  readonly #counts = new ChunkedArray(Float64Array)
  readonly #everyRow: boolean

  constructor(everyRow: boolean) {
    this.#everyRow = everyRow
  }

  get bytes(): number {
    return this.#counts.bytes
  }

  init(slot: number): void {
    this.#counts.ensure(slot)
    this.#counts.set(slot, 0)
  }

  accumulate(slot: number, value: RowValue): boolean {
    return this.add(slot, value, 1)
  }

  retract(slot: number, value: RowValue): boolean {
    return this.add(slot, value, -1)
  }

  takeRows({ count, slots, rows, signs }: TakenRows, column: Column | null): boolean {
    const { chunks } = this.#counts
    const validity = this.#everyRow || column === null ? null : column.validity
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && (validity[row >> 3]! & (1 << (row & 7))) === 0) continue
      const slot = slots[i]!
      chunks[slot >> CHUNK_SHIFT]![slot & CHUNK_MASK]! += signs === null ? 1 : signs[i]!
    }
    return true
  }

  add(slot: number, value: RowValue, by: number): boolean {
    if (value === null && !this.#everyRow) return false
    this.#counts.set(slot, this.#counts.get(slot) + by)
    return true
  }

  /** As a number, for operators that ask whether a group is empty. */
  count(slot: number): number {
    return this.#counts.get(slot)
  }

  value(slot: number): RowValue {
    return BigInt(this.#counts.get(slot))
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, BigInt(this.#counts.get(slot)))
  }

  merge(to: number, from: number): void {
    this.#counts.set(to, this.#counts.get(to) + this.#counts.get(from))
  }

  write(slot: number, writer: ByteWriter): void {
    writer.f64(this.#counts.get(slot))
  }

  read(slot: number, reader: ByteReader): void {
    this.#counts.set(slot, reader.f64())
  }
}
