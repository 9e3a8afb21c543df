import type { CallExpression } from '../../plan/bound-expression.ts'
import { powerOfTen } from '../../types/decimal.ts'
import { type LogicalType, MAX_LENGTH } from '../../types/logical-type.ts'
import { scaleOf } from '../expression/arithmetic-evaluators.ts'
import type { CodeWriter } from './code-writer.ts'
import { isCoarse } from './column-source.ts'

const small = new Set(['TINYINT', 'SMALLINT', 'INTEGER'])
const digits: Readonly<Record<string, number>> = { TINYINT: 3, SMALLINT: 5, INTEGER: 10, BIGINT: 19 }

/** Casts between numbers that cannot fail or overflow, and casts that change nothing. */
export function inlineCast(call: CallExpression, value: string, writer: CodeWriter): string | null {
  const source = call.args[0]!.type
  const target = call.type
  switch (target.root) {
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
      if (small.has(source.root)) return narrow(target, value)
      return source.root === 'BIGINT' ? narrow(target, `Number(BigInt.asIntN(32, ${value}))`) : null
    case 'BIGINT':
      if (small.has(source.root)) return `BigInt(${value})`
      return source.root === 'BIGINT' ? value : null
    case 'DOUBLE':
      if (source.root === 'BIGINT') return `Number(${value})`
      return small.has(source.root) || source.root === 'FLOAT' || source.root === 'DOUBLE' ? value : null
    case 'DECIMAL':
      return widenDecimal(source, target, value, writer)
    case 'VARCHAR':
      return target.length === MAX_LENGTH && (source.root === 'CHAR' || source.root === 'VARCHAR')
        ? value
        : null
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return source.root === target.root && isCoarse(source) && target.precision === 3 ? value : null
    default:
      return null
  }
}

function narrow(target: LogicalType, value: string): string {
  if (target.root === 'TINYINT') return `(${value} << 24) >> 24`
  return target.root === 'SMALLINT' ? `(${value} << 16) >> 16` : value
}

function widenDecimal(
  source: LogicalType,
  target: { readonly precision: number; readonly scale: number },
  value: string,
  writer: CodeWriter,
): string | null {
  const whole = source.root === 'DECIMAL' ? source.precision - source.scale : digits[source.root]
  const shift = target.scale - scaleOf(source)
  if (whole === undefined || shift < 0 || target.precision - target.scale < whole) return null
  const exact = source.root === 'DECIMAL' || source.root === 'BIGINT' ? value : `BigInt(${value})`
  const scaled = shift === 0 ? exact : `${exact} * ${writer.constant(powerOfTen(shift))}`
  return target.precision <= 18 && shift > 0 ? `BigInt.asIntN(64, ${scaled})` : scaled
}
