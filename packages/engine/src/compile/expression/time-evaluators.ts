import { fail, isMillraceError } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { addMonths, civilOfDays, DAY_MS, floorDiv, floorMod } from '../../types/calendar.ts'
import { powerOfTen } from '../../types/decimal.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import { parseDate, parseTimestamp } from '../../types/read-time-text.ts'
import type { RowValue } from '../../types/row-value.ts'
import { millisOf, nanosOf, type Timestamp, timestampOf } from '../../types/time-text.ts'
import { javaOffset, type TimeZone, timeZone } from '../../types/time-zone.ts'
import { isDecimal, shiftTimestamp } from './arithmetic-evaluators.ts'
import { datePattern } from './date-pattern/date-pattern.ts'
import { simpleDateFormat } from './date-pattern/simple-date-format.ts'
import { sqlValueOf } from './date-pattern/sql-value-of.ts'
import { type Evaluator, literalOf, pure, strict, symbolOf, volatile } from './evaluator.ts'
import { memoised } from './memoised.ts'
import { clockField, dateField } from './time-fields.ts'
import { refuseUnit, unitMonths, unitMs } from './time-units.ts'
import { dayToward } from './unit-bounds.ts'

const simpleOf = memoised(simpleDateFormat)
const standard = simpleDateFormat('yyyy-MM-dd HH:mm:ss')
const utc = timeZone('UTC')!

/** What Flink makes of a date that TO_DATE cannot read: the least BIGINT, in days, in 32 bits. */
const UNREAD_DATE = 622_191_233

/** A time as the wall clock that people of the session see. */
function wallClock(type: LogicalType, zone: TimeZone): (time: RowValue) => Timestamp {
  if (type.root !== 'TIMESTAMP_LTZ') return (time) => time as Timestamp
  return (time) => timestampOf(zone.toLocal(millisOf(time)), nanosOf(time))
}

const extract: Evaluator = strict((call, { timeZone: zone }) => {
  const unit = symbolOf(call, 0)
  const { type } = call.args[1]!
  const result = call.type.root === 'BIGINT' ? BigInt : Number
  if (type.root === 'INTERVAL_YEAR_MONTH' || type.root === 'INTERVAL_DAY_TIME')
    return (_: RowValue, interval: RowValue) => result(intervalField(call, unit, interval as number))
  const field = fieldOf(call, unit, type)
  if (type.root === 'TIMESTAMP_LTZ')
    return (_: RowValue, time: RowValue) => {
      const ms = millisOf(time)
      return result(field(ms + javaOffset(zone, ms), nanosOf(time)))
    }
  return (_: RowValue, time: RowValue) => result(field(millisOf(time), nanosOf(time)))
})

/** A field of a time: of days for a DATE, else of milliseconds and the nanoseconds within. */
function fieldOf(
  call: CallExpression,
  unit: string,
  { root }: LogicalType,
): (value: number, nanos: number) => number {
  const ofDate = dateField(unit)
  if (ofDate) return root === 'DATE' ? ofDate : (ms) => ofDate(dayToward(ms))
  const ofClock = clockField(unit)
  if (ofClock) return ofClock
  if (unit === 'EPOCH' && root !== 'TIME')
    return root === 'DATE' ? (days) => days * 86_400 : (ms) => Math.trunc(ms / 1000)
  if (root === 'TIMESTAMP' || root === 'TIMESTAMP_LTZ') {
    if (unit === 'MICROSECOND') return (ms, nanos) => (ms % 1000) * 1000 + Math.trunc(nanos / 1000)
    if (unit === 'NANOSECOND') return (ms, nanos) => (ms % 1000) * 1_000_000 + nanos
  }
  return refuseUnit(call, unit)
}

function intervalField(call: CallExpression, unit: string, interval: number): number {
  const months = unitMonths[unit]
  if (unit === 'QUARTER') return Math.trunc(((interval % 12) - 1) / 3) + 1
  if (months !== undefined) return Math.trunc(interval / months) % (unit === 'MONTH' ? 12 : Number.MAX_VALUE)
  if (unit === 'DAY') return Math.trunc(interval / DAY_MS)
  return (clockField(unit) ?? refuseUnit(call, unit))(interval)
}

const dateFormat: Evaluator = strict((call, { timeZone: zone }) => {
  const { type } = call.args[0]!
  if (type.root === 'CHAR' || type.root === 'VARCHAR') {
    return (text: string, pattern: string) => {
      const format = simpleOf(pattern)
      const time = standard.parse(text, utc)
      return time === null ? null : format.format(time, utc)
    }
  }
  const local = wallClock(type, zone)
  const patternOf = memoised(datePattern)
  // A constant that is no pattern is refused before the job starts.
  const constant = literalOf(call, 1)
  if (typeof constant === 'string') patternOf(constant)
  return (time: RowValue, pattern: string) => patternOf(pattern).format(local(time))
})

