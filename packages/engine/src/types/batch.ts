import type { Column } from './column.ts'

/**
 * Up to a few thousand rows in columns. `kinds` holds one `RowKind` byte a row; null means all are inserts.
 * A batch is never changed once emitted: operators share columns by reference.
 */
export interface Batch {
  readonly length: number
  readonly columns: readonly Column[]
  readonly kinds: Uint8Array | null
}

/** Rows a source should aim for in one batch: 1 to 4 thousand measured best (`docs/architecture.md`). */
export const TARGET_BATCH_ROWS = 2048
