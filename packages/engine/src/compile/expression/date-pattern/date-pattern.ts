import { DAY_MS, daysInMonth, daysOfCivil } from '../../../types/calendar.ts'
import { type Timestamp, timestampOf } from '../../../types/time-text.ts'
import { months, shorten, weekDays } from './calendar-names.ts'
import { type PatternField, type PatternPart, patternParts } from './pattern-parts.ts'
import { checkField, printField } from './print-field.ts'
import { rememberedFormat } from './remembered-format.ts'
import { type WallClock, wallClockOf } from './wall-clock.ts'

/** A pattern of `java.time.format.DateTimeFormatter`, ready to print and to read wall clocks. */
export interface DatePattern {
  format(time: Timestamp): string
  /** Null when the text does not fit the pattern or is no date. What the pattern has not is of 1970-01-01 00:00. */
  parse(text: string): Timestamp | null
}

export function datePattern(pattern: string): DatePattern {
  const parts = patternParts(pattern, true)
  checkParts(pattern, parts)
  return {
    format: rememberedFormat(parts, (time) => print(parts, wallClockOf(time))),
    parse: (text) => {
      const found: Found = new Map()
      return readParts(parts, text, 0, found) === text.length ? resolve(found) : null
    },
  }
}

function checkParts(pattern: string, parts: readonly PatternPart[]): void {
  for (const part of parts) {
    if ('letter' in part) checkField(pattern, part)
    else if ('optional' in part) checkParts(pattern, part.optional)
  }
}

function print(parts: readonly PatternPart[], clock: WallClock): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text
      return 'letter' in part ? printField(part, clock) : print(part.optional, clock)
    })
    .join('')
}

type Found = Map<string, number>

/** Where reading ends, or −1. Two fields of one letter must agree. */
function readParts(parts: readonly PatternPart[], text: string, start: number, found: Found): number {
  let at = start
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if ('optional' in part) {
      const inner: Found = new Map(found)
      const end = readParts(part.optional, text, at, inner)
      if (end < 0) continue
      for (const [letter, value] of inner) found.set(letter, value)
      at = end
      continue
    }
    const taken =
      'text' in part ? readText(part.text, text, at) : readField(part, digitsAfter(parts, i), text, at, found)
    if (taken < 0) return -1
    at += taken
  }
  return at
}

const readText = (expected: string, text: string, at: number): number =>
  text.startsWith(expected, at) ? expected.length : -1

const NUMERIC = 'uyYDdwWFhKkHmsAnN'
const isNumeric = ({ letter, count }: PatternField): boolean =>
  NUMERIC.includes(letter) || ('MLQqec'.includes(letter) && count < 3)

/** How many digits the fields take that follow at once, when all of them have a fixed width; 0 when none does. */
function digitsAfter(parts: readonly PatternPart[], place: number): number {
  let digits = 0
  for (const part of parts.slice(place + 1)) {
    if (!('letter' in part)) return digits
    if (part.letter === 'S') return digits + part.count
    if (!isNumeric(part) || (part.count !== 2 && !/[DyuY]/.test(part.letter))) return digits
    digits += part.count
  }
  return digits
}

/** How many characters the field took, −1 when it is not there. */
function readField(field: PatternField, after: number, text: string, at: number, found: Found): number {
  const { letter, count } = field
  const rest = text.slice(at)
  if (letter === 'a') return readName(['AM', 'PM'], rest, (index) => keep(found, 'a', index * 12))
  if (letter === 'G') return readName(['BC', 'AD'], rest, (index) => keep(found, 'G', index))
  if (letter === 'E')
    return readName(
      weekDays.map((name) => shorten(name, count)),
      rest,
      () => true,
    )
  if ((letter === 'M' || letter === 'L') && count >= 3)
    return readName(
      months.map((name) => shorten(name, count)),
      rest,
      (index) => keep(found, 'M', index + 1),
    )
  if (letter === 'S') {
    const digits = new RegExp(`^\\d{${count}}`).exec(rest)
    return digits && keep(found, 'S', Number(digits[0].padEnd(9, '0'))) ? count : -1
  }
  return readNumber(field, after, rest, found)
}

