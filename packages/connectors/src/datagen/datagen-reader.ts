import type {
  BatchBuilder,
  PollResult,
  ReaderContext,
  SourceReader,
  SourceSplit,
} from '@millrace/engine/connect'
import { TARGET_BATCH_ROWS } from '@millrace/engine/connect'
import type { FieldGenerator } from './field-generator.ts'

/** Rows `next`, `next + step`, … below `end` (endless when null). */
export interface DatagenSplit extends SourceSplit {
  readonly next: number
  readonly step: number
  readonly end: number | null
  readonly seed: number
}

export interface DatagenRows {
  readonly rowsPerSecond: number
  createBuilder(): BatchBuilder
  createGenerators(seed: number): FieldGenerator[]
  /** The time that a row's timestamps start from. */
  timeOf(index: number): number
}

interface OpenSplit {
  readonly split: DatagenSplit
  readonly generators: FieldGenerator[]
  readonly startedAt: number
  readonly startIndex: number
  next: number
}

export class DatagenReader implements SourceReader {
  readonly #context: ReaderContext
  readonly #rows: DatagenRows
  readonly #builder: BatchBuilder
  #open: OpenSplit[] = []
  #complete = false
  #wake: (() => void) | null = null

  constructor(context: ReaderContext, rows: DatagenRows) {
    this.#context = context
    this.#rows = rows
    this.#builder = rows.createBuilder()
  }

  addSplits(splits: readonly SourceSplit[]): void {
    for (const split of splits as readonly DatagenSplit[]) {
      const generators = this.#rows.createGenerators(split.seed)
      this.#open.push({
        split,
        generators,
        startedAt: performance.now(),
        startIndex: split.next,
        next: split.next,
      })
    }
    this.#wake?.()
  }

  noMoreSplits(): void {
    this.#complete = true
    this.#wake?.()
  }

  async poll(): Promise<PollResult> {
    let soonest = 1000
    for (let i = 0; i < this.#open.length; i++) {
      const open = this.#open.shift()!
      const allowed = this.#allowed(open)
      if (allowed > 0) return this.#emit(open, Math.min(allowed, TARGET_BATCH_ROWS))
      this.#open.push(open)
      soonest = Math.min(soonest, this.#untilNext(open))
    }
    if (this.#open.length === 0 && this.#complete) return { status: 'end' }
    return { status: 'waiting', ready: this.#sleep(this.#open.length === 0 ? 60_000 : soonest) }
  }

  snapshot(): readonly SourceSplit[] {
    return this.#open.map(({ split, next }) => ({ ...split, next }))
  }

  async checkpointComplete(): Promise<void> {}
  async close(): Promise<void> {
    this.#wake?.()
  }

  #emit(open: OpenSplit, count: number): PollResult {
    const { split, generators } = open
    const { columns } = this.#builder
    for (
      let row = 0;
      row < count && (split.end === null || open.next < split.end);
      row++, open.next += split.step
    ) {
      const now = this.#rows.timeOf(open.next)
      for (let i = 0; i < generators.length; i++) columns[i]!.append(generators[i]!(open.next, now))
      this.#builder.appendKind()
    }
    const rows = { batch: this.#builder.finish(), splitId: split.id }
    if (split.end !== null && open.next >= split.end) return { status: 'rows', rows, endedSplits: [split.id] }
    this.#open.push(open)
    return { status: 'rows', rows }
  }

  /** Rows that the rate allows now. */
  #allowed(open: OpenSplit): number {
    const { split } = open
    if (split.end !== null && open.next >= split.end) return 1
    const perMs = this.#rows.rowsPerSecond / split.step / 1000
    const due = Math.floor((performance.now() - open.startedAt) * perMs) + 1
    return due - (open.next - open.startIndex) / split.step
  }

  #untilNext(open: OpenSplit): number {
    const perMs = this.#rows.rowsPerSecond / open.split.step / 1000
    const done = (open.next - open.startIndex) / open.split.step
    return Math.max(1, open.startedAt + done / perMs - performance.now())
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
