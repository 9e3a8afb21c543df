import type { AggregateCall } from '../../plan/bound-expression.ts'
import type { RankFunction } from '../../plan/plan-node.ts'
import { bigintType } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'
import { PartitionOperator, type PartitionOptions } from './partition-operator.ts'
import { peersOf } from './peers.ts'
import { placeFunction } from './place-function.ts'

export interface BatchRankOptions extends PartitionOptions {
  readonly function: RankFunction
  readonly from: number
  readonly to: number | { readonly column: number }
  readonly outputsRank: boolean
}

/** Top-N of each partition of a bounded input. */
export class BatchRankOperator extends PartitionOperator<BatchRankOptions> {
  protected answer(rows: readonly Row[]): void {
    const { function: name, from, to, outputsRank } = this.options
    const peers = peersOf(rows, this.compare)
    const call: AggregateCall = { name, args: [], distinct: false, filter: null, type: bigintType }
    const rank = placeFunction(name)!
    for (const [at, row] of rows.entries()) {
      const value = rank({ rows, peers, at, from: 0, to: rows.length }, call) as bigint
      const most = typeof to === 'number' ? to : Number(row[to.column] ?? 0)
      if (value < from || value > most) continue
      this.output.add(outputsRank ? [...row, value] : row, RowKind.INSERT)
    }
  }
}
