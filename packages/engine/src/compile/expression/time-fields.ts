import { civilOfDays, DAY_MS, dayOfYear, isoDayOfWeek, isoWeek } from '../../types/calendar.ts'

/**
 * Fields of dates and clocks as EXTRACT gives them. Flink cuts toward zero, so that times before 1970 have negative
 * clocks and the date of the day after; so it is here.
 */
export type DateField = (days: number) => number

const dateFields: Readonly<Record<string, DateField>> = {
  YEAR: (days) => civilOfDays(days).year,
  QUARTER: (days) => Math.trunc((civilOfDays(days).month + 2) / 3),
  MONTH: (days) => civilOfDays(days).month,
  WEEK: (days) => isoWeek(days).week,
  ISOYEAR: (days) => isoWeek(days).year,
  DAY: (days) => civilOfDays(days).day,
  DOY: dayOfYear,
  DOW: (days) => (isoDayOfWeek(days) % 7) + 1,
  ISODOW: isoDayOfWeek,
  DECADE: (days) => Math.trunc(civilOfDays(days).year / 10),
  CENTURY: (days) => countedFromOne(civilOfDays(days).year, 100),
  MILLENNIUM: (days) => countedFromOne(civilOfDays(days).year, 1000),
}

/** The year 1 begins the first century; there is no century 0. */
function countedFromOne(year: number, size: number): number {
  return Math.trunc((year > 0 ? year + size - 1 : year - size + 1) / size)
}

export function dateField(unit: string): DateField | null {
  return dateFields[unit] ?? null
}

/** What a clock field is the rest of, and its length, in milliseconds. */
const clockFields: Readonly<Record<string, readonly [whole: number, part: number]>> = {
  HOUR: [DAY_MS, 3_600_000],
  MINUTE: [3_600_000, 60_000],
  SECOND: [60_000, 1000],
  MILLISECOND: [1000, 1],
}

export function clockField(unit: string): ((ms: number) => number) | null {
  const field = clockFields[unit]
  if (!field) return null
  const [whole, part] = field
  return (ms) => Math.trunc((ms % whole) / part)
}
