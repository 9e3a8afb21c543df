import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { CHUNK_MASK, CHUNK_SHIFT, ChunkedArray, ChunkedValues } from '../../state/chunked-array.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import { type Column, isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import type { TakenRows } from './taken-rows.ts'

/** Result from the sum and the number of values (over zero). Null where the result does not fit its type. */
export type Finish<S> = (sum: S, count: number) => RowValue

/** SUM and AVG: a sum and how many values are in it. Null over no values, as SQL has it. */
export abstract class SumAccumulator<S extends number | bigint> implements Accumulator {
  abstract readonly stored: string
  protected readonly counts = new ChunkedArray(Float64Array)
  readonly #finish: Finish<S>

  constructor(finish: Finish<S>) {
    this.#finish = finish
  }

  abstract get bytes(): number
  protected abstract ensure(slot: number): void
  protected abstract sum(slot: number): S
  protected abstract setSum(slot: number, sum: S): void
  protected abstract plus(a: S, b: S): S
  protected abstract minus(a: S, b: S): S
  protected abstract readonly zero: S
  abstract write(slot: number, writer: ByteWriter): void
  abstract read(slot: number, reader: ByteReader): void

  init(slot: number): void {
    this.counts.ensure(slot)
    this.ensure(slot)
    this.counts.set(slot, 0)
    this.setSum(slot, this.zero)
  }

  accumulate(slot: number, value: RowValue): boolean {
    if (value === null) return false
    this.setSum(slot, this.plus(this.sum(slot), value as S))
    this.counts.set(slot, this.counts.get(slot) + 1)
    return true
  }

  retract(slot: number, value: RowValue): boolean {
    if (value === null) return false
    this.setSum(slot, this.minus(this.sum(slot), value as S))
    this.counts.set(slot, this.counts.get(slot) - 1)
    return true
  }

  value(slot: number): RowValue {
    const count = this.counts.get(slot)
    return count === 0 ? null : this.#finish(this.sum(slot), count)
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    this.setSum(to, this.plus(this.sum(to), this.sum(from)))
    this.counts.set(to, this.counts.get(to) + this.counts.get(from))
  }
}

/** Sums doubles: FLOAT, DOUBLE, and the integers below 64 bits, whose sums wrap at the end. */
export class NumberSum extends SumAccumulator<number> {
  readonly stored = 'sum-f64/1'
  protected readonly zero = 0
  readonly #sums = new ChunkedArray(Float64Array)

  get bytes(): number {
    return this.#sums.bytes + this.counts.bytes
  }
  protected ensure(slot: number): void {
    this.#sums.ensure(slot)
  }
  protected sum(slot: number): number {
    return this.#sums.get(slot)
  }
  protected setSum(slot: number, sum: number): void {
    this.#sums.set(slot, sum)
  }
  protected plus(a: number, b: number): number {
    return a + b
  }
  protected minus(a: number, b: number): number {
    return a - b
  }
  takeRows({ count, slots, rows, signs }: TakenRows, column: Column | null): boolean {
    if (column?.physical !== 'f64' && column?.physical !== 'i32' && column?.physical !== 'f32') return false
    const { values, validity } = column
    const [sums, counts] = [this.#sums.chunks, this.counts.chunks]
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && !isValid(validity, row)) continue
      const [chunk, cell] = [slots[i]! >> CHUNK_SHIFT, slots[i]! & CHUNK_MASK]
      if (signs === null || signs[i]! > 0) {
        sums[chunk]![cell]! += values[row]!
        counts[chunk]![cell]!++
      } else {
        sums[chunk]![cell]! -= values[row]!
        counts[chunk]![cell]!--
      }
    }
    return true
  }
  write(slot: number, writer: ByteWriter): void {
    writer.f64(this.counts.get(slot))
    writer.f64(this.#sums.get(slot))
  }
  read(slot: number, reader: ByteReader): void {
    this.counts.set(slot, reader.f64())
    this.#sums.set(slot, reader.f64())
  }
}

/** Sums 64-bit integers, wrapping as Flink's do. */
export class LongSum extends SumAccumulator<bigint> {
  readonly stored = 'sum-i64/1'
  protected readonly zero = 0n
  readonly #sums = new ChunkedArray(BigInt64Array)

