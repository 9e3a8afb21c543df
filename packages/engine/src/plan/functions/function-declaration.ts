import type { SourceSpan } from '@millrace/kernel'
import type { LogicalType } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'

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
  /**
   * The arguments, as documentation shows them and (without `bind`) as they are checked: see `function-signature.ts`.
   */
  readonly signature: string
  /** Result for the converted arguments; nullable when an argument is, unless `nulls` says otherwise. */
  readonly result?: LogicalType | ((args: readonly BoundExpression[], site: CallSite) => LogicalType)
  /** `own`: as `result` says. */
  readonly nulls?: 'strict' | 'always' | 'never' | 'own'
  /** What NUMBERs (or INTEGERs) are converted to for the evaluator; INTEGERs to INT otherwise. */
  readonly as?: 'DOUBLE' | 'BIGINT'
  /** Takes an untyped NULL, as functions of Flink's catalogue do and those of Calcite do not. */
  readonly takesNull?: true
  /** False when two calls may give different values: never folded, never moved below a filter. */
  readonly deterministic?: boolean
  /** Looks at constant arguments, which can be wrong before anything runs. */
  readonly check?: (args: readonly BoundExpression[], site: CallSite) => void
  /** Instead of checking by the signature and `result`, for functions with rules of their own. */
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
  /** Type for the arguments' types; COUNT(*) has none. */
  readonly result: (argument: LogicalType | null, args: readonly BoundExpression[]) => LogicalType
  /** NOT NULL also when no row counts: COUNT, COLLECT, ranks. */
  readonly never?: true
  /** Only with OVER: ranks, LAG, LEAD. */
  readonly overOnly?: true
  /** False: typed and planned, but the engine has no accumulator yet. */
  readonly runs?: false
}
