import type { PreciseTimestamp } from '@millrace/engine/connect'
import { formatTime, formatTimestamp } from '../values/time-text.ts'

/** As Flink's formats write times of day: whole seconds, whatever the precision. */
export function outputTime(ms: number): string {
  return formatTime(Math.floor(ms / 1000) * 1000, 0)
}

/** As Flink's formats write timestamps: without trailing zeros of the fraction. */
export function outputTimestamp(
  value: number | PreciseTimestamp,
  separator: ' ' | 'T',
  zoned: boolean,
): string {
  const text = formatTimestamp(value, 9, separator).replace(/\.?0+$/, '')
  return zoned ? `${text}Z` : text
}
