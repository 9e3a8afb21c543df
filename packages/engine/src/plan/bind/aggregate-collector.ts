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

/** Gathers the aggregate calls of a SELECT; equal calls are one. A call is stood for by a column behind the input's. */
export class AggregateCollector {
  readonly calls: CollectedAggregate[] = []
  readonly isGrouped: boolean
  readonly #inputWidth: number
  readonly #digests: string[] = []

  constructor(inputWidth: number, isGrouped: boolean) {
    this.#inputWidth = inputWidth
    this.isGrouped = isGrouped
  }

  add(call: CollectedAggregate): BoundExpression {
    const args = [...call.args, ...(call.filter ? [call.filter] : [])].map(digest).join(',')
    const text = `${call.name} ${call.distinct} ${call.filter !== null} ${args}`
    let index = this.#digests.indexOf(text)
    if (index < 0) index = this.#digests.push(text) - 1
    if (index === this.calls.length) this.calls.push(call)
    return column(this.#inputWidth + index, call.type, call.span)
  }
}
