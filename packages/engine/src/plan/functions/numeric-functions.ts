import {
  booleanType,
  bytesType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  lengthType,
  stringType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, isLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { roundedDecimal } from '../typing/decimal-rules.ts'
import { isDateTime, isDecimal, isNumeric, isString, isUnknown } from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import { bindArithmetic } from './bind-operator.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'
import { checkUnit } from './time-functions.ts'

const onDouble = (name: string, signature = 'NUMBER'): ScalarFunction => ({
  names: [name],
  signature,
  as: 'DOUBLE',
  result: doubleType,
})

const constant = (name: string): ScalarFunction => ({
  names: [name],
  signature: '',
  result: doubleType,
  nulls: 'never',
})

/** ROUND and TRUNCATE keep the type; a constant number of digits narrows a decimal. */
function rounded(args: readonly BoundExpression[]): LogicalType {
  const { type } = args[0]!
  if (!isDecimal(type)) return type
  const digits = args[1]
  if (!digits) return roundedDecimal(type, 0)
  return isLiteral(digits) && typeof digits.value === 'number' ? roundedDecimal(type, digits.value) : type
}

/** FLOOR and CEIL: of a number, or of a time to a unit. */
function bindFloor(canonical: 'FLOOR' | 'CEIL', signature: string) {
  return (site: CallSite): BoundExpression => {
    const [operand, unit] = site.args
    if (!operand || site.args.length > 2) return refuseArguments(site, signature)
    refuseUntypedNull(operand)
    const { type } = operand
    if (unit) {
      checkUnit(unit, site)
      if (!isDateTime(type) || !isString(unit.type)) return refuseArguments(site, signature)
      return call(canonical, site.args, withoutAttribute(type), site.span)
    }
    if (!isNumeric(type) && !isUnknown(type)) return refuseArguments(site, signature)
    const result = isDecimal(type) ? decimalType(type.precision, 0, type.nullable) : type
    return call(canonical, [operand], result, site.span)
  }
}

const floor = (names: readonly string[], canonical: 'FLOOR' | 'CEIL'): ScalarFunction => {
  const signature = 'NUMBER | DATETIME TO unit'
  return { names, signature, bind: bindFloor(canonical, signature) }
}

const rounding = (name: string): ScalarFunction => ({
  names: [name],
  signature: 'NUMBER [, digits INTEGER]',
  result: rounded,
})

const same = (args: readonly BoundExpression[]): LogicalType => args[0]!.type

export const numericFunctions: readonly ScalarFunction[] = [
  { names: ['ABS'], signature: 'NUMBER', result: same },
  rounding('ROUND'),
  rounding('TRUNCATE'),
  floor(['FLOOR'], 'FLOOR'),
  floor(['CEIL', 'CEILING'], 'CEIL'),
  {
    names: ['%', 'MOD'],
    signature: 'EXACT, EXACT',
    bind: (site) =>
      site.args.length === 2 ? bindArithmetic('%', site) : refuseArguments(site, 'EXACT, EXACT'),
  },
  ...['SQRT', 'EXP', 'LN', 'LOG10', 'LOG2', 'SIN', 'COS', 'TAN', 'COT', 'ASIN', 'ACOS', 'ATAN'].map((name) =>
    onDouble(name),
  ),
  ...['SINH', 'COSH', 'TANH', 'DEGREES', 'RADIANS'].map((name) => onDouble(name)),
  onDouble('POWER', 'base NUMBER, exponent NUMBER'),
  onDouble('ATAN2', 'y NUMBER, x NUMBER'),
  onDouble('LOG', 'NUMBER | base NUMBER, NUMBER'),
  { names: ['SIGN'], signature: 'NUMBER', result: same },
  constant('PI'),
  constant('E'),
  {
    names: ['RAND'],
    signature: '[seed NUMBER]',
    result: doubleType,
    deterministic: false,
  },
  {
    names: ['RAND_INTEGER'],
    signature: 'bound NUMBER | seed NUMBER, bound NUMBER',
    result: intType,
    deterministic: false,
  },
  {
    names: ['UUID'],
    signature: '',
    result: lengthType('CHAR', 36, false),
    nulls: 'never',
    deterministic: false,
  },
  { names: ['BIN'], signature: 'INTEGER', as: 'BIGINT', result: stringType },
  { names: ['HEX'], signature: 'INTEGER | STRING', as: 'BIGINT', result: stringType },
  { names: ['UNHEX'], signature: 'STRING', result: bytesType, nulls: 'always', takesNull: true },
  ...['IS_DECIMAL', 'IS_DIGIT', 'IS_ALPHA'].map(
    (name): ScalarFunction => ({
      names: [name],
      signature: 'STRING | NUMBER',
      result: withNullable(booleanType, false),
      nulls: 'never',
    }),
  ),
]
