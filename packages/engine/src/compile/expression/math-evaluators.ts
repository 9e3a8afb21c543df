import { divideHalfUp, powerOfTen, rescale, withinPrecision } from '../../types/decimal.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { isDecimal, scaleOf, wrapInteger } from './arithmetic-evaluators.ts'
import { type Evaluator, lenient, pure, strict } from './evaluator.ts'
import { exp, ln } from './exact-math.ts'
import { isTimePoint, truncateToUnit } from './time-units.ts'

const isFloating = (type: LogicalType): boolean => type.root === 'FLOAT' || type.root === 'DOUBLE'

const abs: Evaluator = strict((call) => {
  const { type } = call
  return (value: RowValue): RowValue => {
    if (typeof value === 'bigint') {
      const magnitude = value < 0n ? -value : value
      return isDecimal(type) ? magnitude : BigInt.asIntN(64, magnitude)
    }
    const magnitude = Math.abs(value as number)
    return isFloating(type) || type.root.startsWith('INTERVAL') ? magnitude : wrapInteger(type, magnitude)
  }
})

const sign: Evaluator = strict((call) => {
  const { type } = call
  return (value: RowValue): RowValue => {
    if (typeof value !== 'bigint') return Math.sign(value as number)
    const unit = value > 0n ? 1n : value < 0n ? -1n : 0n
    return isDecimal(type) ? unit * powerOfTen(type.scale) : unit
  }
})

/** More digits than any number has. */
const MOST_DIGITS = 400

/** Rounds the digits that a double is written with, so that 2.345 rounds as it is written. */
function roundFloating(
  value: number,
  digits: number,
  round: (unscaled: bigint, divisor: bigint) => bigint,
): number {
  if (!Number.isFinite(value)) return value
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const dropped = fraction.length - Number(exponent) - digits
  if (dropped <= 0) return value
  if (dropped > MOST_DIGITS) return 0
  const rounded = round(BigInt(`${whole}${fraction}`), powerOfTen(dropped))
  return Number(`${rounded}e${-digits}`)
}

/** ROUND (half up) and TRUNCATE (toward zero), to `digits` after the point; negative ones before it. */
function rounding(exact: (unscaled: bigint, divisor: bigint) => bigint): Evaluator {
  return strict((call) => {
    const from = scaleOf(call.args[0]!.type)
    const { type } = call
    return (value: RowValue, places: number | undefined = 0): RowValue => {
      const digits = Math.max(-MOST_DIGITS, Math.min(MOST_DIGITS, places))
      if (isFloating(type)) {
        const rounded = roundFloating(value as number, digits, exact)
        return type.root === 'FLOAT' ? Math.fround(rounded) : rounded
      }
      const unscaled = BigInt(value as number | bigint)
      const dropped = from - digits
      const unit = powerOfTen(Math.max(0, dropped))
      const rounded = dropped <= 0 ? unscaled : exact(unscaled, unit) * unit
      if (isDecimal(type)) return withinPrecision(rescale(rounded, from, type.scale), type.precision)
      return type.root === 'BIGINT' ? BigInt.asIntN(64, rounded) : wrapInteger(type, Number(rounded))
    }
  })
}

/** FLOOR and CEIL of numbers, or of times to a unit. */
function toBound(up: boolean): Evaluator {
  return strict((call, environment) => {
    const source = call.args[0]!.type
    if (isTimePoint(source)) return truncateToUnit(call, up, environment.timeZone)
    const scale = scaleOf(source)
    const unit = powerOfTen(scale)
    const target = scaleOf(call.type)
    return (value: RowValue): RowValue => {
      if (isFloating(source)) return up ? Math.ceil(value as number) : Math.floor(value as number)
      if (!isDecimal(source)) return value
      const unscaled = value as bigint
      const rest = unscaled % unit
      let whole = unscaled / unit
      if (rest !== 0n && up === unscaled > 0n) whole += up ? 1n : -1n
      return isDecimal(call.type) ? withinPrecision(whole * powerOfTen(target), call.type.precision) : whole
    }
  })
}

/** DOUBLE functions take any number; the binder casts. */
const real = (compute: (...args: number[]) => number): Evaluator =>
  pure((...args: number[]) => compute(...args))

export const mathEvaluators = {
  ABS: abs,
  SIGN: sign,
  ROUND: rounding(divideHalfUp),
  TRUNCATE: rounding((unscaled, divisor) => unscaled / divisor),
  FLOOR: toBound(false),
  CEIL: toBound(true),
  POWER: real((base, exponent) => base ** exponent!),
  SQRT: real(Math.sqrt),
  EXP: real(exp),
  LN: real(ln),
  LOG10: real(Math.log10),
  PI: lenient(() => () => Math.PI),
}
