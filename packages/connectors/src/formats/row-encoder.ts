import type { Batch } from '@millrace/engine/connect'

/** Turns rows into the bytes of a file, each ended by a newline. */
export interface RowEncoder {
  encode(batch: Batch): Uint8Array
}
