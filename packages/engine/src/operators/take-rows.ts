import type { Batch } from '../types/batch.ts'
import type { Column, Validity } from '../types/column.ts'
import { isValid } from '../types/column.ts'

/** The batch with only these rows, in this order. */
export function takeRows(batch: Batch, rows: readonly number[]): Batch {
  if (rows.length === batch.length && rows.every((row, index) => row === index)) return batch
  const { kinds } = batch
  return {
    length: rows.length,
    columns: batch.columns.map((column) => takeCells(column, rows)),
    kinds: kinds === null ? null : Uint8Array.from(rows, (row) => kinds[row]!),
  }
}

function takeCells(column: Column, rows: readonly number[]): Column {
  const validity = takeValidity(column.validity, rows)
  switch (column.physical) {
    case 'bool':
      return { ...column, validity, values: Uint8Array.from(rows, (row) => column.values[row]!) }
    case 'i32':
    case 'dict':
      return { ...column, validity, values: Int32Array.from(rows, (row) => column.values[row]!) }
    case 'f32':
      return { ...column, validity, values: Float32Array.from(rows, (row) => column.values[row]!) }
    case 'f64':
      return { ...column, validity, values: Float64Array.from(rows, (row) => column.values[row]!) }
    case 'ts': {
      const { nanos } = column
      const values = Float64Array.from(rows, (row) => column.values[row]!)
      return { ...column, validity, values, nanos: nanos && Int32Array.from(rows, (row) => nanos[row]!) }
    }
    case 'i64':
      return { ...column, validity, values: BigInt64Array.from(rows, (row) => column.values[row]!) }
    case 'i128': {
      const values = new BigInt64Array(2 * rows.length)
      rows.forEach((row, index) => {
        values[2 * index] = column.values[2 * row]!
        values[2 * index + 1] = column.values[2 * row + 1]!
      })
      return { ...column, validity, values }
    }
    case 'any':
      return { ...column, validity, values: rows.map((row) => column.values[row]) }
  }
}

function takeValidity(validity: Validity, rows: readonly number[]): Validity {
  if (validity === null) return null
  const taken = new Uint8Array((rows.length + 7) >> 3)
  rows.forEach((row, index) => {
    if (isValid(validity, row)) taken[index >> 3]! |= 1 << (index & 7)
  })
  return taken
}
