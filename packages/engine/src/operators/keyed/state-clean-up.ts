import type { OperatorContext } from '../../dataflow/operator.ts'
import type { RowTable } from '../../state/rows/row-table.ts'

/** Forgets what has expired in tables, a slice at a time, four times in the time to live. */
export class StateCleanUp {
  readonly #context: OperatorContext
  readonly #tables: readonly { readonly table: RowTable; readonly ttlMs: number }[]
  #nextAt = 0

  constructor(
    context: OperatorContext,
    tables: readonly { readonly table: RowTable; readonly ttlMs: number }[],
  ) {
    this.#context = context
    this.#tables = tables.filter(({ ttlMs }) => ttlMs > 0)
    this.#await(this.#every)
  }

  onProcessingTime(at: number): void {
    if (this.#tables.length === 0 || at < this.#nextAt) return
    let done = true
    for (const { table } of this.#tables) {
      done = table.sweep(at) && done
      table.settle()
    }
    this.#await(done ? this.#every : 1)
  }

  get #every(): number {
    return Math.max(1000, Math.floor(Math.min(...this.#tables.map(({ ttlMs }) => ttlMs)) / 4))
  }

  #await(ms: number): void {
    if (this.#tables.length === 0) return
    this.#nextAt = this.#context.clock.now() + ms
    this.#context.registerProcessingTimer(this.#nextAt)
  }
}
