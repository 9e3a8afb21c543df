import { fail } from '@millrace/kernel'
import type {
  BytesLiteral,
  DateTimeLiteral,
  IntervalLiteral,
  NumberLiteral,
} from '../../sql/ast/literal-nodes.ts'
import type { Expression } from '../../sql/ast/query-nodes.ts'
import {
  dayTimeType,
  decimalType,
  lengthType,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
  withNullable,
  yearMonthType,
} from '../../types/logical-type.ts'
import { call, literal, nullLiteral } from '../bound.ts'
import type { BoundExpression, LiteralExpression } from '../bound-expression.ts'
import { parseDate, parseInterval, parseTime, parseTimestamp } from './parse-temporal.ts'

/** A literal of the syntax tree as a value with its type; null for other expressions. */
export function bindLiteral(node: Expression): BoundExpression | null {
  const { span } = node
  switch (node.kind) {
    case 'number-literal':
      return bindNumber(node)
    case 'string-literal':
      return literal(node.value, lengthType('CHAR', node.value.length, false), span)
    case 'bytes-literal':
      return bindBytes(node)
    case 'boolean-literal':
      return literal(node.value, simpleType('BOOLEAN', node.value === null), span)
    case 'null-literal':
      return nullLiteral(undefined, span)
    case 'datetime-literal':
      return bindDateTime(node)
    case 'interval-literal':
      return bindInterval(node)
    default:
      return null
  }
}

function bindNumber({ text, span }: NumberLiteral): LiteralExpression {
  const refuse = () => fail('SQL_NUMBER_RANGE', { text }, { span })
  if (/[eE]/.test(text)) {
    const value = Number(text)
    return Number.isFinite(value) ? literal(value, simpleType('DOUBLE', false), span) : refuse()
  }
  const digits = text.replace('-', '')
  const [whole = '', fraction = ''] = digits.split('.')
  const sign = text.startsWith('-') ? -1n : 1n
  const unscaled = sign * BigInt(whole + fraction || '0')
  if (fraction === '') {
    if (BigInt.asIntN(32, unscaled) === unscaled)
      return literal(Number(unscaled), simpleType('INTEGER', false), span)
    if (BigInt.asIntN(64, unscaled) === unscaled) return literal(unscaled, simpleType('BIGINT', false), span)
    return refuse()
  }
  // Zeros in front count, as in Calcite: 0.5 is DECIMAL(2, 1).
  const precision = whole.length + fraction.length
  if (precision > 38 || BigInt.asIntN(64, unscaled) !== unscaled) refuse()
  return literal(unscaled, decimalType(precision, fraction.length, false), span)
}

function bindBytes({ digits, span }: BytesLiteral): LiteralExpression {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return literal(bytes, lengthType('BINARY', bytes.length, false), span)
}

function bindDateTime({ type, value, span }: DateTimeLiteral): BoundExpression {
  const refuse = (example: string) => fail('SQL_BAD_LITERAL', { text: value, type, example }, { span })
  if (type === 'DATETIME') return fail('SQL_NOT_FLINK', { what: type, instead: "TIMESTAMP '…'" }, { span })
  if (type === 'DATE') {
    const days = parseDate(value)
    return days === undefined ? refuse("DATE '2024-01-31'") : literal(days, simpleType('DATE', false), span)
  }
  if (type === 'TIME') {
    const time = parseTime(value)
    return time === undefined ? refuse("TIME '12:30:00'") : literal(time.ms, timeType(0, false), span)
  }
  const parsed = parseTimestamp(value)
  if (parsed === undefined) return refuse("TIMESTAMP '2024-01-31 12:30:00'")
  if (type === 'TIMESTAMP') return literal(parsed.value, timestampType(parsed.digits, false), span)
  // The text is a time in the zone of the session: converted when it runs.
  const plain = literal(parsed.value, timestampType(parsed.digits, false), span)
  return call('CAST', [plain], timestampLtzType(parsed.digits, false), span)
}

export const isYearMonth = (unit: string): boolean => ['YEAR', 'QUARTER', 'MONTH'].includes(unit)

const FRACTION = /\.\d*$/

function bindInterval(node: IntervalLiteral): LiteralExpression {
  const { negative, value, from, to, span } = node
  const amount = parseInterval(value, from, to)
  if (amount === undefined) {
    const example = to ? "INTERVAL '1 02:03:04' DAY TO SECOND" : "INTERVAL '10' MINUTE"
    const type = `INTERVAL ${from}${to ? ` TO ${to}` : ''}`
    return fail('SQL_BAD_LITERAL', { text: value, type, example }, { span })
  }
  // The first unit has two digits unless it says more.
  const precision = node.precision ?? 2
  const leading = value
    .trim()
    .replace(/^[+-]/, '')
    .split(/[ :-]/)[0]!
    .replace(FRACTION, '')
    .replace(/^0+(?=\d)/, '')
  if (leading.length > precision) {
    const params = { value: leading, unit: from, precision, needed: leading.length }
    fail('SQL_INTERVAL_RANGE', params, { span })
  }
  const type = withNullable(isYearMonth(from) ? yearMonthType : dayTimeType, false)
  return literal(negative ? 0 - amount : amount, type, span)
}
