import {
  type Batch,
  type LogicalType,
  type PhysicalColumn,
  type PreciseTimestamp,
  RowKind,
  type RowValue,
  readValue,
} from '@millrace/engine/connect'
import { formatDecimal } from '../../values/decimal-text.ts'
import { formatFloat } from '../../values/float-text.ts'
import { formatDate } from '../../values/time-text.ts'
import type { RowEncoder } from '../row-encoder.ts'
import { outputTime, outputTimestamp } from '../timestamp-output.ts'

export interface JsonEncodingOptions {
  readonly separator: ' ' | 'T'
  readonly ignoreNullFields: boolean
}

export function createJsonEncoder(
  columns: readonly PhysicalColumn[],
  options: JsonEncodingOptions,
): RowEncoder {
  return createLineEncoder(columns, options, (_, row) => row)
}

/** One line a row: what `line` makes of the row's kind and its JSON. */
export function createLineEncoder(
  columns: readonly PhysicalColumn[],
  options: JsonEncodingOptions,
  line: (kind: RowKind, row: string) => string,
): RowEncoder {
  const names = columns.map(({ name }) => JSON.stringify(name))
  const encoder = new TextEncoder()
  return {
    encode(batch: Batch) {
      let text = ''
      for (let row = 0; row < batch.length; row++) {
        let members = ''
        for (let i = 0; i < columns.length; i++) {
          const { type } = columns[i]!
          const value = readValue(batch.columns[i]!, type, row)
          if (value === null && options.ignoreNullFields) continue
          members += `${members === '' ? '' : ','}${names[i]}:${jsonText(value, type, options)}`
        }
        const kind = (batch.kinds?.[row] ?? RowKind.INSERT) as RowKind
        text += `${line(kind, `{${members}}`)}\n`
      }
      return encoder.encode(text)
    },
  }
}

function jsonText(value: RowValue, type: LogicalType, options: JsonEncodingOptions): string {
  if (value === null) return 'null'
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return JSON.stringify(value)
    case 'DECIMAL':
      return formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
    case 'DOUBLE': {
      const number = value as number
      if (!Number.isFinite(number)) return JSON.stringify(String(number))
      return type.root === 'FLOAT' ? formatFloat(number) : String(number)
    }
    case 'DATE':
      return `"${formatDate(value as number)}"`
    case 'TIME':
      return `"${outputTime(value as number)}"`
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return `"${outputTimestamp(value as number | PreciseTimestamp, options.separator, type.root === 'TIMESTAMP_LTZ')}"`
    case 'BINARY':
    case 'VARBINARY':
      return `"${Buffer.from(value as Uint8Array).toString('base64')}"`
    case 'ARRAY':
      return `[${(value as RowValue[]).map((item) => jsonText(item, type.element, options)).join(',')}]`
    case 'MAP':
    case 'MULTISET':
      return mapText(value as RowValue[][], type, options)
    case 'ROW':
      return rowText(value as RowValue[], type.fields, options)
    default:
      return String(value)
  }
}

function mapText(pairs: RowValue[][], type: LogicalType, options: JsonEncodingOptions): string {
  const members = pairs.map(([key, value]) => {
    const text = type.root === 'MAP' ? jsonText(value ?? null, type.value, options) : String(value)
    return `${JSON.stringify(String(key))}:${text}`
  })
  return `{${members.join(',')}}`
}

function rowText(
  row: RowValue[],
  fields: readonly { name: string; type: LogicalType }[],
  options: JsonEncodingOptions,
): string {
  const members = fields.flatMap(({ name, type }, i) => {
    const value = row[i] ?? null
    if (value === null && options.ignoreNullFields) return []
    return [`${JSON.stringify(name)}:${jsonText(value, type, options)}`]
  })
  return `{${members.join(',')}}`
}
