import { floorDiv } from './calendar.ts'

/** A zone's offsets. Local milliseconds are a wall clock read as if it were UTC. */
export interface TimeZone {
  readonly id: string
  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(epochMs: number): number
  toLocal(epochMs: number): number
  /** The instant of a wall clock. In a gap the clock moves on by the gap; in an overlap the earlier instant. */
  toInstant(localMs: number): number
}

/** Before 1900 `java.util.TimeZone`, which Flink uses here and there, knows a zone's present standard time alone. */
const FIRST_RULES = Date.UTC(1900, 0, 1)

/** The offset that `java.util.TimeZone` has at an instant. */
export function javaOffset(zone: TimeZone, epochMs: number): number {
  if (epochMs >= FIRST_RULES) return zone.offsetAt(epochMs)
  return Math.min(zone.offsetAt(Date.UTC(2024, 0, 15)), zone.offsetAt(Date.UTC(2024, 6, 15)))
}

const zones = new Map<string, TimeZone>()

/** The zone of an id (`Asia/Shanghai`, `UTC`, `GMT+08:00`, `+02:00`), or null when there is none such. */
export function timeZone(id: string): TimeZone | null {
  const known = zones.get(id)
  if (known) return known
  const zone = fixedZone(id) ?? regionZone(id)
  if (zone && zones.size < 1000) zones.set(id, zone)
  return zone
}

function fixedZone(id: string): TimeZone | null {
  if (/^(UTC|GMT|Z|Etc\/UTC)$/.test(id)) return zoneOf(id, () => 0)
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(id)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 18 * 60) return null
  const offset = (match[1] === '-' ? -minutes : minutes) * 60_000
  return zoneOf(id, () => offset)
}

/** Offsets change on quarters of an hour, so one look-up answers for the whole quarter. */
const QUARTER_MS = 900_000
const MAX_CACHED_QUARTERS = 100_000

function regionZone(id: string): TimeZone | null {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
  const cache = new Map<number, number>()
  return zoneOf(id, (epochMs) => {
    const quarter = floorDiv(epochMs, QUARTER_MS)
    let offset = cache.get(quarter)
    if (offset === undefined) {
      offset = wallClock(format, quarter * QUARTER_MS) - quarter * QUARTER_MS
      if (cache.size >= MAX_CACHED_QUARTERS) cache.clear()
      cache.set(quarter, offset)
    }
    return offset
  })
}

function wallClock(format: Intl.DateTimeFormat, epochMs: number): number {
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(epochMs)) parts[type] = value
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year)
  const date = new Date(0)
  date.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day))
  date.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second))
  return date.getTime()
}

function zoneOf(id: string, offsetAt: (epochMs: number) => number): TimeZone {
  return {
    id,
    offsetAt,
    toLocal: (epochMs) => epochMs + offsetAt(epochMs),
    toInstant: (localMs) => {
      // The offsets a day around bracket any change; the earlier one wins in overlaps and gaps alike.
      const before = offsetAt(localMs - 86_400_000)
      const after = offsetAt(localMs + 86_400_000)
      if (before === after) return localMs - before
      const early = localMs - before
      if (offsetAt(early) === before) return early
      const late = localMs - after
      return offsetAt(late) === after ? late : early
    },
  }
}
