import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../../plan/bound-expression.ts'
import type { RowValue } from '../../../types/row-value.ts'
import { type Evaluator, lenient, symbolOf } from '../evaluator.ts'
import { follow, jsonPathIn } from './json-path.ts'
import { isTree, numberText, type RawNumber, readTree } from './json-tree.ts'

type Scalar = string | number | boolean | RawNumber

/** Of a text the value is what is written; another RETURNING takes only JSON's own value of that kind. */
function converter(call: CallExpression): (value: Scalar) => RowValue {
  const refuse = (value: Scalar): never => {
    const shown = String(typeof value === 'object' ? value.rawJSON : value).slice(0, 40)
    return fail('CAST_FAILED', { value: shown, type: call.type.root }, call.span && { span: call.span })
  }
  const isNumber = (value: Scalar): value is number | RawNumber =>
    typeof value === 'number' || typeof value === 'object'
  switch (call.type.root) {
    case 'BOOLEAN':
      return (value) => (typeof value === 'boolean' ? value : refuse(value))
    case 'INTEGER':
      return (value) => {
        const whole =
          isNumber(value) && /^-?\d+$/.test(numberText(value)) ? Number(numberText(value)) : Number.NaN
        return whole === (whole | 0) ? whole : refuse(value)
      }
    case 'DOUBLE':
      return (value) =>
        typeof value === 'object' && /[.eE]/.test(value.rawJSON) ? Number(value.rawJSON) : refuse(value)
    default:
      return (value) => (isNumber(value) ? numberText(value) : String(value))
  }
}

/** Argument 0 text, 1 path; then on empty: symbol and default, on error: symbol and default. */
export const jsonValue: Evaluator = lenient((call) => {
  const pathOf = jsonPathIn(call)
  const convert = converter(call)
  const [onEmpty, onError] = [symbolOf(call, 2), symbolOf(call, 4)]
  const instead = (behaviour: string, value: RowValue, reason: string): RowValue => {
    if (behaviour === 'ERROR') fail('JSON_VALUE_MISSING', { reason }, call.span && { span: call.span })
    return behaviour === 'DEFAULT' ? value : null
  }
  return (text = null, path = null, _empty = null, emptyValue = null, _error = null, errorValue = null) => {
    if (text === null || path === null) return null
    const json = readTree(text as string)
    if (json === undefined) return instead(onError, errorValue, 'the text is not JSON')
    const steps = pathOf(path as string)
    const found = follow(json, steps)
    if (found === undefined || found === null) {
      const reason = 'the path leads to nothing'
      return steps.strict ? instead(onError, errorValue, reason) : instead(onEmpty, emptyValue, reason)
    }
    if (isTree(found)) return instead(onError, errorValue, 'the path leads to an object or array')
    return convert(found)
  }
})