const toDate: Evaluator = pure((text: string, pattern?: string) => {
  if (pattern === undefined) return parseDate(text)
  const time = simpleOf(pattern).parse(text, utc)
  return time === null ? UNREAD_DATE : floorDiv(time, DAY_MS) | 0
})

/** Reads by a pattern; NULL where neither it nor SQL's own notation fits, and for patterns that are none. */
const byPattern = memoised((pattern: string): ((text: string) => Timestamp | null) => {
  try {
    const { parse } = datePattern(pattern)
    return (text) => parse(text) ?? sqlValueOf(text)
  } catch (error) {
    if (isMillraceError(error)) return () => null
    throw error
  }
})

const toTimestamp: Evaluator = pure((text: string, pattern?: string) => {
  const time = pattern === undefined ? parseTimestamp(text) : byPattern(pattern)(text)
  return time === null ? null : millisOf(time)
})

const zoneOf = memoised((id: string) => timeZone(id) ?? fail('TIME_ZONE_UNKNOWN', { zone: id }))

const LEAST_MS = -62_167_219_200_000
const GREATEST_MS = 253_402_300_799_999

const toTimestampLtz: Evaluator = strict((call) => {
  const { type } = call.args[0]!
  const place = call.span && { span: call.span }
  if (type.root === 'CHAR' || type.root === 'VARCHAR') {
    return (text: string, pattern?: string, zone?: string) => {
      const time = pattern === undefined ? parseTimestamp(text) : byPattern(pattern)(text)
      if (time !== null) return zoneOf(zone ?? 'UTC').toInstant(millisOf(time))
      if (pattern === undefined)
        fail('CAST_FAILED', { value: text.slice(0, 40), type: 'TIMESTAMP_LTZ(3)' }, place)
      return null
    }
  }
  return (epoch: RowValue, precision = 3) => {
    if (precision !== 0 && precision !== 3) fail('EPOCH_PRECISION', { precision: String(precision) }, place)
    const value = isDecimal(type) ? (epoch as bigint) / powerOfTen(type.scale) : epoch
    const ms = Math.trunc(Number(value) * (precision === 0 ? 1000 : 1))
    return ms >= LEAST_MS && ms <= GREATEST_MS ? ms : null
  }
})

const unixTimestamp: Evaluator = {
  strict: true,
  deterministic: false,
  bind: (call, { clock, timeZone: zone }) => {
    if (call.args.length === 0) return () => BigInt(floorDiv(clock.now(), 1000))
    return (text, pattern) => {
      const format = pattern === undefined ? standard : simpleOf(pattern as string)
      const time = format.parse(text as string, zone)
      // Flink answers what it cannot read with the least BIGINT.
      return time === null ? -9223372036854775808n : BigInt(Math.trunc(time / 1000))
    }
  },
}

const fromUnixtime: Evaluator = strict((_, { timeZone: zone }) => (seconds: bigint, pattern?: string) => {
  const ms = Number(BigInt.asIntN(64, seconds * 1000n))
  return (pattern === undefined ? standard : simpleOf(pattern)).format(ms, zone)
})

/** Intervals of months are counted in 32 bits, and added to the instant itself. */
const timestampAdd: Evaluator = strict((call) => {
  const unit = symbolOf(call, 0)
  const months = unitMonths[unit]
  const size = unitMs[unit] ?? (months === undefined ? refuseUnit(call, unit) : 0)
  const { root } = call.args[2]!.type
  return (_: RowValue, count: RowValue, time: RowValue): RowValue => {
    const by = months === undefined ? Number(count) * size : Math.imul(Number(count), months)
    if (root === 'DATE') {
      if (months !== undefined) return addMonths(time as number, by) | 0
      if (call.type.root !== 'DATE') return (time as number) * DAY_MS + by
      const days = Math.trunc(by / DAY_MS)
      if (days !== (days | 0))
        return fail('INTEGER_OVERFLOW', { function: call.name }, call.span && { span: call.span })
      return ((time as number) + days) | 0
    }
    if (root === 'TIME')
      return months === undefined ? floorMod((time as number) + (by % DAY_MS), DAY_MS) : time
    return shiftTimestamp(time, by, months !== undefined)
  }
})

