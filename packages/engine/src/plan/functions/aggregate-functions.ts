import {
  arrayType,
  bigintType,
  decimalType,
  doubleType,
  type LogicalType,
  lengthType,
  multisetType,
  rowType,
  stringType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, isLiteral, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import {
  isBytes,
  isDecimal,
  isInteger,
  isNested,
  isNumeric,
  isString,
  isUnknown,
} from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import { mayBeNull } from './bind-comparison.ts'
import type { AggregateFunction, CallSite } from './function-declaration.ts'

const checked = (test: (type: LogicalType) => boolean, signature: string) => (site: CallSite) =>
  site.args.every(({ type }) => isUnknown(type) || test(type)) ? site.args : refuseArguments(site, signature)

const isOrdered = (type: LogicalType) => !isNested(type) && !isBytes(type)

const LISTAGG = "STRING [, 'separator' STRING]"

function bindListAgg(site: CallSite) {
  const [value, separator] = site.args
  if (!(isString(value!.type) || isUnknown(value!.type))) return refuseArguments(site, LISTAGG)
  if (separator && !(isString(separator.type) && isLiteral(separator))) return refuseArguments(site, LISTAGG)
  return separator ? site.args : [value!, literal(',', { ...stringType, nullable: false })]
}

const same = (type: LogicalType | null): LogicalType => withoutAttribute(type!)
const averaged = (type: LogicalType | null): LogicalType =>
  isDecimal(type!) ? decimalType(38, Math.max(6, type.scale), type.nullable) : same(type)

const number = (
  names: readonly string[],
  result: (type: LogicalType | null) => LogicalType,
): AggregateFunction => ({
  names,
  signature: 'NUMBER',
  arity: [1, 1],
  bindArguments: checked(isNumeric, 'NUMBER'),
  result,
})

const extreme = (name: string): AggregateFunction => ({
  names: [name],
  signature: 'ANY',
  arity: [1, 1],
  bindArguments: checked(isOrdered, 'ANY'),
  result: same,
})

const PERCENTILE =
  'NUMBER, percentage NUMBER [, frequency INTEGER] | NUMBER, percentages ARRAY [, frequency INTEGER]'

function bindPercentile(site: CallSite) {
  const [value, share, frequency] = site.args
  const isShare = (type: LogicalType): boolean => isNumeric(type) || isUnknown(type)
  const shares =
    share &&
    !share.type.nullable &&
    ('element' in share.type ? isShare(share.type.element) : isShare(share.type))
  const inRange = share?.kind !== 'literal' || isPercentage(share)
  const counts = !frequency || isInteger(frequency.type) || isUnknown(frequency.type)
  if (!value || !isShare(value.type) || !shares || !inRange || !counts)
    return refuseArguments(site, PERCENTILE)
  const number = cast(value, withNullable(doubleType, value.type.nullable))
  const percentage = cast(share, 'element' in share.type ? arrayType(doubleType, false) : doubleType)
  if (!frequency) return [number, percentage]
  const counted = rowType([
    { name: 'value', type: number.type },
    { name: 'frequency', type: frequency.type },
  ])
  return [call('ROW', [number, frequency], { ...counted, nullable: false }, site.span), percentage]
}

/** A value as JSON text. */
const asJson = (value: BoundExpression, { span }: CallSite) =>
  call('JSON_STRING', [value], withNullable(stringType, value.type.nullable), span)

/** From 0 to 1, when it is a constant. */
function isPercentage(arg: BoundExpression & { readonly kind: 'literal' }): boolean {
  if (arg.value === null) return true
  const scale = isDecimal(arg.type) ? 10 ** arg.type.scale : 1
  const value = Number(arg.value) / scale
  return value >= 0 && value <= 1
}

const rank = (name: string, type: LogicalType = bigintType): AggregateFunction => ({
  names: [name],
  signature: '',
  arity: [0, 0],
  result: () => withNullable(type, false),
  never: true,
  overOnly: true,
})

const neighbour = (name: string): AggregateFunction => ({
  names: [name],
  signature: 'ANY [, offset INTEGER [, otherwise SAME]]',
  arity: [1, 3],
  overOnly: true,
  never: true,
  bindArguments: (site) => {
    const offset = site.args[1]
    if (offset && !isNumeric(offset.type)) refuseArguments(site, 'ANY [, offset INTEGER [, otherwise SAME]]')
    return site.args
  },
  result: (type, args) => withNullable(same(type), args[2] ? args[2].type.nullable : true),
})

const json = withNullable(lengthType('VARCHAR', 2000), false)

export const aggregateFunctions: readonly AggregateFunction[] = [
  {
    names: ['COUNT'],
    signature: '* | ANY',
    arity: [0, 1],
    result: () => withNullable(bigintType, false),
    never: true,
  },
  number(['SUM'], (type) => (isDecimal(type!) ? decimalType(38, type.scale, type.nullable) : same(type))),
  number(['AVG'], averaged),
  ...['STDDEV', 'STDDEV_POP', 'STDDEV_SAMP', 'VARIANCE', 'VAR_POP', 'VAR_SAMP'].map((name) =>
    number([name], averaged),
  ),
  extreme('MIN'),
  extreme('MAX'),
  { names: ['FIRST_VALUE'], signature: 'ANY', arity: [1, 1], result: same },
  { names: ['LAST_VALUE'], signature: 'ANY', arity: [1, 1], result: same },
  { names: ['SINGLE_VALUE'], signature: 'ANY', arity: [1, 1], result: same },
  {
    names: ['LISTAGG'],
    signature: LISTAGG,
    arity: [1, 2],
    bindArguments: bindListAgg,
    result: same,
    never: true,
  },
  {
    names: ['COLLECT'],
    signature: 'ANY',
    arity: [1, 1],
    result: (type) => multisetType(same(type), false),
    never: true,
  },
  {
    names: ['ARRAY_AGG'],
    signature: 'ANY',
    arity: [1, 1],
    result: (type) => arrayType(same(type), mayBeNull(type!)),
    never: true,
  },
  {
    names: ['PERCENTILE'],
    signature: PERCENTILE,
    arity: [2, 3],
    bindArguments: bindPercentile,
    result: (_type, args) => ('element' in args[1]!.type ? arrayType(doubleType) : doubleType),
  },
  {
    names: ['APPROX_COUNT_DISTINCT'],
    signature: 'ANY, …',
    arity: [1, 100],
    result: () => withNullable(bigintType, false),
    never: true,
  },
  {
    names: ['JSON_OBJECTAGG'],
    signature: '[KEY] key VALUE value [NULL | ABSENT ON NULL]',
    arity: [3, 3],
    bindArguments: (site) => {
      const [onNull, key, value] = site.args as [BoundExpression, BoundExpression, BoundExpression]
      if (!isString(key.type) && !isUnknown(key.type)) refuseArguments(site, '[KEY] key VALUE value')
      const text = asJson(value, site)
      const pair = rowType([
        { name: 'key', type: key.type },
        { name: 'value', type: text.type },
      ])
      return [call('ROW', [key, text], { ...pair, nullable: false }, site.span), onNull]
    },
    result: () => json,
    never: true,
  },
  {
    names: ['JSON_ARRAYAGG'],
    signature: 'value [NULL | ABSENT ON NULL]',
    arity: [2, 2],
    bindArguments: (site) => [asJson(site.args[1]!, site), site.args[0]!],
    result: () => json,
    never: true,
  },
  rank('ROW_NUMBER'),
  rank('RANK'),
  rank('DENSE_RANK'),
  rank('CUME_DIST', doubleType),
  rank('PERCENT_RANK', doubleType),
  {
    ...rank('NTILE'),
    signature: 'INTEGER',
    arity: [1, 1],
    bindArguments: (site) => {
      const [buckets] = site.args
      if (buckets?.kind !== 'literal' || !isInteger(buckets.type)) refuseArguments(site, 'INTEGER')
      return site.args
    },
  },
  neighbour('LAG'),
  neighbour('LEAD'),
]
