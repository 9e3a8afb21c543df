import { invariant } from '@millrace/kernel'
import { decimalOfNumber, divideHalfUp, powerOfTen, rescale, withinPrecision } from '../../types/decimal.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'

/** What is kept of the values of a group. */
export interface Moments<N> {
  count: number
  sum: N
  squares: N
}

export interface MomentArithmetic<N> {
  readonly zero: N
  read(value: number | bigint): N
  square(value: N): N
  plus(sum: N, value: N, sign: 1 | -1): N
  /** Over one value at least. */
  finish(moments: Moments<N>): RowValue
}

export interface Moment {
  /** Divided by the count less one; NULL over one value. */
  readonly sample: boolean
  readonly root: boolean
}

/** `(squares − sum² / count) / (count or count − 1)`, and its root. */
export function momentArithmetic(
  moment: Moment,
  argument: LogicalType,
  result: LogicalType,
): MomentArithmetic<number> | MomentArithmetic<bigint> {
  if (argument.root === 'DECIMAL') {
    invariant(result.root === 'DECIMAL', 'the variance of decimals is a decimal')
    return decimalMoments(moment, argument.scale, result.scale)
  }
  const bits = BITS[argument.root]
  return bits === undefined ? realMoments(moment, argument.root === 'FLOAT') : wholeMoments(moment, bits)
}

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64 }

const divisorOf = ({ sample }: Moment, count: number): number => (sample ? count - 1 : count)

function realMoments(moment: Moment, single: boolean): MomentArithmetic<number> {
  const fit = single ? Math.fround : (value: number) => value
  return {
    zero: 0,
    read: Number,
    square: (value) => fit(value * value),
    plus: (sum, value, sign) => fit(sum + sign * value),
    finish: ({ count, sum, squares }) => {
      const divisor = divisorOf(moment, count)
      if (divisor === 0) return null
      const variance = (squares - fit(sum * sum) / count) / divisor
      return fit(moment.root ? variance ** 0.5 : variance)
    },
  }
}

/** Everything in whole numbers that wrap: the variance of INTs is an INT. */
function wholeMoments(moment: Moment, bits: number): MomentArithmetic<bigint> {
  const wrap = (value: bigint): bigint => BigInt.asIntN(bits, value)
  const fit = bits === 64 ? (value: bigint): RowValue => wrap(value) : (value: bigint) => Number(wrap(value))
  return {
    zero: 0n,
    read: BigInt,
    square: (value) => wrap(value * value),
    plus: (sum, value, sign) => wrap(sign > 0 ? sum + value : sum - value),
    finish: ({ count, sum, squares }) => {
      const divisor = divisorOf(moment, count)
      if (divisor === 0) return null
      const variance = BigInt.asIntN(64, squares - wrap(sum * sum) / BigInt(count)) / BigInt(divisor)
      if (!moment.root) return fit(variance)
      const root = Number(variance) ** 0.5
      return fit(Number.isNaN(root) ? 0n : BigInt(Math.trunc(root)))
    },
  }
}

/** The scale that products and quotients of the widest decimals keep. */
const SCALE = 6

function decimalMoments(moment: Moment, from: number, scale: number): MomentArithmetic<bigint> {
  const factor = powerOfTen(scale - from)
  const square = (value: bigint): bigint => rescale(value * value, 2 * scale, SCALE)
  return {
    zero: 0n,
    read: (value) => BigInt(value) * factor,
    square,
    plus: (sum, value, sign) => (sign > 0 ? sum + value : sum - value),
    finish: ({ count, sum, squares }) => {
      const divisor = divisorOf(moment, count)
      if (divisor === 0) return null
      const mean = divideHalfUp(square(sum), BigInt(count))
      const variance = divideHalfUp(squares - mean, BigInt(divisor))
      if (!moment.root) return withinPrecision(rescale(variance, SCALE, scale), 38)
      const root = decimalOfNumber((Number(variance) / 10 ** SCALE) ** 0.5, scale)
      return root === null ? null : withinPrecision(root, 38)
    },
  }
}
