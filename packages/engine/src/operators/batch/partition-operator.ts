import type { Operator, OperatorContext } from '../../dataflow/operator.ts'
import type { Batch } from '../../types/batch.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { type OrderKey, type RowComparator, rowComparator } from '../../types/row-order.ts'
import type { Row } from '../../types/row-value.ts'
import { RowOutput } from '../keyed/row-output.ts'
import { GatheredRows } from './gathered-rows.ts'

export interface PartitionOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly partitionKeys: readonly number[]
  readonly orderBy: readonly OrderKey[]
}

/**
 * Answers each partition of a bounded input once, when all rows are there, sorted; rows that are equal by the order
 * stay as they came.
 */
export abstract class PartitionOperator<Options extends PartitionOptions> implements Operator {
  protected readonly options: Options
  protected readonly compare: RowComparator
  protected output!: RowOutput
  #rows!: GatheredRows

  constructor(options: Options) {
    this.options = options
    this.compare = rowComparator(options.orderBy, options.inputTypes)
  }

  protected abstract answer(rows: readonly Row[]): void

  open(context: OperatorContext): void {
    const { inputTypes, outputTypes, partitionKeys } = this.options
    this.output = new RowOutput(outputTypes, context.output)
    this.#rows = new GatheredRows(context, inputTypes, partitionKeys)
  }

  processBatch(batch: Batch): void {
    this.#rows.add(batch)
  }

  finish(): void {
    for (const rows of this.#rows.take()) this.answer(rows.sort(this.compare))
    this.output.send()
  }
}
