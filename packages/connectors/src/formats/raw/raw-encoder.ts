import { type PhysicalColumn, readValue } from '@millrace/engine/connect'
import type { RowEncoder } from '../row-encoder.ts'

/** One value a line, as it is; NULL is an empty line. */
export function createRawEncoder({ type }: PhysicalColumn): RowEncoder {
  return {
    encode(batch) {
      const lines: Buffer[] = []
      for (let row = 0; row < batch.length; row++) {
        const value = readValue(batch.columns[0]!, type, row)
        lines.push(
          value === null ? Buffer.alloc(0) : Buffer.from(value as string | Uint8Array),
          Buffer.from('\n'),
        )
      }
      return Buffer.concat(lines)
    },
  }
}
