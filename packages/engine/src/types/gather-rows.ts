import type { Batch } from './batch.ts'
import { gatherColumn } from './gather-column.ts'

/** The rows at `indices`, in that order; the batch itself when those are all. Dictionaries are shared, not copied. */
export function gatherRows(batch: Batch, indices: Int32Array): Batch {
  if (indices.length === batch.length && indices.every((row, index) => row === index)) return batch
  const kinds = batch.kinds === null ? null : new Uint8Array(indices.length)
  if (kinds !== null) for (let i = 0; i < indices.length; i++) kinds[i] = batch.kinds![indices[i]!]!
  return {
    length: indices.length,
    columns: batch.columns.map((column) => gatherColumn(column, indices)),
    kinds,
  }
}

/** The rows from `from` to before `to`; the batch itself when those are all. */
export function rowRange(batch: Batch, from: number, to: number): Batch {
  if (from === 0 && to === batch.length) return batch
  return gatherRows(
    batch,
    Int32Array.from({ length: to - from }, (_, index) => from + index),
  )
}
