import { invariant } from '@millrace/kernel'
import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { ChunkedValues } from '../../state/chunked-array.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import type { MomentArithmetic, Moments } from './moment-arithmetic.ts'

/**
 * Variances and standard deviations from the count, the sum and the sum of squares, in the arithmetic of the argument's
 * type: as Flink rewrites them.
 */
export class MomentsAccumulator<N extends number | bigint> implements Accumulator {
  readonly stored = 'moments/1'
  readonly #arithmetic: MomentArithmetic<N>
  readonly #slots = new ChunkedValues<Moments<N>>()
  bytes = 0

  constructor(arithmetic: MomentArithmetic<N>) {
    this.#arithmetic = arithmetic
  }

  init(slot: number): void {
    this.#slots.ensure(slot)
    if (this.#slots.get(slot) === undefined) this.bytes += 64
    this.#slots.set(slot, { count: 0, sum: this.#arithmetic.zero, squares: this.#arithmetic.zero })
  }

  accumulate(slot: number, value: RowValue): boolean {
    return this.#add(slot, value, 1)
  }

  retract(slot: number, value: RowValue): boolean {
    return this.#add(slot, value, -1)
  }

  #add(slot: number, value: RowValue, sign: 1 | -1): boolean {
    if (value === null) return false
    const { read, square, plus } = this.#arithmetic
    const moments = this.#at(slot)
    const number = read(value as number | bigint)
    moments.count += sign
    moments.sum = plus(moments.sum, number, sign)
    moments.squares = plus(moments.squares, square(number), sign)
    return true
  }

  value(slot: number): RowValue {
    const moments = this.#at(slot)
    return moments.count <= 0 ? null : this.#arithmetic.finish(moments)
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    const { plus } = this.#arithmetic
    const [target, other] = [this.#at(to), this.#at(from)]
    target.count += other.count
    target.sum = plus(target.sum, other.sum, 1)
    target.squares = plus(target.squares, other.squares, 1)
  }

  write(slot: number, writer: ByteWriter): void {
    const { count, sum, squares } = this.#at(slot)
    writer.f64(count)
    for (const part of [sum, squares]) {
      if (typeof part === 'number') writer.f64(part)
      else writer.text(part.toString())
    }
  }

  read(slot: number, reader: ByteReader): void {
    this.init(slot)
    const count = reader.f64()
    const part = (): N => (this.#arithmetic.zero === 0 ? reader.f64() : BigInt(reader.text())) as N
    this.#slots.set(slot, { count, sum: part(), squares: part() })
  }

  #at(slot: number): Moments<N> {
    const moments = this.#slots.get(slot)
    invariant(moments !== undefined, 'the slot is in use')
    return moments
  }
}
