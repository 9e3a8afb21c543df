import {
  type Batch,
  type LogicalType,
  type PhysicalColumn,
  type PreciseTimestamp,
  type RowValue,
  readValue,
} from '@millrace/engine/connect'
import { formatDecimal } from '../../values/decimal-text.ts'
import { formatFloat } from '../../values/float-text.ts'
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

function createQuoting(dialect: CsvDialect): (text: string, first: boolean, type: LogicalType) => string {
  const { delimiter, quote, escapeWith, nullLiteral, comments } = dialect
  const special = [delimiter, quote, escapeWith]
    .filter((code) => code >= 0)
    .map((code) => String.fromCharCode(code))
  const needs = new RegExp(
    `[\\r\\n${special.map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`,
  )
  return (text, first, type) => {
    if (quote < 0) return escaped(text, dialect, special)
    const isComment = comments && first && text.startsWith('#')
    // Empty and unquoted is NULL for what is no text.
    const isEmpty = text === '' && type.root !== 'VARCHAR' && type.root !== 'CHAR'
    return isEmpty || needs.test(text) || text === nullLiteral || isComment ? quoted(text, dialect) : text
  }
}

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
      return formatDecimal(value as bigint, type.scale)
    case 'FLOAT':
      return formatFloat(value as number)
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
