import type { Cell } from '@millrace/contracts/job-protocol'
import type { LogicalType, PreciseTimestamp, Row, RowType, RowValue } from '@millrace/engine/connect'

/** A row as JSON can carry it: see `cell` in the job protocol. */
export function encodeRow(row: Row, type: RowType): Cell[] {
  return type.fields.map((field, index) => encodeCell(row[index] ?? null, field.type))
}

export function encodeCell(value: RowValue, type: LogicalType): Cell {
  if (value === null) return null
  switch (type.root) {
    case 'BIGINT':
      return String(value)
    case 'DECIMAL':
      return decimalText(value as bigint, type.scale)
    case 'FLOAT':
    case 'DOUBLE':
      return Number.isFinite(value) ? (value as number) : String(value)
    case 'DATE':
      return new Date((value as number) * 86_400_000).toISOString().slice(0, 10)
    case 'TIME':
      return new Date(value as number).toISOString().slice(11, type.precision === 0 ? 19 : 23)
    case 'TIMESTAMP':
      return timestampText(value as number | PreciseTimestamp, type.precision)
    case 'TIMESTAMP_LTZ':
      return `${timestampText(value as number | PreciseTimestamp, type.precision)}Z`
    case 'BINARY':
    case 'VARBINARY':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'ARRAY':
      return (value as readonly RowValue[]).map((item) => encodeCell(item, type.element))
    case 'MULTISET':
      return pairs(value).map(([item, times]) => [encodeCell(item, type.element), Number(times)])
    case 'MAP':
      return pairs(value).map(([key, item]) => [encodeCell(key, type.key), encodeCell(item, type.value)])
    case 'ROW':
      return encodeRow(value as Row, type)
    default:
      return typeof value === 'bigint' ? String(value) : (value as Cell)
  }
}

const pairs = (value: RowValue) => value as readonly (readonly [RowValue, RowValue])[]

function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** With as many digits behind the second as the type has. */
function timestampText(value: number | PreciseTimestamp, precision: number): string {
  const { ms, nanos } = typeof value === 'number' ? { ms: value, nanos: 0 } : value
  const text = new Date(ms).toISOString().slice(0, -1)
  if (precision === 0) return text.slice(0, -4)
  const fraction = text.slice(-3) + String(nanos).padStart(6, '0')
  return text.slice(0, -3) + fraction.slice(0, precision)
}
