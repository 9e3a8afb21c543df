import type { SinkWriter } from '../connect/sink.ts'
import type { Batch } from '../types/batch.ts'
import type { Link } from './link.ts'
import type { NodeCounters } from './task-metrics.ts'

/** The writer of a sink within a chain: batches queue here and the task writes them between two of its own steps. */
export class SinkLink implements Link {
  readonly uid: string
  readonly writer: SinkWriter
  readonly #counters: NodeCounters
  #pending: Batch[] = []

  constructor(uid: string, writer: SinkWriter, counters: NodeCounters) {
    this.uid = uid
    this.writer = writer
    this.#counters = counters
  }

  get isPending(): boolean {
    return this.#pending.length > 0
  }

  batch(batch: Batch): void {
    if (batch.length === 0) return
    this.#counters.recordsIn += batch.length
    this.#pending.push(batch)
  }

  async drain(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending.shift()!
      await this.writer.write(batch)
      this.#counters.recordsOut += batch.length
    }
  }

  watermark(watermark: number): void {
    this.#counters.noteWatermark(watermark)
  }
  idle(): void {}
  flush(): void {}
  finish(): void {}
  barrier(): void {}
}
