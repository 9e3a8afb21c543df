import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { SlotStore } from '../../state/cell-store.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { Row, RowValue } from '../../types/row-value.ts'
import { AggregateCalls } from '../aggregate/aggregate-calls.ts'
import { LagValues } from './lag-values.ts'

const RANKS = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK'])

/**
 * The calls of an OVER on a stream. As in Flink all three ranks count the rows of the frame: one after the other for
 * ROW_NUMBER, whose frame goes by rows, and peers together for the others, whose frame is a range.
 */
export class OverCalls {
  readonly #aggregates: AggregateCalls
  readonly #lags: readonly (LagValues | null)[]

  constructor(calls: readonly AggregateCall[], inputTypes: readonly LogicalType[], retracts: boolean) {
    this.#lags = calls.map((call) => (call.name === 'LAG' ? new LagValues(call, inputTypes) : null))
    this.#aggregates = new AggregateCalls(
      calls
        .filter(({ name }) => name !== 'LAG')
        .map((call) => (RANKS.has(call.name) ? { ...call, name: 'COUNT', args: [] } : call)),
      inputTypes,
      retracts,
    )
  }

  /** What is kept per partition, each with its format. */
  get stores(): readonly { readonly store: SlotStore; readonly stored: string }[] {
    const lags = this.#lags.filter((lag) => lag !== null)
    return [
      ...this.#aggregates.accumulators.map((store) => ({ store, stored: store.stored })),
      ...lags.map(({ store, stored }) => ({ store, stored })),
    ]
  }

  apply(slot: number, batch: Batch, row: number, retraction: boolean): void {
    this.#aggregates.apply(slot, batch, row, retraction)
    for (const lag of this.#lags) lag?.take(slot, batch, row)
  }

  values(slot: number, row: Row): RowValue[] {
    const results = this.#aggregates.values(slot)[Symbol.iterator]()
    return this.#lags.map((lag) => (lag ? lag.value(slot, row) : results.next().value!))
  }
}
