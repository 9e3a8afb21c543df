import type { SourceSpan } from '@millrace/kernel'
import type { BoundExpression } from '../bound-expression.ts'
import type { OverFrame } from '../plan-node.ts'
import type { CollectedAggregate } from './aggregate-collector.ts'

export interface OrderKey {
  readonly expression: BoundExpression
  readonly descending: boolean
  readonly nullsFirst: boolean
}

/** What OVER says: all over the columns the SELECT reads, before they are columns of a projection. */
export interface CollectedWindow {
  readonly partitionBy: readonly BoundExpression[]
  readonly orderBy: readonly OrderKey[]
  readonly frame: OverFrame
  readonly span: SourceSpan
}

export interface CollectedOver {
  readonly call: CollectedAggregate
  readonly window: CollectedWindow
}
