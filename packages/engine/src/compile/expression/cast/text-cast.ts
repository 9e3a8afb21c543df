import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../../plan/bound-expression.ts'
import { decimalOfText } from '../../../types/decimal.ts'
import type { LogicalType, TimeType } from '../../../types/logical-type.ts'
import { typeToString } from '../../../types/logical-type.ts'
import { parseDate, parseTime, parseTimestamp } from '../../../types/read-time-text.ts'
import type { RowValue } from '../../../types/row-value.ts'
import { floorTimestamp, millisOf, nanosOf, timestampOf } from '../../../types/time-text.ts'
import type { TimeZone } from '../../../types/time-zone.ts'
import { fitBytes, fitText } from './fit-text.ts'
import { refuseCast } from './refuse-cast.ts'

/** Reads text as a type; null where the text is none. */
type TextReader = (text: string) => RowValue

const integerBounds: Readonly<Record<string, readonly [bigint, bigint]>> = {
  TINYINT: [-128n, 127n],
  SMALLINT: [-32768n, 32767n],
  INTEGER: [-2147483648n, 2147483647n],
  BIGINT: [-9223372036854775808n, 9223372036854775807n],
}

/** `' 12 '`, `'+5'` and, cut, `'1.9'`; no exponent. */
function integerReader(root: string): TextReader {
  const [least, greatest] = integerBounds[root]!
  return (text) => {
    const match = /^ *([+-]?)(\d*)(?:\.\d*)? *$/.exec(text)
    if (!match || /^ *[+-]? *$/.test(text)) return null
    const magnitude = BigInt(`0${match[2]}`)
    const value = match[1] === '-' ? -magnitude : magnitude
    if (value < least || value > greatest) return null
    return root === 'BIGINT' ? value : Number(value)
  }
}

const floatingPattern = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[dDfF]?\s*$/

function readDouble(text: string): RowValue {
  const match = floatingPattern.exec(text)
  if (match) return Number(match[1])
  const special = /^\s*([+-]?)(NaN|Infinity)\s*$/.exec(text)
  if (!special) return null
  return special[2] === 'NaN' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity
}

const truths = new Set(['t', 'true', 'y', 'yes', '1'])
const untruths = new Set(['f', 'false', 'n', 'no', '0'])

function readBoolean(text: string): RowValue {
  const word = text.toLowerCase()
  return truths.has(word) ? true : untruths.has(word) ? false : null
}

function timestampReader({ precision, root }: TimeType, zone: TimeZone | null): TextReader {
  return (text) => {
    const wall = parseTimestamp(text)
    if (wall === null) return null
    const cut = floorTimestamp(wall, precision)
    return root === 'TIMESTAMP' || zone === null
      ? cut
      : timestampOf(zone.toInstant(millisOf(cut)), nanosOf(cut))
  }
}

function readerOf(type: LogicalType, zone: TimeZone | null): TextReader | null {
  switch (type.root) {
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
      return integerReader(type.root)
    case 'FLOAT':
      return (text) => {
        const value = readDouble(text)
        return value === null ? null : Math.fround(value as number)
      }
    case 'DOUBLE':
      return readDouble
    case 'DECIMAL':
      return (text) => decimalOfText(text, type.precision, type.scale)
    case 'BOOLEAN':
      return readBoolean
    case 'DATE':
      return parseDate
    case 'TIME':
      return parseTime
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return timestampReader(type, zone)
    case 'CHAR':
    case 'VARCHAR':
      return fitText(type)
    case 'BINARY':
    case 'VARBINARY':
      return (text) => fitBytes(type)(new TextEncoder().encode(text))
    default:
      return null
  }
}

/** Text to `type`; with `lenient` null for what does not read, else a catalogue error that shows the value. */
export function castText(
  type: LogicalType,
  call: CallExpression,
  lenient: boolean,
  zone: TimeZone | null = null,
): TextReader {
  const read = readerOf(type, zone) ?? refuseCast(call)
  if (lenient) return read
  return (text) => {
    const value = read(text)
    if (value === null) {
      fail(
        'CAST_FAILED',
        { value: shown(text), type: typeToString({ ...type, nullable: true }) },
        call.span && { span: call.span },
      )
    }
    return value
  }
}

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}
