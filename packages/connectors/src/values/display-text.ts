import type { LogicalType, PreciseTimestamp, RowValue } from '@millrace/engine/connect'
import { formatDecimal } from './decimal-text.ts'
import { formatFloat } from './float-text.ts'
import { formatDate, formatTime, formatTimestamp } from './time-text.ts'

/** A value as Flink's `print` shows it. */
export function displayText(value: RowValue, type: LogicalType): string {
  if (value === null) return 'null'
  switch (type.root) {
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
      return formatFloat(value as number)
    case 'DATE':
      return formatDate(value as number)
    case 'TIME':
      return formatTime(value as number, type.precision)
    case 'TIMESTAMP':
      return formatTimestamp(value as number | PreciseTimestamp, type.precision, 'T')
    case 'TIMESTAMP_LTZ':
      return `${formatTimestamp(value as number | PreciseTimestamp, type.precision, 'T')}Z`
    case 'BINARY':
    case 'VARBINARY':
      return `[${Array.from(value as Uint8Array).join(', ')}]`
    case 'ARRAY':
      return `[${(value as RowValue[]).map((item) => displayText(item, type.element)).join(', ')}]`
    case 'MULTISET':
      return `{${(value as RowValue[][]).map((pair) => `${displayText(pair[0]!, type.element)}=${pair[1]}`).join(', ')}}`
    case 'MAP':
      return `{${(value as RowValue[][]).map((pair) => `${displayText(pair[0]!, type.key)}=${displayText(pair[1]!, type.value)}`).join(', ')}}`
    case 'ROW':
      return `+I[${type.fields.map((field, i) => displayText((value as RowValue[])[i] ?? null, field.type)).join(', ')}]`
    default:
      return String(value)
  }
}
