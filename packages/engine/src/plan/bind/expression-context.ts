import type { AggregateCollector } from './aggregate-collector.ts'
import type { Scope } from './scope.ts'

/** Where an expression stands: what it may name and whether it may aggregate. */
export interface ExpressionContext {
  readonly scope: Scope
  /** Takes the aggregate calls met; without it they are refused in `place`. */
  readonly aggregates?: AggregateCollector
  /** As errors name it: `WHERE`. */
  readonly place: string
}
