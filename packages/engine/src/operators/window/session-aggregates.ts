import type { Batch } from '../../types/batch.ts'
import { RowKind } from '../../types/row-kind.ts'
import { AggregateCalls } from '../aggregate/aggregate-calls.ts'
import { CountAccumulator } from '../aggregate/count-accumulator.ts'
import { OutputRows } from '../output-rows.ts'
import type { WindowAggregateOptions } from '../window-aggregate-operator.ts'
import type { EmitKeys, Session, SessionContents } from './session-contents.ts'

/** Sessions that are aggregated: one row each, unless all its rows were taken back. */
export class SessionAggregates implements SessionContents {
  readonly #options: WindowAggregateOptions
  readonly #calls: AggregateCalls
  readonly #rows = new CountAccumulator(true)

  constructor(options: WindowAggregateOptions) {
    this.#options = options
    this.#calls = new AggregateCalls(options.aggregates, options.inputTypes, options.inputRetracts)
  }

  get stores() {
    const calls = this.#calls.accumulators.map((store) => ({ store, stored: store.stored }))
    return [{ store: this.#rows, stored: 'rows' }, ...calls]
  }

  take(slot: number, batch: Batch, row: number, retraction: boolean): void {
    this.#rows.add(slot, null, retraction ? -1 : 1)
    this.#calls.apply(slot, batch, row, retraction)
  }

  merge(to: number, from: number): void {
    this.#rows.merge(to, from)
    for (const accumulator of this.#calls.accumulators) accumulator.merge(to, from)
  }

  result(over: readonly Session[], emitKeys: EmitKeys): Batch | null {
    const output = new OutputRows(this.#options.outputTypes, over.length)
    for (const session of over) {
      if (this.#rows.count(session.slot) === 0) continue
      emitKeys(session.slot, output)
      this.#emit(session, output)
    }
    return output.length > 0 ? output.finish() : null
  }

  #emit({ start, end, slot }: Session, output: OutputRows): void {
    const { keys, aggregates, toInstant } = this.#options
    const row = output.length
    const { accumulators } = this.#calls
    for (let i = 0; i < accumulators.length; i++)
      accumulators[i]!.emit(slot, output.columns[keys.length + i]!, row)
    const window = keys.length + aggregates.length
    output.columns[window]!.set(row, start)
    output.columns[window + 1]!.set(row, end)
    output.columns[window + 2]!.set(row, toInstant(end) - 1)
    output.end(RowKind.INSERT)
  }
}
