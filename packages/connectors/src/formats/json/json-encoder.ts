import {
  type Batch,
  doubleToText,
  floatToText,
  type LogicalType,
  type PhysicalColumn,
  type PreciseTimestamp,
  RowKind,
  type RowValue,
  readValue,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { formatDecimal } from '../../values/decimal-text.ts'
import { strippedDecimalText } from '../../values/stripped-decimal-text.ts'
import { formatDate } from '../../values/time-text.ts'
import type { RowEncoder } from '../row-encoder.ts'
import { outputTime, outputTimestamp } from '../timestamp-output.ts'

export interface JsonEncodingOptions {
  readonly separator: ' ' | 'T'
  readonly ignoreNullFields: boolean
  readonly plainDecimals: boolean
  /** What becomes of an entry of a MAP whose key is NULL; text stands in place of the key. */
  readonly nullKey: 'FAIL' | 'DROP' | { readonly literal: string }
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
      return stringText(value as string)
    case 'DECIMAL':
      return (options.plainDecimals ? formatDecimal : strippedDecimalText)(value as bigint, type.scale)
    case 'FLOAT':
    case 'DOUBLE': {
      const number = value as number
      if (!Number.isFinite(number)) return JSON.stringify(String(number))
      return (type.root === 'FLOAT' ? floatToText : doubleToText)(number)
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
  const { nullKey } = options
  const members = pairs.flatMap(([key, value]) => {
    const text = type.root === 'MAP' ? jsonText(value ?? null, type.value, options) : String(value)
    if (key !== null) return [`${stringText(String(key))}:${text}`]
    if (nullKey === 'DROP') return []
    if (nullKey === 'FAIL') return fail('FILE_NULL_MAP_KEY', {})
    return [`${stringText(nullKey.literal)}:${text}`]
  })
  return `{${members.join(',')}}`
}

/** As Jackson writes text: pairs of surrogates as two escapes, and escapes in capitals. */
function stringText(text: string): string {
  const json = JSON.stringify(text)
  return /[\ud800-\udfff]|\\u/.test(json)
    ? json.replace(/\\u([0-9a-f]{4})|\\.|[\ud800-\udfff]/g, (found, code?: string) =>
        code !== undefined || found.length === 1
          ? `\\u${(code ?? found.charCodeAt(0).toString(16)).toUpperCase()}`
          : found,
      )
    : json
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
