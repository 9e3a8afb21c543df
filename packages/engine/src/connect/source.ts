import type { Logger } from '@millrace/kernel'
import type { Batch } from '../types/batch.ts'
import type { ChangelogMode } from '../types/row-kind.ts'
import type { Json } from './json.ts'

/** A part of a source that one reader reads, with how far it has been read. JSON, so that it lives in checkpoints. */
export interface SourceSplit {
  readonly id: string
  readonly [key: string]: Json
}

/**
 * Where rows come from (Flink's FLIP-27 shape): one enumerator per job finds splits, one reader per subtask
 * reads them. Positions live in the splits, which the runtime puts into every checkpoint.
 */
export interface Source {
  readonly bounded: boolean
  readonly changelogMode: ChangelogMode
  createEnumerator(context: EnumeratorContext, restored: Json | null): SplitEnumerator
  createReader(context: ReaderContext): SourceReader
}

export interface EnumeratorContext {
  readonly parallelism: number
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Hands splits to a reader. */
  assign(subtask: number, splits: readonly SourceSplit[]): void
  /** Tells a reader that it will get no more: with its splits read it ends. */
  noMoreSplits(subtask: number): void
  /** Ends the job with this error. For background work of the enumerator, which has no caller to throw to. */
  fail(error: unknown): void
}

export interface SplitEnumerator {
  start(): Promise<void>
  /** A reader has nothing to read. `subtask` asks once for each time it runs dry. Called only after `start` has resolved. */
  requestSplit(subtask: number): void
  /**
   * What a reader has named in `endedSplits`. A checkpoint may fall between the reader's end of a split and this call:
   * a split that was handed out and does not come back through `addSplitsBack` has ended too.
   */
  splitsEnded?(splitIds: readonly string[]): void
  /** Splits of the restored checkpoint, whatever the parallelism was; called before `start`. */
  addSplitsBack(splits: readonly SourceSplit[]): void
  /** What has been handed out and what is left. Called at the checkpoint, before the readers' barrier. */
  snapshot(checkpointId: number): Json
  checkpointComplete(checkpointId: number): Promise<void>
  close(): Promise<void>
}

export interface ReaderContext {
  readonly subtask: number
  readonly parallelism: number
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Asks the enumerator for work. */
  requestSplit(): void
  readonly metrics: SourceMetrics
}

/** Counters a connector adds to; the runtime counts rows itself. */
export interface SourceMetrics {
  bytesIn(bytes: number): void
  badRecords(count: number): void
  /** Rows known to wait at the source; null when the source cannot tell. */
  pendingRecords(count: number | null): void
}

export interface SourceBatch {
  readonly batch: Batch
  /** Split of all rows in the batch: watermarks are kept per split. */
  readonly splitId: string
}

/** `endedSplits`: splits read to their end by this poll, its rows included; they no longer hold the watermark back. */
export type PollResult =
  | { readonly status: 'rows'; readonly rows: SourceBatch; readonly endedSplits?: readonly string[] }
  /** Nothing now; `ready` settles when polling again may help. Idle readers must still answer barriers, so they wait here. */
  | { readonly status: 'waiting'; readonly ready: Promise<void>; readonly endedSplits?: readonly string[] }
  | { readonly status: 'end' }

export interface SourceReader {
  addSplits(splits: readonly SourceSplit[]): void
  noMoreSplits(): void
  /** The next rows. Between two polls `snapshot` describes exactly what has been returned. Rejects to fail the job. */
  poll(): Promise<PollResult>
  /** Splits with the position after the last polled row. Ended splits are left out. */
  snapshot(checkpointId: number): readonly SourceSplit[]
  checkpointComplete(checkpointId: number): Promise<void>
  close(): Promise<void>
}
