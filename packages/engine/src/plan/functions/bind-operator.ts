import { fail } from '@millrace/kernel'
import {
  booleanType,
  type LogicalType,
  typeToString,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { asDecimal, commonNumeric, commonType } from '../typing/common-type.ts'
import { decimalResult } from '../typing/decimal-rules.ts'
import {
  isApproximate,
  isBoolean,
  isBytes,
  isDateTime,
  isDecimal,
  isInterval,
  isNested,
  isNull,
  isNumeric,
  isString,
} from '../typing/type-families.ts'
import type { CallSite } from './function-declaration.ts'
import { bindConcat } from './string-functions.ts'

const ARITHMETIC = new Set(['+', '-', '*', '/', '%'])
const EQUALITY = new Set(['=', '<>', 'IS_DISTINCT_FROM', 'IS_NOT_DISTINCT_FROM'])

/** A binary operator over bound operands. */
export function bindOperator(operator: string, site: CallSite): BoundExpression {
  if (ARITHMETIC.has(operator)) return bindArithmetic(operator, site)
  if (operator === '||') return bindConcat(site)
  if (operator === 'AND' || operator === 'OR') return bindLogic(operator, site)
  return bindComparison(operator, site)
}

export function mismatch(operator: string, site: CallSite): never {
  const given = site.args
    .map(({ type }) => typeToString(withoutAttribute(withNullable(type, true))))
    .join(', ')
  return fail('SQL_TYPE_MISMATCH', { operator, given }, { span: site.span })
}

export function bindArithmetic(operator: string, site: CallSite): BoundExpression {
  const [left, right] = nullsTyped(site.args)
  if (isNumeric(left!.type) && isNumeric(right!.type)) return bindNumeric(operator, left!, right!, site)
  return bindTimeArithmetic(operator, left!, right!, site)
}

/** An untyped NULL takes the other side's type. */
function nullsTyped(args: readonly BoundExpression[]): readonly BoundExpression[] {
  const known = args.find(({ type }) => !isNull(type))
  return known
    ? args.map((arg) => (isNull(arg.type) ? nullLiteral(withoutAttribute(known.type), arg.span) : arg))
    : args
}

function bindNumeric(
  operator: string,
  left: BoundExpression,
  right: BoundExpression,
  site: CallSite,
): BoundExpression {
  const nullable = left.type.nullable || right.type.nullable
  const approximate = isApproximate(left.type) || isApproximate(right.type)
  if (operator === '%' && approximate) mismatch(operator, site)
  if (!approximate && (isDecimal(left.type) || isDecimal(right.type))) {
    const types = [asDecimal(left.type), asDecimal(right.type)] as const
    const result = decimalResult(operator, ...types)
    return call(
      operator,
      [cast(left, types[0]), cast(right, types[1])],
      withNullable(result, nullable),
      site.span,
    )
  }
  const type = withNullable(commonNumeric(left.type, right.type), nullable)
  return call(operator, [cast(left, type), cast(right, type)], type, site.span)
}

/** Times and intervals: time ± interval, interval ± interval, interval × or ÷ number. */
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
  if ((operator === '*' || operator === '/') && isInterval(left.type) && isNumeric(right.type)) {
    return make([left, right], left.type)
  }
  if (operator === '*' && isNumeric(left.type) && isInterval(right.type))
    return make([right, left], right.type)
  return mismatch(operator, site)
}

export function bindNegate(site: CallSite): BoundExpression {
  const operand = site.args[0]!
  if (!isNumeric(operand.type) && !isInterval(operand.type)) mismatch('-', site)
  return call('NEGATE', [operand], operand.type, site.span)
}

export function bindLogic(operator: 'AND' | 'OR' | 'NOT', site: CallSite): BoundExpression {
  const args = site.args.map((arg) => (isNull(arg.type) ? nullLiteral(booleanType, arg.span) : arg))
  if (!args.every(({ type }) => isBoolean(type))) mismatch(operator, site)
  const nullable = args.some(({ type }) => type.nullable)
  // Chains become one call, so that they neither nest deeply nor hide from rules that split them.
  const flat =
    operator === 'NOT'
      ? args
      : args.flatMap((arg) => (arg.kind === 'call' && arg.name === operator ? arg.args : [arg]))
  return call(operator, flat, withNullable(booleanType, nullable), site.span)
}

/** `= <> < <= > >= IS_DISTINCT_FROM IS_NOT_DISTINCT_FROM`. */
export function bindComparison(operator: string, site: CallSite): BoundExpression {
  const args = comparable(operator, site)
  const neverNull = operator.startsWith('IS_')
  const nullable = !neverNull && args.some(({ type }) => type.nullable)
  return call(operator, args, withNullable(booleanType, nullable), site.span)
}

/** The operands converted to one type to compare them by; refuses what Flink does not compare. */
export function comparable(operator: string, site: CallSite): readonly BoundExpression[] {
  const { args } = site
  const known = args.filter(({ type }) => !isNull(type))
  const first = known[0]
  if (!first) return args.map((arg) => nullLiteral(booleanType, arg.span))
  const time = known.find(({ type }) => isDateTime(type))
  // A string beside a time is read as that time.
  const types = known.map(({ type }) => (time && isString(type) ? withoutAttribute(time.type) : type))
  const type = commonType(types)
  if (!type || (isNested(type) && !EQUALITY.has(operator))) return mismatch(operator, site)
  if (isNested(type)) {
    return fail(
      'PLAN_UNSUPPORTED',
      { feature: `${operator} (${type.root})`, instead: 'CAST(… AS STRING)' },
      { span: site.span },
    )
  }
  return args.map((arg) => convertForComparison(arg, type))
}

function convertForComparison(arg: BoundExpression, type: LogicalType): BoundExpression {
  if (isNull(arg.type)) return nullLiteral(type, arg.span)
  const sameFamily =
    (isString(arg.type) && isString(type)) ||
    (isBytes(arg.type) && isBytes(type)) ||
    (arg.type.root === type.root && !isDecimal(type))
  return sameFamily ? arg : cast(arg, withNullable(type, arg.type.nullable))
}
