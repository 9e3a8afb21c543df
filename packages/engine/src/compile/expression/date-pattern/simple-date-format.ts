import { DAY_MS, dayOfYear, floorDiv, isoDayOfWeek } from '../../../types/calendar.ts'
import { javaOffset, type TimeZone } from '../../../types/time-zone.ts'
import { localWeek, localWeekOfMonth, months, weekDays } from './calendar-names.ts'
import { daysOfHistoricDate, historicDateOf } from './historic-calendar.ts'
import { type PatternField, type PatternPart, patternParts, refusePattern } from './pattern-parts.ts'

/**
 * A pattern of `java.text.SimpleDateFormat`, which Flink uses for seconds since 1970 and for dates in text: lenient (the
 * 40th of January is in February), content with what comes after, Julian before 15 October 1582.
 */
export interface SimpleDateFormat {
  format(epochMs: number, zone: TimeZone): string
  /** Null when the text does not begin with what the pattern says. */
  parse(text: string, zone: TimeZone): number | null
}

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX'

export function simpleDateFormat(pattern: string): SimpleDateFormat {
  const parts = patternParts(pattern, false)
  for (const part of parts)
    if ('letter' in part && !LETTERS.includes(part.letter))
      refusePattern(pattern, `the letter ${part.letter} is not supported`)
  return {
    format: (epochMs, zone) =>
      parts.map((part) => ('text' in part ? part.text : print(part as PatternField, epochMs, zone))).join(''),
    parse: (text, zone) => {
      const found = readParts(parts, text)
      return found && resolve(found, zone)
    },
  }
}

function print({ letter, count }: PatternField, epochMs: number, zone: TimeZone): string {
  const local = epochMs + javaOffset(zone, epochMs)
  const days = floorDiv(local, DAY_MS)
  const inDay = local - days * DAY_MS
  const { year, month, day } = historicDateOf(days)
  const hour = Math.floor(inDay / 3_600_000)
  const number = (value: number): string => String(value).padStart(count, '0')
  const yearText = (value: number): string =>
    count === 2 ? String(value % 100).padStart(2, '0') : number(value)
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC'
    case 'y':
      return yearText(year > 0 ? year : 1 - year)
    case 'Y':
      return yearText(localWeek(days).year)
    case 'M':
    case 'L':
      if (count >= 3) return count === 3 ? months[month - 1]!.slice(0, 3) : months[month - 1]!
      return number(month)
    case 'w':
      return number(localWeek(days).week)
    case 'W':
      return number(localWeekOfMonth(days))
    case 'D':
      return number(dayOfYear(days))
    case 'd':
      return number(day)
    case 'F':
      return number(Math.floor((day - 1) / 7) + 1)
    case 'E': {
      const name = weekDays[isoDayOfWeek(days) - 1]!
      return count >= 4 ? name : name.slice(0, 3)
    }
    case 'u':
      return number(isoDayOfWeek(days))
    case 'a':
      return hour < 12 ? 'AM' : 'PM'
    case 'H':
      return number(hour)
    case 'k':
      return number(hour === 0 ? 24 : hour)
    case 'K':
      return number(hour % 12)
    case 'h':
      return number(hour % 12 === 0 ? 12 : hour % 12)
    case 'm':
      return number(Math.floor(inDay / 60_000) % 60)
    case 's':
      return number(Math.floor(inDay / 1000) % 60)
    case 'S':
      return number(inDay % 1000)
    default:
      return zoneText(letter, count, zone, epochMs)
  }
}

function zoneText(letter: string, count: number, zone: TimeZone, epochMs: number): string {
  if (letter === 'z') {
    const style = count >= 4 ? 'long' : 'short'
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.id, timeZoneName: style })
    return format.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')!.value
  }
  const minutes = zone.offsetAt(epochMs) / 60_000
  if (letter === 'X' && minutes === 0) return 'Z'
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  const hours = `${minutes < 0 ? '-' : '+'}${two(size / 60)}`
  if (letter === 'X' && count === 1) return hours
  return `${hours}${letter === 'X' && count === 3 ? ':' : ''}${two(size % 60)}`
}

