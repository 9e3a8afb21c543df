import type { SourceSplit } from '@millrace/engine/connect'

/**
 * A stretch of the table's keys that was read in one snapshot. An interrupted snapshot goes on in a new one, behind
 * the last key read; a change in the log counts for a row only if that row's snapshot had not seen its transaction.
 */
export interface SnapshotRegion {
  /** Last key of the stretch; null: to the end. */
  readonly upTo: readonly string[] | null
  /** `pg_current_snapshot()` of the reading transaction. */
  readonly seen: string
  /** Log position after the snapshot was taken: no later commit was seen by it. */
  readonly high: string
}

/** The one split of a CDC source: a table and its slot. */
export interface CdcSplit extends SourceSplit {
  /** start: nothing done yet; snapshot: rows are being read; stream: changes are being read. */
  readonly phase: 'start' | 'snapshot' | 'stream'
  readonly regions: readonly {
    readonly upTo: readonly string[] | null
    readonly seen: string
    readonly high: string
  }[]
  /** Rows read by the snapshot, and the key of the last. */
  readonly read: number
  readonly after: readonly string[] | null
  /** All transactions that ended before this place are done. */
  readonly lsn: string
  /** The transaction under way, by its place of commit, and how many of its changes are done. */
  readonly transaction: string | null
  readonly done: number
}

export const freshCdcSplit: CdcSplit = {
  id: 'postgres-cdc',
  phase: 'start',
  regions: [],
  read: 0,
  after: null,
  lsn: '0/0',
  transaction: null,
  done: 0,
}
