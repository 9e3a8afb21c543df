import { fail } from '@millrace/kernel'
import { RE2JS } from 're2js'
import type { CallExpression } from '../../plan/bound-expression.ts'
import type { RowValue } from '../../types/row-value.ts'
import { literalOf, strict } from './evaluator.ts'
import { memoised } from './memoised.ts'

/** RE2's engine: time linear in the text, whatever the pattern; backreferences and look-around are refused. */
function compilePattern(pattern: string, call: CallExpression): RE2JS {
  try {
    return RE2JS.compile(pattern)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return fail('REGEX_UNSUPPORTED', { pattern, reason }, { cause, ...(call.span && { span: call.span }) })
  }
}

export const regexEvaluators = {
  REGEXP_EXTRACT: strict((call) => {
    const constant = literalOf(call, 1)
    const fixed = typeof constant === 'string' ? compilePattern(constant, call) : null
    const patternOf = memoised((pattern) => compilePattern(pattern, call))
    return (text: string, pattern: string, group: number | undefined = 0): RowValue => {
      const compiled = fixed ?? patternOf(pattern)
      const matcher = compiled.matcher(text)
      if (group < 0 || group > compiled.groupCount() || !matcher.find()) return null
      return matcher.group(group)
    }
  }),
}
