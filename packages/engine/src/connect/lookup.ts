import type { Logger } from '@millrace/kernel'
import type { Row } from '../types/row-value.ts'

export interface LookupContext {
  readonly subtask: number
  readonly parallelism: number
  /** The table's columns, by place, whose values make a key. */
  readonly keyColumns: readonly number[]
  readonly logger: Logger
  /** Aborted when the job ends: what waits gives up. */
  readonly signal: AbortSignal
}

/**
 * Answers single rows of a table by key, for `JOIN … FOR SYSTEM_TIME AS OF` processing time. One per subtask; it is asked
 * several things at once and may answer in any order.
 */
export interface LookupReader {
  /** Most keys of one question. */
  readonly maxKeys: number
  /**
   * The table's rows (all its columns) for each key, as the keys were given. Keys differ from each other and hold no
   * null. Whether to try again what failed is the reader's to decide; rejects to fail the job.
   */
  lookup(keys: readonly Row[]): Promise<readonly (readonly Row[])[]>
  close(): Promise<void>
}
