import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type OrderKey, rowComparator } from '../../types/row-order.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { GatheredRows } from './gathered-rows.ts'

export interface BatchSortOptions {
  readonly types: readonly LogicalType[]
  readonly orderBy: readonly OrderKey[]
}

/** ORDER BY over all rows of a bounded input; rows that are equal by it stay in the order in which they came. */
export class BatchSortOperator implements Operator {
  readonly #options: BatchSortOptions
  #rows!: GatheredRows
  #output!: RowOutput

  constructor(options: BatchSortOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types } = this.#options
    this.#output = new RowOutput(types, context.output)
    this.#rows = new GatheredRows(context, types, [])
  }

  processBatch(batch: Batch): void {
    this.#rows.add(batch)
  }

  finish(): void {
    const { orderBy, types } = this.#options
    for (const rows of this.#rows.take())
      for (const row of rows.sort(rowComparator(orderBy, types))) this.#output.add(row, RowKind.INSERT)
    this.#output.send()
  }
}
