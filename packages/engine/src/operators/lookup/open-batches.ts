import type { PendingRows } from '../../dataflow/operator.ts'

/** A batch that waits for answers. */
export interface OpenBatch {
  readonly number: number
  readonly length: number
  /** Monotonic. */
  readonly since: number
  readonly isAnswered: boolean
}

interface OpenBatchesOptions<B extends OpenBatch> {
  /** Whether batches are emitted in the order in which they came. */
  readonly ordered: boolean
  /** No more batches are taken while so many rows wait. */
  readonly capacity: number
  readonly emit: (batch: B) => void
}

/** The batches of an operator that wait, oldest first. */
export class OpenBatches<B extends OpenBatch> implements PendingRows {
  readonly #options: OpenBatchesOptions<B>
  #open: B[] = []
  #rows = 0
  #taken = 0
  #changed: () => void = () => undefined
  #failure: { readonly error: unknown } | null = null

  constructor(options: OpenBatchesOptions<B>) {
    this.#options = options
  }

  get taken(): number {
    return this.#taken
  }
  get oldest(): number {
    return this.#open[0]?.number ?? Infinity
  }
  /** When the oldest came; null when nothing waits. */
  get since(): number | null {
    return this.#open[0]?.since ?? null
  }
  get isFull(): boolean {
    return this.#failure === null && this.#rows >= this.#options.capacity
  }

  watch(changed: () => void): void {
    this.#changed = changed
  }

  /** Takes a batch, whose number is one more than `taken`. */
  add(batch: B): void {
    this.#taken = batch.number
    this.#rows += batch.length
    this.#open.push(batch)
    this.emitReady()
  }

  changed(): void {
    this.#changed()
  }

  fail(error: unknown): void {
    this.#failure ??= { error }
    this.#changed()
  }

  emitReady(): void {
    if (this.#failure !== null) throw this.#failure.error
    const { ordered, emit } = this.#options
    const open = this.#open
    const waits = open.findIndex(({ isAnswered }) => !isAnswered)
    const first = waits < 0 ? open : open.slice(0, waits)
    const ready = ordered ? first : open.filter(({ isAnswered }) => isAnswered)
    if (ready.length === 0) return
    this.#open = ordered ? open.slice(ready.length) : open.filter(({ isAnswered }) => !isAnswered)
    for (const batch of ready) {
      this.#rows -= batch.length
      emit(batch)
    }
  }
}
