import type { SourceSpan } from '@millrace/kernel'
import type { LogicalType } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'

/** What a parameter takes; arguments are converted to what the evaluator expects. */
export type ParameterKind =
  | 'any'
  | 'string'
  | 'int'
  | 'bigint'
  | 'double'
  | 'numeric'
  | 'boolean'
  | 'symbol'
  | 'datetime'
  | 'timestamp'

export interface CallSite {
  /** As written, for errors. */
  readonly name: string
  readonly args: readonly BoundExpression[]
  readonly span: SourceSpan
}

/** A scalar function, declared once: what it is called, takes and gives. */
export interface ScalarFunction {
  /** The first is the canonical name. */
  readonly names: readonly string[]
  /** As documentation shows it; also the text of errors. */
  readonly signature: string
  readonly parameters?: readonly ParameterKind[]
  /** How many of the parameters may be left out. */
  readonly optional?: number
  /** The last parameter repeats. */
  readonly variadic?: boolean
  /** Result for the converted arguments; nullable when an argument is, unless `nulls` says otherwise. */
  readonly result?: LogicalType | ((args: readonly BoundExpression[], site: CallSite) => LogicalType)
  readonly nulls?: 'strict' | 'always' | 'never'
  /** False when two calls may give different values: never folded, never moved below a filter. */
  readonly deterministic?: boolean
  /** Instead of `parameters` and `result`, for functions with rules of their own. */
  readonly bind?: (site: CallSite) => BoundExpression
  /** False: typed and planned, but the engine has no evaluator yet. */
  readonly runs?: false
}

export interface AggregateFunction {
  readonly names: readonly string[]
  readonly signature: string
  /** Least and most number of arguments. */
  readonly arity: readonly [least: number, most: number]
  /** Checks and converts the arguments; refuses what the function does not take. */
  readonly bindArguments?: (site: CallSite) => readonly BoundExpression[]
  /** Type for the argument's type; COUNT(*) has none. */
  readonly result: (argument: LogicalType | null) => LogicalType
  /** False: typed and planned, but the engine has no accumulator yet. */
  readonly runs?: false
}
