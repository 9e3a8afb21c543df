import { fail } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { addMonths, civilOfDays, DAY_MS, floorDiv, floorMod } from '../../types/calendar.ts'
import { rescale } from '../../types/decimal.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import {
  millisOf,
  nanosOf,
  parseDate,
  parseTimestamp,
  type Timestamp,
  timestampOf,
} from '../../types/time-text.ts'
import { type TimeZone, timeZone } from '../../types/time-zone.ts'
import { isDecimal, shiftTimestamp } from './arithmetic-evaluators.ts'
import { type DatePattern, datePattern } from './date-pattern.ts'
import { type Evaluator, literalOf, pure, strict, symbolOf, volatile } from './evaluator.ts'
import { memoised } from './memoised.ts'
import { fieldOf, refuseUnit, unitMonths, unitMs } from './time-units.ts'

const DEFAULT_PATTERN = 'yyyy-MM-dd HH:mm:ss'

/** The pattern in argument `index`: read once when it is a literal, else remembered by text. */
function patternIn(call: CallExpression, index: number): (text?: string) => DatePattern {
  const literal = literalOf(call, index)
  if (typeof literal === 'string') {
    const pattern = datePattern(literal)
    return () => pattern
  }
  const patternOf = memoised(datePattern)
  return (text) => patternOf(text ?? DEFAULT_PATTERN)
}

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
  if (unit === 'EPOCH') {
    const scale = type.root === 'DATE' ? 86_400 : 1 / 1000
    return (_: RowValue, time: RowValue) => result(Math.floor(millisOf(time) * scale))
  }
  const fine = unit === 'MICROSECOND' ? 1000 : unit === 'NANOSECOND' ? 1_000_000 : 0
  if (fine > 0 && type.root !== 'DATE') {
    return (_: RowValue, time: RowValue) =>
      result(floorMod(millisOf(time), 1000) * fine + Math.floor((nanosOf(time) * fine) / 1_000_000))
  }
  const field = fieldOf(unit) ?? refuseUnit(call, unit)
  if (type.root === 'DATE') return (_: RowValue, days: RowValue) => result(field(days as number, 0))
  if (type.root === 'TIME') return (_: RowValue, ms: RowValue) => result(field(0, ms as number))
  const local = wallClock(type, zone)
  return (_: RowValue, time: RowValue) => {
    const ms = millisOf(local(time))
    const days = floorDiv(ms, DAY_MS)
    return result(field(days, ms - days * DAY_MS))
  }
})

function intervalField(call: CallExpression, unit: string, interval: number): number {
  const months = unitMonths[unit]
  if (months !== undefined) return Math.trunc(interval / months) % (unit === 'MONTH' ? 12 : Number.MAX_VALUE)
  const size = unitMs[unit] ?? refuseUnit(call, unit)
  const cycle = unit === 'HOUR' ? 24 : unit === 'MINUTE' || unit === 'SECOND' ? 60 : Number.MAX_VALUE
  return Math.trunc(interval / size) % cycle
}

const dateFormat: Evaluator = strict((call, { timeZone: zone }) => {
  const patternOf = patternIn(call, 1)
  const { type } = call.args[0]!
  if (type.root === 'CHAR' || type.root === 'VARCHAR') {
    return (text: string, pattern: string) => {
      const time = parseTimestamp(text)
      return time === null ? null : patternOf(pattern).format(time)
    }
  }
  const local = wallClock(type, zone)
  return (time: RowValue, pattern: string) => patternOf(pattern).format(local(time))
})

const toDate: Evaluator = strict((call) => {
  const patternOf = patternIn(call, 1)
  return (text: string, pattern?: string) => {
    if (pattern === undefined) return parseDate(text)
    const time = patternOf(pattern).parse(text)
    return time === null ? null : floorDiv(millisOf(time), DAY_MS)
  }
})

const toTimestamp: Evaluator = strict((call) => {
  const patternOf = patternIn(call, 1)
  return (text: string, pattern?: string) => {
    const time = pattern === undefined ? parseTimestamp(text) : patternOf(pattern).parse(text)
    return time === null ? null : millisOf(time)
  }
})

const zoneOf = memoised((id: string) => timeZone(id) ?? fail('TIME_ZONE_UNKNOWN', { zone: id }))

const toTimestampLtz: Evaluator = strict((call) => {
  const { type } = call.args[0]!
  if (type.root !== 'CHAR' && type.root !== 'VARCHAR') {
    return (epoch: RowValue, precision = 3) => {
      const value = isDecimal(type) ? rescale(epoch as bigint, type.scale, 0) : epoch
      const ms = Math.trunc(Number(value) * (precision === 0 ? 1000 : 1))
      return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? ms : null
    }
  }
  const patternOf = patternIn(call, 1)
  return (text: string, pattern?: string, zone?: string) => {
    const time = pattern === undefined ? parseTimestamp(text) : patternOf(pattern).parse(text)
    return time === null ? null : zoneOf(zone ?? 'UTC').toInstant(millisOf(time))
  }
})

