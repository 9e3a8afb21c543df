import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import { gatherRows } from '../types/gather-rows.ts'
import { RowKind } from '../types/row-kind.ts'

/** Leaves out -U for a consumer that goes by key and does not need it. */
export class DropUpdateBeforeOperator implements Operator {
  #context!: OperatorContext

  open(context: OperatorContext): void {
    this.#context = context
  }

  processBatch(batch: Batch): void {
    if (batch.kinds === null) {
      this.#context.output.emit(batch)
      return
    }
    const kept = []
    for (let row = 0; row < batch.length; row++)
      if (batch.kinds[row] !== RowKind.UPDATE_BEFORE) kept.push(row)
    if (kept.length > 0) this.#context.output.emit(gatherRows(batch, Int32Array.from(kept)))
  }
}
