import { fail } from '@millrace/kernel'
import type { BoundExpression, CallExpression } from '../../../plan/bound-expression.ts'
import type { ArrayType, LogicalType, MapType } from '../../../types/logical-type.ts'
import { bigDecimalToText, doubleToBigDecimalText } from '../../../types/number-text.ts'
import type { RowValue } from '../../../types/row-value.ts'
import { formatTimestamp, millisOf, nanosOf, type Timestamp, timestampOf } from '../../../types/time-text.ts'
import type { TimeZone } from '../../../types/time-zone.ts'
import { textOf } from '../cast/text-of.ts'
import { readJson, writeJson } from './json-tree.ts'

type Writer = (value: RowValue) => string

/** Calls whose text is JSON already: put in as it is. */
const RAW = new Set(['JSON_OBJECT', 'JSON_ARRAY'])

/** Writes the value of an expression as JSON. */
export function jsonWriter(expression: BoundExpression, zone: TimeZone): Writer {
  if (expression.kind === 'call' && expression.name === 'JSON') return (value) => written(value, expression)
  if (expression.kind === 'call' && RAW.has(expression.name))
    return (value) => (value === null ? 'null' : String(value))
  return writerOf(expression.type, zone)
}

/** Text that has to be JSON, put in as such. */
function written(value: RowValue, call: CallExpression): string {
  if (value === null || value === '') return 'null'
  const json = readJson(value as string)
  if (json !== undefined) return writeJson(json)
  return fail('JSON_VALUE_MISSING', { reason: 'the text is not JSON' }, call.span && { span: call.span })
}

function writerOf(type: LogicalType, zone: TimeZone): Writer {
  const write = notNull(type, zone)
  return (value) => (value === null ? 'null' : write(value))
}

function notNull(type: LogicalType, zone: TimeZone): Writer {
  switch (type.root) {
    case 'BOOLEAN':
      return String
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
      return String
    case 'DECIMAL':
      return (value) => bigDecimalToText(value as bigint, type.scale)
    case 'FLOAT':
    case 'DOUBLE':
      return (value) =>
        Number.isFinite(value) ? doubleToBigDecimalText(value as number) : quoted(String(value))
    case 'TIMESTAMP':
      return (value) => quoted(isoOf(value as Timestamp, type.precision))
    case 'TIMESTAMP_LTZ':
      return (value) => quoted(`${isoOf(value as Timestamp, type.precision)}Z`)
    case 'BINARY':
    case 'VARBINARY':
      return (value) =>
        quoted(globalThis.btoa(Array.from(value as Uint8Array, (byte) => String.fromCharCode(byte)).join('')))
    case 'ARRAY': {
      const write = writerOf(type.element, zone)
      return (value) => `[${(value as readonly RowValue[]).map(write).join(',')}]`
    }
    case 'ROW': {
      const writers = type.fields.map((field) => writerOf(field.type, zone))
      return (value) =>
        `{${(value as readonly RowValue[])
          .map((each, i) => `${JSON.stringify(type.fields[i]!.name)}:${writers[i]!(each)}`)
          .join(',')}}`
    }
    case 'MAP':
    case 'MULTISET':
      return mapWriter(type, zone)
    default: {
      const write = textOf(type, zone)
      return (value) => quoted(write(value))
    }
  }
}

function mapWriter(type: MapType | ArrayType, zone: TimeZone): Writer {
  const key = textOf('key' in type ? type.key : type.element, zone)
  const write = 'key' in type ? writerOf(type.value, zone) : String
  return (value) => {
    const entries = (value as readonly (readonly RowValue[])[]).map(
      ([left = null, right = null]) => [left === null ? 'null' : key(left), write(right)] as const,
    )
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${sorted.map(([name, text]) => `${quoted(name)}:${text}`).join(',')}}`
  }
}

const quoted = (text: string): string => JSON.stringify(text)

/** `2024-01-31T10:00:00.12`: no seconds or fraction more than there are. */
function isoOf(value: Timestamp, precision: number): string {
  const text = formatTimestamp(timestampOf(millisOf(value), nanosOf(value)), precision).replace(' ', 'T')
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
