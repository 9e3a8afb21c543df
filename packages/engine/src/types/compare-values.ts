import { powerOfTen } from './decimal.ts'
import type { LogicalType } from './logical-type.ts'
import type { RowValue } from './row-value.ts'
import { millisOf, nanosOf } from './time-text.ts'

/** Negative, zero or positive; NaN when either side is not a number: then no comparison but `<>` holds. */
export type ValueComparator = (left: RowValue, right: RowValue) => number

/** Order of two values that are not null, as SQL's `<` and `=` see them. */
export function comparatorOf(left: LogicalType, right: LogicalType): ValueComparator {
  switch (left.root) {
    case 'CHAR':
    case 'VARCHAR':
      return (a, b) => compareText(a as string, b as string)
    case 'BINARY':
    case 'VARBINARY':
      return (a, b) => compareBytes(a as Uint8Array, b as Uint8Array)
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return (a, b) => millisOf(a) - millisOf(b) || nanosOf(a) - nanosOf(b)
    case 'BOOLEAN':
      return (a, b) => Number(a) - Number(b)
    case 'BIGINT':
      return (a, b) => order(a as bigint, b as bigint)
    case 'DECIMAL':
      return decimalComparator(left.scale, right.root === 'DECIMAL' ? right.scale : 0)
    case 'FLOAT':
    case 'DOUBLE':
      return (a, b) => floating(a as number, b as number)
    case 'ARRAY':
    case 'MULTISET':
    case 'MAP':
    case 'ROW':
    case 'NULL':
      return (a, b) => (sameValue(a, b) ? 0 : 1)
    default:
      return (a, b) => (a as number) - (b as number)
  }
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function floating(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN
}

function decimalComparator(left: number, right: number): ValueComparator {
  if (left === right) return (a, b) => order(a as bigint, b as bigint)
  const [leftFactor, rightFactor] = [
    powerOfTen(Math.max(0, right - left)),
    powerOfTen(Math.max(0, left - right)),
  ]
  return (a, b) => order((a as bigint) * leftFactor, (b as bigint) * rightFactor)
}

/** By code points, which is also the order of the UTF-8 bytes; JavaScript's own `<` goes by UTF-16 units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? afterSurrogates(x) - afterSurrogates(y) : x - y
  }
  return a.length - b.length
}

function afterSurrogates(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** Deep equality as GROUP BY and DISTINCT have it: null equals null, NaN equals NaN. */
export function sameValue(a: RowValue, b: RowValue): boolean {
  if (a === b) return true
  if (typeof a === 'number' && Number.isNaN(a)) return typeof b === 'number' && Number.isNaN(b)
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (a instanceof Uint8Array) return b instanceof Uint8Array && compareBytes(a, b) === 0
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]!))
  }
  return 'ms' in a && 'ms' in b && a.ms === b.ms && a.nanos === b.nanos
}
