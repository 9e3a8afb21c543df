import {
  type Batch,
  type Json,
  type LogicalType,
  type RowKind,
  type RowValue,
  readRow,
  rowKindString,
  type Source,
  type SourceReader,
  type SourceSplit,
  type SplitEnumerator,
} from '@millrace/engine/connect'
import { silentLogger } from '@millrace/kernel'

export interface SourceState {
  readonly enumerator: Json
  readonly splits: readonly SourceSplit[]
}

/** Drives one source as the runtime does: an enumerator and its readers, polled in turn. */
export class SourceRun {
  readonly rows: { readonly kind: string; readonly row: RowValue[] }[] = []
  badRecords = 0
  failure: unknown
  readonly #types: readonly LogicalType[]
  readonly #abort = new AbortController()
  readonly enumerator: SplitEnumerator
  readonly readers: SourceReader[]
  readonly #asked: number[] = []

  constructor(
    source: Source,
    types: readonly LogicalType[],
    state: SourceState | null = null,
    parallelism = 1,
  ) {
    this.#types = types
    const { signal } = this.#abort
    const metrics = {
      bytesIn: () => {},
      badRecords: (count: number) => {
        this.badRecords += count
      },
      pendingRecords: () => {},
    }
    this.readers = Array.from({ length: parallelism }, (_, subtask) =>
      source.createReader({
        subtask,
        parallelism,
        logger: silentLogger,
        signal,
        metrics,
        requestSplit: () => void this.#asked.push(subtask),
      }),
    )
    this.enumerator = source.createEnumerator(
      {
        parallelism,
        logger: silentLogger,
        signal,
        assign: (subtask, splits) => this.readers[subtask]!.addSplits(JSON.parse(JSON.stringify(splits))),
        noMoreSplits: (subtask) => this.readers[subtask]!.noMoreSplits(),
        fail: (error) => {
          this.failure ??= error
        },
      },
      state?.enumerator ?? null,
    )
    if (state) this.enumerator.addSplitsBack(state.splits)
  }

  start(): Promise<void> {
    return this.enumerator.start()
  }

  /** Polls until `enough` says so or every reader has ended; true when ended. */
  async run(enough: () => boolean = () => false, timeoutMs = 20_000): Promise<boolean> {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      let ended = 0
      let idle: Promise<void>[] = []
      for (const reader of this.readers) {
        if (this.failure !== undefined) throw this.failure
        if (enough()) return false
        const asked = this.#asked.splice(0)
        for (const subtask of asked) this.enumerator.requestSplit(subtask)
        const result = await reader.poll()
        if (result.status === 'end') ended++
        else if (result.status === 'rows') {
          this.#take(result.rows.batch)
          idle = []
        } else idle.push(result.ready)
      }
      if (ended === this.readers.length) return true
      if (Date.now() > deadline)
        throw new Error(`source gave ${this.rows.length} rows and no more within ${timeoutMs} ms`)
      if (idle.length > 0 && this.#asked.length === 0) {
        let timer: NodeJS.Timeout | undefined
        const pause = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, 50)
        })
        await Promise.race([...idle, pause])
        clearTimeout(timer)
      }
    }
  }

  snapshot(checkpointId = 1): SourceState {
    const enumerator = this.enumerator.snapshot(checkpointId)
    const splits = this.readers.flatMap((reader) => [...reader.snapshot(checkpointId)])
    return JSON.parse(JSON.stringify({ enumerator, splits }))
  }

  async complete(checkpointId: number): Promise<void> {
    for (const reader of this.readers) await reader.checkpointComplete(checkpointId)
    await this.enumerator.checkpointComplete(checkpointId)
  }

  async close(): Promise<void> {
    this.#abort.abort()
    for (const reader of this.readers) await reader.close()
    await this.enumerator.close()
  }

  #take(batch: Batch): void {
    for (let row = 0; row < batch.length; row++) {
      this.rows.push({
        kind: rowKindString((batch.kinds?.[row] ?? 0) as RowKind),
        row: readRow(batch, this.#types, row),
      })
    }
  }
}
