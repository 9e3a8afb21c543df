import type { OperatorContext } from '../../dataflow/operator.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { isValid } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { Row } from '../../types/row-value.ts'
import type { TimeZone } from '../../types/time-zone.ts'
import type { CalcKernel, CalcKernelFactory } from '../calc-kernel.ts'

/** The part of a join's condition that is not equality of keys, over left and right columns in a row. */
export interface PairCondition {
  /** Projects pairs to one BOOLEAN column. */
  readonly kernel: CalcKernelFactory
  /** The columns that it looks at; all others may be missing from a batch of pairs. */
  readonly columns: readonly number[]
  readonly timeZone: TimeZone
}

/** Judges pairs of rows, many at a time. */
export class PairFilter {
  readonly #kernel: CalcKernel
  readonly #pairs: BatchBuilder

  constructor(condition: PairCondition, types: readonly LogicalType[], context: OperatorContext) {
    const { kernel, timeZone } = condition
    this.#kernel = kernel({ timeZone, clock: context.clock, watermark: () => null })
    this.#pairs = new BatchBuilder(types)
  }

  add(left: Row, right: Row): void {
    this.#pairs.append([...left, ...right])
  }

  /** For each pair added since the last call whether the condition is TRUE. */
  judge(): readonly boolean[] {
    const { length } = this.#pairs
    if (length === 0) return []
    const [verdict] = this.#kernel(this.#pairs.finish())!.columns
    return Array.from(
      { length },
      (_, pair) => isValid(verdict!.validity, pair) && Number(verdict!.values[pair]) === 1,
    )
  }
}
