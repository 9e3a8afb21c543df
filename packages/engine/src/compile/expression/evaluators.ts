import { invariant } from '@millrace/kernel'
import { type ScalarFunctionName, scalarFunctionNames } from '../../plan/functions/function-names.ts'
import { arithmeticEvaluators } from './arithmetic-evaluators.ts'
import { castEvaluators } from './cast/cast-evaluators.ts'
import { comparisonEvaluators } from './comparison-evaluators.ts'
import type { Evaluator } from './evaluator.ts'
import { jsonValue } from './json-value.ts'
import { mathEvaluators } from './math-evaluators.ts'
import { regexEvaluators } from './regex-evaluators.ts'
import { stringEvaluators } from './string-evaluators.ts'
import { timeEvaluators } from './time-evaluators.ts'

/** Calls that do not evaluate all their arguments: the interpreter and the code generator know them by name. */
export const lazyFunctionNames = ['AND', 'OR', 'CASE', 'COALESCE'] as const
export type LazyFunctionName = (typeof lazyFunctionNames)[number]
export type StrictlyEvaluatedName = Exclude<ScalarFunctionName, LazyFunctionName>

const evaluators: Readonly<Record<StrictlyEvaluatedName, Evaluator>> = {
  ...arithmeticEvaluators,
  ...comparisonEvaluators,
  ...stringEvaluators,
  ...mathEvaluators,
  ...timeEvaluators,
  ...castEvaluators,
  ...regexEvaluators,
  JSON_VALUE: jsonValue,
}

for (const name of scalarFunctionNames)
  invariant(isLazy(name) || Object.hasOwn(evaluators, name), `function ${name} has an evaluator`)

export function isLazy(name: string): name is LazyFunctionName {
  return (lazyFunctionNames as readonly string[]).includes(name)
}

export function evaluatorOf(name: string): Evaluator {
  invariant(Object.hasOwn(evaluators, name), `function ${name} has an evaluator`)
  return evaluators[name as StrictlyEvaluatedName]
}
