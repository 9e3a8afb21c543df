import { RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'
import { PartitionOperator, type PartitionOptions } from './partition-operator.ts'

/** ORDER BY over all rows of a bounded input. */
export class BatchSortOperator extends PartitionOperator<PartitionOptions> {
  protected answer(rows: readonly Row[]): void {
    for (const row of rows) this.output.add(row, RowKind.INSERT)
  }
}
