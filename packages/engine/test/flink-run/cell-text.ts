import { formatDecimal } from '../../src/types/decimal.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { doubleToText, floatToText } from '../../src/types/number-text.ts'
import type { RowValue } from '../../src/types/row-value.ts'
import { formatDate, millisOf, nanosOf } from '../../src/types/time-text.ts'

/** A cell as the recordings write it; the Java side is `ResultText`. */
export function cellText(value: RowValue, type: LogicalType): string {
  if (value === null) return 'NULL'
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return JSON.stringify(value)
    case 'BINARY':
    case 'VARBINARY':
      return `x'${Buffer.from(value as Uint8Array).toString('hex')}'`
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
      return floatToText(value as number)
    case 'DOUBLE':
      return doubleToText(value as number)
    case 'DATE':
      return formatDate(value as number)
    case 'TIME':
      return clock(value as number, 0, type.precision)
    case 'TIMESTAMP':
      return timestamp(value, type.precision)
    case 'TIMESTAMP_LTZ':
      return `${timestamp(value, type.precision)}Z`
    case 'INTERVAL_DAY_TIME':
    case 'INTERVAL_YEAR_MONTH':
      return String(value)
    case 'ARRAY':
      return `[${items(value)
        .map((item) => cellText(item, type.element))
        .join(', ')}]`
    case 'MAP':
      return entries(value, type.key, (item) => cellText(item, type.value))
    case 'MULTISET':
      return entries(value, type.element, String)
    case 'ROW':
    case 'STRUCTURED':
      return `(${items(value)
        .map((item, index) => cellText(item, type.fields[index]!.type))
        .join(', ')})`
    default:
      return String(value)
  }
}

const items = (value: RowValue) => value as readonly RowValue[]

function entries(value: RowValue, key: LogicalType, textOf: (item: RowValue) => string): string {
  const texts = items(value).map((pair) => `${cellText(items(pair)[0]!, key)}: ${textOf(items(pair)[1]!)}`)
  return `{${texts.sort().join(', ')}}`
}

function timestamp(value: RowValue, precision: number): string {
  const ms = millisOf(value)
  const day = Math.floor(ms / 86_400_000)
  return `${formatDate(day)} ${clock(ms - day * 86_400_000, nanosOf(value), precision)}`
}

function clock(ms: number, nanos: number, precision: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  const fraction = String((ms % 1000) * 1_000_000 + nanos)
    .padStart(9, '0')
    .slice(0, precision)
  const time = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`
  return precision > 0 ? `${time}.${fraction}` : time
}
