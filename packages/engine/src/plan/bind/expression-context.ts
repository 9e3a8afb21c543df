import type { SourceSpan } from '@millrace/kernel'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type { Expression, FunctionCall, OverWindow } from '../../sql/ast/query-nodes.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { AggregateCollector, CollectedAggregate } from './aggregate-collector.ts'
import type { Scope } from './scope.ts'

/** EXISTS, `IN (SELECT …)`, `= ANY (SELECT …)`, `(SELECT …)` and their like. */
export type SubqueryExpressionNode = Extract<
  Expression,
  { readonly kind: 'exists' | 'subquery' | 'quantified' | 'in' }
>

/** Where an expression stands: what it may name, and what may stand in it. What is left out is refused in `place`. */
export interface ExpressionContext {
  readonly scope: Scope
  /** Takes the aggregate calls met. */
  readonly aggregates?: AggregateCollector
  /** As errors name it: `WHERE`. */
  readonly place: string
  /** The call around it, to which an aggregate in it is said to be wrong. */
  readonly within?: SourceSpan
  /** Takes `f(…) OVER (…)`, checked and typed; gives what stands for its value. */
  readonly over?: (call: CollectedAggregate, window: OverWindow) => BoundExpression
  /** Binds a subquery; `operands` are the values before IN or the comparison (several for a row). */
  readonly subquery?: (
    node: SubqueryExpressionNode,
    operands: readonly BoundExpression[],
    context: ExpressionContext,
  ) => BoundExpression
  /** A name that `scope` does not have: a column of a query around this one. Null: not there either. */
  readonly outer?: (path: NamePath) => BoundExpression | null
  /** Takes over calls that mean something only here (TUMBLE_START, GROUPING, FIRST, CLASSIFIER). Null: not mine. */
  readonly calls?: (node: FunctionCall, bind: (node: Expression) => BoundExpression) => BoundExpression | null
  /** The result type of a function made by CREATE FUNCTION; null when there is none of this name. */
  readonly userFunction?: (name: NamePath) => LogicalType | null
}
