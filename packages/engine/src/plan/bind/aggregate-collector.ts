import type { SourceSpan } from '@millrace/kernel'
import type { LogicalType } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'

/** An aggregate call over expressions of the input, before these have columns of their own. */
export interface CollectedAggregate {
  readonly name: string
  readonly args: readonly BoundExpression[]
  readonly distinct: boolean
  readonly filter: BoundExpression | null
  readonly type: LogicalType
  readonly span: SourceSpan
}

/** Columns from here on stand for the value of an aggregate call; from `OVER_BASE` on, of a call with OVER. */
export const AGGREGATE_BASE = 1 << 19

/** Gathers the aggregate calls of a SELECT; equal calls are one. A call is stood for by a column no input has. */
export class AggregateCollector {
  readonly calls: CollectedAggregate[] = []
  /** No group is empty: results are as nullable as what is aggregated. */
  readonly isGrouped: boolean
  readonly #digests: string[] = []

  constructor(isGrouped: boolean) {
    this.isGrouped = isGrouped
  }

  add(call: CollectedAggregate): BoundExpression {
    const args = [...call.args, ...(call.filter ? [call.filter] : [])].map(digest).join(',')
    const text = `${call.name} ${call.distinct} ${call.filter !== null} ${args}`
    let index = this.#digests.indexOf(text)
    if (index < 0) index = this.#digests.push(text) - 1
    if (index === this.calls.length) this.calls.push(call)
    return column(AGGREGATE_BASE + index, call.type, call.span)
  }
}
