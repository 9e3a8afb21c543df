import { formatDecimal } from '../../../types/decimal.ts'
import type { LogicalType } from '../../../types/logical-type.ts'
import { doubleToText, floatToText } from '../../../types/number-text.ts'
import type { RowValue } from '../../../types/row-value.ts'
import {
  formatDate,
  formatDayInterval,
  formatMonthInterval,
  formatTime,
  formatTimestamp,
  millisOf,
  nanosOf,
  type Timestamp,
  timestampOf,
} from '../../../types/time-text.ts'
import type { TimeZone } from '../../../types/time-zone.ts'

const decoder = new TextDecoder()

/** A value as CAST to STRING writes it. */
export function textOf(type: LogicalType, zone: TimeZone): (value: RowValue) => string {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return (value) => value as string
    case 'BOOLEAN':
      return (value) => (value ? 'TRUE' : 'FALSE')
    case 'DECIMAL':
      return (value) => formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
      return (value) => floatToText(value as number)
    case 'DOUBLE':
      return (value) => doubleToText(value as number)
    case 'DATE':
      return (value) => formatDate(value as number)
    case 'TIME':
      return (value) => formatTime(value as number, type.precision)
    case 'TIMESTAMP':
      return (value) => formatTimestamp(value as Timestamp, type.precision)
    case 'TIMESTAMP_LTZ':
      return (value) =>
        formatTimestamp(timestampOf(zone.toLocal(millisOf(value)), nanosOf(value)), type.precision)
    case 'INTERVAL_YEAR_MONTH':
      return (value) => formatMonthInterval(value as number)
    case 'INTERVAL_DAY_TIME':
      return (value) => formatDayInterval(value as number)
    case 'BINARY':
    case 'VARBINARY':
      return (value) => decoder.decode(value as Uint8Array)
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
      return nestedText(type, zone)
    default:
      return (value) => String(value)
  }
}

function nestedText(type: LogicalType, zone: TimeZone): (value: RowValue) => string {
  const orNull = (inner: LogicalType): ((value: RowValue) => string) => {
    const write = textOf(inner, zone)
    return (value) => (value === null ? 'NULL' : write(value))
  }
  switch (type.root) {
    case 'ARRAY': {
      const write = orNull(type.element)
      return (value) => `[${(value as readonly RowValue[]).map(write).join(', ')}]`
    }
    case 'ROW': {
      const writers = type.fields.map((field) => orNull(field.type))
      return (value) =>
        `(${(value as readonly RowValue[]).map((item, index) => writers[index]!(item)).join(', ')})`
    }
    case 'MAP':
    case 'MULTISET': {
      const key = orNull(type.root === 'MAP' ? type.key : type.element)
      const item = type.root === 'MAP' ? orNull(type.value) : String
      const pair = ([left = null, right = null]: readonly RowValue[]) => `${key(left)}=${item(right)}`
      return (value) => `{${(value as readonly (readonly RowValue[])[]).map(pair).join(', ')}}`
    }
    default:
      return String
  }
}
