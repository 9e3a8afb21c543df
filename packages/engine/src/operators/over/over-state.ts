import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Row } from '../../types/row-value.ts'

/** A row with its time in ms. */
export type TimedRow = readonly [time: number, row: Row]

/** Of one partition: rows that wait for their time, and rows that are in the accumulators and may leave the frame. */
export interface OverRows {
  readonly waiting: TimedRow[]
  readonly inFrame: TimedRow[]
}

export const overRowsCodec: ObjectCodec<OverRows> = {
  encode: ({ waiting, inFrame }) => [waiting, inFrame],
  decode: (encoded) => {
    const [waiting, inFrame] = encoded as unknown as readonly [readonly TimedRow[], readonly TimedRow[]]
    return { waiting: [...waiting], inFrame: [...inFrame] }
  },
  weight: ({ waiting, inFrame }) =>
    [...waiting, ...inFrame].reduce((sum, [, row]) => sum + weightOf(row) + 16, 48),
}