function readNumber({ letter, count }: PatternField, after: number, rest: string, found: Found): number {
  const isYear = letter === 'y' || letter === 'u' || letter === 'Y'
  const fixed = (count === 2 && letter !== 'D') || (letter === 'D' && count === 3)
  const run = /^\d*/.exec(isYear && count > 3 ? rest.replace(/^\+/, '') : rest)![0].length
  const widest = fixed ? count : Math.max(count, run - after)
  const digits = new RegExp(`^([+-]?)(\\d{${count},${Math.min(widest, 19)}})`).exec(rest)
  if (!digits) return -1
  const [whole, sign, body] = digits as unknown as [string, string, string]
  // A sign is for years that are longer than their letters.
  const signed = isYear && count > 2
  if (sign === '+' && !(signed && body.length > count)) return -1
  if (sign === '-' && !signed) return -1
  if (sign === '' && isYear && count >= 4 && body.length > count) return -1
  const value = Number(`${sign === '-' ? '-' : ''}${body}`)
  const shown = isYear && count === 2 ? 2000 + value : value
  return keep(found, letter === 'L' ? 'M' : letter, shown) ? whole.length : -1
}

function readName(names: readonly string[], rest: string, take: (index: number) => boolean): number {
  const index = names.findIndex((name) => rest.startsWith(name))
  return index >= 0 && take(index) ? names[index]!.length : -1
}

function keep(found: Found, letter: string, value: number): boolean {
  const known = found.get(letter)
  found.set(letter, value)
  return known === undefined || known === value
}

const within = (value: number | undefined, least: number, greatest: number): boolean =>
  value === undefined || (value >= least && value <= greatest)

/** Java's SMART resolution: a day up to 31 may be the last of its month, and 24:00 is the next midnight. */
function resolve(found: Found): Timestamp | null {
  const days = resolveDays(found)
  const nanos = resolveClock(found)
  if (days === null || nanos === null) return null
  const ms = nanos / 1_000_000n
  return timestampOf(days * DAY_MS + Number(ms), Number(nanos % 1_000_000n))
}

function resolveDays(found: Found): number | null {
  const era = found.get('y')
  if (!within(era, 1, 999_999_999) || !within(found.get('M'), 1, 12)) return null
  if (!within(found.get('d'), 1, 31) || !within(found.get('D'), 1, 366)) return null
  const year = found.get('u') ?? (era === undefined ? 1970 : found.get('G') === 0 ? 1 - era : era)
  const ofYear = found.get('D')
  if (ofYear !== undefined && (era !== undefined || found.has('u'))) {
    const days = daysOfCivil(year, 1, 1) + ofYear - 1
    return days < daysOfCivil(year + 1, 1, 1) ? days : null
  }
  const month = found.get('M') ?? 1
  const day = found.get('d') ?? 1
  const known = era !== undefined || found.has('u')
  const last = daysInMonth(year, month)
  // Without a year nothing says that the day is not in the month.
  if (!known && day > last) return null
  return daysOfCivil(year, month, Math.min(day, last))
}

/** Nanoseconds of the day. Of a clock of twelve hours without its half only minutes and seconds count. */
function resolveClock(found: Found): bigint | null {
  const half = found.get('a')
  if (!within(found.get('H'), 0, 24) || !within(found.get('k'), 1, 24)) return null
  if (!within(found.get('h'), 1, 12) || !within(found.get('K'), 0, 11)) return null
  if (!within(found.get('m'), 0, 59) || !within(found.get('s'), 0, 59)) return null
  const ofDay = found.get('N') ?? (found.has('A') ? found.get('A')! * 1e6 : undefined)
  if (ofDay !== undefined) return BigInt(ofDay)
  const clock = found.get('k')
  const twelve = found.has('h') ? found.get('h')! % 12 : found.get('K')
  const hour =
    found.get('H') ??
    (clock === undefined ? (half === undefined || twelve === undefined ? 0 : twelve + half) : clock % 24)
  const [minute, second] = [found.get('m') ?? 0, found.get('s') ?? 0]
  const nanos = found.get('S') ?? found.get('n') ?? 0
  if (hour === 24 && (minute > 0 || second > 0 || nanos > 0)) return null
  return BigInt((hour * 60 + minute) * 60 + second) * 1_000_000_000n + BigInt(nanos)
}
