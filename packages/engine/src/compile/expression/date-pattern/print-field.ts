import { dayOfYear, isoDayOfWeek } from '../../../types/calendar.ts'
import { localWeek, localWeekOfMonth, months, shorten, sundayBasedDay, weekDays } from './calendar-names.ts'
import { type PatternField, refusePattern } from './pattern-parts.ts'
import type { WallClock } from './wall-clock.ts'

/** How often a letter may stand at most; letters that are not here are no fields of a wall clock. */
const LONGEST: Readonly<Record<string, number>> = {
  G: 5,
  u: 19,
  y: 19,
  Y: 19,
  D: 3,
  M: 5,
  L: 5,
  d: 2,
  Q: 5,
  q: 5,
  w: 2,
  W: 1,
  E: 5,
  e: 5,
  c: 5,
  F: 1,
  a: 1,
  h: 2,
  K: 2,
  k: 2,
  H: 2,
  m: 2,
  s: 2,
  S: 9,
  A: 19,
  n: 19,
  N: 19,
}

export function checkField(pattern: string, { letter, count }: PatternField): void {
  const longest = LONGEST[letter]
  if (longest === undefined) refusePattern(pattern, `the letter ${letter} is not supported`)
  if (count > longest) refusePattern(pattern, `${letter.repeat(count)} has too many letters`)
}

type Printer = (clock: WallClock, count: number) => string

/** Years: two letters are the last two digits; four and more pad, and longer years get a plus. */
function year(value: number, count: number): string {
  if (count === 2) return String(Math.abs(value) % 100).padStart(2, '0')
  const digits = String(Math.abs(value))
  if (value < 0) return `-${digits.padStart(count, '0')}`
  return count >= 4 && digits.length > count ? `+${digits}` : digits.padStart(count, '0')
}

const number =
  (of: (clock: WallClock) => number): Printer =>
  (clock, count) =>
    String(of(clock)).padStart(count, '0')

const named =
  (
    names: readonly string[],
    place: (clock: WallClock) => number,
    digits: (clock: WallClock) => number,
  ): Printer =>
  (clock, count) =>
    count >= 3 ? shorten(names[place(clock)]!, count) : String(digits(clock)).padStart(count, '0')

const nanoOfDay = ({ hour, minute, second, nanos }: WallClock): bigint =>
  BigInt((hour * 60 + minute) * 60 + second) * 1_000_000_000n + BigInt(nanos)

const quarterOf = ({ month }: WallClock): number => Math.ceil(month / 3)
const quarter: Printer = (clock, count) => {
  const value = quarterOf(clock)
  if (count === 3) return `Q${value}`
  if (count === 4) return `${['1st', '2nd', '3rd', '4th'][value - 1]} quarter`
  return count === 5 ? String(value) : String(value).padStart(count, '0')
}
const month = named(
  months,
  (clock) => clock.month - 1,
  (clock) => clock.month,
)
const weekDay = (clock: WallClock): number => isoDayOfWeek(clock.days) - 1
const localDay = named(weekDays, weekDay, (clock) => sundayBasedDay(clock.days))

const printers: Readonly<Record<string, Printer>> = {
  G: ({ year: value }, count) => {
    const after = value > 0
    if (count === 5) return after ? 'A' : 'B'
    return count === 4 ? (after ? 'Anno Domini' : 'Before Christ') : after ? 'AD' : 'BC'
  },
  u: (clock, count) => year(clock.year, count),
  y: (clock, count) => year(clock.year > 0 ? clock.year : 1 - clock.year, count),
  Y: (clock, count) => year(localWeek(clock.days).year, count),
  D: number((clock) => dayOfYear(clock.days)),
  M: month,
  L: month,
  d: number((clock) => clock.day),
  Q: quarter,
  q: quarter,
  w: number((clock) => localWeek(clock.days).week),
  W: number((clock) => localWeekOfMonth(clock.days)),
  E: (clock, count) => shorten(weekDays[weekDay(clock)]!, count),
  e: localDay,
  c: localDay,
  F: number((clock) => ((clock.day - 1) % 7) + 1),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  h: number(({ hour }) => (hour % 12 === 0 ? 12 : hour % 12)),
  K: number(({ hour }) => hour % 12),
  k: number(({ hour }) => (hour === 0 ? 24 : hour)),
  H: number(({ hour }) => hour),
  m: number(({ minute }) => minute),
  s: number(({ second }) => second),
  S: ({ nanos }, count) => String(nanos).padStart(9, '0').slice(0, count),
  A: (clock, count) => String(nanoOfDay(clock) / 1_000_000n).padStart(count, '0'),
  n: number(({ nanos }) => nanos),
  N: (clock, count) => String(nanoOfDay(clock)).padStart(count, '0'),
}

/** A field as `java.time.format.DateTimeFormatter` prints it in English, weeks as in the United States. */
export function printField({ letter, count }: PatternField, clock: WallClock): string {
  return printers[letter]!(clock, count)
}
