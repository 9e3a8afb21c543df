import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { DAY_MS } from '../../types/calendar.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { millisOf, nanosOf } from '../../types/time-text.ts'
import { javaOffset, type TimeZone } from '../../types/time-zone.ts'
import { symbolOf } from './evaluator.ts'
import { dayBound, dayToward, stepBound } from './unit-bounds.ts'

export function isTimePoint(type: LogicalType): boolean {
  return ['DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMP_LTZ'].includes(type.root)
}

/** Milliseconds of units of fixed length. */
export const unitMs: Readonly<Record<string, number>> = {
  MILLISECOND: 1,
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: DAY_MS,
  WEEK: 7 * DAY_MS,
}

/** Months of units without one. */
export const unitMonths: Readonly<Record<string, number>> = {
  MONTH: 1,
  QUARTER: 3,
  YEAR: 12,
  DECADE: 120,
  CENTURY: 1200,
  MILLENNIUM: 12000,
}

export function refuseUnit(call: CallExpression, unit: string): never {
  return fail('TIME_UNIT_UNSUPPORTED', { unit, function: call.name }, call.span && { span: call.span })
}

/** FLOOR and CEIL of a time to a unit; TIMESTAMP_LTZ in the session's zone, at the offset of the time itself. */
export function truncateToUnit(call: CallExpression, up: boolean, zone: TimeZone) {
  const unit = symbolOf(call, 1)
  const { root } = call.args[0]!.type
  const step = unitMs[unit]
  const bound = dayBound(unit)
  if (!bound && step === undefined) return refuseUnit(call, unit)
  if (root === 'DATE' && !bound) return (date: RowValue) => date
  // Flink takes a TIME for a number of days here.
  if (root === 'DATE' || (root === 'TIME' && bound)) return (time: RowValue) => bound!(time as number, up)
  if (root === 'TIME') return (time: RowValue) => stepBound(time as number, step!, up)
  const byDay = (ms: number): number => bound!(dayToward(ms), up) * DAY_MS
  const toBound = bound && unit !== 'DAY' ? byDay : (ms: number) => stepBound(ms, step!, up)
  const zoned = root === 'TIMESTAMP_LTZ' && (bound !== null || unit === 'HOUR')
  if (unit === 'MILLISECOND')
    return (time: RowValue): RowValue =>
      millisOf(time) + (up && root === 'TIMESTAMP' && nanosOf(time) > 0 ? 1 : 0)
  if (!zoned) return (time: RowValue): RowValue => toBound(millisOf(time))
  return (time: RowValue): RowValue => {
    const ms = millisOf(time)
    const offset = javaOffset(zone, ms)
    return toBound(ms + offset) - offset
  }
}