/** Whole units from one time to another, cut toward zero; what is below a second counts for nothing. */
const timestampDiff: Evaluator = strict((call) => {
  const unit = symbolOf(call, 0)
  const months = unitMonths[unit]
  const days = (index: number) => (call.args[index]!.type.root === 'DATE' ? DAY_MS : 1)
  const [fromFactor, toFactor] = [days(1), days(2)]
  const result =
    call.type.root === 'BIGINT' ? BigInt : (value: number) => Number(BigInt.asIntN(32, BigInt(value)))
  if (months !== undefined) {
    // Flink counts decades as years.
    const size = unit === 'DECADE' ? 12 : months
    return (_: RowValue, from: RowValue, to: RowValue): RowValue =>
      result(Math.trunc(monthsBetween(millisOf(from) * fromFactor, millisOf(to) * toFactor) / size))
  }
  const inUnits = wholeUnits(unit) ?? refuseUnit(call, unit)
  return (_: RowValue, from: RowValue, to: RowValue): RowValue =>
    result(inUnits(Math.trunc((millisOf(to) * toFactor - millisOf(from) * fromFactor) / 1000)))
})

/** Of whole seconds; weeks are counted in 32 bits. */
function wholeUnits(unit: string): ((seconds: number) => number) | null {
  const finer = { MILLISECOND: 1000, MICROSECOND: 1_000_000, NANOSECOND: 1_000_000_000 }[unit]
  if (finer !== undefined) return (seconds) => seconds * finer
  const size = unitMs[unit]
  if (size === undefined) return null
  if (unit === 'WEEK') return (seconds) => Math.trunc(Number(BigInt.asIntN(32, BigInt(seconds))) / 604_800)
  return (seconds) => Math.trunc(seconds / (size / 1000))
}

/** A month is whole when as many days are over; on the very day the clock decides. */
function monthsBetween(from: number, to: number): number {
  const [first, last] = [floorDiv(from, DAY_MS), floorDiv(to, DAY_MS)]
  const months = monthsBetweenDays(first, last)
  const clockBehind = to - last * DAY_MS < from - first * DAY_MS
  return clockBehind && addMonths(first, months) === last ? months - 1 : months
}

function monthsBetweenDays(from: number, to: number): number {
  if (to < from) return -monthsBetweenDays(to, from)
  const [a, b] = [civilOfDays(from), civilOfDays(to)]
  for (let months = Math.max(0, (b.year - a.year) * 12 + b.month - a.month - 1); ; months++) {
    if (addMonths(from, months) >= to || addMonths(from, months + 1) > to) return months
  }
}

/** A wall-clock text of one zone as that of another; zones that are none are UTC. */
const convertTz: Evaluator = pure((text: string, from: string, to: string) => {
  const instant = standard.parse(text, timeZone(from) ?? utc)
  return instant === null ? null : standard.format(instant, timeZone(to) ?? utc)
})

/** So many units as an interval. */
const toInterval: Evaluator = strict((call) => {
  const unit = symbolOf(call, 1)
  const size = unitMonths[unit] ?? unitMs[unit] ?? refuseUnit(call, unit)
  return (count: RowValue) => Number(count) * size
})

/** The time from the second point to the first, in months or milliseconds. */
const timeDifference: Evaluator = strict((call) => {
  const factor = call.args[0]!.type.root === 'DATE' ? DAY_MS : 1
  const between =
    call.type.root === 'INTERVAL_DAY_TIME' ? (from: number, to: number) => to - from : monthsBetween
  return (to: RowValue, from: RowValue) => between(millisOf(from) * factor, millisOf(to) * factor)
})

const now = (environment: EvaluationEnvironment): number => environment.clock.now()

export const timeEvaluators = {
  EXTRACT: extract,
  DATE_FORMAT: dateFormat,
  TO_DATE: toDate,
  TO_TIMESTAMP: toTimestamp,
  TO_TIMESTAMP_LTZ: toTimestampLtz,
  UNIX_TIMESTAMP: unixTimestamp,
  FROM_UNIXTIME: fromUnixtime,
  CONVERT_TZ: convertTz,
  TO_INTERVAL: toInterval,
  TIME_DIFFERENCE: timeDifference,
  TIMESTAMPADD: timestampAdd,
  TIMESTAMPDIFF: timestampDiff,
  CURRENT_TIMESTAMP: volatile((_, environment) => () => now(environment)),
  CURRENT_ROW_TIMESTAMP: volatile((_, environment) => () => now(environment)),
  CURRENT_TIME: volatile(
    (_, environment) => () =>
      floorDiv(floorMod(environment.timeZone.toLocal(now(environment)), DAY_MS), 1000) * 1000,
  ),
  PROCTIME: volatile((_, environment) => () => now(environment)),
  LOCALTIMESTAMP: volatile((_, environment) => () => environment.timeZone.toLocal(now(environment))),
  CURRENT_DATE: volatile(
    (_, environment) => () => floorDiv(environment.timeZone.toLocal(now(environment)), DAY_MS),
  ),
  CURRENT_WATERMARK: volatile((_, environment) => () => environment.watermark()),
}
