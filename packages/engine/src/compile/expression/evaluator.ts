import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import type { RowValue } from '../../types/row-value.ts'

/** A function over the values of one row. */
export type ScalarFunction = (...args: readonly RowValue[]) => RowValue

/**
 * How a catalogue function is computed. `bind` sees the types and the literals of one call once, and may refuse it
 * with a catalogue error. The interpreter and the generated kernels call the same bound functions; kernels replace
 * the hot ones by inline code, which the property test holds against these.
 */
export interface Evaluator {
  /** Null in, null out: `bind`'s function never sees a null. */
  readonly strict: boolean
  /** False when equal arguments may give another value later. */
  readonly deterministic: boolean
  readonly bind: (call: CallExpression, environment: EvaluationEnvironment) => ScalarFunction
}

/** A strict function that does not depend on types: `A` is what the binder guarantees about its arguments. */
export function pure<A extends readonly (RowValue | undefined)[]>(
  compute: (...args: A) => RowValue,
): Evaluator {
  return strict(() => compute)
}

export function strict<A extends readonly (RowValue | undefined)[]>(
  bind: (call: CallExpression, environment: EvaluationEnvironment) => (...args: A) => RowValue,
): Evaluator {
  return {
    strict: true,
    deterministic: true,
    bind: (call, environment) => bind(call, environment) as unknown as ScalarFunction,
  }
}

export function lenient(bind: Evaluator['bind']): Evaluator {
  return { strict: false, deterministic: true, bind }
}

/** Reads the clock or the watermark, so it is computed for each row. */
export function volatile(bind: Evaluator['bind']): Evaluator {
  return { strict: false, deterministic: false, bind }
}

/** The value of a literal argument; undefined when it is not a literal. */
export function literalOf(call: CallExpression, index: number): RowValue | undefined {
  const argument = call.args[index]
  return argument?.kind === 'literal' ? argument.value : undefined
}

/** A symbol argument, as the function catalogue promises it. */
export function symbolOf(call: CallExpression, index: number): string {
  return String(literalOf(call, index) ?? '').toUpperCase()
}
