import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { OverFrame } from '../../plan/plan-node.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'
import { AggregateCalls } from '../aggregate/aggregate-calls.ts'
import { frameBounds } from './frame-bounds.ts'
import { PartitionOperator, type PartitionOptions } from './partition-operator.ts'
import { peersOf } from './peers.ts'
import { type Place, placeFunction } from './place-function.ts'

export interface BatchOverOptions extends PartitionOptions {
  readonly frame: OverFrame
  readonly calls: readonly AggregateCall[]
}

/**
 * OVER over a bounded input, in any order and with any frame. Each partition is sorted once; since neither end of a
 * frame ever moves back, each row enters and leaves the accumulators once.
 */
export class BatchOverOperator extends PartitionOperator<BatchOverOptions> {
  readonly #aggregates: AggregateCalls

  constructor(options: BatchOverOptions) {
    super(options)
    const aggregates = options.calls.filter(({ name }) => !placeFunction(name))
    this.#aggregates = new AggregateCalls(aggregates, options.inputTypes, true)
  }

  protected answer(rows: readonly Row[]): void {
    const { calls, frame, orderBy, inputTypes } = this.options
    const peers = peersOf(rows, this.compare)
    const bounds = frameBounds(frame, rows, peers, orderBy, inputTypes)
    const batch = this.#batchOf(rows)
    for (const accumulator of this.#aggregates.accumulators) accumulator.init(0)
    let [from, to] = [0, 0]
    for (let at = 0; at < rows.length; at++) {
      const [first, end] = bounds(at)
      for (; to < end; to++) this.#aggregates.apply(0, batch, to, false)
      for (; from < Math.min(first, to); from++) this.#aggregates.apply(0, batch, from, true)
      const results = this.#aggregates.values(0)[Symbol.iterator]()
      const place: Place = { rows, peers, at, from: first, to: Math.max(first, end) }
      const values = calls.map((call) => {
        const answer = placeFunction(call.name)
        return answer ? answer(place, call) : results.next().value!
      })
      this.output.add([...rows[at]!, ...values], RowKind.INSERT)
    }
  }

  #batchOf(rows: readonly Row[]): Batch {
    const builder = new BatchBuilder(this.options.inputTypes, rows.length)
    for (const row of rows) builder.append(row)
    return builder.finish()
  }
}
