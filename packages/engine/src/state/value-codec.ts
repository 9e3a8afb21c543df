import { fail } from '@millrace/kernel'
import type { PreciseTimestamp, RowValue } from '../types/row-value.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Tags of the encoding; numbers are part of the savepoint format and never change their meaning. */
const NULL = 0
const FALSE = 1
const TRUE = 2
const NUMBER = 3
const BIGINT = 4
const TEXT = 5
const BYTES = 6
const TIMESTAMP = 7
const LIST = 8
const BIG_BIGINT = 9

/** Writes any row value with a tag of its kind, so that it can be read without knowing its type. */
export function writeValue(writer: ByteWriter, value: RowValue): void {
  if (value === null) writer.u8(NULL)
  else if (typeof value === 'boolean') writer.u8(value ? TRUE : FALSE)
  else if (typeof value === 'number') {
    writer.u8(NUMBER)
    writer.f64(value)
  } else if (typeof value === 'bigint') writeBigint(writer, value)
  else if (typeof value === 'string') {
    writer.u8(TEXT)
    writer.text(value)
  } else if (value instanceof Uint8Array) {
    writer.u8(BYTES)
    writer.bytes(value)
  } else if (Array.isArray(value)) {
    writer.u8(LIST)
    writer.varint(value.length)
    for (const item of value as readonly RowValue[]) writeValue(writer, item)
  } else {
    const { ms, nanos } = value as PreciseTimestamp
    writer.u8(TIMESTAMP)
    writer.f64(ms)
    writer.i32(nanos)
  }
}

/** `writeValue` of a 64-bit integer, by its halves. */
export function writeLong(writer: ByteWriter, low: number, high: number): void {
  writer.u8(BIGINT)
  writer.words(low, high)
}

function writeBigint(writer: ByteWriter, value: bigint): void {
  const fits = BigInt.asIntN(64, value) === value
  writer.u8(fits ? BIGINT : BIG_BIGINT)
  if (fits) writer.i64(value)
  else writer.text(value.toString())
}

export function readValueBytes(reader: ByteReader): RowValue {
  const tag = reader.u8()
  switch (tag) {
    case NULL:
      return null
    case FALSE:
      return false
    case TRUE:
      return true
    case NUMBER:
      return reader.f64()
    case BIGINT:
      return reader.i64()
    case BIG_BIGINT:
      return BigInt(reader.text())
    case TEXT:
      return reader.text()
    case BYTES:
      return reader.bytes()
    case TIMESTAMP:
      return { ms: reader.f64(), nanos: reader.i32() }
    case LIST:
      return Array.from({ length: reader.varint() }, () => readValueBytes(reader))
    default:
      return fail('INTERNAL', { detail: `state holds a value of unknown kind ${tag}` })
  }
}
