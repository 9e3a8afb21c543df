import type { SourceSpan } from '@millrace/kernel'
import type { LogicalType } from '../types/logical-type.ts'
import type { RowValue } from '../types/row-value.ts'

/**
 * An expression with every name resolved and every type known. Implicit casts are explicit CAST calls, so that
 * evaluators never convert. Frozen data.
 */
export type BoundExpression = ColumnExpression | LiteralExpression | CallExpression

interface Typed {
  readonly type: LogicalType
  /** The place in the SQL, for run-time errors; absent on what the planner added. */
  readonly span?: SourceSpan
}
export interface ColumnExpression extends Typed {
  readonly kind: 'column'
  readonly index: number
}
export interface LiteralExpression extends Typed {
  readonly kind: 'literal'
  readonly value: RowValue
}
/**
 * `name` is the canonical upper-case name in the function catalogue (`plan/functions`), operators by their sign:
 * `+ - * / % NEGATE = <> < <= > >= AND OR NOT IS_NULL IS_NOT_NULL IS_TRUE … IS_DISTINCT_FROM || LIKE IN BETWEEN`
 * are calls too; CASE has arguments cond1, value1, cond2, value2, …, else; CAST and TRY_CAST have one argument
 * and convert to `type`; symbols (time units) are CHAR literals.
 */
export interface CallExpression extends Typed {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly BoundExpression[]
}

export interface AggregateCall {
  /** COUNT (no argument: `COUNT(*)`), SUM, AVG, MIN, MAX, FIRST_VALUE, LAST_VALUE, LISTAGG, COLLECT, … */
  readonly name: string
  readonly args: readonly number[]
  readonly distinct: boolean
  /** A BOOLEAN column of the input: rows where it is not TRUE do not count. */
  readonly filter: number | null
  readonly type: LogicalType
  readonly span?: SourceSpan
}
