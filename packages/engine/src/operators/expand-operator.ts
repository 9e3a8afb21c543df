import type { Operator, OperatorContext } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import type { TimeZone } from '../types/time-zone.ts'
import type { CalcKernel, CalcKernelFactory } from './calc-kernel.ts'

/** Each row once per projection: grouping sets. */
export class ExpandOperator implements Operator {
  readonly #factories: readonly CalcKernelFactory[]
  readonly #timeZone: TimeZone
  #kernels: readonly CalcKernel[] = []
  #context!: OperatorContext

  constructor(factories: readonly CalcKernelFactory[], timeZone: TimeZone) {
    this.#factories = factories
    this.#timeZone = timeZone
  }

  open(context: OperatorContext): void {
    this.#context = context
    const environment = { timeZone: this.#timeZone, clock: context.clock, watermark: () => null }
    this.#kernels = this.#factories.map((factory) => factory(environment))
  }

  processBatch(batch: Batch): void {
    for (const kernel of this.#kernels) {
      const rows = kernel(batch)
      if (rows !== null) this.#context.output.emit(rows)
    }
  }
}
