import { weightOf } from '../../state/cell-store.ts'
import type { ObjectCodec } from '../../state/object-store.ts'
import type { Row } from '../../types/row-value.ts'

/** A row with its time in ms. */
export type TimedRow = readonly [time: number, row: Row]

/** Of one partition. */
export interface OverRows {
  /** Rows that wait for their time. */
  readonly waiting: TimedRow[]
  /** Rows that are in the accumulators and may leave the frame. */
  readonly inFrame: TimedRow[]
  /** Times at which to forget the partition, rising; only the last counts. */
  readonly cleanups: number[]
  /** The last time that was answered or passed. */
  readonly answered: number
}

export const noRows = (): OverRows => ({ waiting: [], inFrame: [], cleanups: [], answered: 0 })

export const overRowsCodec: ObjectCodec<OverRows> = {
  encode: ({ waiting, inFrame, cleanups, answered }) => [waiting, inFrame, cleanups, answered],
  decode: (encoded) => {
    const [waiting, inFrame, cleanups, answered] = encoded as unknown as readonly [
      readonly TimedRow[],
      readonly TimedRow[],
      readonly number[],
      number,
    ]
    return { waiting: [...waiting], inFrame: [...inFrame], cleanups: [...cleanups], answered }
  },
  weight: ({ waiting, inFrame }) =>
    [...waiting, ...inFrame].reduce((sum, [, row]) => sum + weightOf(row) + 16, 96),
}
