import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import { RowTable } from '../state/rows/row-table.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { isRetraction, RowKind } from '../types/row-kind.ts'
import { KeptRows } from './keyed/kept-rows.ts'
import { StateCleanUp } from './keyed/state-clean-up.ts'

export interface SetOperationOptions {
  readonly types: readonly LogicalType[]
  readonly operator: 'INTERSECT' | 'EXCEPT'
  readonly all: boolean
  readonly stateTtlMs: number
}

/** Counters of a row: how often it is on the left and on the right. */
const LEFT = 0
const RIGHT = 1

/** INTERSECT and EXCEPT over changing inputs: counts each row on both sides and tells how often it is in the result. */
export class SetOperationOperator implements Operator {
  readonly #options: SetOperationOptions
  #table!: RowTable
  #output!: KeptRows
  #cleanUp!: StateCleanUp
  #context!: OperatorContext

  constructor(options: SetOperationOptions) {
    this.#options = options
  }

  open(context: OperatorContext): void {
    const { types, stateTtlMs } = this.#options
    this.#context = context
    this.#table = new RowTable({
      types,
      keys: types.map((_, index) => index),
      maxParallelism: context.state.maxParallelism,
      counters: 2,
      ttlMs: stateTtlMs,
      stored: 'counted-twice',
    })
    context.state.registerKeyed('counts', this.#table)
    this.#output = new KeptRows(this.#table, context.output)
    this.#cleanUp = new StateCleanUp(context, [{ table: this.#table, ttlMs: stateTtlMs }])
  }

  processBatch(batch: Batch, input: number): void {
    const table = this.#table
    table.enter(batch, this.#context.clock.now())
    const counter = input === 0 ? LEFT : RIGHT
    for (let i = 0; i < batch.length; i++) {
      const retraction = isRetraction(batch.kinds?.[i] ?? RowKind.INSERT)
      const head = table.head(i)
      if (head < 0 && retraction) continue
      const row = head < 0 ? table.append(i) : head
      const before = this.#result(row)
      table.setCounter(row, counter, table.counter(row, counter) + (retraction ? -1 : 1))
      this.#tell(row, this.#result(row) - before)
      if (table.counter(row, LEFT) === 0 && table.counter(row, RIGHT) === 0) table.remove(row)
    }
    this.#output.send()
    table.settle()
  }

  onProcessingTime(at: number): void {
    this.#cleanUp.onProcessingTime(at)
  }

  #result(row: number): number {
    const { operator, all } = this.#options
    const left = this.#table.counter(row, LEFT)
    const right = this.#table.counter(row, RIGHT)
    if (operator === 'INTERSECT')
      return all ? Math.max(0, Math.min(left, right)) : left > 0 && right > 0 ? 1 : 0
    return all ? Math.max(0, left - Math.max(0, right)) : left > 0 && right <= 0 ? 1 : 0
  }

  #tell(row: number, change: number): void {
    for (let n = 0; n < Math.abs(change); n++)
      this.#output.add(row, change > 0 ? RowKind.INSERT : RowKind.DELETE)
  }
}
