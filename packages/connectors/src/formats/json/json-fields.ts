import type { LogicalType } from '@millrace/engine/connect'
import { atPrecision, daysOf, isDate } from '../../values/time-text.ts'
import type { BytesCells } from '../cells/bytes-cells.ts'
import type { CellBuilder, CellColumn } from '../cells/cell-builder.ts'
import { createCells } from '../cells/create-cells.ts'
import { LongCells, type NumberCells, type TimestampCells } from '../cells/fixed-cells.ts'
import { type JsonScanner, plainEnd } from './json-scanner.ts'

/** A column of the table with the quick way to read its usual form. */
export interface JsonField {
  readonly name: string
  readonly type: LogicalType
  readonly cells: CellBuilder
  /**
   * Reads the value at the scanner in its usual form and moves past it. False leaves the scanner where it was: the
   * value is in another form, or wrong; the general reader decides. Null for types without a usual form.
   */
  readonly quick: QuickReader | null
  /** Least and greatest value of the integer types. */
  readonly bounds: readonly [number, number] | null
  /** The row that last had a value. */
  lastRow: number
}

export type QuickReader = (scanner: JsonScanner, row: number) => boolean

type Four = [number, number, number, number]

const integers: Readonly<Record<string, readonly [number, number]>> = {
  TINYINT: [-128, 127],
  SMALLINT: [-32768, 32767],
  INTEGER: [-2147483648, 2147483647],
  BIGINT: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}

export function createJsonField(column: CellColumn, capacity: number, separator: ' ' | 'T'): JsonField {
  const cells = createCells(column.type, capacity)
  return {
    name: column.name,
    type: column.type,
    cells,
    quick: quickReader(column.type, cells, separator),
    bounds: integers[column.type.root] ?? null,
    lastRow: -1,
  }
}

function quickReader(type: LogicalType, cells: CellBuilder, separator: ' ' | 'T'): QuickReader | null {
  switch (type.root) {
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
      return quickInteger(cells as NumberCells | LongCells, ...integers[type.root]!)
    case 'BOOLEAN':
      return quickBoolean(cells as NumberCells)
    case 'CHAR':
    case 'VARCHAR':
      return quickString(cells as BytesCells)
    case 'DECIMAL':
      return cells instanceof LongCells ? quickDecimal(cells, type.precision, type.scale) : null
    case 'TIMESTAMP':
      return quickTimestamp(cells as TimestampCells, type.precision, separator, false)
    case 'TIMESTAMP_LTZ':
      return quickTimestamp(cells as TimestampCells, type.precision, separator, true)
    default:
      return null
  }
}

/** True where a number's text has ended: nothing that would continue it. */
function endsNumber(scanner: JsonScanner, at: number): boolean {
  if (at >= scanner.end) return true
  const c = scanner.bytes[at]!
  return c === 0x2c || c === 0x7d || c === 0x5d || c === 0x20 || c === 0x0d
}

function quickInteger(cells: NumberCells | LongCells, least: number, greatest: number): QuickReader {
  return (scanner, row) => {
    const { bytes, end } = scanner
    let at = scanner.at
    const negative = bytes[at] === 0x2d
    if (negative) at++
    const first = at
    let value = 0
    while (at < end) {
      const digit = bytes[at]! - 0x30
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
      at++
    }
    const digits = at - first
    if (digits === 0 || digits > 15 || (bytes[first] === 0x30 && digits > 1) || !endsNumber(scanner, at))
      return false
    const signed = negative ? 0 - value : value
    if (signed < least || signed > greatest) return false
    cells.setNumber(row, signed)
    scanner.at = at
    return true
  }
}

function quickDecimal(cells: LongCells, precision: number, scale: number): QuickReader {
  return (scanner, row) => {
    const { bytes, end } = scanner
    let at = scanner.at
    const negative = bytes[at] === 0x2d
    if (negative) at++
    const first = at
    let value = 0
    let point = -1
    for (; at < end; at++) {
      const c = bytes[at]!
      if (c === 0x2e && point < 0 && at > first) point = at
      else if (c >= 0x30 && c <= 0x39) value = value * 10 + (c - 0x30)
      else break
    }
    const digits = at - first - (point < 0 ? 0 : 1)
    const whole = point < 0 ? digits : point - first
    const fraction = digits - whole
    if (
      digits === 0 ||
      fraction > scale ||
      (point >= 0 && fraction === 0) ||
      whole + scale > Math.min(precision, 15)
    ) {
      return false
    }
    if ((bytes[first] === 0x30 && whole > 1) || !endsNumber(scanner, at)) return false
    for (let i = fraction; i < scale; i++) value *= 10
    cells.setNumber(row, negative ? 0 - value : value)
    scanner.at = at
    return true
  }
}

