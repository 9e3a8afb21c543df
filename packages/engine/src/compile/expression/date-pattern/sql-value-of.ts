import { DAY_MS, daysOfCivil } from '../../../types/calendar.ts'
import { type Timestamp, timestampOf } from '../../../types/time-text.ts'

const pattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: +(\d+):(\d+):(\d+)(?:\.(\d{1,9}))?)?$/

/**
 * What `java.sql.Timestamp.valueOf` and `java.sql.Date.valueOf` read: TO_TIMESTAMP tries them where its pattern does
 * not fit. Days up to 31 and clocks past midnight carry over.
 */
export function sqlValueOf(text: string): Timestamp | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as number[]
  if (month! < 1 || month! > 12 || day! < 1 || day! > 31) return null
  // There is no year 0: what is written so is the year 1 before, whose number alone is kept.
  const days = daysOfCivil(Math.max(1, year!), month!, 1) + day! - 1
  const nanos = Number((match[7] ?? '').padEnd(9, '0'))
  const clock = ((hour! * 60 + minute!) * 60 + second!) * 1000 + Math.floor(nanos / 1_000_000)
  return timestampOf(days * DAY_MS + clock, nanos % 1_000_000)
}
