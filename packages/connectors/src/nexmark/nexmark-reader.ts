import {
  type Batch,
  type PhysicalColumn,
  type PollResult,
  type ReaderContext,
  type SourceReader,
  type SourceSplit,
  TARGET_BATCH_ROWS,
} from '@millrace/engine/connect'
import type { NexmarkColumns } from './nexmark-columns.ts'
import type { NexmarkConfig } from './nexmark-config.ts'

/** Events `next`, `next + step`, … below `end` (endless when null). */
export interface NexmarkSplit extends SourceSplit {
  readonly next: number
  readonly step: number
  readonly end: number | null
}

interface OpenSplit {
  readonly split: NexmarkSplit
  readonly startedAt: number
  next: number
}

export class NexmarkReader implements SourceReader {
  readonly #context: ReaderContext
  readonly #config: NexmarkConfig
  readonly #columns: readonly PhysicalColumn[]
  readonly #source: NexmarkColumns
  #open: OpenSplit[] = []
  #complete = false
  #wake: (() => void) | null = null

  constructor(
    context: ReaderContext,
    config: NexmarkConfig,
    columns: readonly PhysicalColumn[],
    source: NexmarkColumns,
  ) {
    this.#context = context
    this.#config = config
    this.#columns = columns
    this.#source = source
  }

  addSplits(splits: readonly SourceSplit[]): void {
    for (const split of splits as readonly NexmarkSplit[])
      this.#open.push({ split, startedAt: performance.now(), next: split.next })
    this.#wake?.()
  }

  noMoreSplits(): void {
    this.#complete = true
    this.#wake?.()
  }

  async poll(): Promise<PollResult> {
    for (let i = 0; i < this.#open.length; i++) {
      const open = this.#open.shift()!
      const count = this.#due(open)
      if (count > 0) return this.#emit(open, count)
      this.#open.push(open)
    }
    if (this.#open.length === 0 && this.#complete) return { status: 'end' }
    return { status: 'waiting', ready: this.#sleep(this.#open.length === 0 ? 60_000 : 5) }
  }

  snapshot(): readonly SourceSplit[] {
    return this.#open.map(({ split, next }) => ({ ...split, next }))
  }

  async checkpointComplete(): Promise<void> {}

  async close(): Promise<void> {
    this.#wake?.()
  }

  #emit(open: OpenSplit, count: number): PollResult {
    const { split } = open
    const range = { first: open.next, step: split.step, count }
    const batch: Batch = { length: count, columns: this.#source.make(this.#columns, range), kinds: null }
    open.next += count * split.step
    const rows = { batch, splitId: split.id }
    if (split.end !== null && open.next >= split.end) return { status: 'rows', rows, endedSplits: [split.id] }
    this.#open.push(open)
    return { status: 'rows', rows }
  }

  /** Events that may be given now. */
  #due({ split, startedAt, next }: OpenSplit): number {
    const left = split.end === null ? TARGET_BATCH_ROWS : Math.ceil((split.end - next) / split.step)
    const most = Math.min(left, TARGET_BATCH_ROWS)
    if (!this.#config.limited) return most
    const allowed = ((performance.now() - startedAt) * this.#config.rate) / 1000 / split.step
    return Math.min(most, Math.floor(allowed - (next - split.next) / split.step) + 1)
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        this.#wake = null
        this.#context.signal.removeEventListener('abort', finish)
        resolve()
      }
      const timer = setTimeout(finish, ms)
      this.#wake = finish
      this.#context.signal.addEventListener('abort', finish, { once: true })
    })
  }
}
