import type { LogicalType, PreciseTimestamp, RowValue } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { formatDecimal } from '../values/decimal-text.ts'
import { parseText } from '../values/parse-text.ts'
import { formatDate, formatTime, formatTimestamp, parseTimestamp } from '../values/time-text.ts'
import { parseArrayText } from './array-text.ts'
import { typeText } from './table-columns.ts'

/** Text of a cell, as a session of ours gives it, to a value of the declared type; undefined when it is none. */
export function fromPostgresText(text: string, type: LogicalType): RowValue | undefined {
  switch (type.root) {
    case 'BOOLEAN':
      return text === 't' ? true : text === 'f' ? false : undefined
    case 'TIMESTAMP':
      return parseTimestamp(text, type.precision, ' ', false)
    case 'TIMESTAMP_LTZ':
      return parseTimestamp(text, type.precision, ' ', true)
    case 'BINARY':
    case 'VARBINARY':
      return text.startsWith('\\x') ? new Uint8Array(Buffer.from(text.slice(2), 'hex')) : undefined
    case 'ARRAY': {
      const items = parseArrayText(text)?.map((item) =>
        item === null ? null : fromPostgresText(item, type.element),
      )
      return items === undefined || items.includes(undefined) ? undefined : (items as RowValue[])
    }
    default:
      return parseText(type, text)
  }
}

/** As `fromPostgresText`; a value that does not fit fails the job and names the column. */
export function readPostgresCell(
  text: string | null,
  type: LogicalType,
  column: string,
  table: string,
): RowValue {
  if (text === null) return null
  const value = fromPostgresText(text, type)
  if (value !== undefined) return value
  const reason = `${text.length > 60 ? `${text.slice(0, 60)}…` : text}`
  return fail('POSTGRES_VALUE_INVALID', { column, table, declared: typeText(type), reason })
}

/** A value as text that PostgreSQL reads back as the same. */
export function toPostgresText(value: RowValue, type: LogicalType): string | null {
  if (value === null) return null
  switch (type.root) {
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'DATE':
      return formatDate(value as number)
    case 'TIME':
      return formatTime(value as number, 3)
    case 'TIMESTAMP':
      return formatTimestamp(value as number | PreciseTimestamp, type.precision)
    case 'TIMESTAMP_LTZ':
      return `${formatTimestamp(value as number | PreciseTimestamp, type.precision)}+00`
    case 'BINARY':
    case 'VARBINARY':
      return `\\x${Buffer.from(value as Uint8Array).toString('hex')}`
    case 'ARRAY':
      return `{${(value as RowValue[]).map((item) => arrayItem(toPostgresText(item, type.element))).join(',')}}`
    default:
      return String(value)
  }
}

function arrayItem(text: string | null): string {
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
