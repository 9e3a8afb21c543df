import {
  bigintType,
  decimalType,
  type LogicalType,
  stringType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { isLiteral, literal } from '../bound.ts'
import { isDecimal, isNested, isNumeric, isString } from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import type { AggregateFunction, CallSite } from './function-declaration.ts'

const checked = (test: (type: LogicalType) => boolean, signature: string) => (site: CallSite) =>
  site.args.every(({ type }) => test(type)) ? site.args : refuseArguments(site, signature)

const isOrdered = (type: LogicalType) => !isNested(type)

function bindListAgg(site: CallSite) {
  const [value, separator] = site.args
  const signature = "LISTAGG(STRING [, 'separator'])"
  if (!isString(value!.type) || (separator && !(isString(separator.type) && isLiteral(separator)))) {
    return refuseArguments(site, signature)
  }
  return separator ? site.args : [value!, literal(',', { ...stringType, nullable: false })]
}

const same = (type: LogicalType | null): LogicalType => withoutAttribute(type!)

export const aggregateFunctions: readonly AggregateFunction[] = [
  {
    names: ['COUNT'],
    signature: 'COUNT(* | any)',
    arity: [0, 1],
    result: () => withNullable(bigintType, false),
  },
  {
    names: ['SUM'],
    signature: 'SUM(number)',
    arity: [1, 1],
    bindArguments: checked(isNumeric, 'SUM(number)'),
    result: (type) => (isDecimal(type!) ? decimalType(38, type.scale, type.nullable) : same(type)),
  },
  {
    names: ['AVG'],
    signature: 'AVG(number)',
    arity: [1, 1],
    bindArguments: checked(isNumeric, 'AVG(number)'),
    result: (type) =>
      isDecimal(type!) ? decimalType(38, Math.max(6, type.scale), type.nullable) : same(type),
  },
  {
    names: ['MIN'],
    signature: 'MIN(any)',
    arity: [1, 1],
    bindArguments: checked(isOrdered, 'MIN(any)'),
    result: same,
  },
  {
    names: ['MAX'],
    signature: 'MAX(any)',
    arity: [1, 1],
    bindArguments: checked(isOrdered, 'MAX(any)'),
    result: same,
  },
  { names: ['FIRST_VALUE'], signature: 'FIRST_VALUE(any)', arity: [1, 1], result: same },
  { names: ['LAST_VALUE'], signature: 'LAST_VALUE(any)', arity: [1, 1], result: same },
  {
    names: ['LISTAGG'],
    signature: "LISTAGG(STRING [, 'separator'])",
    arity: [1, 2],
    bindArguments: bindListAgg,
    result: (type) => withNullable(stringType, type!.nullable),
  },
]
