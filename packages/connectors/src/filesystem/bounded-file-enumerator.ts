import type { EnumeratorContext, Json, SourceSplit, SplitEnumerator } from '@millrace/engine/connect'
import { freshSplit } from './file-split.ts'
import { listFiles } from './list-files.ts'

/** Finds the files once, and gives one at a time to whoever asks. */
export class BoundedFileEnumerator implements SplitEnumerator {
  readonly #context: EnumeratorContext
  readonly #resolveRoot: () => Promise<string>
  readonly #fresh: boolean
  #pending: SourceSplit[]

  constructor(context: EnumeratorContext, resolveRoot: () => Promise<string>, restored: Json | null) {
    this.#context = context
    this.#resolveRoot = resolveRoot
    this.#fresh = restored === null
    this.#pending = [...((restored as { pending: SourceSplit[] } | null)?.pending ?? [])]
  }

  async start(): Promise<void> {
    if (!this.#fresh) return
    const files = await listFiles(await this.#resolveRoot())
    this.#pending = files.map((file, serial) => freshSplit(serial, file))
  }

  requestSplit(subtask: number): void {
    const split = this.#pending.shift()
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
