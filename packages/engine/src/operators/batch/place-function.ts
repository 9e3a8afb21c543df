import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { Row, RowValue } from '../../types/row-value.ts'
import type { Peers } from './peers.ts'

/** Where a row stands: among its peers, and the rows of its frame. */
export interface Place {
  readonly rows: readonly Row[]
  readonly peers: Peers
  readonly at: number
  /** The frame: its first row, and the one behind its last. */
  readonly from: number
  readonly to: number
}

type PlaceFunction = (place: Place, call: AggregateCall) => RowValue

/** Functions of OVER that are read off the places of rows; SQL:2016, 6.10. Values that are NULL are not first or last. */
const placeFunctions: Readonly<Record<string, PlaceFunction>> = {
  ROW_NUMBER: ({ at }) => BigInt(at + 1),
  RANK: ({ peers, at }) => BigInt(peers.first[at]! + 1),
  DENSE_RANK: ({ peers, at }) => BigInt(peers.group[at]! + 1),
  PERCENT_RANK: ({ rows, peers, at }) => (rows.length === 1 ? 0 : peers.first[at]! / (rows.length - 1)),
  // Peers do not count together in Flink.
  CUME_DIST: ({ rows, at }) => (at + 1) / rows.length,
  NTILE: ({ rows, at }, { args }) => BigInt(bucket(rows.length, Number(rows[at]![args[0]!]), at)),
  LAG: (place, call) => shifted(place, call, -1),
  LEAD: (place, call) => shifted(place, call, 1),
  FIRST_VALUE: ({ rows, from, to }, call) => firstOf(rows, from, to, 1, call),
  LAST_VALUE: ({ rows, from, to }, call) => firstOf(rows, to - 1, from - 1, -1, call),
}

export function placeFunction(name: string): PlaceFunction | undefined {
  return placeFunctions[name]
}

function firstOf(
  rows: readonly Row[],
  from: number,
  to: number,
  step: 1 | -1,
  { args, filter }: AggregateCall,
): RowValue {
  for (let i = from; i !== to; i += step) {
    const value = rows[i]![args[0]!] ?? null
    if (value !== null && (filter === null || rows[i]![filter] === true)) return value
  }
  return null
}

/** The first `length % buckets` buckets hold one row more. */
function bucket(length: number, buckets: number, at: number): number {
  const small = Math.floor(length / buckets)
  const large = length % buckets
  const inLarge = large * (small + 1)
  return at < inLarge ? Math.floor(at / (small + 1)) + 1 : large + Math.floor((at - inLarge) / small) + 1
}

/** `LAG(value [, offset [, default]])`; as in Flink the default also stands for a value that is NULL. */
function shifted({ rows, at }: Place, { args }: AggregateCall, sign: number): RowValue {
  const [value, offset, absent] = args
  const distance = offset === undefined ? 1 : Number(rows[at]![offset])
  const other = rows[at + sign * distance]?.[value!] ?? null
  return other === null && absent !== undefined ? (rows[at]![absent] ?? null) : other
}
