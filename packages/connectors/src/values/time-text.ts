import type { PreciseTimestamp } from '@millrace/engine/connect'

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's `days_from_civil`). */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28)
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

export function formatDate(days: number): string {
  const text = new Date(days * DAY_MS).toISOString()
  return text.slice(0, text.indexOf('T'))
}

/** `HH:mm:ss`, with as many digits of a second as `precision` says (none written for 0). */
export function formatTime(ms: number, precision: number): string {
  const text = new Date(ms).toISOString().slice(11, 19)
  return precision === 0 ? text : `${text}.${fractionOf(ms % 1000, 0, precision)}`
}

/** `yyyy-MM-dd` + `separator` + `HH:mm:ss`, with exactly `precision` digits of a second. */
export function formatTimestamp(
  value: number | PreciseTimestamp,
  precision: number,
  separator = ' ',
): string {
  const ms = typeof value === 'number' ? value : value.ms
  const nanos = typeof value === 'number' ? 0 : value.nanos
  const days = Math.floor(ms / DAY_MS)
  const inDay = ms - days * DAY_MS
  const time = formatTime(inDay - (inDay % 1000), 0)
  const text = `${formatDate(days)}${separator}${time}`
  return precision === 0 ? text : `${text}.${fractionOf(inDay % 1000, nanos, precision)}`
}

function fractionOf(ms: number, nanos: number, precision: number): string {
  return (String(ms).padStart(3, '0') + String(nanos).padStart(6, '0')).slice(0, precision)
}

const DATE = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/

export function parseDate(text: string): number | undefined {
  const match = DATE.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? daysOf(year, month, day) : undefined
}

/** Time of day in ms (finer digits are dropped, as a TIME holds ms). */
export function parseTime(text: string): number | undefined {
  return parseClock(text)?.ms
}

function parseClock(text: string): { ms: number; nanos: number } | undefined {
  const match = TIME.exec(text)
  if (match === null) return undefined
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const fraction = (match[4] ?? '').padEnd(9, '0')
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3))
  return { ms, nanos: Number(fraction.slice(3)) }
}

export type TimestampSeparator = ' ' | 'T'
const ZONE = /(?:Z|([+-])(\d{2}):?(\d{2})?)$/

/**
 * `zoned`: the text must end with `Z` or an offset (TIMESTAMP_LTZ), which is applied; otherwise it must not.
 * Digits finer than `precision` are dropped.
 */
export function parseTimestamp(
  text: string,
  precision: number,
  separator: TimestampSeparator,
  zoned: boolean,
): number | PreciseTimestamp | undefined {
  let local = text
  let offset = 0
  if (zoned) {
    const zone = ZONE.exec(text)
    if (zone === null) return undefined
    local = text.slice(0, zone.index)
    offset =
      zone[1] === undefined ? 0 : (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0))
  }
  const at = local.indexOf(separator)
  if (at < 0) return undefined
  const days = parseDate(local.slice(0, at))
  const clock = parseClock(local.slice(at + 1))
  if (days === undefined || clock === undefined) return undefined
  return atPrecision(days * DAY_MS + clock.ms - offset * 60_000, clock.nanos, precision)
}

/** Drops what is finer than `precision` digits of a second. */
export function atPrecision(ms: number, nanos: number, precision: number): number | PreciseTimestamp {
  if (precision < 3) {
    const unit = 10 ** (3 - precision)
    return Math.floor(ms / unit) * unit
  }
  if (precision === 3 || nanos === 0) return ms
  const unit = 10 ** (9 - precision)
  const kept = Math.floor(nanos / unit) * unit
  return kept === 0 ? ms : { ms, nanos: kept }
}
