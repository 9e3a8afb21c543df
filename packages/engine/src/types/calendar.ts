/** The proleptic Gregorian calendar on epoch days and epoch milliseconds, without zones. */
export const DAY_MS = 86_400_000

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

export function floorDiv(a: number, b: number): number {
  return Math.floor(a / b)
}

export function floorMod(a: number, b: number): number {
  return a - Math.floor(a / b) * b
}

/** Howard Hinnant's days_from_civil (public domain): no Date object a row. */
export function daysOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

export function civilOfDays(days: number): CivilDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Adds months; a day beyond the month's end becomes its last. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilOfDays(days)
  const total = year * 12 + (month - 1) + months
  const newYear = Math.floor(total / 12)
  const newMonth = floorMod(total, 12) + 1
  return daysOfCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** 1 = Monday … 7 = Sunday. */
export function isoDayOfWeek(days: number): number {
  return floorMod(days + 3, 7) + 1
}

export function dayOfYear(days: number): number {
  return days - daysOfCivil(civilOfDays(days).year, 1, 1) + 1
}

/** ISO week of its week-based year, and that year. */
export function isoWeek(days: number): { week: number; year: number } {
  const thursday = days + 4 - isoDayOfWeek(days)
  const { year } = civilOfDays(thursday)
  return { week: Math.floor((thursday - daysOfCivil(year, 1, 1)) / 7) + 1, year }
}
