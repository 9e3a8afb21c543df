import { invariant } from '@millrace/kernel'
import type { Batch } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import { Dictionary } from '../../types/dictionary.ts'
import { align, COLUMN_WORDS, HAS_NANOS, HAS_VALIDITY, HEADER_WORDS, physicalAt } from './batch-layout.ts'
import { readValues } from './nested-values.ts'

/** The batch in a message's bytes, which are its own from now on: the columns are views of them. */
export function readBatch(buffer: ArrayBuffer): Batch {
  const [length, count, hasKinds] = new Int32Array(buffer, 0, HEADER_WORDS) as unknown as [
    number,
    number,
    number,
  ]
  const header = new Int32Array(buffer, HEADER_WORDS * 4, COLUMN_WORDS * count)
  const parts = new Parts(buffer, align((HEADER_WORDS + COLUMN_WORDS * count) * 4))
  const kinds = hasKinds === 1 ? parts.u8(length) : null
  const columns: Column[] = []
  for (let at = 0; at < header.length; at += COLUMN_WORDS) {
    columns.push(readColumn(parts, length, header.subarray(at, at + COLUMN_WORDS)))
  }
  invariant(parts.at === buffer.byteLength, 'a batch ends where its message does')
  return { length, columns, kinds }
}

function readColumn(parts: Parts, rows: number, header: Int32Array): Column {
  const physical = physicalAt(header[0]!)
  const flags = header[1]!
  const validity = (flags & HAS_VALIDITY) !== 0 ? parts.u8((rows + 7) >> 3) : null
  switch (physical) {
    case 'bool':
      return { physical, values: parts.u8(rows), validity }
    case 'i32':
      return { physical, values: parts.i32(rows), validity }
    case 'i64':
      return { physical, values: parts.i64(rows), validity }
    case 'i128':
      return { physical, values: parts.i64(2 * rows), validity }
    case 'f32':
      return { physical, values: parts.f32(rows), validity }
    case 'f64':
      return { physical, values: parts.f64(rows), validity }
    case 'ts': {
      const values = parts.f64(rows)
      return { physical, values, nanos: (flags & HAS_NANOS) !== 0 ? parts.i32(rows) : null, validity }
    }
    case 'dict': {
      const values = parts.i32(rows)
      const starts = parts.i32(header[2]!)
      const ends = parts.i32(header[2]!)
      const dictionary = Dictionary.ofSlices(parts.u8(header[3]!), starts, ends)
      return { physical, values, dictionary, validity }
    }
    case 'any':
      return { physical, values: readValues(parts.u8(header[3]!), rows), validity }
  }
}

class Parts {
  at: number
  readonly #buffer: ArrayBuffer

  constructor(buffer: ArrayBuffer, at: number) {
    this.#buffer = buffer
    this.at = at
  }

  u8(count: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#buffer, this.#advance(count), count)
  }
  i32(count: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#buffer, this.#advance(4 * count), count)
  }
  i64(count: number): BigInt64Array<ArrayBuffer> {
    return new BigInt64Array(this.#buffer, this.#advance(8 * count), count)
  }
  f32(count: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#buffer, this.#advance(4 * count), count)
  }
  f64(count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#buffer, this.#advance(8 * count), count)
  }

  #advance(bytes: number): number {
    const from = this.at
    this.at += align(bytes)
    return from
  }
}
