import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../plan/bound-expression.ts'
import {
  addMonths,
  civilOfDays,
  DAY_MS,
  dayOfYear,
  daysOfCivil,
  floorDiv,
  floorMod,
  isoDayOfWeek,
  isoWeek,
} from '../../types/calendar.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { millisOf, nanosOf } from '../../types/time-text.ts'
import type { TimeZone } from '../../types/time-zone.ts'
import { symbolOf } from './evaluator.ts'

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

/** FLOOR and CEIL of a time to a unit; TIMESTAMP_LTZ in the session's zone. */
export function truncateToUnit(call: CallExpression, up: boolean, zone: TimeZone) {
  const unit = symbolOf(call, 1)
  const { root } = call.args[0]!.type
  const bound = boundOf(unit) ?? refuseUnit(call, unit)
  return (time: RowValue): RowValue => {
    if (root === 'DATE') return bound((time as number) * DAY_MS, up) / DAY_MS
    if (root === 'TIME') return bound(time as number, up)
    const ms = millisOf(time)
    if (root === 'TIMESTAMP') return bound(up && nanosOf(time) > 0 ? ms + 1 : ms, up)
    return zone.toInstant(bound(zone.toLocal(ms), up))
  }
}

type Bound = (localMs: number, up: boolean) => number

function boundOf(unit: string): Bound | null {
  if (unit === 'WEEK') {
    // Weeks begin on Sunday, as in Calcite's FLOOR(… TO WEEK).
    return (ms, up) => {
      const days = floorDiv(ms, DAY_MS)
      const start = (days - (isoDayOfWeek(days) % 7)) * DAY_MS
      return up && start !== ms ? start + 7 * DAY_MS : start
    }
  }
  const size = unitMs[unit]
  if (size !== undefined) return (ms, up) => (up ? Math.ceil(ms / size) : Math.floor(ms / size)) * size
  const months = unitMonths[unit]
  if (months === undefined) return null
  return (ms, up) => {
    const { year, month } = civilOfDays(floorDiv(ms, DAY_MS))
    // Centuries begin with the year 1, and Flink's CEIL leaves even their first day.
    const shift = months > 120 ? 12 : 0
    const index = year * 12 + month - 1 - shift
    const first = floorDiv(index, months) * months + shift
    const start = daysOfCivil(floorDiv(first, 12), floorMod(first, 12) + 1, 1)
    const next = up && (shift > 0 || start * DAY_MS !== ms)
    return (next ? addMonths(start, months) : start) * DAY_MS
  }
}

/** A field of a wall clock, as EXTRACT gives it; null for a unit that has none. */
export function fieldOf(unit: string): ((days: number, msOfDay: number) => number) | null {
  switch (unit) {
    case 'YEAR':
      return (days) => civilOfDays(days).year
    case 'QUARTER':
      return (days) => Math.floor((civilOfDays(days).month + 2) / 3)
    case 'MONTH':
      return (days) => civilOfDays(days).month
    case 'WEEK':
      return (days) => isoWeek(days).week
    case 'ISOYEAR':
      return (days) => isoWeek(days).year
    case 'DAY':
      return (days) => civilOfDays(days).day
    case 'DOY':
      return dayOfYear
    case 'DOW':
      return (days) => (isoDayOfWeek(days) % 7) + 1
    case 'ISODOW':
      return isoDayOfWeek
    case 'DECADE':
      return (days) => floorDiv(civilOfDays(days).year, 10)
    case 'CENTURY':
      return (days) => floorDiv(civilOfDays(days).year + 99, 100)
    case 'MILLENNIUM':
      return (days) => floorDiv(civilOfDays(days).year + 999, 1000)
    case 'HOUR':
      return (_, ms) => Math.floor(ms / 3_600_000)
    case 'MINUTE':
      return (_, ms) => Math.floor(ms / 60_000) % 60
    case 'SECOND':
      return (_, ms) => Math.floor(ms / 1000) % 60
    case 'MILLISECOND':
      return (_, ms) => ms % 1000
    default:
      return null
  }
}
