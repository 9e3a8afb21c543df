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

/** By code point, as UTF-8 bytes order; UTF-16 units differ above the basic plane. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left === right) continue
    const surrogates = left >= 0xd800 && right >= 0xd800
    return surrogates ? rank(left) - rank(right) : left - right
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all other units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

function compareTimestamps(a: RowValue, b: RowValue): number {
  const [left, right] = [precise(a), precise(b)]
  return left.ms - right.ms || left.nanos - right.nanos
}

function precise(value: RowValue): PreciseTimestamp {
  return typeof value === 'number' ? { ms: value, nanos: 0 } : (value as PreciseTimestamp)
}
