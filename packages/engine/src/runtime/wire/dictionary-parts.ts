import { type DictColumn, isValid } from '../../types/column.ts'
import type { TextSlices } from '../../types/dictionary.ts'

/** Entry `i` of `codes` is `bytes[starts[i], ends[i])`. */
export interface DictionaryParts extends TextSlices {
  readonly codes: Int32Array
}

/**
 * A dictionary goes as it lies in memory when its entries are few for the rows and close together: copying a stretch
 * of bytes is much cheaper than gathering entries.
 */
const ENTRIES_PER_ROW = 2
const BYTES_PER_BYTE = 2

/** The dictionary of some rows: all of it, or the entries they use, renumbered. Never without an entry. */
export function usedEntries(column: DictColumn, rows: number): DictionaryParts {
  const { dictionary, values } = column
  if (dictionary.size === 0) return EMPTY(rows)
  const slices = dictionary.slices()
  const stretch = dictionary.size > ENTRIES_PER_ROW * rows ? null : stretchOf(slices)
  return stretch === null ? chosenEntries(column, rows, slices) : { codes: values, ...stretch }
}

const EMPTY = (rows: number): DictionaryParts => ({
  codes: new Int32Array(rows),
  starts: new Int32Array(1),
  ends: new Int32Array(1),
  bytes: new Uint8Array(0),
})

/** The bytes from the first entry to the last, if most of them are in entries. */
function stretchOf({ bytes, starts, ends }: TextSlices): TextSlices | null {
  let from = bytes.length
  let to = 0
  let sum = 0
  for (let code = 0; code < starts.length; code++) {
    const start = starts[code]!
    const end = ends[code]!
    if (start < from) from = start
    if (end > to) to = end
    sum += end - start
  }
  if (to - from > BYTES_PER_BYTE * sum + 64) return null
  if (to <= from)
    return {
      bytes: new Uint8Array(0),
      starts: new Int32Array(starts.length),
      ends: new Int32Array(starts.length),
    }
  if (from === 0) return { bytes: bytes.subarray(0, to), starts, ends }
  const moved = (places: Int32Array) => places.map((place) => place - from)
  return { bytes: bytes.subarray(from, to), starts: moved(starts), ends: moved(ends) }
}

/** New number of each old code, or -1; all -1 between two calls. */
let renumbered = new Int32Array(0)

function chosenEntries({ values, validity }: DictColumn, rows: number, slices: TextSlices): DictionaryParts {
  const { bytes, starts, ends } = slices
  if (renumbered.length < starts.length) renumbered = new Int32Array(starts.length * 2).fill(-1)
  const codes = new Int32Array(rows)
  const used = new Int32Array(rows)
  let count = 0
  let length = 0
  for (let row = 0; row < rows; row++) {
    if (!isValid(validity, row)) continue
    const code = values[row]!
    let number = renumbered[code]!
    if (number === -1) {
      number = count++
      renumbered[code] = number
      used[number] = code
      length += ends[code]! - starts[code]!
    }
    codes[row] = number
  }
  const chosen = new Uint8Array(length)
  const offsets = new Int32Array(Math.max(count, 1) + 1)
  let at = 0
  for (let number = 0; number < count; number++) {
    const code = used[number]!
    renumbered[code] = -1
    at = copyEntry(bytes, starts[code]!, ends[code]!, chosen, at)
    offsets[number + 1] = at
  }
  return { codes, bytes: chosen, starts: offsets.subarray(0, -1), ends: offsets.subarray(1) }
}

/** Short runs are copied faster by hand. */
function copyEntry(bytes: Uint8Array, from: number, to: number, target: Uint8Array, at: number): number {
  if (to - from > 48) target.set(bytes.subarray(from, to), at)
  else for (let i = from, j = at; i < to; i++, j++) target[j] = bytes[i]!
  return at + to - from
}
