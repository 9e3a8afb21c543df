import type { Batch } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import { align, COLUMN_WORDS, codeOf, HAS_NANOS, HAS_VALIDITY, HEADER_WORDS } from './batch-layout.ts'
import { usedEntries } from './dictionary-parts.ts'
import { writeValues } from './nested-values.ts'

/** What a message is made of: bytes to be sent one after the other, each part filled up to a multiple of 8. */
export interface Message {
  readonly parts: readonly Uint8Array[]
  /** With the fillings. */
  readonly byteLength: number
}

/** A batch as a message. Its parts are views of the batch wherever that is possible: nothing is copied here. */
export function writeBatch({ length, columns, kinds }: Batch): Message {
  const header = new Int32Array(HEADER_WORDS + COLUMN_WORDS * columns.length)
  header[0] = length
  header[1] = columns.length
  const parts = [bytesOf(header, header.length)]
  if (kinds !== null) {
    header[2] = 1
    parts.push(kinds.subarray(0, length))
  }
  for (let index = 0; index < columns.length; index++) {
    writeColumn(columns[index]!, length, header, HEADER_WORDS + COLUMN_WORDS * index, parts)
  }
  let byteLength = 0
  for (const part of parts) byteLength += align(part.length)
  return { parts, byteLength }
}

function writeColumn(
  column: Column,
  rows: number,
  header: Int32Array,
  at: number,
  parts: Uint8Array[],
): void {
  const { physical, validity } = column
  header[at] = codeOf(physical)
  if (validity !== null) {
    header[at + 1] = HAS_VALIDITY
    parts.push(validity.subarray(0, (rows + 7) >> 3))
  }
  switch (physical) {
    case 'i128':
      parts.push(bytesOf(column.values, 2 * rows))
      return
    case 'ts':
      parts.push(bytesOf(column.values, rows))
      if (column.nanos === null) return
      header[at + 1]! |= HAS_NANOS
      parts.push(bytesOf(column.nanos, rows))
      return
    case 'dict': {
      const { codes, starts, ends, bytes } = usedEntries(column, rows)
      const { length } = starts
      header[at + 2] = length
      header[at + 3] = bytes.length
      parts.push(bytesOf(codes, rows), bytesOf(starts, length), bytesOf(ends, length), bytes)
      return
    }
    case 'any': {
      const bytes = writeValues(column.values, rows)
      header[at + 3] = bytes.length
      parts.push(bytes)
      return
    }
    default:
      parts.push(bytesOf(column.values, rows))
  }
}

function bytesOf(
  values: ArrayBufferView & { readonly BYTES_PER_ELEMENT: number },
  count: number,
): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, count * values.BYTES_PER_ELEMENT)
}
