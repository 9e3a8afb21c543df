import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import { readValueBytes, writeValue } from '../../state/value-codec.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { Accumulator } from './accumulator.ts'
import { ValueCounts } from './value-counts.ts'

type Counted = { readonly value: number; readonly count: number }

/**
 * PERCENTILE: exact, between the two values around the place as far as it is from each. The argument is a DOUBLE, or a
 * row of one and how often it counts; the second argument is one share or an array of them.
 */
export class PercentileAccumulator implements Accumulator {
  readonly stored = 'percentile/1'
  readonly #values = new ValueCounts(false)
  #shares: RowValue = null

  get bytes(): number {
    return this.#values.bytes
  }

  init(slot: number): void {
    this.#values.init(slot)
  }

  accumulate(slot: number, value: RowValue, shares?: RowValue): boolean {
    this.#shares = shares ?? this.#shares
    return this.#add(slot, value, 1)
  }

  retract(slot: number, value: RowValue): boolean {
    return this.#add(slot, value, -1)
  }

  #add(slot: number, argument: RowValue, sign: 1 | -1): boolean {
    const [value = null, frequency = null] = Array.isArray(argument) ? argument : [argument, 1]
    const times = Number(frequency)
    if (value === null || frequency === null || times <= 0) return false
    this.#values.add(slot, value, sign * times)
    return true
  }

  value(slot: number): RowValue {
    const counted: Counted[] = []
    for (const { value, count } of this.#values.all(slot))
      if (count > 0) counted.push({ value: value as number, count })
    if (counted.length === 0) return null
    counted.sort((a, b) => a.value - b.value)
    const shares = this.#shares
    if (!Array.isArray(shares)) return percentile(counted, shares as number)
    return shares.map((share) => percentile(counted, share as number))
  }

  emit(slot: number, writer: ColumnWriter, row: number): void {
    writer.set(row, this.value(slot))
  }

  merge(to: number, from: number): void {
    for (const { value, count } of this.#values.all(from)) this.#values.add(to, value, count)
  }

  write(slot: number, writer: ByteWriter): void {
    writeValue(writer, this.#shares)
    this.#values.write(slot, writer)
  }

  read(slot: number, reader: ByteReader): void {
    this.#shares = readValueBytes(reader)
    this.#values.read(slot, reader)
  }
}

function percentile(counted: readonly Counted[], share: number): number {
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  const place = (total - 1) * share
  const [lower, higher] = [Math.floor(place), Math.ceil(place)]
  const [low, high] = [valueAt(counted, lower), valueAt(counted, higher)]
  if (lower === higher || low === high) return low
  return (higher - place) * low + (place - lower) * high
}

function valueAt(counted: readonly Counted[], place: number): number {
  let passed = 0
  for (const { value, count } of counted) {
    passed += count
    if (passed > place) return value
  }
  return counted[counted.length - 1]!.value
}