const unixTimestamp: Evaluator = {
  strict: true,
  deterministic: false,
  bind: (call, { clock, timeZone: zone }) => {
    if (call.args.length === 0) return () => BigInt(floorDiv(clock.now(), 1000))
    const patternOf = patternIn(call, 1)
    return (text, pattern) => {
      const time =
        pattern === undefined
          ? parseTimestamp(text as string)
          : patternOf(pattern as string).parse(text as string)
      // Flink answers what it cannot read with the least BIGINT.
      if (time === null) return -9223372036854775808n
      return BigInt(floorDiv(zone.toInstant(millisOf(time)), 1000))
    }
  },
}

const fromUnixtime: Evaluator = strict((call, { timeZone: zone }) => {
  const patternOf = patternIn(call, 1)
  const standard = datePattern(DEFAULT_PATTERN)
  return (seconds: bigint, pattern?: string) => {
    const local = zone.toLocal(Number(seconds) * 1000)
    return (pattern === undefined ? standard : patternOf(pattern)).format(local)
  }
})

const timestampAdd: Evaluator = strict((call, { timeZone: zone }) => {
  const unit = symbolOf(call, 0)
  const months = unitMonths[unit]
  const size = unitMs[unit] ?? (months === undefined ? refuseUnit(call, unit) : 0)
  const { root } = call.args[2]!.type
  return (_: RowValue, count: RowValue, time: RowValue): RowValue => {
    const by = Number(count) * (months ?? size)
    if (root === 'DATE') {
      if (months !== undefined) return addMonths(time as number, by)
      const whole = call.type.root === 'DATE'
      return whole ? (time as number) + Math.trunc(by / DAY_MS) : (time as number) * DAY_MS + by
    }
    if (root !== 'TIMESTAMP_LTZ' || months === undefined)
      return shiftTimestamp(time, by, months !== undefined)
    const local = shiftTimestamp(timestampOf(zone.toLocal(millisOf(time)), nanosOf(time)), by, true)
    return timestampOf(zone.toInstant(millisOf(local)), nanosOf(local))
  }
})

/** Whole units from one time to another, cut toward zero. */
const timestampDiff: Evaluator = strict((call, { timeZone: zone }) => {
  const unit = symbolOf(call, 0)
  const months = unitMonths[unit]
  const size = unitMs[unit] ?? (months === undefined ? refuseUnit(call, unit) : 0)
  const { type } = call.args[1]!
  const local = wallClock(type, zone)
  const factor = type.root === 'DATE' ? DAY_MS : 1
  const result = call.type.root === 'BIGINT' ? BigInt : (value: number) => value | 0
  return (_: RowValue, from: RowValue, to: RowValue): RowValue => {
    if (months === undefined) return result(Math.trunc(((millisOf(to) - millisOf(from)) * factor) / size))
    const [start, end] = [millisOf(local(from)) * factor, millisOf(local(to)) * factor]
    return result(Math.trunc(monthsBetween(start, end) / months))
  }
})

function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from)
  const [first, last] = [floorDiv(from, DAY_MS), floorDiv(to, DAY_MS)]
  const [a, b] = [civilOfDays(first), civilOfDays(last)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const [fromRest, toRest] = [a.day * DAY_MS + from - first * DAY_MS, b.day * DAY_MS + to - last * DAY_MS]
  return toRest < fromRest ? months - 1 : months
}

/** A wall-clock text of one zone as that of another. */
const convertTz: Evaluator = pure((text: string, from: string, to: string) => {
  const time = parseTimestamp(text)
  if (time === null) return null
  const instant = zoneOf(from).toInstant(millisOf(time))
  return datePattern(DEFAULT_PATTERN).format(zoneOf(to).toLocal(instant))
})

/** So many units as an interval. */
const toInterval: Evaluator = strict((call) => {
  const unit = symbolOf(call, 1)
  const size = unitMonths[unit] ?? unitMs[unit] ?? refuseUnit(call, unit)
  return (count: RowValue) => Number(count) * size
})

/** The time from the second point to the first, in months or milliseconds. */
const timeDifference: Evaluator = strict((call, { timeZone: zone }) => {
  const { type } = call.args[0]!
  const factor = type.root === 'DATE' ? DAY_MS : 1
  if (call.type.root === 'INTERVAL_DAY_TIME')
    return (to: RowValue, from: RowValue) => (millisOf(to) - millisOf(from)) * factor
  const local = wallClock(type, zone)
  return (to: RowValue, from: RowValue) =>
    monthsBetween(millisOf(local(from)) * factor, millisOf(local(to)) * factor)
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
