import { MIN_WATERMARK, type Operator, type OperatorContext } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import type { TimeZone } from '../types/time-zone.ts'
import type { CalcKernel, CalcKernelFactory } from './calc-kernel.ts'

/** Filter and projection in one pass. Keeps no state: kinds pass with their rows. */
export class CalcOperator implements Operator {
  readonly #kernelOf: CalcKernelFactory
  readonly #timeZone: TimeZone
  #context!: OperatorContext
  #kernel!: CalcKernel
  #watermark = MIN_WATERMARK

  constructor(kernelOf: CalcKernelFactory, timeZone: TimeZone) {
    this.#kernelOf = kernelOf
    this.#timeZone = timeZone
  }

  open(context: OperatorContext): void {
    this.#context = context
    this.#kernel = this.#kernelOf({
      timeZone: this.#timeZone,
      clock: context.clock,
      watermark: () => (this.#watermark === MIN_WATERMARK ? null : this.#watermark),
    })
  }

  processBatch(batch: Batch): void {
    const result = this.#kernel(batch)
    if (result !== null) this.#context.output.emit(result)
  }

  processWatermark(watermark: number): void {
    this.#watermark = watermark
  }
}
