import { fail } from '@millrace/kernel'
import {
  bigintType,
  booleanType,
  type LogicalType,
  unknownType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { asDecimal, commonNumeric } from '../typing/common-type.ts'
import { decimalResult } from '../typing/decimal-rules.ts'
import {
  isApproximate,
  isBoolean,
  isDateTime,
  isDecimal,
  isInteger,
  isInterval,
  isNumeric,
  isUnknown,
} from '../typing/type-families.ts'
import { refuseUntypedNull } from './bind-call.ts'
import { bindComparison } from './bind-comparison.ts'

export { bindComparison }

import type { CallSite } from './function-declaration.ts'
import { mismatch } from './mismatch.ts'
import { bindConcat } from './string-functions.ts'

const ARITHMETIC = new Set(['+', '-', '*', '/', '%'])
const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>='])

/** A binary operator over bound operands; refuses those that the grammar has and Flink has not. */
export function bindOperator(operator: string, site: CallSite): BoundExpression {
  if (ARITHMETIC.has(operator)) return bindArithmetic(operator, site)
  if (operator === '||') return bindConcat(site)
  if (operator === 'AND' || operator === 'OR') return bindLogic(operator, site)
  if (COMPARISONS.has(operator)) return bindComparison(operator, site)
  if (operator === 'OVERLAPS') return bindOverlaps(site)
  return fail('SQL_NO_OPERATOR', { operator }, { span: site.span })
}

export function bindArithmetic(operator: string, site: CallSite): BoundExpression {
  const [left, right] = site.args as [BoundExpression, BoundExpression]
  site.args.forEach(refuseUntypedNull)
  if (isUnknown(left.type) || isUnknown(right.type)) return call(operator, site.args, unknownType, site.span)
  if (isNumeric(left.type) && isNumeric(right.type)) return bindNumeric(operator, left, right, site)
  return bindTimeArithmetic(operator, left, right, site)
}

function bindNumeric(
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  site: CallSite,
): BoundExpression {
  refuseZero(operator, left, right, site)
  const nullable = left.type.nullable || right.type.nullable
  const approximate = isApproximate(left.type) || isApproximate(right.type)
  if (operator === '%') {
    if (approximate) mismatch(operator, site)
    return bindRemainder(left, right, site)
  }
  if (!approximate && (isDecimal(left.type) || isDecimal(right.type))) {
    const types = [asDecimal(left.type), asDecimal(right.type)] as const
    const result = withNullable(decimalResult(operator, ...types), nullable)
    return call(operator, [cast(left, types[0]), cast(right, types[1])], result, site.span)
  }
  const bothApproximate = isApproximate(left.type) && isApproximate(right.type)
  const common = bothApproximate ? left.type : commonNumeric(left.type, right.type)
  const type = withNullable(common, nullable)
  return call(operator, [cast(left, type), cast(right, type)], type, site.span)
}

/** A constant divided by zero fails in Flink when it is planned. */
function refuseZero(
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  { span }: CallSite,
): void {
  if ((operator !== '/' && operator !== '%') || left.kind !== 'literal' || right.kind !== 'literal') return
  if (left.value !== null && (right.value === 0 || right.value === 0n)) fail('DIVISION_BY_ZERO', {}, { span })
}

/** What is left of whole numbers is as small as the divisor, and has its type. */
function bindRemainder(left: BoundExpression, right: BoundExpression, site: CallSite): BoundExpression {
  const nullable = left.type.nullable || right.type.nullable
  if (isInteger(left.type) && isInteger(right.type)) {
    const type = withNullable(commonNumeric(left.type, right.type), nullable)
    const remainder = call('%', [cast(left, type), cast(right, type)], type, site.span)
    return cast(remainder, withNullable(right.type, nullable))
  }
  if (isDecimal(left.type) && left.type.scale === 0 && isInteger(right.type)) {
    // Of such a DECIMAL only the low 64 bits count.
    const long = withNullable(bigintType, nullable)
    const rest = call('%', [cast(left, long), cast(right, long)], long, site.span)
    return cast(rest, withNullable(right.type, nullable))
  }
  const types = [asDecimal(left.type), asDecimal(right.type)] as const
  const whole = types[0].scale === 0 && types[1].scale === 0
  const result = withNullable(decimalResult('%', ...types), nullable)
  const remainder = call('%', [cast(left, types[0]), cast(right, types[1])], result, site.span)
  return whole ? cast(remainder, withNullable(right.type, nullable)) : remainder
}

/** Times and intervals: time ± interval, interval ± interval, interval × whole number. */
function bindTimeArithmetic(
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  site: CallSite,
): BoundExpression {
  const nullable = left.type.nullable || right.type.nullable
  const isSum = operator === '+' || operator === '-'
  const make = (args: readonly BoundExpression[], type: LogicalType) =>
    call(operator, args, withNullable(withoutAttribute(type), nullable), site.span)
  if (isSum && isDateTime(left.type) && isInterval(right.type)) return make([left, right], left.type)
  if (operator === '+' && isInterval(left.type) && isDateTime(right.type))
    return make([right, left], right.type)
  if (isSum && isInterval(left.type) && left.type.root === right.type.root)
    return make([left, right], left.type)
  if (operator === '*' && isInterval(left.type) && isInteger(right.type))
    return make([left, right], left.type)
  if (operator === '*' && isInteger(left.type) && isInterval(right.type))
    return make([right, left], right.type)
  return mismatch(operator, site)
}

export function bindSign(sign: '+' | '-', site: CallSite): BoundExpression {
  const operand = site.args[0]!
  refuseUntypedNull(operand)
  const { type } = operand
  if (!isNumeric(type) && !isInterval(type) && !isUnknown(type)) mismatch(sign, site)
  return sign === '+' ? operand : call('NEGATE', [operand], type, site.span)
}

export function bindLogic(operator: 'AND' | 'OR' | 'NOT', site: CallSite): BoundExpression {
  const { args } = site
  args.forEach(refuseUntypedNull)
  if (!args.every(({ type }) => isBoolean(type) || isUnknown(type))) mismatch(operator, site)
  const nullable = args.some(({ type }) => type.nullable)
  // Chains become one call, so that they neither nest deeply nor hide from rules that split them.
  const flat =
    operator === 'NOT'
      ? args
      : args.flatMap((arg) => (arg.kind === 'call' && arg.name === operator ? arg.args : [arg]))
  return call(operator, flat, withNullable(booleanType, nullable), site.span)
}

/** `(start, end) OVERLAPS (start, end)`; an end may be an interval from the start. */
function bindOverlaps(site: CallSite): BoundExpression {
  const periods = site.args.map(({ type }) => (type.root === 'ROW' ? type.fields : null))
  const fits = periods.every(
    (fields) =>
      fields?.length === 2 &&
      isDateTime(fields[0]!.type) &&
      fields[0]!.type.root === periods[0]?.[0]?.type.root &&
      (isInterval(fields[1]!.type) || fields[1]!.type.root === fields[0]!.type.root),
  )
  if (!fits) mismatch('OVERLAPS', site)
  const nullable = periods.some((fields) => fields!.some(({ type }) => type.nullable))
  return call('OVERLAPS', site.args, withNullable(booleanType, nullable), site.span)
}
