import { DAY_MS } from '../../../types/calendar.ts'
import type { Timestamp } from '../../../types/time-text.ts'
import type { PatternPart } from './pattern-parts.ts'

/** The longest time, from a multiple of it on, in which the field stays the same. */
const steady: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'GuyQqMLwWdDEecF'].map((letter) => [letter, DAY_MS])),
  ...Object.fromEntries([...'HhKka'].map((letter) => [letter, 3_600_000])),
  m: 60_000,
  s: 1000,
}

/** `format`, which is asked again only when the text of the pattern's parts can have changed. */
export function rememberedFormat(
  parts: readonly PatternPart[],
  format: (time: Timestamp) => string,
): (time: Timestamp) => string {
  const unit = steadyFor(parts)
  if (unit === 0) return format
  let known = Number.NaN
  let text = ''
  return (time) => {
    const place = Math.floor((typeof time === 'number' ? time : time.ms) / unit)
    if (place !== known) {
      text = format(time)
      known = place
    }
    return text
  }
}

function steadyFor(parts: readonly PatternPart[]): number {
  return Math.min(
    DAY_MS,
    ...parts.map((part) => {
      if ('letter' in part) return steady[part.letter] ?? 0
      return 'optional' in part ? steadyFor(part.optional) : DAY_MS
    }),
  )
}
