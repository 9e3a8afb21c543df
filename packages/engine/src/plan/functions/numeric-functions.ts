import { decimalType, doubleType, type LogicalType, withNullable } from '../../types/logical-type.ts'
import { call, isLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { roundedDecimal } from '../typing/decimal-rules.ts'
import { isDateTime, isDecimal, isInterval, isNumeric, isString } from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import { bindArithmetic } from './bind-operator.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

const onDouble = (name: string, count = 1): ScalarFunction => ({
  names: [name],
  signature: `${name}(${Array(count).fill('number').join(', ')})`,
  parameters: Array(count).fill('double'),
  result: doubleType,
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
function bindFloor(canonical: 'FLOOR' | 'CEIL') {
  return (site: CallSite): BoundExpression => {
    const [operand, unit] = site.args
    const expected = `${canonical}(number | time TO unit)`
    if (!operand || site.args.length > 2) return refuseArguments(site, expected)
    const { type } = operand
    if (unit) {
      if (!isDateTime(type) || !isString(unit.type)) return refuseArguments(site, expected)
      return call(canonical, site.args, { ...bareTime(type) }, site.span)
    }
    if (!isNumeric(type)) return refuseArguments(site, expected)
    const result = isDecimal(type) ? decimalType(type.precision, 0, type.nullable) : type
    return call(canonical, [operand], result, site.span)
  }
}

function bareTime(type: LogicalType): LogicalType {
  const { attribute: _, ...bare } = type as LogicalType & { attribute?: string }
  return bare as LogicalType
}

function bindAbs(site: CallSite): BoundExpression {
  const [operand] = site.args
  if (!operand || site.args.length > 1) return refuseArguments(site, 'ABS(number)')
  if (!isNumeric(operand.type) && !isInterval(operand.type)) return refuseArguments(site, 'ABS(number)')
  return call('ABS', [operand], operand.type, site.span)
}

const rounding = (name: string): ScalarFunction => ({
  names: [name],
  signature: `${name}(number [, digits INT])`,
  parameters: ['numeric', 'int'],
  optional: 1,
  result: rounded,
})

export const numericFunctions: readonly ScalarFunction[] = [
  { names: ['ABS'], signature: 'ABS(number)', bind: bindAbs },
  rounding('ROUND'),
  rounding('TRUNCATE'),
  { names: ['FLOOR'], signature: 'FLOOR(number | time TO unit)', bind: bindFloor('FLOOR') },
  { names: ['CEIL', 'CEILING'], signature: 'CEIL(number | time TO unit)', bind: bindFloor('CEIL') },
  {
    names: ['%', 'MOD'],
    signature: 'MOD(number, number)',
    bind: (site) =>
      site.args.length === 2 ? bindArithmetic('%', site) : refuseArguments(site, 'MOD(number, number)'),
  },
  onDouble('POWER', 2),
  onDouble('SQRT'),
  onDouble('EXP'),
  onDouble('LN'),
  onDouble('LOG10'),
  {
    names: ['SIGN'],
    signature: 'SIGN(number)',
    parameters: ['numeric'],
    result: (args) => args[0]!.type,
  },
  { names: ['PI'], signature: 'PI()', result: withNullable(doubleType, false), nulls: 'never' },
]
