import type { SlotStore } from '../../state/cell-store.ts'
import type { ColumnWriter } from '../../state/column-writer.ts'
import type { Column } from '../../types/column.ts'
import type { RowValue } from '../../types/row-value.ts'
import type { TakenRows } from './taken-rows.ts'

/** One aggregate function over all groups: its accumulators live per slot of the operator's key table. */
export interface Accumulator extends SlotStore {
  /** Name and version of what is kept per slot; part of the savepoint format. */
  readonly stored: string
  /** Takes a row's value in; `second` is the call's second argument. True when the result may have changed. */
  accumulate(slot: number, value: RowValue, second?: RowValue): boolean
  /** Takes a row's value out again that was taken in before. True when the result may have changed. */
  retract(slot: number, value: RowValue): boolean
  /**
   * `accumulate` and `retract` for many rows at once, straight from the argument's column (null without an argument).
   * False: nothing was done, they must be taken one at a time. Absent: always so.
   */
  takeRows?(taken: TakenRows, column: Column | null): boolean
  /** The result now. */
  value(slot: number): RowValue
  emit(slot: number, writer: ColumnWriter, row: number): void
  /** Adds what `from` holds to `to`: windows are made of slices. */
  merge(to: number, from: number): void
}
