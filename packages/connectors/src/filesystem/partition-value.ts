import {
  doubleToText,
  floatToText,
  type LogicalType,
  type PreciseTimestamp,
  type RowValue,
} from '@millrace/engine/connect'
import { formatDecimal } from '../values/decimal-text.ts'
import { parseText } from '../values/parse-text.ts'
import { formatTimestamp } from '../values/time-text.ts'

/**
 * A value as Flink names its folder: a DATE by its days since 1970, a TIME by its milliseconds, a TIMESTAMP as ISO text
 * as short as it can be.
 */
export function partitionText(value: RowValue, type: LogicalType): string | null {
  if (value === null) return null
  switch (type.root) {
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
      return floatToText(value as number)
    case 'DOUBLE':
      return doubleToText(value as number)
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return isoText(value as number | PreciseTimestamp)
    default:
      return String(value)
  }
}

/** What a folder's name says; undefined when it is no value of the type. Dates and times are also read as written in SQL. */
export function partitionValue(text: string, type: LogicalType): RowValue | undefined {
  switch (type.root) {
    case 'BOOLEAN':
      return text.toLowerCase() === 'true'
    case 'DATE':
      return /^-?\d{1,8}$/.test(text) ? Number(text) : parseText(type, text)
    case 'TIME':
      return /^\d{1,8}$/.test(text) && Number(text) < 86_400_000 ? Number(text) : parseText(type, text)
    case 'TIMESTAMP':
      return parseText(type, text, 'T')
    case 'TIMESTAMP_LTZ':
      return parseText(type, text.endsWith('Z') ? text : `${text}Z`, 'T')
    default:
      return parseText(type, text)
  }
}

/** Seconds only where there are any, and their fraction in groups of three digits. */
function isoText(value: number | PreciseTimestamp): string {
  return formatTimestamp(value, 9, 'T')
    .replace(/(?:000)+$/, '')
    .replace(/\.$/, '')
    .replace(/(T\d\d:\d\d):00$/, '$1')
}
