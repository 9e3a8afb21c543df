import { type Column, isValid, type Physical } from '../../types/column.ts'
import { Dictionary } from '../../types/dictionary.ts'
import type { RowValue } from '../../types/row-value.ts'
import { ByteReader } from '../byte-reader.ts'
import { readValueBytes } from '../value-codec.ts'
import type { ColumnSlot } from './row-layout.ts'
import type { RowStore } from './row-store.ts'

const NOTHING = new Uint8Array(0)

/** A column of the rows named by the first `length` of `rows`, in their order; a negative one stands for NULL. */
export function gatherStored(store: RowStore, column: number, rows: Int32Array, length: number): Column {
  const slot = store.layout.columns[column]!
  const places = new Int32Array(length)
  const at = store.meta + slot.at
  const validity = gatherNulls(store, slot, rows, length)
  for (let i = 0; i < length; i++) places[i] = rows[i]! < 0 ? -1 : store.base(rows[i]!) + at
  const cells: Cells = { store, rows, places, length }
  return gatherValues(slot.physical, slot, cells, validity)
}

interface Cells {
  readonly store: RowStore
  readonly rows: Int32Array
  /** Where each cell begins in its row's chunk; -1 for none. */
  readonly places: Int32Array
  readonly length: number
}

function gatherValues(
  physical: Physical,
  slot: ColumnSlot,
  cells: Cells,
  validity: Uint8Array | null,
): Column {
  const { length } = cells
  switch (physical) {
    case 'bool': {
      const values = new Uint8Array(length)
      gatherWords(cells, values, 0)
      return { physical, values, validity }
    }
    case 'i32': {
      const values = new Int32Array(length)
      gatherWords(cells, values, 0)
      return { physical, values, validity }
    }
    case 'f32': {
      const values = new Float32Array(length)
      gatherWords(cells, new Int32Array(values.buffer), 0)
      return { physical, values, validity }
    }
    case 'i64': {
      const values = new BigInt64Array(length)
      gatherPairs(cells, new Int32Array(values.buffer))
      return { physical, values, validity }
    }
    case 'f64': {
      const values = new Float64Array(length)
      gatherPairs(cells, new Int32Array(values.buffer))
      return { physical, values, validity }
    }
    case 'i128': {
      const values = new BigInt64Array(2 * length)
      gatherFours(cells, new Int32Array(values.buffer))
      return { physical, values, validity }
    }
    case 'ts': {
      const values = new Float64Array(length)
      gatherPairs(cells, new Int32Array(values.buffer))
      if (!slot.hasNanos) return { physical, values, nanos: null, validity }
      const nanos = new Int32Array(length)
      gatherWords(cells, nanos, 2)
      return { physical, values, nanos: nanos.some((value) => value !== 0) ? nanos : null, validity }
    }
    case 'dict':
      return { physical, ...gatherTexts(cells), validity }
    case 'any': {
      const { values: codes, dictionary } = gatherTexts(cells)
      const values: RowValue[] = new Array(length)
      for (let i = 0; i < length; i++)
        values[i] = isValid(validity, i) ? readValueBytes(new ByteReader(dictionary.bytes(codes[i]!))) : null
      return { physical, values, validity }
    }
  }
}

function gatherNulls(store: RowStore, slot: ColumnSlot, rows: Int32Array, length: number): Uint8Array | null {
  let bits: Uint8Array | null = null
  const at = store.meta + slot.nullAt
  for (let i = 0; i < length; i++) {
    const row = rows[i]!
    if (row >= 0 && (store.chunk(row)[store.base(row) + at]! & slot.nullBit) === 0) continue
    bits ??= new Uint8Array((length + 7) >> 3).fill(255)
    bits[i >> 3]! &= ~(1 << (i & 7))
  }
  return bits
}

function gatherWords(
  { store, rows, places, length }: Cells,
  to: Uint8Array | Int32Array,
  word: number,
): void {
  for (let i = 0; i < length; i++) {
    const place = places[i]!
    if (place >= 0) to[i] = store.chunk(rows[i]!)[place + word]!
  }
}

function gatherPairs({ store, rows, places, length }: Cells, to: Int32Array): void {
  for (let i = 0; i < length; i++) {
    const place = places[i]!
    if (place < 0) continue
    const words = store.chunk(rows[i]!)
    to[2 * i] = words[place]!
    to[2 * i + 1] = words[place + 1]!
  }
}

function gatherFours({ store, rows, places, length }: Cells, to: Int32Array): void {
  for (let i = 0; i < length; i++) {
    const place = places[i]!
    if (place < 0) continue
    const words = store.chunk(rows[i]!)
    for (let word = 0; word < 4; word++) to[4 * i + word] = words[place + word]!
  }
}

/** Points into the arena; a row that is named several times in a row stands in the dictionary once. */
function gatherTexts({ store, rows, places, length }: Cells) {
  const { arena } = store
  const codes = new Int32Array(length)
  const chunks: Uint8Array[] = []
  const starts = new Int32Array(Math.max(1, length))
  const ends = new Int32Array(Math.max(1, length))
  for (let i = 0; i < length; i++) {
    const place = places[i]!
    if (i > 0 && rows[i] === rows[i - 1]) {
      codes[i] = codes[i - 1]!
      continue
    }
    const code = chunks.length
    codes[i] = code
    if (place < 0) {
      chunks.push(NOTHING)
      continue
    }
    const words = store.chunk(rows[i]!)
    const size = words[place + 1]!
    if (size === 0) {
      chunks.push(NOTHING)
      continue
    }
    const reference = words[place]!
    chunks.push(arena.chunk(reference))
    const start = arena.offset(reference)
    starts[code] = start
    ends[code] = start + size
  }
  if (chunks.length === 0) chunks.push(NOTHING)
  return { values: codes, dictionary: Dictionary.ofSlices(chunks, starts, ends) }
}
