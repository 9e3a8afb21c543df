import type { EnumeratorContext, Json, SourceSplit, SplitEnumerator } from '@millrace/engine/connect'
import { type FileIdentity, isSameFile } from './file-identity.ts'
import { type FileSplit, freshSplit } from './file-split.ts'
import type { FoundFile } from './list-files.ts'

export interface WatchedFiles {
  list(): Promise<FoundFile[]>
  /** See `adoptReplaced`. */
  adopt(split: FileSplit, found: readonly FoundFile[]): Promise<FileSplit>
}

interface WatchState {
  readonly known: readonly { readonly inode: number; readonly birth: number }[]
  readonly serial: number
}

/**
 * Looks for new files again and again. Each file goes to one reader, which follows it as it grows. A known file under
 * another name has been renamed and is not new; another file under a known name is.
 */
export class WatchedFileEnumerator implements SplitEnumerator {
  readonly #context: EnumeratorContext
  readonly #files: WatchedFiles
  readonly #intervalMs: number
  #known: readonly FileIdentity[]
  #serial: number
  #restored: FileSplit[] = []
  #next = 0
  #timer: NodeJS.Timeout | undefined

  constructor(context: EnumeratorContext, files: WatchedFiles, intervalMs: number, restored: Json | null) {
    this.#context = context
    this.#files = files
    this.#intervalMs = intervalMs
    const state = restored as WatchState | null
    this.#known = state?.known ?? []
    this.#serial = state?.serial ?? 0
  }

  async start(): Promise<void> {
    await this.#resume()
    await this.#scan()
    this.#schedule()
  }

  requestSplit(): void {}

  /** A file may have been handed out after the enumerator's part of the checkpoint was taken: splits know it too. */
  addSplitsBack(splits: readonly SourceSplit[]): void {
    const files = splits as readonly FileSplit[]
    this.#restored.push(...files)
    for (const { id } of files) this.#serial = Math.max(this.#serial, Number(id.slice('file-'.length)) + 1)
    this.#known = [...this.#known, ...files.filter((file) => !this.#isKnown(file))]
  }

  snapshot(): Json {
    return { known: this.#known.map(({ inode, birth }) => ({ inode, birth })), serial: this.#serial }
  }

  async checkpointComplete(): Promise<void> {}

  async close(): Promise<void> {
    clearTimeout(this.#timer)
  }

  /** A file that was mended while nobody read it may have become another one under its name. */
  async #resume(): Promise<void> {
    const found = this.#restored.length === 0 ? [] : await this.#files.list()
    for (const split of this.#restored) {
      const adopted = await this.#files.adopt(split, found)
      if (adopted !== split) this.#known = [...this.#known, adopted]
      this.#assign(adopted)
    }
    this.#restored = []
  }

  #schedule(): void {
    if (this.#context.signal.aborted) return
    this.#timer = setTimeout(() => {
      this.#scan().then(
        () => this.#schedule(),
        (error: unknown) => this.#context.fail(error),
      )
    }, this.#intervalMs)
  }

  async #scan(): Promise<void> {
    const found = await this.#files.list()
    // Nothing is awaited from here on: a snapshot sees a file as both known and assigned, or as neither.
    const fresh = found.filter((file) => !this.#isKnown(file))
    this.#known = found
    for (const file of fresh) this.#assign(freshSplit(this.#serial++, file))
  }

  #isKnown(file: FileIdentity): boolean {
    return this.#known.some((known) => isSameFile(known, file))
  }

  #assign(split: FileSplit): void {
    this.#context.assign(this.#next++ % this.#context.parallelism, [split])
  }
}
