import type { CallExpression } from '../../../plan/bound-expression.ts'
import {
  decimalOfNumber,
  decimalToNumber,
  powerOfTen,
  rescale,
  withinPrecision,
} from '../../../types/decimal.ts'
import type { LogicalType } from '../../../types/logical-type.ts'
import type { RowValue } from '../../../types/row-value.ts'
import { scaleOf, wrapInteger } from '../arithmetic-evaluators.ts'
import { refuseCast } from './refuse-cast.ts'

const numericRoots = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DECIMAL', 'FLOAT', 'DOUBLE'])

export function isNumeric(type: LogicalType): boolean {
  return numericRoots.has(type.root)
}

/** Number to number. Exact sources wrap, floating ones saturate, DECIMAL rounds half up and is null on overflow. */
export function castNumber(source: LogicalType, call: CallExpression): (value: RowValue) => RowValue {
  const target = call.type
  const floating = source.root === 'FLOAT' || source.root === 'DOUBLE'
  const scale = scaleOf(source)
  const unit = powerOfTen(scale)
  const whole = (value: RowValue): bigint => BigInt(value as number | bigint) / unit
  switch (target.root) {
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
      if (floating) return (value) => wrapInteger(target, saturate(value as number))
      if (source.root === 'BIGINT' || source.root === 'DECIMAL')
        return (value) => wrapInteger(target, Number(BigInt.asIntN(32, whole(value))))
      return (value) => wrapInteger(target, value as number)
    case 'BIGINT':
      if (floating) return (value) => saturateLong(value as number)
      return (value) => BigInt.asIntN(64, whole(value))
    case 'FLOAT':
    case 'DOUBLE': {
      const number = numberOf(source)
      return target.root === 'FLOAT' ? (value) => Math.fround(number(value)) : number
    }
    case 'DECIMAL': {
      const { precision } = target
      if (floating) {
        return (value) => {
          const unscaled = decimalOfNumber(value as number, target.scale)
          return unscaled === null ? null : withinPrecision(unscaled, precision)
        }
      }
      return (value) =>
        withinPrecision(rescale(BigInt(value as number | bigint), scale, target.scale), precision)
    }
    default:
      return refuseCast(call)
  }
}

export function numberOf(source: LogicalType): (value: RowValue) => number {
  if (source.root === 'DECIMAL') return (value) => decimalToNumber(value as bigint, source.scale)
  return Number
}

/** Java's (int) of a double. */
export function saturate(value: number): number {
  if (Number.isNaN(value)) return 0
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(value)))
}

/** Java's (long) of a double. */
export function saturateLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (value >= 2 ** 63) return 9223372036854775807n
  if (value <= -(2 ** 63)) return -9223372036854775808n
  return BigInt(Math.trunc(value))
}
