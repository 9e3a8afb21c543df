import type { Logger } from '@millrace/kernel'
import type { Batch } from '../types/batch.ts'

/**
 * Where rows go. Exactly-once by two phases: writers hand over committables at the barrier; the runtime stores
 * them in the checkpoint; once the checkpoint is durable and its epoch still holds, the committer makes them
 * visible. After a restart the committables of the restored checkpoint are committed again, so `commit` must be
 * idempotent, and must refuse when a younger epoch has committed to the same sink.
 */
export interface Sink {
  createWriter(context: WriterContext): SinkWriter
  /** Absent for sinks that write at once (at-least-once). */
  createCommitter?(context: CommitterContext): SinkCommitter
}

interface SinkContext {
  /** Stable name of the sink within its deployment; survives restarts, new epochs and new versions of the SQL. */
  readonly sinkId: string
  /** Stable id of the deployment (or of the CLI run). */
  readonly deploymentId: string
  /** Grows with each takeover or restart; see `docs/architecture.md`. */
  readonly epoch: number
  readonly logger: Logger
  readonly signal: AbortSignal
}
export interface WriterContext extends SinkContext {
  readonly subtask: number
  readonly parallelism: number
  readonly metrics: SinkMetrics
}
export type CommitterContext = SinkContext

export interface SinkMetrics {
  bytesOut(bytes: number): void
  badRecords(count: number): void
}

/** Opaque to the runtime; the sink's own encoding, self-describing enough to be read by later versions. */
export type Committable = Uint8Array

export interface SinkWriter {
  /** Takes a batch; resolves when the next may come (that is the sink's back-pressure). */
  write(batch: Batch): Promise<void>
  /** At the barrier, after every earlier row: gives what `commit` will need, with all of it durable. */
  prepareCommit(checkpointId: number): Promise<readonly Committable[]>
  close(): Promise<void>
}

export interface SinkCommitter {
  /**
   * Called once before anything else in this epoch: fences older epochs, removes what they left half-done but for
   * `restored`: the committables of the restored checkpoint, which `commit` gets next.
   */
  open(restored: readonly Committable[]): Promise<void>
  /**
   * After `open`: the newest checkpoint committed to this sink, for sinks that skip what they have committed before
   * by its id. Later ids are above it even when the checkpoints themselves were lost.
   */
  lastCommitted?(): Promise<number | null>
  /** Makes visible, once, what the checkpoint holds. `checkpointId` grows over the deployment's whole life. */
  commit(checkpointId: number, committables: readonly Committable[]): Promise<void>
  close(): Promise<void>
}
