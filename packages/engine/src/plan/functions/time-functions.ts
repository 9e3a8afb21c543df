import {
  bigintType,
  intType,
  type LogicalType,
  simpleType,
  stringType,
  timestampLtzType,
  timestampType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, nullLiteral, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { commonType } from '../typing/common-type.ts'
import {
  attributeOf,
  isDateTime,
  isInteger,
  isInterval,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
} from '../typing/type-families.ts'
import { refuseArguments } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

const dateType = simpleType('DATE')

function bindExtract(
  unit: BoundExpression,
  operand: BoundExpression | undefined,
  site: CallSite,
): BoundExpression {
  const expected = 'EXTRACT(unit FROM time | interval)'
  if (!operand || !(isDateTime(operand.type) || isInterval(operand.type)))
    return refuseArguments(site, expected)
  return call('EXTRACT', [unit, operand], withNullable(bigintType, operand.type.nullable), site.span)
}

/** `YEAR(t)` and its like are EXTRACT. */
const part = (name: string, unit: string): ScalarFunction => ({
  names: [name],
  signature: `${name}(time)`,
  bind: (site) => {
    if (site.args.length !== 1) return refuseArguments(site, `${name}(time)`)
    return bindExtract(symbol(unit, site.span), site.args[0], site)
  },
})

function bindTimestampAdd(site: CallSite): BoundExpression {
  const expected = 'TIMESTAMPADD(unit, INT, time)'
  const [unit, count, point] = site.args
  if (!unit || !count || !point || site.args.length > 3) return refuseArguments(site, expected)
  if (!isInteger(count.type) || !isDateTime(point.type)) return refuseArguments(site, expected)
  const small =
    unit.kind === 'literal' && ['HOUR', 'MINUTE', 'SECOND', 'MILLISECOND'].includes(String(unit.value))
  const start =
    point.type.root === 'DATE' && small ? cast(point, timestampType(0, point.type.nullable)) : point
  const nullable = count.type.nullable || point.type.nullable
  return call(
    'TIMESTAMPADD',
    [unit, count, start],
    withNullable(withoutAttribute(start.type), nullable),
    site.span,
  )
}

function bindTimestampDiff(site: CallSite): BoundExpression {
  const expected = 'TIMESTAMPDIFF(unit, time, time)'
  const [unit, from, to] = site.args
  if (!unit || !from || !to || site.args.length > 3) return refuseArguments(site, expected)
  if (!isDateTime(from.type) || !isDateTime(to.type)) return refuseArguments(site, expected)
  const type = commonType([from.type, to.type])
  if (!type) return refuseArguments(site, expected)
  const convert = (point: BoundExpression) =>
    point.type.root === type.root ? point : cast(point, withNullable(type, point.type.nullable))
  const nullable = from.type.nullable || to.type.nullable
  return call('TIMESTAMPDIFF', [unit, convert(from), convert(to)], withNullable(intType, nullable), site.span)
}

function bindDateFormat(site: CallSite): BoundExpression {
  const expected = 'DATE_FORMAT(TIMESTAMP | STRING, format STRING)'
  const [time, format] = site.args
  if (!time || !format || site.args.length > 2 || !isString(format.type))
    return refuseArguments(site, expected)
  if (!isTimestamp(time.type) && !isString(time.type) && time.type.root !== 'DATE') {
    return refuseArguments(site, expected)
  }
  const point = time.type.root === 'DATE' ? cast(time, timestampType(0, time.type.nullable)) : time
  return call('DATE_FORMAT', [point, format], stringType, site.span)
}

function bindToTimestampLtz(site: CallSite): BoundExpression {
  const expected = 'TO_TIMESTAMP_LTZ(number [, precision INT] | STRING [, format STRING [, zone STRING]])'
  const [value, ...rest] = site.args
  if (!value || rest.length > 2) return refuseArguments(site, expected)
  if (isString(value.type)) {
    if (!rest.every(({ type }) => isString(type))) return refuseArguments(site, expected)
    return call('TO_TIMESTAMP_LTZ', site.args, timestampLtzType(3), site.span)
  }
  const [precision] = rest
  if (!isNumeric(value.type) || rest.length > 1 || (precision && !isInteger(precision.type))) {
    return refuseArguments(site, expected)
  }
  const number = isInteger(value.type) ? cast(value, withNullable(bigintType, value.type.nullable)) : value
  return call('TO_TIMESTAMP_LTZ', [number, ...rest], timestampLtzType(3), site.span)
}

function bindFromUnixTime(site: CallSite): BoundExpression {
  const expected = 'FROM_UNIXTIME(BIGINT [, format STRING])'
  const [seconds, format] = site.args
  if (!seconds || site.args.length > 2 || (format && !isString(format.type)))
    return refuseArguments(site, expected)
  if (isNull(seconds.type)) return nullLiteral(stringType, site.span)
  if (!isInteger(seconds.type)) return refuseArguments(site, expected)
  const args = [cast(seconds, withNullable(bigintType, seconds.type.nullable)), ...(format ? [format] : [])]
  return call('FROM_UNIXTIME', args, stringType, site.span)
}

function bindCurrentWatermark(site: CallSite): BoundExpression {
  const [column] = site.args
  const expected = 'CURRENT_WATERMARK(rowtime column)'
  if (!column || site.args.length > 1 || attributeOf(column.type) !== 'rowtime')
    return refuseArguments(site, expected)
  return call('CURRENT_WATERMARK', [column], withNullable(withoutAttribute(column.type), true), site.span)
}

const clock = (names: readonly string[], type: LogicalType): ScalarFunction => ({
  names,
  signature: names[0]!,
  result: type,
  nulls: 'never',
  deterministic: false,
})

const proctimeType: LogicalType = Object.freeze({
  root: 'TIMESTAMP_LTZ',
  precision: 3,
  nullable: false,
  attribute: 'proctime',
})

export const timeFunctions: readonly ScalarFunction[] = [
  {
    names: ['EXTRACT'],
    signature: 'EXTRACT(unit FROM time)',
    bind: (site) => bindExtract(site.args[0]!, site.args[1], site),
  },
  part('YEAR', 'YEAR'),
  part('QUARTER', 'QUARTER'),
  part('MONTH', 'MONTH'),
  part('WEEK', 'WEEK'),
  part('DAYOFYEAR', 'DOY'),
  part('DAYOFMONTH', 'DAY'),
  part('DAYOFWEEK', 'DOW'),
  part('HOUR', 'HOUR'),
  part('MINUTE', 'MINUTE'),
  part('SECOND', 'SECOND'),
  { names: ['DATE_FORMAT'], signature: 'DATE_FORMAT(time, format STRING)', bind: bindDateFormat },
  {
    names: ['TO_DATE'],
    signature: 'TO_DATE(STRING [, format STRING])',
    parameters: ['string', 'string'],
    optional: 1,
    result: dateType,
    nulls: 'always',
  },
  {
    names: ['TO_TIMESTAMP'],
    signature: 'TO_TIMESTAMP(STRING [, format STRING])',
    parameters: ['string', 'string'],
    optional: 1,
    result: timestampType(3),
    nulls: 'always',
  },
  {
    names: ['TO_TIMESTAMP_LTZ'],
    signature: 'TO_TIMESTAMP_LTZ(BIGINT, precision INT)',
    bind: bindToTimestampLtz,
  },
  {
    names: ['UNIX_TIMESTAMP'],
    signature: 'UNIX_TIMESTAMP([STRING [, format STRING]])',
    parameters: ['string', 'string'],
    optional: 2,
    result: bigintType,
    deterministic: false,
  },
  { names: ['FROM_UNIXTIME'], signature: 'FROM_UNIXTIME(BIGINT [, format STRING])', bind: bindFromUnixTime },
  { names: ['TIMESTAMPADD'], signature: 'TIMESTAMPADD(unit, INT, time)', bind: bindTimestampAdd },
  { names: ['TIMESTAMPDIFF'], signature: 'TIMESTAMPDIFF(unit, time, time)', bind: bindTimestampDiff },
  clock(['CURRENT_TIMESTAMP', 'NOW'], timestampLtzType(3)),
  clock(['LOCALTIMESTAMP'], timestampType(3)),
  clock(['CURRENT_DATE'], dateType),
  {
    names: ['CURRENT_WATERMARK'],
    signature: 'CURRENT_WATERMARK(rowtime column)',
    bind: bindCurrentWatermark,
    deterministic: false,
  },
  {
    names: ['PROCTIME'],
    signature: 'PROCTIME()',
    deterministic: false,
    bind: (site) =>
      site.args.length === 0
        ? call('PROCTIME', [], proctimeType, site.span)
        : refuseArguments(site, 'PROCTIME()'),
  },
]
