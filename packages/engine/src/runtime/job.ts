import type { Clock, Logger, WireError } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { CompiledJob } from '../compile/compiled-job.ts'
import type { RowKind } from '../types/row-kind.ts'
import type { Row } from '../types/row-value.ts'
import type { JobThreads } from './threads/job-threads.ts'
import type { Timers } from './timers.ts'

export interface JobOptions {
  readonly deploymentId: string
  readonly epoch: number
  /** Null: no checkpoints; sinks commit once, at the end of bounded input. */
  readonly store: CheckpointStore | null
  /**
   * Where to start: the store's newest checkpoint, a savepoint's manifest with its own store, or empty. Once
   * `onRunning` was called, `latest` continues this run, whatever it was started from.
   */
  readonly restore:
    | { readonly kind: 'latest' }
    | {
        readonly kind: 'manifest'
        readonly manifest: CheckpointManifest
        readonly store: CheckpointStore
        readonly allowNonRestoredState: boolean
      }
    | { readonly kind: 'empty' }
  readonly listener: JobListener
  readonly clock: Clock
  /** How to be called later; the platform's timers by default. Tests give a virtual clock. */
  readonly timers?: Timers
  readonly logger: Logger
  /**
   * Threads that the job may use: it then runs in as many as its parallelism and `taskmanager.cpu.cores` say, and in
   * this thread when that is one. The clock must be the system's, since it cannot be shared. Absent: this thread.
   */
  readonly threads?: JobThreads
  /** Bound of all state in bytes; beyond it the job fails with STATE_MEMORY_EXCEEDED. */
  readonly memoryBudgetBytes: number
}

export interface CheckpointStats {
  readonly checkpointId: number
  readonly kind: 'checkpoint' | 'savepoint'
  readonly startedAt: number
  readonly durationMs: number
  readonly alignmentMs: number
  /** All state, and the part newly written. */
  readonly fullBytes: number
  readonly writtenBytes: number
}

/** Called by the runtime; must not throw. */
export interface JobListener {
  onRunning(restoredCheckpointId: number | null): void
  onCheckpointComplete(stats: CheckpointStats): void
  onCheckpointFailed(failed: { readonly checkpointId: number; readonly error: WireError }): void
  /** Rows of a collector, in order. Resolves when more may come. */
  onRows(nodeId: number, rows: readonly { readonly kind: RowKind; readonly row: Row }[]): Promise<void> | void
}

export interface NodeMetrics {
  readonly nodeId: number
  readonly recordsIn: number
  readonly recordsOut: number
  readonly bytesIn: number
  readonly bytesOut: number
  readonly badRecords: number
  readonly lateRecords: number
  readonly pendingRecords: number | null
  /** Combined watermark in epoch ms; null before the first. */
  readonly watermark: number | null
  /** Shares of wall time since the previous call, 0..1; the three add up to 1. */
  readonly busy: number
  readonly backPressured: number
  readonly idle: number
  readonly stateBytes: number
  readonly stateEntries: number
}

export type JobOutcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'stopped'; readonly savepoint: CheckpointManifest | null }

/** A job that runs. Every promise rejects with a catalogue error. */
export interface RunningJob {
  /** Settles when nothing of the job is left running. Rejects when the job failed. */
  readonly done: Promise<JobOutcome>
  metrics(): readonly NodeMetrics[]
  triggerCheckpoint(): Promise<CheckpointStats>
  /** A full copy of the state into another store: self-contained, never collected. */
  triggerSavepoint(store: CheckpointStore): Promise<CheckpointManifest>
  /**
   * Stops after a last checkpoint (or savepoint, when a store is given). `drain` also fires event-time windows with
   * the final watermark.
   */
  stop(options: { readonly savepoint: CheckpointStore | null; readonly drain: boolean }): Promise<JobOutcome>
  /** Stops at once, commits nothing more. */
  cancel(): Promise<void>
}

export type RunJob = (job: CompiledJob, options: JobOptions) => Promise<RunningJob>
