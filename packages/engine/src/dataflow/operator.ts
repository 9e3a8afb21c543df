import type { Clock, Logger } from '@millrace/kernel'
import type { OperatorState } from '../state/state-handle.ts'
import type { Batch } from '../types/batch.ts'

/** The watermark of a stream that has ended: fires everything. */
export const MAX_WATERMARK = Number.MAX_SAFE_INTEGER
export const MIN_WATERMARK = Number.MIN_SAFE_INTEGER

/** Takes what an operator makes. Emitting is synchronous; the task waits for room between batches. */
export interface Output {
  emit(batch: Batch): void
}

export interface OperatorMetrics {
  /** Rows behind the watermark that were dropped (Flink's `numLateRecordsDropped`). */
  lateRecords(count: number): void
}

export interface OperatorContext {
  readonly output: Output
  readonly state: OperatorState
  readonly metrics: OperatorMetrics
  readonly subtask: number
  readonly parallelism: number
  readonly clock: Clock
  readonly logger: Logger
  /** Asks for `onProcessingTime(at)` once the clock has reached `at` (epoch ms). Not part of snapshots. */
  registerProcessingTimer(at: number): void
}

/**
 * Rows that come later than the batch they belong to, because something outside has to answer first. The task looks
 * here between batches; watermarks and the end of the input wait behind what is open, and a barrier until nothing is.
 */
export interface PendingRows {
  /** How many batches were taken so far. */
  readonly taken: number
  /** The number, from 1, of the first batch whose rows have not all been emitted; Infinity when there is none. */
  readonly oldest: number
  /** So much is open that the task shall give no further batch. */
  readonly isFull: boolean
  /** Sets whom to tell, at any time, that `emitReady` may have something to do. */
  watch(changed: () => void): void
  /** Emits what is ready. Throws what an answer failed with. */
  emitReady(): void
}

/**
 * One stage of the dataflow on one subtask. All calls come from one thread, one at a time. Watermarks reach an
 * operator already combined over its inputs; after `processWatermark` returns the task forwards
 * `outputWatermark` if the operator sets one, else the same watermark.
 */
export interface Operator {
  open(context: OperatorContext): void
  processBatch(batch: Batch, input: number): void
  /** Event time has reached `watermark` (epoch ms): every row with time ≤ it has been seen or is late. */
  processWatermark?(watermark: number): void
  /**
   * Only for operators that make watermarks (the assigner): what to send instead of the incoming one.
   * `MIN_WATERMARK` sends none. Also asked after each batch, since such an operator's input may have no watermarks.
   * The final watermark passes whatever this says.
   */
  outputWatermark?(incoming: number): number
  onProcessingTime?(at: number): void
  /** Emits what is buffered across batches; before every barrier and at the end. */
  flush?(): void
  /** All inputs have ended; the final watermark has been processed. */
  finish?(): void
  close?(): void | Promise<void>
  /** Of operators that wait for something outside. */
  readonly pending?: PendingRows
}

export type OperatorFactory = () => Operator
