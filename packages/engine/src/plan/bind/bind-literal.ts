import { fail } from '@millrace/kernel'
import type {
  BytesLiteral,
  DateTimeLiteral,
  Expression,
  IntervalLiteral,
  NumberLiteral,
} from '../../sql/ast/query-nodes.ts'
import { decimalType, lengthType, simpleType, timestampType, timeType } from '../../types/logical-type.ts'
import { literal, nullLiteral } from '../bound.ts'
import type { LiteralExpression } from '../bound-expression.ts'
import { parseDate, parseInterval, parseTime, parseTimestamp } from './parse-temporal.ts'

/** A literal of the syntax tree as a value with its type; null for other expressions. */
export function bindLiteral(node: Expression): LiteralExpression | null {
  const { span } = node
  switch (node.kind) {
    case 'number-literal':
      return bindNumber(node)
    case 'string-literal':
      return literal(node.value, lengthType('CHAR', [...node.value].length, false), span)
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
  if (/[eE]/.test(text)) return literal(Number(text), simpleType('DOUBLE', false), span)
  const [whole = '', fraction = ''] = text.split('.')
  const unscaled = BigInt(whole + fraction || '0')
  if (!text.includes('.')) {
    if (unscaled < 2n ** 31n) return literal(Number(unscaled), simpleType('INTEGER', false), span)
    if (unscaled < 2n ** 63n) return literal(unscaled, simpleType('BIGINT', false), span)
  }
  const precision = Math.max(String(unscaled).length, fraction.length, 1)
  if (precision > 38) fail('SQL_BAD_LITERAL', { text, type: 'DECIMAL', example: '12.5' }, { span })
  return literal(unscaled, decimalType(precision, fraction.length, false), span)
}

function bindBytes({ digits, span }: BytesLiteral): LiteralExpression {
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return literal(bytes, lengthType('BINARY', bytes.length, false), span)
}

function bindDateTime({ type, value, span }: DateTimeLiteral): LiteralExpression {
  if (type === 'DATE') {
    const days = parseDate(value)
    return days === undefined
      ? fail('SQL_BAD_LITERAL', { text: value, type, example: "DATE '2024-01-31'" }, { span })
      : literal(days, simpleType('DATE', false), span)
  }
  if (type === 'TIME') {
    const time = parseTime(value)
    return time === undefined
      ? fail('SQL_BAD_LITERAL', { text: value, type, example: "TIME '12:30:00'" }, { span })
      : literal(time.ms, timeType(Math.min(3, time.digits), false), span)
  }
  const parsed = parseTimestamp(value)
  return parsed === undefined
    ? fail('SQL_BAD_LITERAL', { text: value, type, example: "TIMESTAMP '2024-01-31 12:30:00'" }, { span })
    : literal(parsed.value, timestampType(parsed.digits, false), span)
}

function bindInterval({ negative, value, from, to, span }: IntervalLiteral): LiteralExpression {
  const amount = parseInterval(value, from, to)
  if (amount === undefined) {
    const example = to ? "INTERVAL '1 02:03:04' DAY TO SECOND" : "INTERVAL '10' MINUTE"
    return fail(
      'SQL_BAD_LITERAL',
      { text: value, type: `INTERVAL ${from}${to ? ` TO ${to}` : ''}`, example },
      { span },
    )
  }
  const isMonths = ['YEAR', 'QUARTER', 'MONTH'].includes(from)
  const root = isMonths ? ('INTERVAL_YEAR_MONTH' as const) : ('INTERVAL_DAY_TIME' as const)
  return literal(negative ? 0 - amount : amount, Object.freeze({ root, nullable: false }), span)
}
