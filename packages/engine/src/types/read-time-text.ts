import { DAY_MS, daysInMonth, daysOfCivil, isCivilDate } from './calendar.ts'
import { type Timestamp, timestampOf } from './time-text.ts'

/** Dates and times as Flink's casts read them from text; null for what they do not take. */

const digits = /^\d+$/

function wholeNumber(text: string): number | null {
  const trimmed = text.trim()
  return digits.test(trimmed) ? Number(trimmed) : null
}

/** Epoch days of `2024-01-31`, `2024-1-2`, `2024-5` or `2024`; what comes after the first blank does not count. */
export function parseDate(text: string): number | null {
  const blank = text.indexOf(' ')
  const [year, month, ...rest] = (blank > 0 ? text.slice(0, blank) : text).split('-')
  const y = wholeNumber(year!)
  const m = month === undefined ? 1 : wholeNumber(month)
  const d = rest.length === 0 ? 1 : wholeNumber(rest.join('-'))
  if (y === null || m === null || d === null || y > 9999) return null
  return isCivilDate(y, m, d) ? daysOfCivil(y, m, d) : null
}

/** Milliseconds of the day: hours, or with minutes, seconds, a fraction (rounded to milliseconds and then cut), an offset. */
export function parseTime(text: string): number | null {
  const sign = text.includes('-') ? '-' : '+'
  const at = text.indexOf(sign)
  const clock = at < 0 ? text : text.slice(0, at)
  const [hours, minutes, ...others] = clock.split(':')
  const [seconds, ...fraction] = others.join(':').split('.')
  const h = wholeNumber(hours!)
  const m = minutes === undefined ? 0 : wholeNumber(minutes)
  const s = others.length === 0 ? 0 : wholeNumber(seconds!)
  const offset = at < 0 ? 0 : offsetOf(text.slice(at + 1))
  if (h === null || m === null || s === null || offset === null) return null
  if (h > 23 || m > 59 || s > 59) return null
  const carried = s + (roundsUp(fraction.join('.')) ? 1 : 0)
  const shift = sign === '-' ? -offset : offset
  return (h * 60 + m + shift) * 60_000 + carried * 1000
}

/** Minutes of `01:30` or `1`. */
function offsetOf(text: string): number | null {
  const [hours, ...minutes] = text.split(':')
  const h = wholeNumber(hours!)
  const m = minutes.length === 0 ? 0 : wholeNumber(minutes.join(':'))
  return h === null || m === null ? null : h * 60 + m
}

/** `.9995` is the next second after rounding to milliseconds. */
const roundsUp = (fraction: string): boolean => /^\s*999[5-9]/.test(fraction)

const timestampPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{0,9}))?)?$/

/**
 * A wall clock `2024-1-31 1:02:03.123`; a date alone is its midnight. Days up to 31 become the last of their month, and
 * 24:00:00 the next midnight, as Java's SMART resolution has it.
 */
export function parseTimestamp(text: string): Timestamp | null {
  const match = timestampPattern.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const midnight = hour === 24 && minute === 0 && second === 0 && !/[1-9]/.test(match[7] ?? '')
  if ((hour > 23 && !midnight) || minute > 59 || second > 59) return null
  const days = daysOfCivil(year, month, Math.min(day, daysInMonth(year, month)))
  const nanos = Number((match[7] ?? '').padEnd(9, '0'))
  const ms = days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(nanos / 1_000_000)
  return timestampOf(ms, nanos % 1_000_000)
}
