import { formatDecimal, readDecimal } from '../../src/types/decimal.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { parseDate, parseTime, parseTimestamp } from '../../src/types/read-time-text.ts'
import type { RowValue } from '../../src/types/row-value.ts'
import { formatDate, formatTime, formatTimestamp } from '../../src/types/time-text.ts'

type JsonCell = null | boolean | number | string | readonly JsonCell[]

/** A cell as cases write it in JSON: numbers and text as they are, decimals and times as text. */
export function readCell(cell: JsonCell, type: LogicalType): RowValue {
  if (cell === null) return null
  switch (type.root) {
    case 'BIGINT':
      return BigInt(cell as number | string)
    case 'DECIMAL':
      return present(readDecimal(String(cell), type.scale), cell).unscaled
    case 'DATE':
      return present(parseDate(String(cell)), cell)
    case 'TIME':
      return present(parseTime(String(cell)), cell)
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return present(parseTimestamp(String(cell)), cell)
    case 'ARRAY':
      return (cell as readonly JsonCell[]).map((item) => readCell(item, type.element))
    default:
      return cell as RowValue
  }
}

/** The opposite of `readCell`. */
export function writeCell(value: RowValue, type: LogicalType): JsonCell {
  if (value === null) return null
  switch (type.root) {
    case 'BIGINT':
      return Number(value)
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'DATE':
      return formatDate(value as number)
    case 'TIME':
      return formatTime(value as number, type.precision)
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return formatTimestamp(value as Parameters<typeof formatTimestamp>[0], type.precision)
    case 'ARRAY':
      return (value as readonly RowValue[]).map((item) => writeCell(item, type.element))
    default:
      return value as JsonCell
  }
}

function present<T>(value: T | null, cell: JsonCell): T {
  if (value === null) throw new Error(`a case holds a cell that cannot be read: ${JSON.stringify(cell)}`)
  return value
}