function quickBoolean(cells: NumberCells): QuickReader {
  return (scanner, row) => {
    const c = scanner.bytes[scanner.at]
    if (c !== 0x74 && c !== 0x66) return false
    const from = scanner.at
    if (!scanner.skipWord(c === 0x74 ? 'true' : 'false')) {
      scanner.at = from
      return false
    }
    cells.setNumber(row, c === 0x74 ? 1 : 0)
    return true
  }
}

function quickString(cells: BytesCells): QuickReader {
  return (scanner, row) => {
    const { bytes, end } = scanner
    const start = scanner.at + 1
    if (bytes[scanner.at] !== 0x22) return false
    const stop = plainEnd(bytes, start, end)
    if (stop >= end || bytes[stop] !== 0x22) return false
    cells.setBytes(row, bytes, start, stop)
    scanner.at = stop + 1
    return true
  }
}

/** `"yyyy-MM-dd HH:mm:ss[.fraction]"`, with `Z` where `zoned`. The minute of the last value is remembered. */
function quickTimestamp(
  cells: TimestampCells,
  precision: number,
  separator: ' ' | 'T',
  zoned: boolean,
): QuickReader {
  const between = separator.charCodeAt(0)
  const epoch = new DataView(new TextEncoder().encode(`1970-01-01${separator}00:00`).buffer)
  let [first, second, third, fourth] = [0, 4, 8, 12].map((place) => epoch.getInt32(place)) as Four
  let lastMinute = 0
  return (scanner, row) => {
    const { bytes, view, end } = scanner
    const at = scanner.at + 1
    if (at + 20 > end || bytes[at - 1] !== 0x22) return false
    const [a, b] = [view.getInt32(at), view.getInt32(at + 4)]
    const [c, d] = [view.getInt32(at + 8), view.getInt32(at + 12)]
    if (a !== first || b !== second || c !== third || d !== fourth) {
      const minute = minuteAt(bytes, at, between)
      if (minute === null) return false
      ;[first, second, third, fourth] = [a, b, c, d]
      lastMinute = minute
    }
    const seconds = twoDigits(bytes, at + 17)
    if (bytes[at + 16] !== 0x3a || seconds < 0 || seconds > 59) return false
    let next = at + 19
    let fraction = 0
    let digits = 0
    if (bytes[next] === 0x2e) {
      const from = ++next
      for (; next < end; next++) {
        const digit = bytes[next]! - 0x30
        if (digit < 0 || digit > 9) break
        fraction = fraction * 10 + digit
      }
      digits = next - from
      if (digits === 0 || digits > 9) return false
    }
    if (zoned && bytes[next++] !== 0x5a) return false
    if (next >= end || bytes[next] !== 0x22) return false
    scanner.at = next + 1
    const whole = lastMinute + seconds * 1000
    if (digits === 3) setAtPrecision(cells, row, whole + fraction, 0, precision)
    else {
      const nanos = fraction * 10 ** (9 - digits)
      setAtPrecision(cells, row, whole + Math.floor(nanos / 1_000_000), nanos % 1_000_000, precision)
    }
    return true
  }
}

function setAtPrecision(
  cells: TimestampCells,
  row: number,
  ms: number,
  nanos: number,
  precision: number,
): void {
  if (precision === 3 || (nanos === 0 && precision > 3)) cells.setTimestamp(row, ms, 0)
  else cells.set(row, atPrecision(ms, nanos, precision))
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const high = bytes[at]! - 0x30
  const low = bytes[at + 1]! - 0x30
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : -1
}

/** Epoch ms of `yyyy-MM-dd HH:mm`. */
function minuteAt(bytes: Uint8Array, at: number, separator: number): number | null {
  const century = twoDigits(bytes, at)
  const years = twoDigits(bytes, at + 2)
  const month = twoDigits(bytes, at + 5)
  const day = twoDigits(bytes, at + 8)
  const hour = twoDigits(bytes, at + 11)
  const minute = twoDigits(bytes, at + 14)
  if (century < 0 || years < 0 || bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d) return null
  if (bytes[at + 10] !== separator || bytes[at + 13] !== 0x3a) return null
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) return null
  const year = century * 100 + years
  return isDate(year, month, day)
    ? daysOf(year, month, day) * 86_400_000 + (hour * 60 + minute) * 60_000
    : null
}
