import { civilOfDays, DAY_MS, floorDiv } from '../../../types/calendar.ts'
import { millisOf, nanosOf, type Timestamp } from '../../../types/time-text.ts'

/** A wall clock in fields. */
export interface WallClock {
  readonly days: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanos: number
}

export function wallClockOf(time: Timestamp): WallClock {
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
