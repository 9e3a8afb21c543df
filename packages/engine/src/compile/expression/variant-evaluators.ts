import { fail } from '@millrace/kernel'
import { type Evaluator, strict } from './evaluator.ts'
import { variantText } from './variant-text.ts'

const parse = (lenient: boolean): Evaluator =>
  strict((call) => (json: string, allowDuplicates?: boolean) => {
    const text = variantText(json, allowDuplicates ?? false)
    if (text !== null || lenient) return text
    const shown = json.length <= 40 ? json : `${json.slice(0, 40)}…`
    return fail('CAST_FAILED', { value: shown, type: 'VARIANT' }, call.span && { span: call.span })
  })

export const variantEvaluators = { PARSE_JSON: parse(false), TRY_PARSE_JSON: parse(true) }
