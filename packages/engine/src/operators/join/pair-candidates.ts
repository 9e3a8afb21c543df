import type { OperatorContext } from '../../dataflow/operator.ts'
import type { RowTable } from '../../state/rows/row-table.ts'
import type { Batch } from '../../types/batch.ts'
import { type Column, isValid } from '../../types/column.ts'
import { gatherColumn } from '../../types/gather-column.ts'
import type { CalcKernel } from '../calc-kernel.ts'
import { IntList } from '../keyed/int-list.ts'
import type { PairCondition } from './pair-filter.ts'

/**
 * Rows of a batch beside rows kept of the other side that have the same key. `judge` keeps those for which the rest of
 * the condition is TRUE; it reads the columns that the condition looks at, and no others.
 */
export class PairCandidates {
  readonly own = new IntList()
  readonly other = new IntList()
  readonly #kernel: CalcKernel | null
  readonly #columns: readonly number[]
  readonly #leftColumns: number

  constructor(condition: PairCondition | null, leftColumns: number, context: OperatorContext) {
    this.#kernel =
      condition?.kernel({ timeZone: condition.timeZone, clock: context.clock, watermark: () => null }) ?? null
    this.#columns = condition?.columns ?? []
    this.#leftColumns = leftColumns
  }

  add(own: number, other: number): void {
    this.own.push(own)
    this.other.push(other)
  }

  clear(): void {
    this.own.clear()
    this.other.clear()
  }

  judge(batch: Batch, others: RowTable, batchIsLeft: boolean): void {
    const { length } = this.own
    if (this.#kernel === null || length === 0) return
    const columns: Column[] = []
    const own = this.own.values.slice(0, length)
    const stored = this.#columns.filter((column) => column < this.#leftColumns !== batchIsLeft)
    for (const column of this.#columns) {
      const side = column < this.#leftColumns ? column : column - this.#leftColumns
      columns[column] = stored.includes(column)
        ? others.gatherColumn(side, this.other.values, length)
        : gatherColumn(batch.columns[side]!, own)
    }
    const [verdict] = this.#kernel({ length, columns, kinds: null })!.columns
    let kept = 0
    for (let pair = 0; pair < length; pair++) {
      if (!isValid(verdict!.validity, pair) || Number(verdict!.values[pair]) !== 1) continue
      this.own.values[kept] = this.own.values[pair]!
      this.other.values[kept] = this.other.values[pair]!
      kept++
    }
    this.own.length = kept
    this.other.length = kept
  }
}
