import {
  booleanType,
  decimalType,
  type LogicalType,
  stringType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, literal, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { commonNumeric, commonType } from '../typing/common-type.ts'
import { integerAsDecimal } from '../typing/decimal-rules.ts'
import {
  familyOf,
  isApproximate,
  isBytes,
  isDecimal,
  isNested,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
  isUnknown,
} from '../typing/type-families.ts'
import type { CallSite } from './function-declaration.ts'
import { mismatch } from './mismatch.ts'

const EQUALITY = new Set(['=', '<>', 'IS_DISTINCT_FROM', 'IS_NOT_DISTINCT_FROM'])

/** `= <> < <= > >= IS_DISTINCT_FROM IS_NOT_DISTINCT_FROM`. */
export function bindComparison(operator: string, site: CallSite): BoundExpression {
  const args = comparable(operator, site)
  if (EQUALITY.has(operator) && isTruthInText(site)) return neverTrue(operator, site.args, site)
  const neverNull = operator.startsWith('IS_')
  const nullable = !neverNull && site.args.some(({ type }) => mayBeNull(type))
  return call(operator, args, withNullable(booleanType, nullable), site.span)
}

/** `flag = 'true'`: Flink takes it, and finds text and truth always different. */
function isTruthInText({ args }: CallSite): boolean {
  return args.some(({ type }) => isString(type)) && args.some(({ type }) => type.root === 'BOOLEAN')
}

function neverTrue(operator: string, args: readonly BoundExpression[], { span }: CallSite): BoundExpression {
  const nullable = args.some(({ type }) => type.nullable)
  const type = withNullable(booleanType, nullable)
  const answer = literal(
    operator === '<>' || operator === 'IS_DISTINCT_FROM',
    withNullable(booleanType, false),
  )
  const unknown = args.map((arg) => call('IS_NULL', [arg], withNullable(booleanType, false), span))
  const hasNull = call('OR', unknown, withNullable(booleanType, false), span)
  return nullable ? call('CASE', [hasNull, nullLiteral(booleanType, span), answer], type, span) : answer
}

/**
 * The operands converted to one type to compare them by; refuses what Flink does not compare. Text is read as the time,
 * number, boolean or interval beside it, but not to test a number for equality.
 */
export function comparable(operator: string, site: CallSite): readonly BoundExpression[] {
  const { args } = site
  const known = args.filter(({ type }) => !isNull(type) && !isUnknown(type))
  if (known.length === 0) return args.map((arg) => typed(arg, booleanType))
  const first = known[0]!.type
  if (isNull(args[0]!.type) && first.root === 'ROW') return mismatch(operator, site)
  if (!known.every(({ type }) => areComparable(first, type))) return mismatch(operator, site)
  const types = known.map(({ type }) => type)
  const strict = types.filter((type) => !isString(type))
  const mixed = strict.length > 0 && strict.length < types.length
  if (mixed && EQUALITY.has(operator) && strict.some(isNumeric)) return mismatch(operator, site)
  // In a list numbers are compared with a text as texts.
  if (mixed && operator === 'IN' && isString(first) && strict.every(isNumeric)) return args.map(asText)
  const exact = types.every(isNumeric) && !CONVERTING.has(operator)
  if (exact && types.some(isDecimal) && !types.some(isApproximate)) return args.map(asDecimal)
  const type = exact
    ? types.reduce(commonNumeric)
    : commonType((mixed ? strict : types).map(withoutAttribute))
  // Arrays and maps of different elements are compared as they are.
  if (!type) return isNested(first) ? args : mismatch(operator, site)
  if (type.root === 'ROW' && operator !== 'BETWEEN' && operator !== 'IN' && !EQUALITY.has(operator)) {
    return isConstructed(known) ? mismatch(operator, site) : args
  }
  // Text that cannot be read equals nothing.
  return args.map((arg) => convertForComparison(arg, type, mixed && EQUALITY.has(operator)))
}

function asText(arg: BoundExpression): BoundExpression {
  if (isNull(arg.type)) return nullLiteral(stringType, arg.span)
  return isString(arg.type) ? arg : cast(arg, withNullable(stringType, arg.type.nullable))
}

/** These convert numbers to one type first, which may round; order is told exactly. */
const CONVERTING = new Set(['=', '<>', 'IN'])

function asDecimal(arg: BoundExpression): BoundExpression {
  if (isNull(arg.type)) return nullLiteral(decimalType(38, 0), arg.span)
  const decimal = integerAsDecimal(arg.type.root, arg.type.nullable)
  return decimal ? cast(arg, decimal) : arg
}

/** A row that holds a NULL may be neither equal nor unequal. */
export function mayBeNull(type: LogicalType): boolean {
  return type.nullable || (type.root === 'ROW' && type.fields.some((field) => mayBeNull(field.type)))
}

function typed(arg: BoundExpression, type: LogicalType): BoundExpression {
  return isNull(arg.type) ? nullLiteral(type, arg.span) : arg
}

/** Rows that are written out have no order in Flink; rows of tables have. */
function isConstructed(args: readonly BoundExpression[]): boolean {
  return args.some((arg) => arg.kind === 'call' && arg.name === 'ROW')
}

const READ_FROM_TEXT = new Set([
  'NUMERIC',
  'BOOLEAN',
  'DATE',
  'TIME',
  'TIMESTAMP',
  'INTERVAL_DAY_TIME',
  'INTERVAL_YEAR_MONTH',
])

export function areComparable(left: LogicalType, right: LogicalType): boolean {
  if (left.root === 'ROW' && right.root === 'ROW') {
    return (
      left.fields.length === right.fields.length &&
      left.fields.every(({ type }, i) => areComparable(type, right.fields[i]!.type))
    )
  }
  if ([left, right].some((type) => isNull(type) || isUnknown(type))) return true
  const [one, other] = [familyOf(left), familyOf(right)]
  if (one === other) return true
  return (
    (one === 'CHARACTER' && READ_FROM_TEXT.has(other)) || (other === 'CHARACTER' && READ_FROM_TEXT.has(one))
  )
}

function convertForComparison(arg: BoundExpression, type: LogicalType, lenient: boolean): BoundExpression {
  if (isNull(arg.type)) return nullLiteral(type, arg.span)
  if (isUnknown(arg.type)) return arg
  const sameFamily =
    (isString(arg.type) && isString(type)) ||
    (isBytes(arg.type) && isBytes(type)) ||
    (arg.type.root === type.root && !isDecimal(type))
  if (sameFamily) return arg
  // A point of local time is compared as the other kind of timestamp.
  const to = isTimestamp(type) && isTimestamp(arg.type) ? { ...type, precision: arg.type.precision } : type
  if (lenient && isString(arg.type)) return call('TRY_CAST', [arg], withNullable(to, true), arg.span)
  return cast(arg, withNullable(to, arg.type.nullable))
}