  get bytes(): number {
    return this.#sums.bytes + this.counts.bytes
  }
  protected ensure(slot: number): void {
    this.#sums.ensure(slot)
  }
  protected sum(slot: number): bigint {
    return this.#sums.get(slot)
  }
  protected setSum(slot: number, sum: bigint): void {
    this.#sums.set(slot, sum)
  }
  protected plus(a: bigint, b: bigint): bigint {
    return a + b
  }
  protected minus(a: bigint, b: bigint): bigint {
    return a - b
  }
  takeRows({ count, slots, rows, signs }: TakenRows, column: Column | null): boolean {
    if (column?.physical !== 'i64') return false
    const { values, validity } = column
    const [sums, counts] = [this.#sums.chunks, this.counts.chunks]
    for (let i = 0; i < count; i++) {
      const row = rows[i]!
      if (validity !== null && !isValid(validity, row)) continue
      const [chunk, cell] = [slots[i]! >> CHUNK_SHIFT, slots[i]! & CHUNK_MASK]
      if (signs === null || signs[i]! > 0) {
        sums[chunk]![cell] = BigInt.asIntN(64, sums[chunk]![cell]! + values[row]!)
        counts[chunk]![cell]!++
      } else {
        sums[chunk]![cell] = BigInt.asIntN(64, sums[chunk]![cell]! - values[row]!)
        counts[chunk]![cell]!--
      }
    }
    return true
  }
  write(slot: number, writer: ByteWriter): void {
    writer.f64(this.counts.get(slot))
    writer.i64(this.#sums.get(slot))
  }
  read(slot: number, reader: ByteReader): void {
    this.counts.set(slot, reader.f64())
    this.#sums.set(slot, reader.i64())
  }
}

/** Sums unscaled decimals exactly, however long. */
export class DecimalSum extends SumAccumulator<bigint> {
  readonly stored = 'sum-decimal/1'
  protected readonly zero = 0n
  readonly #sums = new ChunkedValues<bigint>()
  #slots = 0

  get bytes(): number {
    return this.#slots * 40 + this.counts.bytes
  }
  protected ensure(slot: number): void {
    this.#sums.ensure(slot)
    this.#slots = Math.max(this.#slots, slot + 1)
  }
  protected sum(slot: number): bigint {
    return this.#sums.get(slot) ?? 0n
  }
  protected setSum(slot: number, sum: bigint): void {
    this.#sums.set(slot, sum)
  }
  protected plus(a: bigint, b: bigint): bigint {
    return a + b
  }
  protected minus(a: bigint, b: bigint): bigint {
    return a - b
  }
  write(slot: number, writer: ByteWriter): void {
    writer.f64(this.counts.get(slot))
    writer.text(this.sum(slot).toString())
  }
  read(slot: number, reader: ByteReader): void {
    this.counts.set(slot, reader.f64())
    this.setSum(slot, BigInt(reader.text()))
  }
}

/** Wraps a sum of small integers to their own width: SUM(INT) is INT in Flink and overflows silently. */
export function wrapTo(type: LogicalType): Finish<number> {
  switch (type.root) {
    case 'TINYINT':
      return (sum) => Number(BigInt.asIntN(8, BigInt(sum)))
    case 'SMALLINT':
      return (sum) => Number(BigInt.asIntN(16, BigInt(sum)))
    case 'INTEGER':
      return (sum) => Number(BigInt.asIntN(32, BigInt(sum)))
    case 'FLOAT':
      return (sum) => Math.fround(sum)
    default:
      return (sum) => sum
  }
}

const limit = (precision: number) => 10n ** BigInt(precision)

/** Null where the sum has more digits than its type. */
export function withinPrecision(precision: number): Finish<bigint> {
  const bound = limit(precision)
  return (sum) => (sum < bound && sum > -bound ? sum : null)
}

/** The mean at `scale` digits more than the sum has, rounded half up. */
export function decimalMean(extraDigits: number, precision: number): Finish<bigint> {
  const [factor, bound] = [10n ** BigInt(extraDigits), limit(precision)]
  return (sum, count) => {
    const [scaled, by] = [sum * factor, BigInt(count)]
    const doubled = (scaled < 0n ? -scaled : scaled) * 2n + by
    const mean = doubled / (2n * by)
    const signed = scaled < 0n ? -mean : mean
    return signed < bound && signed > -bound ? signed : null
  }
}
