import type { Output } from '../../dataflow/operator.ts'
import { TARGET_BATCH_ROWS } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'

/** Rows on their way out, in batches of the usual size. */
export class RowOutput {
  readonly #builder: BatchBuilder
  readonly #output: Output

  constructor(types: readonly LogicalType[], output: Output) {
    this.#builder = new BatchBuilder(types)
    this.#output = output
  }

  add(row: Row, kind: RowKind): void {
    this.#builder.append(row, kind)
    if (this.#builder.length >= TARGET_BATCH_ROWS) this.send()
  }

  send(): void {
    if (this.#builder.length > 0) this.#output.emit(this.#builder.finish())
  }
}
