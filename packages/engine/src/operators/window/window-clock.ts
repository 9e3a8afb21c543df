import { MAX_WATERMARK, MIN_WATERMARK, type OperatorContext } from '../../dataflow/operator.ts'

export interface WindowClockOptions {
  readonly attribute: 'rowtime' | 'proctime'
  /** From the wall clock on which windows stand to instants. */
  readonly toInstant: (wall: number) => number
}

/** Says when windows that are given by their ends are over: by the watermark, or by the clock. */
export class WindowClock {
  readonly #options: WindowClockOptions
  readonly #context: OperatorContext
  readonly #awaited = new Set<number>()
  #progress = MIN_WATERMARK

  constructor(context: OperatorContext, options: WindowClockOptions) {
    this.#context = context
    this.#options = options
  }

  isOver(windowEnd: number): boolean {
    return this.#progress >= MAX_WATERMARK || this.#options.toInstant(windowEnd) - 1 <= this.#progress
  }

  await(windowEnd: number): void {
    if (this.#awaited.has(windowEnd)) return
    this.#awaited.add(windowEnd)
    if (this.#options.attribute === 'proctime')
      this.#context.registerProcessingTimer(this.#options.toInstant(windowEnd))
  }

  /** Ends of the awaited windows that are over now, ascending. */
  onWatermark(watermark: number): readonly number[] {
    return this.#options.attribute === 'rowtime' ? this.#advance(watermark) : []
  }

  onProcessingTime(at: number): readonly number[] {
    return this.#options.attribute === 'proctime' ? this.#advance(at - 1) : []
  }

  #advance(progress: number): readonly number[] {
    if (progress <= this.#progress) return []
    this.#progress = progress
    const due = [...this.#awaited].filter((end) => this.isOver(end)).sort((a, b) => a - b)
    for (const end of due) this.#awaited.delete(end)
    return due
  }
}
