import type { Batch } from '../types/batch.ts'
import { type Column, isValid, type Validity } from '../types/column.ts'

/** The rows at `indices`, in that order. Dictionaries are shared, not copied. */
export function gatherRows(batch: Batch, indices: Int32Array): Batch {
  return {
    length: indices.length,
    columns: batch.columns.map((column) => gatherColumn(column, indices)),
    kinds: batch.kinds === null ? null : gatherInto(batch.kinds, indices, new Uint8Array(indices.length)),
  }
}

type Numbers = { [index: number]: number }

function gatherInto<T extends Numbers>(values: Numbers, indices: Int32Array, out: T): T {
  for (let i = 0; i < indices.length; i++) (out as Numbers)[i] = values[indices[i]!]!
  return out
}

function gatherColumn(column: Column, indices: Int32Array): Column {
  const validity = gatherValidity(column.validity, indices)
  const length = indices.length
  switch (column.physical) {
    case 'bool':
      return {
        physical: 'bool',
        values: gatherInto(column.values, indices, new Uint8Array(length)),
        validity,
      }
    case 'i32':
      return { physical: 'i32', values: gatherInto(column.values, indices, new Int32Array(length)), validity }
    case 'f32':
      return {
        physical: 'f32',
        values: gatherInto(column.values, indices, new Float32Array(length)),
        validity,
      }
    case 'f64':
      return {
        physical: 'f64',
        values: gatherInto(column.values, indices, new Float64Array(length)),
        validity,
      }
    case 'ts': {
      const nanos = column.nanos && gatherInto(column.nanos, indices, new Int32Array(length))
      return {
        physical: 'ts',
        values: gatherInto(column.values, indices, new Float64Array(length)),
        nanos,
        validity,
      }
    }
    case 'dict': {
      const values = gatherInto(column.values, indices, new Int32Array(length))
      return { physical: 'dict', values, dictionary: column.dictionary, validity }
    }
    case 'i64':
      return { physical: 'i64', values: gatherWords(column.values, indices, 1), validity }
    case 'i128':
      return { physical: 'i128', values: gatherWords(column.values, indices, 2), validity }
    case 'any':
      return { physical: 'any', values: Array.from(indices, (index) => column.values[index]), validity }
  }
}

/** 64-bit words are moved as pairs of 32-bit ones: element access on a `BigInt64Array` makes a BigInt each time. */
function gatherWords(values: BigInt64Array, indices: Int32Array, width: number): BigInt64Array {
  const out = new BigInt64Array(indices.length * width)
  const from = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  const to = new Int32Array(out.buffer)
  const words = 2 * width
  for (let i = 0; i < indices.length; i++) {
    const base = indices[i]! * words
    for (let word = 0; word < words; word++) to[i * words + word] = from[base + word]!
  }
  return out
}

function gatherValidity(validity: Validity, indices: Int32Array): Validity {
  if (validity === null) return null
  const out = new Uint8Array((indices.length + 7) >> 3)
  let allValid = true
  for (let i = 0; i < indices.length; i++) {
    if (isValid(validity, indices[i]!)) out[i >> 3]! |= 1 << (i & 7)
    else allValid = false
  }
  return allValid ? null : out
}
