import { fail, invariant } from '@millrace/kernel'
import { ByteReader } from '../../state/byte-reader.ts'
import { ByteWriter } from '../../state/byte-writer.ts'

/** What precedes each value. The values say themselves what they are, so that a column needs no type to travel. */
const Tag = {
  NULL: 0,
  FALSE: 1,
  TRUE: 2,
  INTEGER: 3,
  DOUBLE: 4,
  LONG: 5,
  HUGE: 6,
  TEXT: 7,
  BYTES: 8,
  ARRAY: 9,
  OBJECT: 10,
} as const

const HALF = 2n ** 63n

/** The values of a nested column as bytes: arrays, rows, maps and what is in them. */
export function writeValues(values: readonly unknown[], length: number): Uint8Array {
  const to = new ByteWriter()
  for (let row = 0; row < length; row++) writeValue(to, values[row])
  return to.take()
}

export function readValues(bytes: Uint8Array, length: number): unknown[] {
  const from = new ByteReader(bytes)
  return Array.from({ length }, () => readValue(from))
}

function writeValue(to: ByteWriter, value: unknown): void {
  switch (typeof value) {
    case 'undefined':
      to.u8(Tag.NULL)
      break
    case 'boolean':
      to.u8(value ? Tag.TRUE : Tag.FALSE)
      break
    case 'number':
      writeNumber(to, value)
      break
    case 'bigint':
      writeBigint(to, value)
      break
    case 'string':
      to.u8(Tag.TEXT)
      to.text(value)
      break
    case 'object':
      if (value === null) to.u8(Tag.NULL)
      else writeObject(to, value)
      break
    default:
      fail('INTERNAL', { detail: `a ${typeof value} cannot travel between threads` })
  }
}

function writeNumber(to: ByteWriter, value: number): void {
  if ((value | 0) === value && !Object.is(value, -0)) {
    to.u8(Tag.INTEGER)
    to.i32(value)
    return
  }
  to.u8(Tag.DOUBLE)
  to.f64(value)
}

function writeBigint(to: ByteWriter, value: bigint): void {
  if (value >= -HALF && value < HALF) {
    to.u8(Tag.LONG)
    to.i64(value)
    return
  }
  to.u8(Tag.HUGE)
  to.text(value.toString())
}

function writeObject(to: ByteWriter, value: object): void {
  if (value instanceof Uint8Array) {
    to.u8(Tag.BYTES)
    to.bytes(value)
    return
  }
  if (Array.isArray(value)) {
    to.u8(Tag.ARRAY)
    to.varint(value.length)
    for (const item of value) writeValue(to, item)
    return
  }
  const entries = Object.entries(value)
  to.u8(Tag.OBJECT)
  to.varint(entries.length)
  for (const [key, item] of entries) {
    to.text(key)
    writeValue(to, item)
  }
}

function readValue(from: ByteReader): unknown {
  const tag = from.u8()
  switch (tag) {
    case Tag.NULL:
      return null
    case Tag.FALSE:
      return false
    case Tag.TRUE:
      return true
    case Tag.INTEGER:
      return from.i32()
    case Tag.DOUBLE:
      return from.f64()
    case Tag.LONG:
      return from.i64()
    case Tag.HUGE:
      return BigInt(from.text())
    case Tag.TEXT:
      return from.text()
    case Tag.BYTES:
      return from.bytes()
    case Tag.ARRAY:
      return Array.from({ length: from.varint() }, () => readValue(from))
    default:
      invariant(tag === Tag.OBJECT, 'a value begins with its tag')
      return Object.fromEntries(
        Array.from({ length: from.varint() }, () => [from.text(), readValue(from)] as const),
      )
  }
}
