import { fail } from '@millrace/kernel'
import type { BoundExpression, CallExpression } from '../../plan/bound-expression.ts'
import { addMonths, DAY_MS, floorDiv, floorMod } from '../../types/calendar.ts'
import { divideHalfUp, powerOfTen, rescale, withinPrecision } from '../../types/decimal.ts'
import type { DecimalType, LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { floorTimestamp, millisOf, nanosOf, timestampOf } from '../../types/time-text.ts'
import { type Evaluator, literalOf, strict } from './evaluator.ts'

/** Integers wrap as in Java; DECIMAL is exact and null on overflow; times take intervals. */

export function wrapInteger(type: LogicalType, value: number): number {
  if (type.root === 'TINYINT') return (value << 24) >> 24
  if (type.root === 'SMALLINT') return (value << 16) >> 16
  return value | 0
}

export function isDecimal(type: LogicalType): type is DecimalType {
  return type.root === 'DECIMAL'
}

export function isTime(type: LogicalType): boolean {
  return ['TIMESTAMP', 'TIMESTAMP_LTZ', 'DATE', 'TIME'].includes(type.root)
}

export function isInterval(type: LogicalType): boolean {
  return type.root === 'INTERVAL_YEAR_MONTH' || type.root === 'INTERVAL_DAY_TIME'
}

export function scaleOf(type: LogicalType): number {
  return isDecimal(type) ? type.scale : 0
}

export function divisionByZero(call: BoundExpression): never {
  return fail('DIVISION_BY_ZERO', {}, call.span && { span: call.span })
}

type Binary<T> = (left: T, right: T) => T
interface Arithmetic {
  readonly int: Binary<number>
  readonly long: Binary<bigint>
  readonly real: Binary<number>
}

function numeric(operation: Arithmetic, call: CallExpression): (a: RowValue, b: RowValue) => RowValue {
  const { type } = call
  switch (type.root) {
    case 'BIGINT':
      return (a, b) => BigInt.asIntN(64, operation.long(a as bigint, b as bigint))
    case 'FLOAT':
      return (a, b) => Math.fround(operation.real(a as number, b as number))
    case 'DOUBLE':
    case 'INTERVAL_DAY_TIME':
      return (a, b) => operation.real(a as number, b as number)
    default:
      return (a, b) => wrapInteger(type, operation.int(a as number, b as number))
  }
}

/** + and −: aligned to the wider scale, then rounded to the result's. */
function decimalSum(call: CallExpression, type: DecimalType, sign: bigint) {
  const [left, right] = call.args.map((argument) => scaleOf(argument.type)) as [number, number]
  const scale = Math.max(left, right)
  const [leftFactor, rightFactor] = [powerOfTen(scale - left), powerOfTen(scale - right) * sign]
  return (a: RowValue, b: RowValue): RowValue => {
    const sum = (a as bigint) * leftFactor + (b as bigint) * rightFactor
    return withinPrecision(rescale(sum, scale, type.scale), type.precision)
  }
}

function decimalProduct(call: CallExpression, type: DecimalType) {
  const scale = scaleOf(call.args[0]!.type) + scaleOf(call.args[1]!.type)
  return (a: RowValue, b: RowValue): RowValue =>
    withinPrecision(rescale((a as bigint) * (b as bigint), scale, type.scale), type.precision)
}

function decimalQuotient(call: CallExpression, type: DecimalType) {
  const shift = type.scale - scaleOf(call.args[0]!.type) + scaleOf(call.args[1]!.type)
  const factor = powerOfTen(Math.abs(shift))
  return (a: RowValue, b: RowValue): RowValue => {
    if (b === 0n) divisionByZero(call)
    const quotient =
      shift >= 0
        ? divideHalfUp((a as bigint) * factor, b as bigint)
        : divideHalfUp(a as bigint, (b as bigint) * factor)
    return withinPrecision(quotient, type.precision)
  }
}

function decimalRest(call: CallExpression, type: DecimalType) {
  const [left, right] = call.args.map((argument) => scaleOf(argument.type)) as [number, number]
  const scale = Math.max(left, right)
  const [leftFactor, rightFactor] = [powerOfTen(scale - left), powerOfTen(scale - right)]
  return (a: RowValue, b: RowValue): RowValue => {
    if (b === 0n) divisionByZero(call)
    const rest = ((a as bigint) * leftFactor) % ((b as bigint) * rightFactor)
    return withinPrecision(rescale(rest, scale, type.scale), type.precision)
  }
}

/** A time and an interval; `sign` is −1 for subtraction. */
function shifted(type: LogicalType, interval: LogicalType, sign: 1 | -1) {
  const months = interval.root === 'INTERVAL_YEAR_MONTH'
  return (time: RowValue, amount: RowValue): RowValue => {
    const by = (amount as number) * sign
    if (type.root === 'DATE') {
      const days = time as number
      return months ? addMonths(days, by) : days + Math.trunc(by / DAY_MS)
    }
    if (type.root === 'TIME') return months ? time : floorMod((time as number) + by, DAY_MS)
    return shiftTimestamp(time, by, months)
  }
}

/** Adds months or milliseconds; what is below a millisecond stays. */
export function shiftTimestamp(time: RowValue, by: number, months: boolean): RowValue {
  const ms = millisOf(time)
  if (!months) return timestampOf(ms + by, nanosOf(time))
  const days = floorDiv(ms, DAY_MS)
  return timestampOf(addMonths(days, by) * DAY_MS + (ms - days * DAY_MS), nanosOf(time))
}

const plus: Arithmetic = { int: (a, b) => a + b, long: (a, b) => a + b, real: (a, b) => a + b }
const minus: Arithmetic = { int: (a, b) => a - b, long: (a, b) => a - b, real: (a, b) => a - b }
const times: Arithmetic = { int: Math.imul, long: (a, b) => a * b, real: (a, b) => a * b }

/** Flink cuts what it computes of constants to the digits of the type, and what it computes of columns not. */
function cutConstant(call: CallExpression, shift: (time: RowValue, amount: RowValue) => RowValue) {
  const { type } = call
  const coarse = (isTime(type) && type.root !== 'DATE' && 'precision' in type ? type.precision : 3) < 3
  if (!coarse || !call.args.every(({ kind }) => kind === 'literal')) return shift
  const precision = 'precision' in type ? type.precision : 0
  return (time: RowValue, amount: RowValue): RowValue =>
    floorTimestamp(shift(time, amount) as number, precision)
}

function sum(operation: Arithmetic, sign: 1 | -1): Evaluator {
  return strict((call) => {
    const [left, right] = call.args as [BoundExpression, BoundExpression]
    if (isTime(left.type) && isInterval(right.type))
      return cutConstant(call, shifted(left.type, right.type, sign))
    if (isInterval(left.type) && isTime(right.type)) {
      const shift = cutConstant(call, shifted(right.type, left.type, sign))
      return (interval: RowValue, time: RowValue) => shift(time, interval)
    }
    return isDecimal(call.type) ? decimalSum(call, call.type, BigInt(sign)) : numeric(operation, call)
  })
}

/** Scaling of an interval; the number may come first. */
function scaledInterval(call: CallExpression, divide: boolean) {
  const intervalFirst = isInterval(call.args[0]!.type)
  const other = call.args[intervalFirst ? 1 : 0]!.type
  return (a: RowValue, b: RowValue): RowValue => {
    const interval = (intervalFirst ? a : b) as number
    const factor = Number(intervalFirst ? b : a) / 10 ** scaleOf(other)
    if (divide && factor === 0) divisionByZero(call)
    return Math.trunc(divide ? interval / factor : interval * factor)
  }
}

/** A constant `1/0e0` fails, though the same on columns gives Infinity: what Flink does. */
export function isConstantZeroDivision(call: CallExpression): boolean {
  return call.args.every((argument) => argument.kind === 'literal') && literalOf(call, 1) === 0
}

const divide: Evaluator = strict((call) => {
  if (isInterval(call.type)) return scaledInterval(call, true)
  if (isDecimal(call.type)) return decimalQuotient(call, call.type)
  const constantZero = isConstantZeroDivision(call)
  return numeric(
    {
      int: (a, b) => (b === 0 ? divisionByZero(call) : Math.trunc(a / b)),
      long: (a, b) => (b === 0n ? divisionByZero(call) : a / b),
      real: (a, b) => (constantZero ? divisionByZero(call) : a / b),
    },
    call,
  )
})

const remainder: Evaluator = strict((call) => {
  if (isDecimal(call.type)) return decimalRest(call, call.type)
  return numeric(
    {
      int: (a, b) => (b === 0 ? divisionByZero(call) : a % b),
      long: (a, b) => (b === 0n ? divisionByZero(call) : a % b),
      real: (a, b) => a % b,
    },
    call,
  )
})

const negate: Evaluator = strict((call) => {
  const { type } = call
  return (value: RowValue): RowValue => {
    if (type.root === 'BIGINT') return BigInt.asIntN(64, -(value as bigint))
    if (typeof value === 'bigint') return -value
    if (type.root === 'FLOAT' || type.root === 'DOUBLE') return -(value as number)
    if (isInterval(type)) return 0 - (value as number)
    return wrapInteger(type, 0 - (value as number))
  }
})

export const arithmeticEvaluators = {
  '+': sum(plus, 1),
  '-': sum(minus, -1),
  '*': strict((call) => {
    if (isInterval(call.type)) return scaledInterval(call, false)
    return isDecimal(call.type) ? decimalProduct(call, call.type) : numeric(times, call)
  }),
  '/': divide,
  '%': remainder,
  NEGATE: negate,
}
