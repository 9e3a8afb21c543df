import type { Batch, PollResult, ReaderContext, SourceReader, SourceSplit } from '@millrace/engine/connect'
import type { FileCursor } from './file-cursor.ts'
import type { FileSplit } from './file-split.ts'

export interface FileReaderSettings {
  /** Null: bounded; splits are asked for one by one. */
  readonly intervalMs: number | null
  open(split: FileSplit): Promise<FileCursor | null>
  takeBatch(cursor: FileCursor): Promise<Batch>
}

interface OpenFile {
  readonly split: FileSplit
  cursor: FileCursor | null
  dry: boolean
}

/** Reads the files it is given in their order, and follows them when they are watched. */
export class FileReader implements SourceReader {
  readonly #context: ReaderContext
  readonly #settings: FileReaderSettings
  #files: OpenFile[] = []
  #complete = false
  #asked = false
  #wake: (() => void) | null = null

  constructor(context: ReaderContext, settings: FileReaderSettings) {
    this.#context = context
    this.#settings = settings
  }

  addSplits(splits: readonly SourceSplit[]): void {
    this.#asked = false
    for (const split of splits as readonly FileSplit[]) this.#files.push({ split, cursor: null, dry: false })
    this.#wake?.()
  }

  noMoreSplits(): void {
    this.#complete = true
    this.#wake?.()
  }

  async poll(): Promise<PollResult> {
    const endedSplits: string[] = []
    for (const file of [...this.#files]) {
      if (file.dry) continue
      const state = await this.#read(file)
      if (state === 'rows') {
        const batch = await this.#settings.takeBatch(file.cursor!)
        return { status: 'rows', rows: { batch, splitId: file.split.id }, endedSplits }
      }
      if (state === 'end') {
        this.#files.splice(this.#files.indexOf(file), 1)
        await file.cursor?.close()
        endedSplits.push(file.split.id)
      } else file.dry = true
    }
    // A file read to its end must not hold the watermark back while a later one grows.
    for (const file of this.#files.slice(0, -1)) endedSplits.push(file.split.id)
    return this.#idle(endedSplits)
  }

  snapshot(): readonly SourceSplit[] {
    return this.#files.map(({ split, cursor }) => cursor?.snapshot() ?? split)
  }

  async checkpointComplete(): Promise<void> {}

  async close(): Promise<void> {
    this.#wake?.()
    for (const { cursor } of this.#files) await cursor?.close()
    this.#files = []
  }

  async #read(file: OpenFile): Promise<'rows' | 'dry' | 'end'> {
    if (file.cursor === null) {
      file.cursor = await this.#settings.open(file.split)
      if (file.cursor === null) return 'end'
    }
    return file.cursor.read()
  }

  #idle(endedSplits: readonly string[]): PollResult {
    const { intervalMs } = this.#settings
    if (intervalMs === null && this.#files.length === 0) {
      if (this.#complete) return { status: 'end' }
      if (!this.#asked) {
        this.#asked = true
        this.#context.requestSplit()
      }
    }
    return { status: 'waiting', ready: this.#sleep(intervalMs), endedSplits }
  }

  /** Until something is assigned or, where files are watched, it is time to look at them again. */
  #sleep(intervalMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        this.#wake = null
        for (const file of this.#files) file.dry = false
        resolve()
      }
      const timer = intervalMs === null ? undefined : setTimeout(finish, intervalMs)
      this.#wake = finish
      // What came between the poll and this wait must not be slept over.
      if (this.#files.some((file) => !file.dry)) finish()
    })
  }
}
