import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Row, RowValue } from '../../types/row-value.ts'

/** Rows by the end of their window (on the window's own clock, ms). */
export type WindowRows = Map<number, Row[]>

export const windowRowsCodec: ObjectCodec<WindowRows> = {
  encode: (windows) => [...windows].map(([end, rows]): RowValue => [end, rows]),
  decode: (encoded) =>
    new Map((encoded as readonly [number, readonly Row[]][]).map(([end, rows]) => [end, [...rows]])),
  weight: (windows) =>
    [...windows.values()].flat().reduce<number>((sum, row) => sum + weightOf(row), 64 * windows.size),
}