type Found = Map<string, number>

function readParts(parts: readonly PatternPart[], text: string): Found | null {
  const found: Found = new Map()
  let at = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if ('text' in part) {
      if (!text.startsWith(part.text, at)) return null
      at += part.text.length
      continue
    }
    const next = parts[i + 1]
    const field = part as PatternField
    const end = readField(field, next !== undefined && 'letter' in next, text, at, found)
    if (end < 0) return null
    at = end
  }
  return found
}

/** Where the field ends, −1 when it is not there. With `adjacent` it has no more digits than letters. */
function readField(
  { letter, count }: PatternField,
  adjacent: boolean,
  text: string,
  from: number,
  found: Found,
): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  const rest = text.slice(at)
  const named = (names: readonly string[], take: (index: number) => void): number => {
    const fits = (name: string): boolean => rest.slice(0, name.length).toLowerCase() === name.toLowerCase()
    const full = names.findIndex(fits)
    const index = full >= 0 ? full : names.findIndex((name) => fits(name.slice(0, 3)))
    if (index < 0) return -1
    take(index)
    return at + (full >= 0 ? names[index]!.length : 3)
  }
  if (letter === 'a') return named(['AM', 'PM'], (index) => found.set('a', index * 12))
  if (letter === 'G') return named(['BC', 'AD'], (index) => found.set('G', index))
  if (letter === 'E') return named(weekDays, () => {})
  if ((letter === 'M' || letter === 'L') && count >= 3)
    return named(months, (index) => found.set('M', index + 1))
  if ('zZX'.includes(letter)) return readZone(rest, at, found)
  if (adjacent && rest.length < count) return -1
  const number = /^-?\d+/.exec(adjacent ? rest.slice(0, count) : rest)
  if (!number) return -1
  const digits = number[0]
  const value = Number(digits)
  if (letter === 'y' && count <= 2 && /^\d\d$/.test(digits)) found.set('y', pivoted(value))
  else found.set(letter === 'L' ? 'M' : letter, value)
  return at + digits.length
}

/** Two digits are a year between 80 years ago and 20 years ahead. */
function pivoted(value: number): number {
  const earliest = new Date().getUTCFullYear() - 80
  const year = earliest - (earliest % 100) + value
  return year < earliest ? year + 100 : year
}

function readZone(rest: string, at: number, found: Found): number {
  const match = /^(?:Z|UTC|GMT)?(?:([+-])(\d{1,2}):?(\d{2})?)?/.exec(rest)!
  if (match[0] === '') return -1
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  found.set('zone', match[1] === '-' ? -minutes : minutes)
  return at + match[0].length
}

function resolve(found: Found, zone: TimeZone): number {
  const era = found.get('y') ?? 1970
  const year = found.get('G') === 0 ? 1 - era : era
  const days =
    found.has('D') && !found.has('M')
      ? daysOfHistoricDate(year, 1, found.get('D')!)
      : daysOfHistoricDate(year, found.get('M') ?? 1, found.get('d') ?? 1)
  const twelve = found.has('h') ? found.get('h')! % 12 : found.get('K')
  const clock = found.get('k')
  const hour =
    found.get('H') ?? (clock === undefined ? (twelve ?? 0) + (found.get('a') ?? 0) : clock === 24 ? 0 : clock)
  const minutes = hour * 60 + (found.get('m') ?? 0)
  const local = days * DAY_MS + (minutes * 60 + (found.get('s') ?? 0)) * 1000 + (found.get('S') ?? 0)
  const offset = found.get('zone')
  return offset === undefined ? laterInstant(local, zone) : local - offset * 60_000
}

const SIX_HOURS = 21_600_000

/** Of a wall clock that comes twice `java.util.GregorianCalendar` takes the later instant. */
function laterInstant(local: number, zone: TimeZone): number {
  if (javaOffset(zone, local) !== zone.offsetAt(local)) return local - javaOffset(zone, local)
  const earlier = zone.toInstant(local)
  const later = local - zone.offsetAt(earlier + SIX_HOURS)
  return later > earlier && zone.toLocal(later) === local ? later : earlier
}
