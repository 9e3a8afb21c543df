import type { EnumeratorContext, Json, SourceSplit, SplitEnumerator } from '@millrace/engine/connect'

/** For bounded sources: finds the splits once, and gives one at a time to whoever asks. */
export class PullEnumerator implements SplitEnumerator {
  readonly #context: EnumeratorContext
  readonly #fresh: boolean
  readonly #create: () => Promise<readonly SourceSplit[]>
  #pending: readonly SourceSplit[]

  constructor(
    context: EnumeratorContext,
    restored: Json | null,
    create: () => Promise<readonly SourceSplit[]>,
  ) {
    this.#context = context
    this.#fresh = restored === null
    this.#create = create
    this.#pending = (restored as { pending: SourceSplit[] } | null)?.pending ?? []
  }

  async start(): Promise<void> {
    if (this.#fresh) this.#pending = await this.#create()
  }

  requestSplit(subtask: number): void {
    const [split, ...rest] = this.#pending
    this.#pending = rest
    if (split === undefined) this.#context.noMoreSplits(subtask)
    else this.#context.assign(subtask, [split])
  }

  addSplitsBack(splits: readonly SourceSplit[]): void {
    const back = new Set(splits.map(({ id }) => id))
    this.#pending = [...splits, ...this.#pending.filter(({ id }) => !back.has(id))]
  }

  snapshot(): Json {
    return { pending: this.#pending }
  }

  async checkpointComplete(): Promise<void> {}
  async close(): Promise<void> {}
}
