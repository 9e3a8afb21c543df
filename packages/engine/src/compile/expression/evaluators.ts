import { invariant } from '@millrace/kernel'
import { type ScalarFunctionName, scalarFunctionNames } from '../../plan/functions/function-names.ts'
import { arithmeticEvaluators } from './arithmetic-evaluators.ts'
import { castEvaluators } from './cast/cast-evaluators.ts'
import { codecEvaluators } from './codec-evaluators.ts'
import { collectionEvaluators } from './collection-evaluators.ts'
import { comparisonEvaluators } from './comparison-evaluators.ts'
import { digestEvaluators } from './digest-evaluators.ts'
import type { Evaluator } from './evaluator.ts'
import { formatEvaluators } from './format-evaluators.ts'
import { hashCodeEvaluators } from './hash-code-evaluators.ts'
import { jsonEvaluators } from './json/json-evaluators.ts'
import { mathEvaluators } from './math-evaluators.ts'
import { nestedEvaluators } from './nested-evaluators.ts'
import { objectEvaluators } from './object-evaluators.ts'
import { randomEvaluators } from './random-evaluators.ts'
import { regexEvaluators } from './regex-evaluators.ts'
import { scientificEvaluators } from './scientific-evaluators.ts'
import { stringEvaluators } from './string-evaluators.ts'
import { textEvaluators } from './text-evaluators.ts'
import { timeEvaluators } from './time-evaluators.ts'
import { variantEvaluators } from './variant-evaluators.ts'

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
  ...jsonEvaluators,
  ...codecEvaluators,
  ...collectionEvaluators,
  ...digestEvaluators,
  ...nestedEvaluators,
  ...randomEvaluators,
  ...scientificEvaluators,
  ...textEvaluators,
  ...objectEvaluators,
  ...variantEvaluators,
  ...hashCodeEvaluators,
  ...formatEvaluators,
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
