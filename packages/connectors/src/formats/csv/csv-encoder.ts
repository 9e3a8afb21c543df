import {
  type Batch,
  doubleToText,
  floatToText,
  type LogicalType,
  type PhysicalColumn,
  type PreciseTimestamp,
  type RowValue,
  readValue,
} from '@millrace/engine/connect'
import { strippedDecimalText } from '../../values/stripped-decimal-text.ts'
import { formatDate } from '../../values/time-text.ts'
import type { RowEncoder } from '../row-encoder.ts'
import { outputTime, outputTimestamp } from '../timestamp-output.ts'
import type { CsvDialect } from './csv-dialect.ts'

/** Fields are quoted where reading them would go wrong without. */
export function createCsvEncoder(columns: readonly PhysicalColumn[], dialect: CsvDialect): RowEncoder {
  const encoder = new TextEncoder()
  const quoting = createQuoting(dialect)
  return {
    encode(batch: Batch) {
      let text = ''
      for (let row = 0; row < batch.length; row++) {
        const cells = columns.map(({ type }, i) => {
          const value = readValue(batch.columns[i]!, type, row)
          return value === null
            ? (dialect.nullLiteral ?? '')
            : quoting(csvText(value, type, dialect), i === 0, type)
        })
        const line = cells.join(String.fromCharCode(dialect.delimiter))
        // An empty line would be no row.
        text += line === '' && dialect.quote >= 0 ? `${quoted('', dialect)}\n` : `${line}\n`
      }
      return encoder.encode(text)
    },
  }
}

/** Text this long is quoted without a look. */
const LOOKED_AT = 24

/**
 * As Jackson quotes: text with any character that comes before the delimiter or the quote in ASCII, or is it, and long
 * text; numbers and booleans never. And what reading would take for something else.
 */
function createQuoting(dialect: CsvDialect): (text: string, first: boolean, type: LogicalType) => string {
  const { delimiter, quote, escapeWith, nullLiteral, comments } = dialect
  const special = [delimiter, quote, escapeWith]
    .filter((code) => code >= 0)
    .map((code) => String.fromCharCode(code))
  const safe = Math.max(delimiter, quote, 13) + 1
  const needs = (text: string) => {
    if (text.length > LOOKED_AT) return true
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < safe || code === escapeWith) return true
    }
    return false
  }
  return (text, first, type) => {
    if (quote < 0) return escaped(text, dialect, special)
    if (isPlain(type)) return text
    const isComment = comments && first && text.startsWith('#')
    // Empty and unquoted is NULL for what is no text.
    const isEmpty = text === '' && type.root !== 'VARCHAR' && type.root !== 'CHAR'
    return isEmpty || needs(text) || text === nullLiteral || isComment ? quoted(text, dialect) : text
  }
}

const PLAIN = new Set(['BOOLEAN', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'DECIMAL'])
const isPlain = ({ root }: LogicalType) => PLAIN.has(root)

/** Within quotes, quotes are doubled and the escape character is put before itself. */
function quoted(text: string, { quote, escapeWith }: CsvDialect): string {
  const mark = String.fromCharCode(quote)
  const escape_ = escapeWith < 0 ? null : String.fromCharCode(escapeWith)
  const safe = escape_ === null || escape_ === mark ? text : text.replaceAll(escape_, escape_ + escape_)
  return mark + safe.replaceAll(mark, mark + mark) + mark
}

function escaped(text: string, { escapeWith }: CsvDialect, special: readonly string[]): string {
  if (escapeWith < 0) return text
  const mark = String.fromCharCode(escapeWith)
  return Array.from(text, (c) => (special.includes(c) || c === '\n' || c === '\r' ? mark + c : c)).join('')
}

function csvText(value: RowValue, type: LogicalType, dialect: CsvDialect): string {
  if (value === null) return dialect.nullLiteral ?? ''
  switch (type.root) {
    case 'DECIMAL':
      return strippedDecimalText(value as bigint, type.scale)
    case 'FLOAT':
      return floatToText(value as number)
    case 'DOUBLE':
      return doubleToText(value as number)
    case 'DATE':
      return formatDate(value as number)
    case 'TIME':
      return outputTime(value as number)
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return outputTimestamp(value as number | PreciseTimestamp, ' ', type.root === 'TIMESTAMP_LTZ')
    case 'BINARY':
    case 'VARBINARY':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'ARRAY':
      return (value as RowValue[])
        .map((item) => csvText(item, type.element, dialect))
        .join(dialect.elementDelimiter)
    default:
      return String(value)
  }
}
