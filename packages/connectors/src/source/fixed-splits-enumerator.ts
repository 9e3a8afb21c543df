import type { EnumeratorContext, Json, SourceSplit, SplitEnumerator } from '@millrace/engine/connect'

/**
 * For sources whose splits are all known at the start: hands them out round robin at once. Each reader owns its
 * splits until they end; a restored job deals the restored splits anew.
 */
export class FixedSplitsEnumerator implements SplitEnumerator {
  readonly #context: EnumeratorContext
  readonly #fresh: boolean
  readonly #create: () => Promise<readonly SourceSplit[]> | readonly SourceSplit[]
  readonly #bounded: boolean
  #splits: SourceSplit[] = []

  constructor(
    context: EnumeratorContext,
    restored: Json | null,
    bounded: boolean,
    create: () => Promise<readonly SourceSplit[]> | readonly SourceSplit[],
  ) {
    this.#context = context
    this.#fresh = restored === null
    this.#bounded = bounded
    this.#create = create
  }

  async start(): Promise<void> {
    if (this.#fresh) this.#splits.push(...(await this.#create()))
    const { parallelism } = this.#context
    for (let subtask = 0; subtask < parallelism; subtask++) {
      const own = this.#splits.filter((_, index) => index % parallelism === subtask)
      if (own.length > 0) this.#context.assign(subtask, own)
      if (this.#bounded) this.#context.noMoreSplits(subtask)
    }
    this.#splits = []
  }

  requestSplit(): void {}

  addSplitsBack(splits: readonly SourceSplit[]): void {
    this.#splits.push(...splits)
  }

  snapshot(): Json {
    return { assigned: true }
  }

  async checkpointComplete(): Promise<void> {}
  async close(): Promise<void> {}
}
