import type { OverFrame } from '../../plan/plan-node.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { OrderKey } from '../../types/row-order.ts'
import type { Row, RowValue } from '../../types/row-value.ts'
import { millisOf } from '../../types/time-text.ts'
import type { Peers } from './peers.ts'

/** The first row of a row's frame and the one behind its last; neither falls from one row to the next. */
export type FrameBounds = (at: number) => readonly [from: number, to: number]

type Distance = number | bigint

/** Bounds of frames over one partition, sorted. */
export function frameBounds(
  frame: OverFrame,
  rows: readonly Row[],
  peers: Peers,
  orderBy: readonly OrderKey[],
  types: readonly LogicalType[],
): FrameBounds {
  const { preceding, following } = frame
  const last = rows.length
  if (frame.unit === 'ROWS') {
    const [before, behind] = [Number(preceding), Number(following)]
    return (at) => [
      preceding === null ? 0 : Math.min(last, Math.max(0, at - before)),
      following === null ? last : Math.min(last, Math.max(0, at + behind + 1)),
    ]
  }
  const near = rangeSearch(rows, peers, orderBy, types)
  return (at) => [
    preceding === null ? 0 : isZero(preceding) ? peers.first[at]! : near(at, negate(preceding), false),
    following === null ? last : isZero(following) ? peers.end[at]! : near(at, following, true),
  ]
}

const isZero = (distance: Distance) => Number(distance) === 0
const negate = (distance: Distance): Distance => -distance

/** Finds, by the only order key, the first row at a distance or behind it (`past`: behind it). */
function rangeSearch(
  rows: readonly Row[],
  peers: Peers,
  orderBy: readonly OrderKey[],
  types: readonly LogicalType[],
) {
  return (at: number, distance: Distance, past: boolean): number => {
    const key = orderBy[0]!
    const { column, descending } = key
    const type = types[column]!
    const sign = descending ? -1 : 1
    const own = rows[at]![column] ?? null
    // NULL is at no distance from anything: its frame is its peers.
    if (own === null) return past ? peers.end[at]! : peers.first[at]!
    let [low, high] = [0, rows.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const isBefore =
        compareAt(rows[middle]![column] ?? null, own, distance, sign, type, key) < (past ? 1 : 0)
      if (isBefore) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Where a value is in the order, seen from `own` moved by `distance` along it. */
function compareAt(
  value: RowValue,
  own: RowValue,
  distance: Distance,
  sign: number,
  type: LogicalType,
  { nullsFirst }: OrderKey,
): number {
  if (value === null) return nullsFirst ? -1 : 1
  const difference = subtract(value, own, type)
  const wanted = distanceIn(distance, type)
  if (typeof difference === 'bigint' && typeof wanted === 'bigint') {
    const order = BigInt(sign) * difference - wanted
    return order < 0n ? -1 : order > 0n ? 1 : 0
  }
  return sign * Number(difference) - Number(wanted)
}

function subtract(value: RowValue, own: RowValue, type: LogicalType): Distance {
  if (typeof value === 'bigint') return value - (own as bigint)
  if (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ')
    return millisOf(value as number) - millisOf(own as number)
  // Distances between dates are in milliseconds, dates in days.
  const difference = Number(value) - Number(own)
  return type.root === 'DATE' ? difference * 86_400_000 : difference
}

/** Decimals are compared as their digits. */
function distanceIn(distance: Distance, type: LogicalType): Distance {
  if (type.root === 'BIGINT') return BigInt(distance)
  if (type.root === 'DECIMAL' && typeof distance === 'number')
    return BigInt(distance) * 10n ** BigInt(type.scale)
  return distance
}
