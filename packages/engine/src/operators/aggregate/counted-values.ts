import type { SlotStore } from '../../state/cell-store.ts'
import type { RowValue } from '../../types/row-value.ts'

/** Whether a value came in, left, or neither. */
export type CountChange = 'new' | 'gone' | 'more'

/** Per slot, how often each value is there. A count may go below zero for a while when changes come out of order. */
export interface CountedValues extends SlotStore {
  add(slot: number, value: RowValue, by: number): CountChange
  all(slot: number): Iterable<{ readonly value: RowValue; readonly count: number }>
}
