import { type CivilDate, civilOfDays, daysOfCivil } from '../../../types/calendar.ts'

/** The calendar of `java.util.GregorianCalendar`: Gregorian from 15 October 1582, Julian before. */
const FIRST_GREGORIAN_DAY = daysOfCivil(1582, 10, 15)

/** Days of a Julian year 0 on 1 March, from 1970-01-01. */
const JULIAN_EPOCH = -719_470

function julianDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return JULIAN_EPOCH + y * 365 + Math.floor(y / 4) + dayOfYear
}

export function historicDateOf(days: number): CivilDate {
  if (days >= FIRST_GREGORIAN_DAY) return civilOfDays(days)
  const fromEpoch = days - JULIAN_EPOCH
  const y = Math.floor((4 * fromEpoch + 3) / 1461)
  const dayOfYear = fromEpoch - (y * 365 + Math.floor(y / 4))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  return { year: month <= 2 ? y + 1 : y, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Months and days out of range carry over. */
export function daysOfHistoricDate(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12)
  const m = month - 12 * Math.floor((month - 1) / 12)
  const gregorian = daysOfCivil(y, m, 1) + day - 1
  return gregorian >= FIRST_GREGORIAN_DAY ? gregorian : julianDays(y, m, 1) + day - 1
}
