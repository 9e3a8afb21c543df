import { fail, isMillraceError, type MillraceError, systemClock } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../operators/calc-kernel.ts'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { isEvaluatedCall } from '../../plan/functions/function-catalogue.ts'
import { timeZone } from '../../types/time-zone.ts'
import { literalOf } from './evaluator.ts'
import { evaluatorOf, isLazy } from './evaluators.ts'
import { jsonPathIn } from './json/json-path.ts'
import { similarPattern } from './similar-pattern.ts'
import { compilePattern } from './text-matcher.ts'

const environment: EvaluationEnvironment = {
  timeZone: timeZone('UTC')!,
  clock: systemClock,
  watermark: () => null,
}

/**
 * Why a call with constants (a regular expression, a JSON path, a date pattern) cannot be prepared to run, or gives
 * nothing but NULL; null when it can. Flink accepts such calls and finds out when the job runs.
 */
export function refusedCall(call: CallExpression): MillraceError | null {
  const hasConstant = call.args.some(({ kind }) => kind === 'literal')
  if (!hasConstant || isLazy(call.name) || !isEvaluatedCall(call)) return null
  try {
    evaluatorOf(call.name).bind(call, environment)
    checkLenient(call)
    return null
  } catch (error) {
    if (isMillraceError(error)) return error
    throw error
  }
}

const JSON_FUNCTIONS = new Set(['JSON_VALUE', 'JSON_QUERY', 'JSON_EXISTS'])

/** Constants that are wrong in any case, though the call runs: as in Flink it then gives NULL, or takes UTC. */
function checkLenient(call: CallExpression): void {
  const pattern = literalOf(call, 1)
  if (typeof pattern === 'string') {
    if (call.name.startsWith('REGEXP')) compilePattern(pattern, call)
    if (JSON_FUNCTIONS.has(call.name) && jsonPathIn(call)(pattern).steps === null)
      fail('JSON_PATH_UNSUPPORTED', { path: pattern })
    if (call.name === 'SIMILAR_TO') compilePattern(similarPattern(pattern, escapeOf(call)), call)
  }
  const zones = call.name === 'CONVERT_TZ' ? [1, 2] : call.name === 'TO_TIMESTAMP_LTZ' ? [2] : []
  for (const place of zones) {
    const zone = literalOf(call, place)
    if (typeof zone === 'string' && timeZone(zone) === null) fail('TIME_ZONE_UNKNOWN', { zone })
  }
}

function escapeOf(call: CallExpression): string | null {
  const text = literalOf(call, 2)
  return typeof text === 'string' ? text : null
}
