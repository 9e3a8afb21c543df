import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { RankFunction } from '../../plan/plan-node.ts'
import type { Batch } from '../../types/batch.ts'
import { bigintType, type LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type OrderKey, rowComparator } from '../../types/row-order.ts'
import type { Row } from '../../types/row-value.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { GatheredRows } from './gathered-rows.ts'
import { peersOf } from './peers.ts'
import { placeFunction } from './place-function.ts'

export interface BatchRankOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly OrderKey[]
  readonly function: RankFunction
  readonly from: number
  readonly to: number | { readonly column: number }
  readonly outputsRank: boolean
}

/** Top-N of each partition of a bounded input. */
export class BatchRankOperator implements Operator {
  readonly #options: BatchRankOptions
  #rows!: GatheredRows
  #output!: RowOutput

  constructor(options: BatchRankOptions) {
    this.#options = options
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
    const { orderBy, inputTypes } = this.#options
    const compare = rowComparator(orderBy, inputTypes)
    for (const rows of this.#rows.take()) this.#answer(rows.sort(compare), compare)
    this.#output.send()
  }

  #answer(rows: readonly Row[], compare: (left: Row, right: Row) => number): void {
    const { function: name, from, to, outputsRank } = this.#options
    const peers = peersOf(rows, compare)
    const call: AggregateCall = { name, args: [], distinct: false, filter: null, type: bigintType }
    const rank = placeFunction(name)!
    for (const [at, row] of rows.entries()) {
      const value = rank({ rows, peers, at, from: 0, to: rows.length }, call) as bigint
      const most = typeof to === 'number' ? to : Number(row[to.column] ?? 0)
      if (value < from || value > most) continue
      this.#output.add(outputsRank ? [...row, value] : row, RowKind.INSERT)
    }
  }
}
