import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import { RowIdentity } from '../state/rows/row-identity.ts'
import { RowTable } from '../state/rows/row-table.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { KeptRows } from './keyed/kept-rows.ts'

export interface SinkMaterializeOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
}

/**
 * Flink's `SinkUpsertMaterializer`: rows that share the sink's key without sharing the query's may arrive in any order,
 * so all rows of a sink key are kept and the latest one left is what the sink holds.
 */
export class SinkMaterializeOperator implements Operator {
  readonly #options: SinkMaterializeOptions
  #table!: RowTable
  #identity!: RowIdentity
  #output!: KeptRows

  constructor(options: SinkMaterializeOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { keys, types } = this.#options
    this.#table = new RowTable({
      types,
      keys,
      maxParallelism: context.state.maxParallelism,
      stored: 'sink-rows',
    })
    context.state.registerKeyed('rows', this.#table)
    this.#identity = new RowIdentity(this.#table.store.layout, null)
    this.#output = new KeptRows(this.#table, context.output)
  }

  processBatch(batch: Batch): void {
    const table = this.#table
    table.enter(batch, 0)
    for (let i = 0; i < batch.length; i++) {
      const head = table.head(i)
      if (!isRetraction(batch.kinds?.[i] ?? RowKind.INSERT))
        this.#output.add(table.append(i), head < 0 ? RowKind.INSERT : RowKind.UPDATE_AFTER)
      else if (head >= 0) this.#remove(head, i)
    }
    this.#output.send()
    table.settle()
  }

  #remove(head: number, index: number): void {
    const table = this.#table
    const last = table.last(head)
    const row = this.#lastEqual(last, index)
    if (row < 0) return
    table.remove(row)
    if (head === last) this.#output.add(row, RowKind.DELETE)
    else if (row === last) this.#output.add(table.last(head), RowKind.UPDATE_AFTER)
  }

  #lastEqual(last: number, index: number): number {
    const table = this.#table
    for (let row = last; ; row = table.previous(row)) {
      if (this.#identity.isSame(table.store, row, table.words, index)) return row
      if (table.previous(row) === last) return -1
    }
  }
}
