import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../plan/bound-expression.ts'
import type { RowValue } from '../../types/row-value.ts'
import { castText } from './cast/text-cast.ts'
import { type Evaluator, lenient, literalOf, symbolOf } from './evaluator.ts'
import { memoised } from './memoised.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Step = string | number
interface JsonPath {
  readonly strict: boolean
  readonly steps: readonly Step[]
}

const stepPattern =
  /\.\s*([\p{L}_$][\p{L}\p{N}_$]*)|\.\s*"((?:[^"\\]|\\.)*)"|\[\s*(\d+)\s*\]|\[\s*'([^']*)'\s*\]/uy

/** SQL/JSON paths of member and element steps: `lax $.a.b[0]`. Wildcards and filters are refused. */
export function parseJsonPath(text: string, call: CallExpression): JsonPath {
  const head = /^\s*(?:(lax|strict)\s+)?\$/.exec(text)
  const refuse = (): never => fail('JSON_PATH_UNSUPPORTED', { path: text }, call.span && { span: call.span })
  if (!head) return refuse()
  const steps: Step[] = []
  const end = text.trimEnd().length
  let at = head[0].length
  while (at < end) {
    stepPattern.lastIndex = at
    const match = stepPattern.exec(text)
    if (!match) return refuse()
    steps.push(match[3] === undefined ? (match[1] ?? match[2] ?? match[4]!) : Number(match[3]))
    at = stepPattern.lastIndex
  }
  return { strict: head[1] === 'strict', steps }
}

/** What the path leads to; undefined when nothing is there. */
function follow(json: Json, { steps, strict }: JsonPath): Json | undefined {
  let here: Json | undefined = json
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return undefined
    if (typeof step === 'number') {
      if (Array.isArray(here)) here = here[step]
      else if (strict || step > 0) return undefined
    } else if (Array.isArray(here)) return undefined
    else here = Object.hasOwn(here, step) ? here[step] : undefined
  }
  return here
}

function textOf(value: string | number | boolean): string {
  return typeof value === 'string' ? value : String(value)
}

/** Argument 0 text, 1 path; then on empty: symbol and default, on error: symbol and default. */
export const jsonValue: Evaluator = lenient((call) => {
  const literal = literalOf(call, 1)
  const fixed = typeof literal === 'string' ? parseJsonPath(literal, call) : null
  const pathOf = memoised((text) => parseJsonPath(text, call))
  const convert = castText(call.type, call, true)
  const [onEmpty, onError] = [symbolOf(call, 2), symbolOf(call, 4)]
  const instead = (behaviour: string, value: RowValue, reason: string): RowValue => {
    if (behaviour === 'ERROR') fail('JSON_VALUE_MISSING', { reason }, call.span && { span: call.span })
    return behaviour === 'DEFAULT' ? value : null
  }
  return (text = null, path = null, _empty = null, emptyValue = null, _error = null, errorValue = null) => {
    if (text === null || path === null) return null
    let json: Json
    try {
      json = JSON.parse(text as string) as Json
    } catch {
      return instead(onError, errorValue, 'the text is not JSON')
    }
    const found = follow(json, fixed ?? pathOf(path as string))
    if (found === undefined) return instead(onEmpty, emptyValue, 'the path leads to nothing')
    if (found === null) return null
    if (typeof found === 'object') return instead(onError, errorValue, 'the path leads to an object or array')
    return convert(textOf(found)) ?? instead(onError, errorValue, 'the value does not fit the type')
  }
})
