import type { Batch } from '../../types/batch.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import type { JoinRow } from './join-rows.ts'
import { canMatch, type JoinSide } from './join-side.ts'
import type { PairFilter } from './pair-filter.ts'

/** A row of a batch with what it can be joined with. */
export interface Matched {
  readonly row: Row
  readonly matches: readonly JoinRow[]
}

/** Finds, for each row of a batch of one side, its partners on the other: by key, then by the rest of the condition. */
export function matchesOf(
  batch: Batch,
  own: JoinSide,
  other: JoinSide,
  ownIsLeft: boolean,
  nullSafe: readonly boolean[],
  filter: PairFilter | null,
): Matched[] {
  const found: { readonly row: Row; readonly candidates: readonly JoinRow[] }[] = []
  for (let i = 0; i < batch.length; i++) {
    const row = readRow(batch, own.options.types, i)
    const candidates = canMatch(batch, i, own.options.keys, nullSafe) ? [...other.matches(i)] : []
    found.push({ row, candidates })
    for (const match of candidates) {
      if (ownIsLeft) filter?.add(row, match.row)
      else filter?.add(match.row, row)
    }
  }
  if (filter === null) return found.map(({ row, candidates }) => ({ row, matches: candidates }))
  const verdicts = filter.judge()
  let pair = 0
  return found.map(({ row, candidates }) => ({ row, matches: candidates.filter(() => verdicts[pair++]) }))
}
