import { civilOfDays, DAY_MS, floorDiv, floorMod } from './calendar.ts'
import type { PreciseTimestamp, RowValue } from './row-value.ts'

/** Times as Flink's casts read and write them. */
export type Timestamp = number | PreciseTimestamp

export function timestampOf(ms: number, nanos: number): Timestamp {
  return nanos === 0 ? ms : { ms, nanos }
}
export function millisOf(timestamp: RowValue): number {
  return typeof timestamp === 'number' ? timestamp : (timestamp as PreciseTimestamp).ms
}
export function nanosOf(timestamp: RowValue): number {
  return typeof timestamp === 'number' ? 0 : (timestamp as PreciseTimestamp).nanos
}

/** Cuts what lies below `precision` digits of a second (0 to 9), toward 1970 as Flink does. */
export function truncateTimestamp(timestamp: Timestamp, precision: number): Timestamp {
  const ms = millisOf(timestamp)
  if (precision <= 3) {
    const step = 10 ** (3 - precision)
    return step === 1 ? ms : Math.trunc(ms / step) * step + 0
  }
  // Flink leaves fractions of no more digits than the precision as they are, leading zeros not counted.
  const fraction = floorMod(ms, 1000) * 1_000_000 + nanosOf(timestamp)
  if (String(fraction).length <= precision) return timestamp
  const step = 10 ** (9 - precision)
  return timestampOf(ms, Math.floor(nanosOf(timestamp) / step) * step)
}

/** Cuts what lies below `precision` digits of a second, toward the past. */
export function floorTimestamp(timestamp: Timestamp, precision: number): Timestamp {
  if (precision > 3) return truncateTimestamp(timestamp, precision)
  const step = 10 ** (3 - precision)
  return floorDiv(millisOf(timestamp), step) * step
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

export function formatDate(days: number): string {
  const { year, month, day } = civilOfDays(days)
  return `${formatYear(year)}-${two(month)}-${two(day)}`
}

function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

/** `HH:mm:ss`, then the fraction: at least `precision` digits, more only where they are not zero. */
export function formatTime(msOfDay: number, precision: number, nanos = 0): string {
  const seconds = Math.floor(msOfDay / 1000)
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const millis = msOfDay % 1000
  if (precision === 0 && millis === 0 && nanos === 0) return clock
  let fraction = String(millis * 1_000_000 + nanos).padStart(9, '0')
  let end = 9
  while (end > precision && fraction.charCodeAt(end - 1) === 48) end--
  fraction = fraction.slice(0, end)
  return fraction === '' ? clock : `${clock}.${fraction}`
}

/** `yyyy-MM-dd HH:mm:ss[.fff]` of a wall clock. */
export function formatTimestamp(timestamp: Timestamp, precision: number): string {
  const ms = millisOf(timestamp)
  const days = floorDiv(ms, DAY_MS)
  return `${formatDate(days)} ${formatTime(ms - days * DAY_MS, precision, nanosOf(timestamp))}`
}

/** `+1 02:03:04.005`. */
export function formatDayInterval(ms: number): string {
  const magnitude = Math.abs(ms)
  return `${ms < 0 ? '-' : '+'}${floorDiv(magnitude, DAY_MS)} ${formatTime(floorMod(magnitude, DAY_MS), 3)}`
}

/** `+1-02`. */
export function formatMonthInterval(months: number): string {
  const magnitude = Math.abs(months)
  return `${months < 0 ? '-' : '+'}${floorDiv(magnitude, 12)}-${two(magnitude % 12)}`
}
