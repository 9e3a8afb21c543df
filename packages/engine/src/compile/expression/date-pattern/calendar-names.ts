import { civilOfDays, daysOfCivil, floorMod } from '../../../types/calendar.ts'

export const weekDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const months =
  'January February March April May June July August September October November December'.split(' ')

/** Full for four letters, one character for five, else three characters. */
export function shorten(name: string, count: number): string {
  return count === 4 ? name : name.slice(0, count === 5 ? 1 : 3)
}

/** 1 = Sunday … 7 = Saturday. */
export function sundayBasedDay(days: number): number {
  return floorMod(days + 4, 7) + 1
}

/** Weeks begin on Sunday, and the first of a year is the one with 1 January. */
export function localWeek(days: number): { readonly week: number; readonly year: number } {
  const saturday = days + 7 - sundayBasedDay(days)
  const { year } = civilOfDays(saturday)
  return { week: Math.floor((saturday - daysOfCivil(year, 1, 1)) / 7) + 1, year }
}

export function localWeekOfMonth(days: number): number {
  const saturday = days + 7 - sundayBasedDay(days)
  const { year, month } = civilOfDays(days)
  return Math.floor((saturday - daysOfCivil(year, month, 1)) / 7) + 1
}
