import { fail } from '@millrace/kernel'
import {
  bigintType,
  intType,
  type LogicalType,
  simpleType,
  stringType,
  timestampLtzType,
  timestampType,
  timeType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, cast, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import {
  attributeOf,
  isDateTime,
  isInteger,
  isInterval,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
  isUnknown,
} from '../typing/type-families.ts'
import { refuseArguments, refuseUntypedNull } from './bind-call.ts'
import type { CallSite, ScalarFunction } from './function-declaration.ts'

const dateType = simpleType('DATE')
/** Units that a time of the day has. */
const OF_DAY = new Set(['HOUR', 'MINUTE', 'SECOND', 'MILLISECOND', 'MICROSECOND', 'NANOSECOND', 'EPOCH'])
const OF_YEARS = new Set(['MILLENNIUM', 'CENTURY', 'DECADE', 'YEAR', 'QUARTER', 'MONTH', 'ISOYEAR'])
const EXTRACT = 'unit FROM DATETIME | unit FROM INTERVAL'

const fitsInterval = (type: LogicalType, unit: string) =>
  OF_YEARS.has(unit) === (type.root === 'INTERVAL_YEAR_MONTH')

const unitOf = (unit: BoundExpression) => (unit.kind === 'literal' ? String(unit.value) : '')

const UNITS = new Set([...OF_YEARS, ...OF_DAY, 'WEEK', 'DAY', 'DOW', 'ISODOW', 'DOY'])

/** Any word is read as a unit; not every one is. */
export function checkUnit(unit: BoundExpression, site: CallSite): void {
  if (UNITS.has(unitOf(unit))) return
  const params = {
    text: unitOf(unit),
    type: 'unit of time',
    example: 'YEAR, MONTH, DAY, HOUR, MINUTE or SECOND',
  }
  fail('SQL_BAD_LITERAL', params, { span: unit.span ?? site.span })
}

function bindExtract(
  unit: BoundExpression,
  operand: BoundExpression | undefined,
  site: CallSite,
): BoundExpression {
  if (!operand) return refuseArguments(site, EXTRACT)
  checkUnit(unit, site)
  refuseUntypedNull(operand)
  const { type } = operand
  if (!isDateTime(type) && !isInterval(type) && !isUnknown(type)) return refuseArguments(site, EXTRACT)
  if (isInterval(type) && !fitsInterval(type, unitOf(unit))) return refuseArguments(site, EXTRACT)
  if (type.root === 'TIME' && !OF_DAY.has(unitOf(unit))) {
    const params = { what: 'EXTRACT', expected: 'HOUR, MINUTE, SECOND', given: unitOf(unit) }
    fail('SQL_EXPECTED_TYPE', params, { span: unit.span ?? site.span })
  }
  return call('EXTRACT', [unit, operand], withNullable(bigintType, type.nullable), site.span)
}

/** `YEAR(t)` and its like are EXTRACT. */
const part = (name: string, unit: string): ScalarFunction => ({
  names: [name],
  signature: 'DATETIME',
  bind: (site) => {
    if (site.args.length !== 1) return refuseArguments(site, 'DATETIME')
    return bindExtract(symbol(unit, site.span), site.args[0], site)
  },
})

const ADD = 'unit WORD, count INTEGER, DATETIME'

function bindTimestampAdd(site: CallSite): BoundExpression {
  const [unit, count, point] = site.args
  if (!unit || !count || !point || site.args.length > 3) return refuseArguments(site, ADD)
  checkUnit(unit, site)
  refuseUntypedNull(count)
  refuseUntypedNull(point)
  if (isUnknown(point.type)) return call('TIMESTAMPADD', site.args, point.type, site.span)
  if (!(isInteger(count.type) || isUnknown(count.type)) || !isDateTime(point.type))
    return refuseArguments(site, ADD)
  const small = OF_DAY.has(unitOf(unit))
  // Below the second Flink has no type for what is added to a DATE.
  if (point.type.root === 'DATE' && small && !['HOUR', 'MINUTE', 'SECOND'].includes(unitOf(unit)))
    return refuseArguments(site, ADD)
  const start =
    point.type.root === 'DATE' && small ? cast(point, timestampType(6, point.type.nullable)) : point
  const nullable = count.type.nullable || point.type.nullable
  const type = withNullable(refined(withoutAttribute(start.type), unitOf(unit)), nullable)
  return call('TIMESTAMPADD', [unit, count, start], type, site.span)
}

/** Fine units need a fine type. */
function refined(type: LogicalType, unit: string): LogicalType {
  const digits = unit === 'NANOSECOND' ? 9 : unit === 'MICROSECOND' ? 6 : 0
  return isTimestamp(type) && type.precision < digits ? { ...type, precision: digits } : type
}

const DIFF = 'unit WORD, from DATETIME, to DATETIME'

/** Two points on one clock: TIMESTAMP and DATE, or TIMESTAMP_LTZ. */
function bindTimestampDiff(site: CallSite): BoundExpression {
  const [unit, from, to] = site.args
  if (!unit || !from || !to || site.args.length > 3) return refuseArguments(site, DIFF)
  checkUnit(unit, site)
  refuseUntypedNull(from)
  refuseUntypedNull(to)
  const roots = [from.type.root, to.type.root].filter((root) => root !== 'UNKNOWN')
  const isPoint = (root: string) =>
    root === 'DATE' ||
    root === 'TIMESTAMP' ||
    root === 'TIMESTAMP_LTZ' ||
    (root === 'TIME' && OF_YEARS.has(unitOf(unit)))
  if (!roots.every(isPoint)) return refuseArguments(site, DIFF)
  const local = roots.filter((root) => root === 'TIMESTAMP_LTZ').length
  if (local === 1 && roots.length === 2) return refuseArguments(site, DIFF)
  const stamped = [from.type, to.type].find(({ root }) => root === 'TIMESTAMP')
  const convert = (point: BoundExpression) =>
    stamped && point.type.root === 'DATE'
      ? cast(point, withNullable(withoutAttribute(stamped), point.type.nullable))
      : point
  const type = unitOf(unit) === 'NANOSECOND' ? bigintType : intType
  const nullable = from.type.nullable || to.type.nullable
  return call('TIMESTAMPDIFF', [unit, convert(from), convert(to)], withNullable(type, nullable), site.span)
}

const LTZ = 'STRING [, format STRING [, zone STRING]] | NUMBER [, precision INTEGER]'

function bindToTimestampLtz(site: CallSite): BoundExpression {
  const [value, ...rest] = site.args
  if (!value || rest.length > 2) return refuseArguments(site, LTZ)
  const type = timestampLtzType(3)
  if (isString(value.type)) {
    const isText = ({ type }: BoundExpression) => isString(type) || isUnknown(type) || isNull(type)
    if (!rest.every(isText)) return refuseArguments(site, LTZ)
    return call('TO_TIMESTAMP_LTZ', site.args, type, site.span)
  }
  const [precision] = rest
  if (isNull(value.type)) return call('TO_TIMESTAMP_LTZ', site.args, type, site.span)
  const known = isNumeric(value.type) || isUnknown(value.type)
  const isInt = !precision || (isInteger(precision.type) && precision.type.root !== 'BIGINT')
  if (!known || rest.length > 1 || !isInt) return refuseArguments(site, LTZ)
  const number = isInteger(value.type) ? cast(value, withNullable(bigintType, value.type.nullable)) : value
  return call('TO_TIMESTAMP_LTZ', [number, ...rest], type, site.span)
}

function bindCurrentWatermark(site: CallSite): BoundExpression {
  const [column] = site.args
  if (!column || site.args.length > 1 || attributeOf(column.type) !== 'rowtime')
    return refuseArguments(site, 'rowtime TIMESTAMP')
  return call('CURRENT_WATERMARK', [column], withNullable(withoutAttribute(column.type), true), site.span)
}

const clock = (names: readonly string[], type: LogicalType): ScalarFunction => ({
  names,
  signature: '',
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

const always = { nulls: 'always' } as const

export const timeFunctions: readonly ScalarFunction[] = [
  {
    names: ['EXTRACT'],
    signature: EXTRACT,
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
  {
    names: ['DATE_FORMAT'],
    signature: 'TIMESTAMP, format STRING | STRING, format STRING',
    result: stringType,
    ...always,
  },
  { names: ['TO_DATE'], signature: 'STRING [, format STRING]', result: dateType, ...always },
  { names: ['TO_TIMESTAMP'], signature: 'STRING [, format STRING]', result: timestampType(3), ...always },
  { names: ['TO_TIMESTAMP_LTZ'], signature: LTZ, bind: bindToTimestampLtz },
  {
    names: ['CONVERT_TZ'],
    signature: 'time STRING, from STRING, to STRING',
    result: stringType,
    ...always,
  },
  {
    names: ['UNIX_TIMESTAMP'],
    signature: '[STRING [, format STRING]]',
    result: bigintType,
    deterministic: false,
  },
  {
    names: ['FROM_UNIXTIME'],
    signature: 'seconds INTEGER [, format STRING]',
    as: 'BIGINT',
    result: stringType,
    ...always,
  },
  { names: ['TIMESTAMPADD'], signature: ADD, bind: bindTimestampAdd },
  { names: ['TIMESTAMPDIFF'], signature: DIFF, bind: bindTimestampDiff },
  clock(['CURRENT_TIMESTAMP', 'NOW'], timestampLtzType(3)),
  clock(['CURRENT_ROW_TIMESTAMP'], timestampLtzType(3)),
  clock(['LOCALTIMESTAMP'], timestampType(3)),
  clock(['CURRENT_DATE'], dateType),
  clock(['CURRENT_TIME', 'LOCALTIME'], timeType(0)),
  {
    names: ['CURRENT_WATERMARK'],
    signature: 'rowtime TIMESTAMP',
    bind: bindCurrentWatermark,
    deterministic: false,
  },
  {
    names: ['SOURCE_WATERMARK'],
    signature: '',
    result: timestampLtzType(3),
    nulls: 'always',
    deterministic: false,
  },
  {
    names: ['PROCTIME'],
    signature: '',
    deterministic: false,
    bind: (site) =>
      site.args.length === 0 ? call('PROCTIME', [], proctimeType, site.span) : refuseArguments(site, ''),
  },
]
