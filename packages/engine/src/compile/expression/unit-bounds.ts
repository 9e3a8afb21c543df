import { civilOfDays, DAY_MS, daysOfCivil, floorMod, isoDayOfWeek } from '../../types/calendar.ts'

/** The first day of a unit of the calendar around a day, or with `up` the one after. */
export type DayBound = (days: number, up: boolean) => number

interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The last day that FLOOR and CEIL count by the Julian calendar. */
const LAST_JULIAN_DAY = 2_299_160 - 2_440_588

/**
 * The calendar of FLOOR and CEIL: Julian before 15 October 1582 (Meeus, Astronomical Algorithms, 1998), where all other
 * functions have the proleptic Gregorian one. So Calcite has it, and Flink after it.
 */
function historicDate(days: number): Civil {
  if (days > LAST_JULIAN_DAY) return civilOfDays(days)
  const c = days + 2_440_588 + 32_082
  const d = Math.trunc((4 * c + 3) / 1461)
  const rest = c - Math.trunc((1461 * d) / 4)
  const m = Math.trunc((5 * rest + 2) / 153)
  return {
    year: d - 4800 + Math.trunc(m / 10),
    month: m + 3 - 12 * Math.trunc(m / 10),
    day: rest - Math.trunc((153 * m + 2) / 5) + 1,
  }
}

const firstOf = (year: number, month = 1): number =>
  daysOfCivil(year + Math.floor((month - 1) / 12), floorMod(month - 1, 12) + 1, 1)

/** Units of years always go on with `up`, except the year itself; what is left of the day does not count. */
const dayBounds: Readonly<Record<string, (date: Civil, days: number, up: boolean) => number>> = {
  MILLENNIUM: ({ year }, _, up) => firstOf(1000 * Math.trunc((year + 999) / 1000) + (up ? 1 : -999)),
  CENTURY: ({ year }, _, up) => firstOf(100 * Math.trunc((year + 99) / 100) + (up ? 1 : -99)),
  DECADE: ({ year }, _, up) => firstOf(10 * (Math.trunc(year / 10) + (up ? 1 : 0))),
  YEAR: ({ year, month, day }, _, up) => firstOf(up && (month > 1 || day > 1) ? year + 1 : year),
  QUARTER: ({ year, month, day }, _, up) => {
    const quarter = Math.trunc((month + 2) / 3) + (up && (month > 1 || day > 1) ? 1 : 0)
    return firstOf(year, quarter * 3 - 2)
  },
  MONTH: ({ year, month, day }, _, up) => firstOf(year, up && day > 1 ? month + 1 : month),
  // Weeks begin on Sunday.
  WEEK: ({ year, month, day }, days, up) => {
    const weekDay = isoDayOfWeek(days) % 7
    return daysOfCivil(year, month, day) - (up && weekDay > 0 ? weekDay - 7 : weekDay)
  },
  DAY: ({ year, month, day }, _, up) => daysOfCivil(year, month, day) + (up ? 1 : 0),
}

export function dayBound(unit: string): DayBound | null {
  const bound = dayBounds[unit]
  return bound ? (days, up) => bound(historicDate(days), days, up) : null
}

/** Milliseconds cut down, or up, to a whole number of steps. */
export function stepBound(ms: number, step: number, up: boolean): number {
  return (up ? Math.ceil(ms / step) : Math.floor(ms / step)) * step + 0
}

/** The day on which Flink sees a time: cut toward zero. */
export const dayToward = (ms: number): number => Math.trunc(ms / DAY_MS) + 0
