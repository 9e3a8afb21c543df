import type { RowValue } from '../../types/row-value.ts'

const DAY = 86_400_000

/** Days since 1970 of `yyyy-M-d`; undefined when there is no such day. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{1,4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() / DAY : undefined
}

interface ParsedTime {
  readonly ms: number
  readonly nanos: number
  /** Digits behind the point. */
  readonly digits: number
}

/** `HH:mm:ss[.fraction]`. */
export function parseTime(text: string): ParsedTime | undefined {
  const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?$/.exec(text.trim())
  if (!match) return undefined
  const [hour, minute, second] = [match[1], match[2], match[3]].map(Number) as [number, number, number]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const fraction = (match[4] ?? '').padEnd(9, '0')
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3))
  return { ms, nanos: Number(fraction.slice(3)), digits: (match[4] ?? '').length }
}

/** `yyyy-MM-dd[ HH:mm:ss[.fraction]]`, as a row value and the digits behind the point. */
export function parseTimestamp(
  text: string,
): { readonly value: RowValue; readonly digits: number } | undefined {
  const [datePart, timePart = '00:00:00', ...rest] = text.trim().split(/ +/)
  const days = rest.length === 0 ? parseDate(datePart!) : undefined
  const time = parseTime(timePart)
  if (days === undefined || time === undefined) return undefined
  const ms = days * DAY + time.ms
  return { value: time.nanos === 0 ? ms : { ms, nanos: time.nanos }, digits: time.digits }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  WEEK: 7 * DAY,
  DAY,
  HOUR: 3_600_000,
  MINUTE: 60_000,
  SECOND: 1000,
}
const UNIT_MONTHS: Readonly<Record<string, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 }
const RANGES: Readonly<Record<string, RegExp>> = {
  'DAY TO HOUR': /^(\d+) (\d+)$/,
  'DAY TO MINUTE': /^(\d+) (\d+):(\d+)$/,
  'DAY TO SECOND': /^(\d+) (\d+):(\d+):(\d+(?:\.\d+)?)$/,
  'HOUR TO MINUTE': /^(\d+):(\d+)$/,
  'HOUR TO SECOND': /^(\d+):(\d+):(\d+(?:\.\d+)?)$/,
  'MINUTE TO SECOND': /^(\d+):(\d+(?:\.\d+)?)$/,
  'YEAR TO MONTH': /^(\d+)-(\d+)$/,
}
const ORDER = ['DAY', 'HOUR', 'MINUTE', 'SECOND']
const LIMITS: Readonly<Record<string, number>> = { MONTH: 12, HOUR: 24, MINUTE: 60, SECOND: 60 }

const unitsOf = (from: string): readonly string[] =>
  from === 'YEAR' ? ['YEAR', 'MONTH'] : ORDER.slice(ORDER.indexOf(from))

/** The value of an interval literal: ms, or months for YEAR and MONTH. */
export function parseInterval(text: string, from: string, to: string | null): number | undefined {
  const trimmed = text.trim()
  const sign = trimmed.startsWith('-') ? -1 : 1
  const body = trimmed.replace(/^[+-]/, '')
  if (to === null) {
    const factor = UNIT_MS[from] ?? UNIT_MONTHS[from]
    const pattern = from === 'SECOND' ? /^\d+(\.\d+)?$/ : /^\d+$/
    return factor !== undefined && pattern.test(body) ? sign * Math.trunc(Number(body) * factor) : undefined
  }
  const match = RANGES[`${from} TO ${to}`]?.exec(body)
  if (!match) return undefined
  const numbers = match.slice(1).map(Number)
  // Behind the first, each unit is less than one of the unit before it.
  if (!numbers.every((number, i) => i === 0 || number < LIMITS[unitsOf(from)[i]!]!)) return undefined
  if (from === 'YEAR') return sign * (numbers[0]! * 12 + numbers[1]!)
  const units = unitsOf(from)
  return sign * Math.trunc(numbers.reduce((sum, number, i) => sum + number * UNIT_MS[units[i]!]!, 0))
}
