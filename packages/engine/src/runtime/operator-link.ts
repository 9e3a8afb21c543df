import { invariant } from '@millrace/kernel'
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

/** What waits behind rows that an operator has not emitted yet. */
interface Held {
  /** The last batch before it. */
  readonly after: number
  /** Null: anything but a watermark. */
  readonly watermark: number | null
  readonly pass: () => void
}

/** An operator within a chain. */
export class OperatorLink implements Link {
  readonly operator: Operator
  readonly #next: FanOut
  readonly #counters: NodeCounters | null
  readonly #input: number
  #incoming = MIN_WATERMARK
  #sent = MIN_WATERMARK
  #held: Held[] = []

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
    this.#behindRows(null, () => this.#next.idle(idle))
  }
  flush(): void {
    this.operator.flush?.()
    this.#next.flush()
  }
  finish(): void {
    this.operator.finish?.()
    this.operator.flush?.()
    this.#behindRows(null, () => this.#next.finish())
  }
  barrier(barrier: Barrier): void {
    invariant(!this.isPending, 'a barrier meets no rows that are still to come')
    this.#next.barrier(barrier)
  }

  /** Whether rows, or what waits behind them, are still to come. */
  get isPending(): boolean {
    return this.#held.length > 0 || (this.operator.pending?.oldest ?? Infinity) < Infinity
  }

  /** Emits what has become ready, and lets pass what waited for it. */
  advance(): void {
    const { pending } = this.operator
    if (pending === undefined) return
    pending.emitReady()
    while (this.#held.length > 0 && this.#held[0]!.after < pending.oldest) this.#held.shift()!.pass()
  }

  #forward(watermark: number): void {
    if (watermark <= this.#sent) return
    this.#sent = watermark
    this.#behindRows(watermark, () => this.#next.watermark(watermark))
  }

  /** Of watermarks that follow each other the last says it all. */
  #behindRows(watermark: number | null, pass: () => void): void {
    const { pending } = this.operator
    if (pending === undefined || !this.isPending) {
      pass()
      return
    }
    const last = this.#held.at(-1)
    const after = pending.taken
    if (watermark !== null && last?.after === after && last.watermark !== null) this.#held.pop()
    this.#held.push({ after, watermark, pass })
  }
}
