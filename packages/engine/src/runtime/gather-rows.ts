import type { Batch } from '../types/batch.ts'
import { gatherColumn } from '../types/gather-column.ts'

/** The rows at `indices`, in that order. Dictionaries are shared, not copied. */
export function gatherRows(batch: Batch, indices: Int32Array): Batch {
  const kinds = batch.kinds === null ? null : new Uint8Array(indices.length)
  if (kinds !== null) for (let i = 0; i < indices.length; i++) kinds[i] = batch.kinds![indices[i]!]!
  return {
    length: indices.length,
    columns: batch.columns.map((column) => gatherColumn(column, indices)),
    kinds,
  }
}
