import { fail } from '@millrace/kernel'
import type { RowValue } from '../../types/row-value.ts'
import { castText } from './cast/text-cast.ts'
import { type Evaluator, lenient, symbolOf } from './evaluator.ts'
import { follow, isTree, jsonPathIn, type RawNumber, readJson } from './json-path.ts'

function textOf(value: string | number | boolean | RawNumber): string {
  if (typeof value === 'object') return value.rawJSON
  return typeof value === 'string' ? value : String(value)
}

/** Argument 0 text, 1 path; then on empty: symbol and default, on error: symbol and default. */
export const jsonValue: Evaluator = lenient((call) => {
  const pathOf = jsonPathIn(call)
  const convert = castText(call.type, call, true)
  const [onEmpty, onError] = [symbolOf(call, 2), symbolOf(call, 4)]
  const instead = (behaviour: string, value: RowValue, reason: string): RowValue => {
    if (behaviour === 'ERROR') fail('JSON_VALUE_MISSING', { reason }, call.span && { span: call.span })
    return behaviour === 'DEFAULT' ? value : null
  }
  return (text = null, path = null, _empty = null, emptyValue = null, _error = null, errorValue = null) => {
    if (text === null || path === null) return null
    const json = readJson(text as string)
    if (json === undefined) return instead(onError, errorValue, 'the text is not JSON')
    const steps = pathOf(path as string)
    const found = follow(json, steps)
    if (found === undefined) {
      const reason = 'the path leads to nothing'
      return steps.strict ? instead(onError, errorValue, reason) : instead(onEmpty, emptyValue, reason)
    }
    if (found === null) return null
    if (isTree(found)) return instead(onError, errorValue, 'the path leads to an object or array')
    return convert(textOf(found)) ?? instead(onError, errorValue, 'the value does not fit the type')
  }
})
