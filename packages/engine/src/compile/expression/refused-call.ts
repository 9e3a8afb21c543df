import { isMillraceError, type MillraceError, systemClock } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { isEvaluatedCall } from '../../plan/functions/function-catalogue.ts'
import { timeZone } from '../../types/time-zone.ts'
import { evaluatorOf, isLazy } from './evaluators.ts'

const environment: EvaluationEnvironment = {
  timeZone: timeZone('UTC')!,
  clock: systemClock,
  watermark: () => null,
}

/**
 * Why a call with constants (a regular expression, a JSON path, a date pattern) cannot be prepared to run; null when it
 * can. Flink accepts such calls and finds out when the job runs.
 */
export function refusedCall(call: CallExpression): MillraceError | null {
  const hasConstant = call.args.some(({ kind }) => kind === 'literal')
  if (!hasConstant || isLazy(call.name) || !isEvaluatedCall(call)) return null
  try {
    evaluatorOf(call.name).bind(call, environment)
    return null
  } catch (error) {
    if (isMillraceError(error)) return error
    throw error
  }
}
