import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { SlotStore } from '../../state/cell-store.ts'
import { ChunkedArray } from '../../state/chunked-array.ts'
import { readValueBytes, writeLong } from '../../state/value-codec.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { CountChange, CountedValues } from './counted-values.ts'
import { LongCountIndex } from './long-count-index.ts'

/** Words of an entry: the value's two, its slot, the count's two, and its neighbours in the list of the slot. */
const LOW = 0
const HIGH = 1
const SLOT = 2
const COUNT = 3
const CARRY = 4
const NEXT = 5
const BEFORE = 6
const WORDS = 8
const CARRY_UNIT = 2 ** 30
const NONE = -1

const CHUNK_SHIFT = 13
const CHUNK_MASK = (1 << CHUNK_SHIFT) - 1

/**
 * Per slot, how often each 64-bit integer is there: one open-addressing table over all slots, entries of 32 bytes in
 * chunks, and a list through the entries of each slot. Same bytes in savepoints as `ValueCounts`.
 */
export class LongCounts implements SlotStore, CountedValues {
  readonly #chunks: Int32Array[] = []
  readonly #index = new LongCountIndex((entry, word) => this.#word(entry, word))
  /** Per slot the first entry and the number of entries. */
  readonly #heads = new ChunkedArray(Int32Array)
  readonly #sizes = new ChunkedArray(Int32Array)
  readonly #free: number[] = []
  #used = 0
  readonly #value = new BigInt64Array(1)
  readonly #words = new Int32Array(this.#value.buffer)

  get bytes(): number {
    return (
      this.#chunks.length * WORDS * 4 * (1 << CHUNK_SHIFT) +
      this.#index.bytes +
      this.#heads.bytes +
      this.#sizes.bytes
    )
  }

  init(slot: number): void {
    this.#heads.ensure(slot)
    this.#sizes.ensure(slot)
    for (let entry = this.#sizes.get(slot) === 0 ? NONE : this.#heads.get(slot); entry !== NONE; ) {
      const next = this.#word(entry, NEXT)
      this.#index.remove(slot, this.#word(entry, LOW), this.#word(entry, HIGH), entry)
      this.#free.push(entry)
      entry = next
    }
    this.#heads.set(slot, NONE)
    this.#sizes.set(slot, 0)
  }

  add(slot: number, value: RowValue, by: number): CountChange {
    this.#value[0] = value as bigint
    return this.addWords(slot, this.#words[0]!, this.#words[1]!, by)
  }

  /** As `add`, for the value's two halves. */
  addWords(slot: number, low: number, high: number, by: number): CountChange {
    const found = this.#index.find(slot, low, high)
    if (found === NONE) {
      this.#insert(slot, low, high, by)
      return by > 0 ? 'new' : 'more'
    }
    const words = this.#chunks[found >> CHUNK_SHIFT]!
    const at = (found & CHUNK_MASK) * WORDS
    const before = words[at + COUNT]! + words[at + CARRY]! * CARRY_UNIT
    const now = before + by
    const carry = Math.trunc(now / CARRY_UNIT)
    words[at + COUNT] = now - carry * CARRY_UNIT
    words[at + CARRY] = carry
    if (now === 0) this.#remove(slot, low, high, found)
    if (before > 0 && now <= 0) return 'gone'
    return before <= 0 && now > 0 ? 'new' : 'more'
  }

  *all(slot: number): Generator<{ readonly value: RowValue; readonly count: number }> {
    if (this.#sizes.get(slot) === 0) return
    for (let entry = this.#heads.get(slot); entry !== NONE; entry = this.#word(entry, NEXT))
      yield { value: this.#valueOf(entry), count: this.#countOf(entry) }
  }

  write(slot: number, writer: ByteWriter): void {
    const size = this.#sizes.get(slot)
    writer.varint(size)
    let entry = this.#heads.get(slot)
    for (let left = size; left > 0; left--) {
      const words = this.#chunks[entry >> CHUNK_SHIFT]!
      const at = (entry & CHUNK_MASK) * WORDS
      writeLong(writer, words[at + LOW]!, words[at + HIGH]!)
      writer.f64(words[at + COUNT]! + words[at + CARRY]! * CARRY_UNIT)
      entry = words[at + NEXT]!
    }
  }

  read(slot: number, reader: ByteReader): void {
    for (let left = reader.varint(); left > 0; left--) {
      const value = readValueBytes(reader)
      this.add(slot, value, reader.f64())
    }
  }

  #word(entry: number, word: number): number {
    return this.#chunks[entry >> CHUNK_SHIFT]![(entry & CHUNK_MASK) * WORDS + word]!
  }

  #setWord(entry: number, word: number, value: number): void {
    this.#chunks[entry >> CHUNK_SHIFT]![(entry & CHUNK_MASK) * WORDS + word] = value
  }

  #valueOf(entry: number): bigint {
    this.#words[0] = this.#word(entry, LOW)
    this.#words[1] = this.#word(entry, HIGH)
    return this.#value[0]!
  }

  #countOf(entry: number): number {
    return this.#word(entry, COUNT) + this.#word(entry, CARRY) * CARRY_UNIT
  }

  #insert(slot: number, low: number, high: number, count: number): void {
    const entry = this.#free.pop() ?? this.#used++
    if (entry >> CHUNK_SHIFT === this.#chunks.length) this.#chunks.push(new Int32Array(WORDS << CHUNK_SHIFT))
    const words = this.#chunks[entry >> CHUNK_SHIFT]!
    const at = (entry & CHUNK_MASK) * WORDS
    const size = this.#sizes.get(slot)
    const head = size === 0 ? NONE : this.#heads.get(slot)
    const carry = Math.trunc(count / CARRY_UNIT)
    words[at + LOW] = low
    words[at + HIGH] = high
    words[at + SLOT] = slot
    words[at + COUNT] = count - carry * CARRY_UNIT
    words[at + CARRY] = carry
    words[at + NEXT] = head
    words[at + BEFORE] = NONE
    if (head !== NONE) this.#setWord(head, BEFORE, entry)
    this.#heads.set(slot, entry)
    this.#sizes.set(slot, size + 1)
    this.#index.add(slot, low, high, entry)
  }

  #remove(slot: number, low: number, high: number, entry: number): void {
    this.#index.remove(slot, low, high, entry)
    const [next, before] = [this.#word(entry, NEXT), this.#word(entry, BEFORE)]
    if (next !== NONE) this.#setWord(next, BEFORE, before)
    if (before !== NONE) this.#setWord(before, NEXT, next)
    else this.#heads.set(slot, next)
    this.#sizes.set(slot, this.#sizes.get(slot) - 1)
    this.#free.push(entry)
  }
}
