import { type Column, isValid, type Validity } from './column.ts'

/** The rows of a column that `selection` names, in its order. */
export function gatherColumn(column: Column, selection: Int32Array): Column {
  const validity = gatherValidity(column.validity, selection)
  switch (column.physical) {
    case 'bool':
      return {
        physical: 'bool',
        values: take(column.values, new Uint8Array(selection.length), selection),
        validity,
      }
    case 'i32':
      return {
        physical: 'i32',
        values: take(column.values, new Int32Array(selection.length), selection),
        validity,
      }
    case 'f32':
      return {
        physical: 'f32',
        values: take(column.values, new Float32Array(selection.length), selection),
        validity,
      }
    case 'f64':
      return {
        physical: 'f64',
        values: take(column.values, new Float64Array(selection.length), selection),
        validity,
      }
    case 'i64':
      return { physical: 'i64', values: takeLong(column.values, selection), validity }
    case 'i128':
      return { physical: 'i128', values: takeDouble(column.values, selection), validity }
    case 'ts': {
      const values = take(column.values, new Float64Array(selection.length), selection)
      const nanos = column.nanos && take(column.nanos, new Int32Array(selection.length), selection)
      return { physical: 'ts', values, nanos, validity }
    }
    case 'dict': {
      const values = take(column.values, new Int32Array(selection.length), selection)
      return { physical: 'dict', values, dictionary: column.dictionary, validity }
    }
    case 'any':
      return { physical: 'any', values: Array.from(selection, (row) => column.values[row]), validity }
  }
}

function take<T extends { [row: number]: number }>(from: T, to: T, selection: Int32Array): T {
  for (let i = 0; i < selection.length; i++) (to as { [row: number]: number })[i] = from[selection[i]!]!
  return to
}

/** By 32-bit halves: copying through doubles could change the bits of a NaN. */
function takeLong(from: BigInt64Array, selection: Int32Array): BigInt64Array {
  const to = new BigInt64Array(selection.length)
  const source = new Int32Array(from.buffer, from.byteOffset, from.length * 2)
  const target = new Int32Array(to.buffer)
  for (let i = 0; i < selection.length; i++) {
    const row = selection[i]!
    target[2 * i] = source[2 * row]!
    target[2 * i + 1] = source[2 * row + 1]!
  }
  return to
}

function takeDouble(from: BigInt64Array, selection: Int32Array): BigInt64Array {
  const to = new BigInt64Array(selection.length * 2)
  for (let i = 0; i < selection.length; i++) {
    to[2 * i] = from[2 * selection[i]!]!
    to[2 * i + 1] = from[2 * selection[i]! + 1]!
  }
  return to
}

function gatherValidity(validity: Validity, selection: Int32Array): Validity {
  if (validity === null) return null
  const bits = new Uint8Array((selection.length + 7) >> 3).fill(255)
  let nulls = false
  for (let i = 0; i < selection.length; i++) {
    if (isValid(validity, selection[i]!)) continue
    bits[i >> 3]! &= ~(1 << (i & 7))
    nulls = true
  }
  return nulls ? bits : null
}
