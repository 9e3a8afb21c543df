import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { OverFrame } from '../../plan/plan-node.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../../types/row-order.ts'
import type { Row } from '../../types/row-value.ts'
import { AggregateCalls } from '../aggregate/aggregate-calls.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { frameBounds } from './frame-bounds.ts'
import { GatheredRows } from './gathered-rows.ts'
import { peersOf } from './peers.ts'
import { type Place, placeFunction } from './place-function.ts'

export interface BatchOverOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly OrderKey[]
  readonly frame: OverFrame
  readonly calls: readonly AggregateCall[]
}

/**
 * OVER over a bounded input, in any order and with any frame. Each partition is sorted once; since neither end of a
 * frame ever moves back, each row enters and leaves the accumulators once.
 */
export class BatchOverOperator implements Operator {
  readonly #options: BatchOverOptions
  readonly #compare: RowComparator
  readonly #aggregates: AggregateCalls
  #rows!: GatheredRows
  #output!: RowOutput

  constructor(options: BatchOverOptions) {
    const { calls, inputTypes, orderBy } = options
    this.#options = options
    this.#compare = rowComparator(orderBy, inputTypes)
    this.#aggregates = new AggregateCalls(
      calls.filter(({ name }) => !placeFunction(name)),
      inputTypes,
      true,
    )
  }

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.#options
    this.#output = new RowOutput(outputTypes, context.output)
    this.#rows = new GatheredRows(context, inputTypes, partitionKeys)
  }

  processBatch(batch: Batch): void {
    this.#rows.add(batch)
  }

  finish(): void {
    for (const rows of this.#rows.take()) this.#answer(rows.sort(this.#compare))
    this.#output.send()
  }

  #answer(rows: readonly Row[]): void {
    const { calls, frame, orderBy, inputTypes } = this.#options
    const peers = peersOf(rows, this.#compare)
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
      this.#output.add([...rows[at]!, ...values], RowKind.INSERT)
    }
  }

  #batchOf(rows: readonly Row[]): Batch {
    const builder = new BatchBuilder(this.#options.inputTypes, rows.length)
    for (const row of rows) builder.append(row)
    return builder.finish()
  }
}
