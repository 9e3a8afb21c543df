import { BatchBuilder, type Column, type LogicalType, TARGET_BATCH_ROWS } from '@millrace/engine/connect'
import type { RecordDecoder } from '../record-decoder.ts'

const NEWLINE = 0x0a

/** Each line is one value: text as UTF-8, or bytes as they are. */
export class RawDecoder implements RecordDecoder {
  badRecords = 0
  lines = 0
  bytesKept = false
  readonly lastKinds = null
  readonly #text: boolean
  readonly #builder: BatchBuilder
  readonly #decoder = new TextDecoder()

  constructor(type: LogicalType) {
    this.#text = type.root === 'CHAR' || type.root === 'VARCHAR'
    this.#builder = new BatchBuilder([type])
  }

  get rows(): number {
    return this.#builder.length
  }

  decode(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    this.lines = 0
    const finder = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = start
    while (at < end && this.rows < TARGET_BATCH_ROWS) {
      const found = finder.indexOf(NEWLINE, at)
      const ended = found >= 0 && found < end
      if (!ended && !final) return at
      const line = bytes.slice(at, ended ? found : end)
      this.#builder.append([this.#text ? this.#decoder.decode(line) : line])
      if (ended) this.lines++
      at = ended ? found + 1 : end
    }
    return at
  }

  finish(): Column[] {
    return [...this.#builder.finish().columns]
  }
}
