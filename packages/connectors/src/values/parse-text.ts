import type { LogicalType, RowValue } from '@millrace/engine/connect'
import { parseDecimal } from './decimal-text.ts'
import { parseDate, parseTime, parseTimestamp, type TimestampSeparator } from './time-text.ts'

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  TINYINT: [-128, 127],
  SMALLINT: [-32768, 32767],
  INTEGER: [-2147483648, 2147483647],
}
const INTEGER = /^[+-]?\d+$/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const MAX_LONG = 2n ** 63n - 1n

/** Text to a value of a scalar type; undefined when it is none. */
export function parseText(
  type: LogicalType,
  text: string,
  separator: TimestampSeparator = ' ',
): RowValue | undefined {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return text
    case 'BOOLEAN':
      return parseBoolean(text.trim())
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
      return parseInteger(text.trim(), ranges[type.root]!)
    case 'BIGINT':
      return parseLong(text.trim())
    case 'FLOAT':
    case 'DOUBLE':
      return parseFloating(text.trim())
    case 'DECIMAL':
      return parseDecimal(text.trim(), type.precision, type.scale)
    case 'DATE':
      return parseDate(text)
    case 'TIME':
      return parseTime(text)
    case 'TIMESTAMP':
      return parseTimestamp(text, type.precision, separator, false)
    case 'TIMESTAMP_LTZ':
      return parseTimestamp(text, type.precision, separator, true)
    case 'BINARY':
    case 'VARBINARY':
      return BASE64.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : undefined
    default:
      return undefined
  }
}

function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

function parseInteger(text: string, [least, greatest]: readonly [number, number]): number | undefined {
  if (!INTEGER.test(text)) return undefined
  const value = Number(text)
  return value >= least && value <= greatest ? value + 0 : undefined
}

function parseLong(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text)
  return value <= MAX_LONG && value >= -MAX_LONG - 1n ? value : undefined
}

function parseFloating(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text)
  if (text === 'NaN') return Number.NaN
  if (text === 'Infinity' || text === '+Infinity') return Number.POSITIVE_INFINITY
  return text === '-Infinity' ? Number.NEGATIVE_INFINITY : undefined
}
