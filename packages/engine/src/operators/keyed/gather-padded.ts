import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { type Column, isValid } from '../../types/column.ts'
import { gatherColumn } from '../../types/gather-column.ts'
import type { LogicalType } from '../../types/logical-type.ts'

/** The rows of columns that `selection` names; a negative one is all nulls. The columns must have a row. */
export function gatherPadded(columns: readonly Column[], selection: Int32Array): Column[] {
  if (selection.every((row) => row >= 0)) return columns.map((column) => gatherColumn(column, selection))
  const padded = new Uint8Array((selection.length + 7) >> 3).fill(255)
  const rows = new Int32Array(selection.length)
  selection.forEach((row, i) => {
    if (row >= 0) rows[i] = row
    else padded[i >> 3]! &= ~(1 << (i & 7))
  })
  return columns.map((column) => {
    const gathered = gatherColumn(column, rows)
    const validity = padded.slice()
    if (gathered.validity !== null)
      for (let i = 0; i < rows.length; i++)
        if (!isValid(gathered.validity, i)) validity[i >> 3]! &= ~(1 << (i & 7))
    return { ...gathered, validity }
  })
}

/** One row of nulls: a batch whose rows are all missing. */
export function nullRow(types: readonly LogicalType[]): Batch {
  const builder = new BatchBuilder(types, 1)
  builder.append(types.map(() => null))
  return builder.finish()
}
