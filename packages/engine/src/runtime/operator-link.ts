import { MAX_WATERMARK, MIN_WATERMARK, type Operator } from '../dataflow/operator.ts'
import type { Batch } from '../types/batch.ts'
import type { Link } from './link.ts'
import type { Barrier } from './stream-element.ts'
import type { NodeCounters } from './task-metrics.ts'

/** Hands everything on to all that follow a node. */
export class FanOut implements Link {
  readonly #links: readonly Link[]
  readonly #counters: NodeCounters

  constructor(links: readonly Link[], counters: NodeCounters) {
    this.#links = links
    this.#counters = counters
  }

  batch(batch: Batch): void {
    if (batch.length === 0) return
    this.#counters.recordsOut += batch.length
    for (const link of this.#links) link.batch(batch)
  }
  watermark(watermark: number): void {
    this.#counters.noteWatermark(watermark)
    for (const link of this.#links) link.watermark(watermark)
  }
  idle(idle: boolean): void {
    for (const link of this.#links) link.idle(idle)
  }
  flush(): void {
    for (const link of this.#links) link.flush()
  }
  finish(): void {
    for (const link of this.#links) link.finish()
  }
  barrier(barrier: Barrier): void {
    for (const link of this.#links) link.barrier(barrier)
  }
}

/** An operator within a chain. */
export class OperatorLink implements Link {
  readonly operator: Operator
  readonly #next: FanOut
  readonly #counters: NodeCounters | null
  readonly #input: number
  #incoming = MIN_WATERMARK
  #sent = MIN_WATERMARK

  /** `counters` counts incoming rows; null when whoever calls counts them. */
  constructor(operator: Operator, next: FanOut, counters: NodeCounters | null, input: number) {
    this.operator = operator
    this.#next = next
    this.#counters = counters
    this.#input = input
  }

  batch(batch: Batch): void {
    this.batchFrom(batch, this.#input)
  }

  batchFrom(batch: Batch, input: number): void {
    if (this.#counters !== null) this.#counters.recordsIn += batch.length
    this.operator.processBatch(batch, input)
    if (this.operator.outputWatermark !== undefined)
      this.#forward(this.operator.outputWatermark(this.#incoming))
  }

  watermark(watermark: number): void {
    this.#incoming = watermark
    this.operator.processWatermark?.(watermark)
    const own = watermark < MAX_WATERMARK ? this.operator.outputWatermark?.(watermark) : undefined
    this.#forward(own ?? watermark)
  }

  idle(idle: boolean): void {
    this.#next.idle(idle)
  }
  flush(): void {
    this.operator.flush?.()
    this.#next.flush()
  }
  finish(): void {
    this.operator.finish?.()
    this.operator.flush?.()
    this.#next.finish()
  }
  barrier(barrier: Barrier): void {
    this.#next.barrier(barrier)
  }

  #forward(watermark: number): void {
    if (watermark <= this.#sent) return
    this.#sent = watermark
    this.#next.watermark(watermark)
  }
}
