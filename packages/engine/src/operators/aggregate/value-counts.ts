import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import { weightOf } from '../../state/cell-store.ts'
import { ChunkedValues } from '../../state/chunked-array.ts'
import { readValueBytes, writeValue } from '../../state/value-codec.ts'
import type { RowValue } from '../../types/row-value.ts'
import { compareValues } from './compare-values.ts'
import type { CountChange, CountedValues } from './counted-values.ts'

interface Entry {
  readonly value: RowValue
  count: number
}

interface Counted {
  readonly byKey: Map<unknown, Entry>
  /** Entries in order of value; kept only where order is asked for. */
  readonly ordered: Entry[]
}

/** Per slot, how often each value is there. A count may go below zero for a while when changes arrive out of order. */
export class ValueCounts implements CountedValues {
  readonly #slots = new ChunkedValues<Counted>()
  readonly #ordered: boolean
  bytes = 0

  constructor(ordered: boolean) {
    this.#ordered = ordered
  }

  init(slot: number): void {
    this.#slots.ensure(slot)
    const held = this.#slots.get(slot)
    if (held !== undefined) for (const { value } of held.byKey.values()) this.bytes -= 64 + weightOf(value)
    this.#slots.set(slot, undefined)
  }

  /** Changes the count of a value; gives 'new' or 'gone' when it came in or left, 'more' otherwise. */
  add(slot: number, value: RowValue, by: number): CountChange {
    let held = this.#slots.get(slot)
    if (held === undefined) {
      held = { byKey: new Map(), ordered: [] }
      this.#slots.set(slot, held)
    }
    const key = mapKey(value)
    const entry = held.byKey.get(key)
    if (entry === undefined) {
      const added = { value, count: by }
      held.byKey.set(key, added)
      if (this.#ordered) held.ordered.splice(position(held.ordered, value), 0, added)
      this.bytes += 64 + weightOf(value)
      return by > 0 ? 'new' : 'more'
    }
    const before = entry.count
    entry.count += by
    if (entry.count === 0) {
      held.byKey.delete(key)
      if (this.#ordered) held.ordered.splice(position(held.ordered, value), 1)
      this.bytes -= 64 + weightOf(value)
    }
    if (before > 0 && entry.count <= 0) return 'gone'
    return before <= 0 && entry.count > 0 ? 'new' : 'more'
  }

  first(slot: number): RowValue {
    return this.#slots.get(slot)?.ordered.find(({ count }) => count > 0)?.value ?? null
  }

  last(slot: number): RowValue {
    return this.#slots.get(slot)?.ordered.findLast(({ count }) => count > 0)?.value ?? null
  }

  *all(slot: number): Generator<{ readonly value: RowValue; readonly count: number }> {
    yield* this.#slots.get(slot)?.byKey.values() ?? []
  }

  write(slot: number, writer: ByteWriter): void {
    const held = this.#slots.get(slot)
    writer.varint(held?.byKey.size ?? 0)
    for (const { value, count } of held?.byKey.values() ?? []) {
      writeValue(writer, value)
      writer.f64(count)
    }
  }

  read(slot: number, reader: ByteReader): void {
    for (let left = reader.varint(); left > 0; left--) {
      const value = readValueBytes(reader)
      this.add(slot, value, reader.f64())
    }
  }
}

/** Values of one type as map keys: what compares by identity in JavaScript is spelled out. */
function mapKey(value: RowValue): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return String.fromCharCode(...value)
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner))
}

function position(entries: readonly Entry[], value: RowValue): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareValues(entries[middle]!.value, value) < 0) low = middle + 1
    else high = middle
  }
  return low
}
