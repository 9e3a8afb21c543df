import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import { rowText } from '../../state/row-text.ts'
import type { Row, RowValue } from '../../types/row-value.ts'

/** A row of one side, how often it is there, and how many rows of the other side it is joined with. */
export interface JoinRow {
  row: Row
  count: number
  partners: number
}

/** The rows of one side under one join key, by their own unique key, or by all their columns. */
export type JoinRows = Map<string, JoinRow>

/** @param uniqueKey columns that tell the rows of the side apart; null: nothing does, and equal rows are counted */
export function identityOf(row: Row, uniqueKey: readonly number[] | null): string {
  return rowText(uniqueKey === null ? row : uniqueKey.map((column) => row[column]!))
}

export function joinRowsCodec(uniqueKey: readonly number[] | null): ObjectCodec<JoinRows> {
  return {
    encode: (rows) => [...rows.values()].map(({ row, count, partners }): RowValue => [row, count, partners]),
    decode: (encoded) => {
      const rows: JoinRows = new Map()
      for (const [row, count, partners] of encoded as readonly [Row, number, number][])
        rows.set(identityOf(row, uniqueKey), { row, count, partners })
      return rows
    },
    weight: (rows) => [...rows.values()].reduce((sum, { row }) => sum + weightOfJoinRow(row), 48),
  }
}

/** With its identity, which is about as long as the row. */
export const weightOfJoinRow = (row: Row) => 2 * weightOf(row) + 64
