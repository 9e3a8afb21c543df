import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, civilOfDays, DAY_MS, daysOfCivil, isoDayOfWeek } from '../../src/types/calendar.ts'
import { parseDate, parseTimestamp } from '../../src/types/read-time-text.ts'
import { formatDate, formatTimestamp } from '../../src/types/time-text.ts'

const days = fc.integer({ min: -700_000, max: 2_900_000 })

test('days and dates agree with Date', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * DAY_MS)
      const { year, month, day: ofMonth } = civilOfDays(day)
      expect([year, month, ofMonth]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ])
      expect(daysOfCivil(year, month, ofMonth)).toBe(day)
      expect(isoDayOfWeek(day) % 7).toBe(date.getUTCDay())
    }),
  )
})

test('adding months keeps the day where the month has it', () => {
  expect(formatDate(addMonths(parseDate('2024-01-31')!, 1))).toBe('2024-02-29')
  expect(formatDate(addMonths(parseDate('2024-03-31')!, -13))).toBe('2023-02-28')
})

test('dates and timestamps read back as they were written', () => {
  const instants = fc.record({
    ms: fc.integer({ min: -6e13, max: 2e14 }),
    nanos: fc.integer({ min: 1, max: 999_999 }),
  })
  fc.assert(
    fc.property(days, instants, (day, precise) => {
      expect(parseDate(formatDate(day))).toBe(day)
      expect(parseTimestamp(formatTimestamp(precise.ms, 3))).toBe(precise.ms)
      expect(parseTimestamp(formatTimestamp(precise, 9))).toEqual({ ...precise })
    }),
  )
})
