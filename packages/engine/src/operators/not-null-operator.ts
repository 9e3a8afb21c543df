import { fail } from '@millrace/kernel'
import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import { isValid } from '../types/column.ts'

export interface NotNullOptions {
  readonly sink: string
  /** The sink's NOT NULL columns that the query may leave null. */
  readonly columns: readonly { readonly index: number; readonly name: string }[]
  /** `table.exec.sink.not-null-enforcer`. */
  readonly onNull: 'ERROR' | 'DROP'
}

import { gatherRows } from '../types/gather-rows.ts'

/** Keeps nulls out of a sink's NOT NULL columns: fails the job, or leaves the row out and counts it. */
export class NotNullOperator implements Operator {
  readonly #options: NotNullOptions
  #context!: OperatorContext

  constructor(options: NotNullOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    this.#context = context
  }

  processBatch(batch: Batch): void {
    const kept = []
    for (let row = 0; row < batch.length; row++) if (this.#isComplete(batch, row)) kept.push(row)
    if (kept.length > 0) this.#context.output.emit(gatherRows(batch, Int32Array.from(kept)))
  }

  #isComplete(batch: Batch, row: number): boolean {
    const { columns, sink, onNull } = this.#options
    const missing = columns.find(({ index }) => !isValid(batch.columns[index]!.validity, row))
    if (missing === undefined) return true
    if (onNull === 'ERROR') fail('NOT_NULL_VIOLATED', { column: missing.name, sink })
    return false
  }
}
