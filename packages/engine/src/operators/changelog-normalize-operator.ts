import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import { RowIdentity } from '../state/rows/row-identity.ts'
import { RowTable } from '../state/rows/row-table.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { comparedColumns } from './keyed/compared-columns.ts'
import { KeptRows } from './keyed/kept-rows.ts'
import { StateCleanUp } from './keyed/state-clean-up.ts'

export interface ChangelogNormalizeOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** Whether the consumer needs -U. */
  readonly updateBefore: boolean
  readonly stateTtlMs: number
}

/**
 * Flink's ChangelogNormalize: keeps the last row of each key, so that an upsert stream gets its -U and full -D, and
 * what changes nothing is dropped.
 */
export class ChangelogNormalizeOperator implements Operator {
  readonly #options: ChangelogNormalizeOptions
  #table!: RowTable
  #identity!: RowIdentity
  #output!: KeptRows
  #cleanUp!: StateCleanUp
  #context!: OperatorContext

  constructor(options: ChangelogNormalizeOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types, keys, stateTtlMs } = this.#options
    this.#context = context
    this.#table = new RowTable({
      types,
      keys,
      maxParallelism: context.state.maxParallelism,
      ttlMs: stateTtlMs,
      stored: 'last',
    })
    context.state.registerKeyed('rows', this.#table)
    this.#identity = new RowIdentity(this.#table.store.layout, comparedColumns(types))
    this.#output = new KeptRows(this.#table, context.output)
    this.#cleanUp = new StateCleanUp(context, [{ table: this.#table, ttlMs: stateTtlMs }])
  }

  processBatch(batch: Batch): void {
    const { updateBefore, stateTtlMs } = this.#options
    const table = this.#table
    table.enter(batch, this.#context.clock.now())
    for (let i = 0; i < batch.length; i++) {
      const before = table.head(i)
      if (isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)) {
        if (before < 0) continue
        this.#output.add(before, RowKind.DELETE)
        table.remove(before)
      } else if (before < 0) this.#output.add(table.append(i), RowKind.INSERT)
      else {
        // With a TTL equal rows go on, to keep alive what is kept downstream.
        if (stateTtlMs === 0 && this.#identity.isSame(table.store, before, table.words, i)) continue
        if (updateBefore) this.#output.add(before, RowKind.UPDATE_BEFORE)
        this.#output.add(table.replace(before, i), RowKind.UPDATE_AFTER)
      }
    }
    this.#output.send()
    table.settle()
  }

  onProcessingTime(at: number): void {
    this.#cleanUp.onProcessingTime(at)
  }
}
