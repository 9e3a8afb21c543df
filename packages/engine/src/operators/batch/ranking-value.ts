import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { Row, RowValue } from '../../types/row-value.ts'
import type { Peers } from './peers.ts'

type Ranking = (call: AggregateCall, rows: readonly Row[], peers: Peers, at: number) => RowValue

/** Functions of OVER that go by the places of rows in their partition, not by a frame; SQL:2016, 6.10. */
const rankings: Readonly<Record<string, Ranking>> = {
  ROW_NUMBER: (_call, _rows, _peers, at) => BigInt(at + 1),
  RANK: (_call, _rows, { first }, at) => BigInt(first[at]! + 1),
  DENSE_RANK: (_call, _rows, { group }, at) => BigInt(group[at]! + 1),
  PERCENT_RANK: (_call, rows, { first }, at) => (rows.length === 1 ? 0 : first[at]! / (rows.length - 1)),
  CUME_DIST: (_call, rows, { end }, at) => end[at]! / rows.length,
  NTILE: ({ args }, rows, _peers, at) => BigInt(bucket(rows.length, Number(rows[at]![args[0]!]), at)),
  LAG: (call, rows, _peers, at) => shifted(call, rows, at, -1),
  LEAD: (call, rows, _peers, at) => shifted(call, rows, at, 1),
}

export function rankingOf(name: string): Ranking | undefined {
  return rankings[name]
}

/** The first `length % buckets` buckets hold one row more. */
function bucket(length: number, buckets: number, at: number): number {
  const small = Math.floor(length / buckets)
  const large = length % buckets
  const inLarge = large * (small + 1)
  return at < inLarge ? Math.floor(at / (small + 1)) + 1 : large + Math.floor((at - inLarge) / small) + 1
}

/** `LAG(value [, offset [, default]])`. */
function shifted({ args }: AggregateCall, rows: readonly Row[], at: number, sign: number): RowValue {
  const [value, offset, absent] = args
  const distance = offset === undefined ? 1 : Number(rows[at]![offset])
  const other = rows[at + sign * distance]
  if (other !== undefined) return other[value!] ?? null
  return absent === undefined ? null : (rows[at]![absent] ?? null)
}
