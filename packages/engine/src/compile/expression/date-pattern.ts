import { fail } from '@millrace/kernel'
import {
  civilOfDays,
  DAY_MS,
  dayOfYear,
  daysOfCivil,
  floorDiv,
  isCivilDate,
  isoDayOfWeek,
} from '../../types/calendar.ts'
import { millisOf, nanosOf, type Timestamp, timestampOf } from '../../types/time-text.ts'

/** A pattern of `java.time.format.DateTimeFormatter`, ready to print and to read wall clocks. */
export interface DatePattern {
  format(time: Timestamp): string
  /** Null when the text does not fit the pattern or is no date. */
  parse(text: string): Timestamp | null
}

interface Field {
  readonly letter: string
  readonly count: number
}
type Part = Field | { readonly text: string }

const weekDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const letters = 'yuMLdDHhkKmsSaEn'

export function datePattern(pattern: string): DatePattern {
  const parts = partsOf(pattern)
  return {
    format: (time) => {
      const clock = clockOf(time)
      return parts.map((part) => ('text' in part ? part.text : print(part, clock))).join('')
    },
    parse: (text) => read(parts, text),
  }
}

function partsOf(pattern: string): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < pattern.length; ) {
    const letter = pattern[i]!
    if (letter === "'") {
      const end = pattern.indexOf("'", i + 1)
      if (end < 0) fail('DATE_PATTERN_INVALID', { pattern, reason: 'a quote is not closed' })
      parts.push({ text: end === i + 1 ? "'" : pattern.slice(i + 1, end) })
      i = end + 1
      continue
    }
    if (!/[a-zA-Z]/.test(letter)) {
      parts.push({ text: letter })
      i++
      continue
    }
    if (!letters.includes(letter))
      fail('DATE_PATTERN_INVALID', { pattern, reason: `the letter ${letter} is not supported` })
    let end = i
    while (pattern[end] === letter) end++
    parts.push({ letter, count: end - i })
    i = end
  }
  return parts
}

interface Clock {
  readonly days: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanos: number
}

function clockOf(time: Timestamp): Clock {
  const ms = millisOf(time)
  const days = floorDiv(ms, DAY_MS)
  const inDay = ms - days * DAY_MS
  return {
    ...civilOfDays(days),
    days,
    hour: Math.floor(inDay / 3_600_000),
    minute: Math.floor(inDay / 60_000) % 60,
    second: Math.floor(inDay / 1000) % 60,
    nanos: (inDay % 1000) * 1_000_000 + nanosOf(time),
  }
}

function print({ letter, count }: Field, clock: Clock): string {
  const number = (value: number): string => String(value).padStart(count, '0')
  switch (letter) {
    case 'y':
    case 'u':
      return count === 2 ? String(clock.year % 100).padStart(2, '0') : number(clock.year)
    case 'M':
    case 'L':
      return count >= 3 ? shorten(months[clock.month - 1]!, count) : number(clock.month)
    case 'd':
      return number(clock.day)
    case 'D':
      return number(dayOfYear(clock.days))
    case 'H':
      return number(clock.hour)
    case 'k':
      return number(clock.hour === 0 ? 24 : clock.hour)
    case 'K':
      return number(clock.hour % 12)
    case 'h':
      return number(clock.hour % 12 === 0 ? 12 : clock.hour % 12)
    case 'm':
      return number(clock.minute)
    case 's':
      return number(clock.second)
    case 'S':
      return String(clock.nanos).padStart(9, '0').padEnd(count, '0').slice(0, count)
    case 'n':
      return number(clock.nanos)
    case 'a':
      return clock.hour < 12 ? 'AM' : 'PM'
    default:
      return shorten(weekDays[isoDayOfWeek(clock.days) - 1]!, count)
  }
}

function shorten(name: string, count: number): string {
  return count === 4 ? name : name.slice(0, count === 5 ? 1 : 3)
}

type Found = Map<string, number>

function read(parts: readonly Part[], text: string): Timestamp | null {
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
    const taken = readField(part, next !== undefined && 'letter' in next, text.slice(at), found)
    if (taken < 0) return null
    at += taken
  }
  return at === text.length ? resolve(found) : null
}

/** How many characters the field took, −1 when it is not there. `adjacent`: digits of the next field follow at once. */
function readField({ letter, count }: Field, adjacent: boolean, rest: string, found: Found): number {
  if (letter === 'a') {
    const half = /^(am|pm)/i.exec(rest)
    if (!half) return -1
    found.set('a', half[1]!.toLowerCase() === 'pm' ? 12 : 0)
    return 2
  }
  if (letter === 'E' || ((letter === 'M' || letter === 'L') && count >= 3)) {
    const names = (letter === 'E' ? weekDays : months).map((name) => shorten(name, count))
    const index = names.findIndex((name) => rest.startsWith(name))
    if (index < 0) return -1
    if (letter !== 'E') found.set('M', index + 1)
    return names[index]!.length
  }
  const widest = letter === 'S' || adjacent || count === 2 ? count : 19
  const digits = new RegExp(`^\\d{${letter === 'S' ? count : Math.min(count, widest)},${widest}}`).exec(rest)
  if (!digits) return -1
  const value = digits[0]
  if (letter === 'S') found.set('S', Number(value.padEnd(9, '0').slice(0, 9)))
  else if ((letter === 'y' || letter === 'u') && count === 2) found.set('y', 2000 + Number(value))
  else found.set(letter === 'u' ? 'y' : letter === 'L' ? 'M' : letter, Number(value))
  return value.length
}

function resolve(found: Found): Timestamp | null {
  const year = found.get('y') ?? 1970
  const month = found.get('M') ?? 1
  const day = found.get('d') ?? 1
  if (!isCivilDate(year, month, day)) return null
  const days = found.has('D') ? daysOfCivil(year, 1, 1) + found.get('D')! - 1 : daysOfCivil(year, month, day)
  const half = found.get('a')
  const twelve = found.get('h') ?? found.get('K')
  if (found.get('h') !== undefined && !(found.get('h')! >= 1 && found.get('h')! <= 12)) return null
  const hour = found.get('H') ?? found.get('k') ?? (twelve === undefined ? 0 : (twelve % 12) + (half ?? 0))
  const minute = found.get('m') ?? 0
  const second = found.get('s') ?? 0
  if (hour > 24 || minute > 59 || second > 59) return null
  const nanos = found.get('S') ?? found.get('n') ?? 0
  const ms =
    days * DAY_MS + (((hour % 24) * 60 + minute) * 60 + second) * 1000 + Math.floor(nanos / 1_000_000)
  return timestampOf(ms, nanos % 1_000_000)
}
