import type { Column } from '@millrace/engine/connect'

/** What is wrong with a record, and where: `at` is an index into the bytes being decoded. */
export interface RecordProblem {
  readonly at: number
  /** Lines that ended between the start of the decoded bytes and the record's first byte. */
  readonly lines: number
  readonly field: string
  readonly reason: string
}

export class RecordProblemError extends Error {
  readonly problem: RecordProblem

  constructor(problem: RecordProblem) {
    super(problem.reason)
    this.name = 'RecordProblemError'
    this.problem = problem
  }
}

/**
 * Turns bytes into columns, record by record. Holds the rows decoded since the last `finish`; after a problem that
 * was thrown it must not be used further.
 */
export interface RecordDecoder {
  /** Rows decoded and not yet taken. */
  readonly rows: number
  /** Bad records skipped, or kept with a NULL, by the last `decode`. */
  readonly badRecords: number
  /** Line ends passed by the last `decode`. */
  readonly lines: number
  /**
   * Decodes records from `bytes[start, end)` until the batch is full or no whole record is left; gives the index of
   * the first byte not used. `final`: nothing follows `end`, so a last record needs no line end. Columns may refer to
   * `bytes`: what has been decoded must not be written over.
   */
  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number
  /**
   * Whether columns that `finish` gave refer to bytes that were decoded; stays true until its reader sets it back, when
   * it goes on to other bytes.
   */
  bytesKept: boolean
  /** The columns of the rows so far; the decoder is then empty. */
  finish(): Column[]
  /** Kinds of the rows that the last `finish` gave; null when all are inserts. */
  readonly lastKinds: Uint8Array | null
}
