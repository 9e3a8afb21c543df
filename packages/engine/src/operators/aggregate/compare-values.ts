import { compareBytes, compareText } from '../../types/compare-values.ts'
import type { PreciseTimestamp, RowValue } from '../../types/row-value.ts'

/** Order of two values of one type that are not null: negative, zero, positive. NaN is the largest, as in Java. */
export function compareValues(a: RowValue, b: RowValue): number {
  if (typeof a === 'string') return compareText(a, b as string)
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'bigint') return a < (b as bigint) ? -1 : a > (b as bigint) ? 1 : 0
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (a instanceof Uint8Array) return compareBytes(a, b as Uint8Array)
  return compareTimestamps(a, b)
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
}

function compareTimestamps(a: RowValue, b: RowValue): number {
  const [left, right] = [precise(a), precise(b)]
  return left.ms - right.ms || left.nanos - right.nanos
}

function precise(value: RowValue): PreciseTimestamp {
  return typeof value === 'number' ? { ms: value, nanos: 0 } : (value as PreciseTimestamp)
}
