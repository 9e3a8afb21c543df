import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../../plan/bound-expression.ts'
import type { RowValue } from '../../../types/row-value.ts'
import { type Evaluator, lenient, pure, symbolOf } from '../evaluator.ts'
import { follow, jsonPathIn } from './json-path.ts'
import { isTree, type Json, readJson, readTree, writeJson } from './json-tree.ts'
import { jsonValue } from './json-value.ts'
import { jsonWriter } from './json-writer.ts'

const shapes: Readonly<Record<string, (json: Json) => boolean>> = {
  VALUE: () => true,
  OBJECT: (json) => isTree(json) && !Array.isArray(json),
  ARRAY: Array.isArray,
  SCALAR: (json) => !isTree(json),
}

const isJson = (shape: keyof typeof shapes): Evaluator =>
  lenient(() => (text = null) => {
    const json = text === null ? undefined : readJson(text as string)
    return json !== undefined && shapes[shape]!(json)
  })

const exists: Evaluator = lenient((call) => {
  const pathOf = jsonPathIn(call)
  const onError = symbolOf(call, 2) || 'FALSE'
  return (text = null, path = null) => {
    if (text === null || path === null) return null
    const json = readTree(text as string)
    const steps = pathOf(path as string)
    const found = json === undefined ? undefined : follow(json, steps)
    if (json !== undefined && !(found === undefined && steps.strict)) return found != null
    if (onError === 'ERROR') return refuse(call, 'the text is not JSON, or the path leads to nothing')
    return onError === 'UNKNOWN' ? null : onError === 'TRUE'
  }
})

function refuse(call: CallExpression, reason: string): never {
  return fail('JSON_VALUE_MISSING', { reason }, call.span && { span: call.span })
}

/** Arguments: text, path, wrapper, when empty, in error. */
const query: Evaluator = lenient((call) => {
  const pathOf = jsonPathIn(call)
  const wrapper = symbolOf(call, 2)
  const [onEmpty, onError] = [symbolOf(call, 3), symbolOf(call, 4)]
  const asArray = call.type.root === 'ARRAY'
  const write = (json: Json): RowValue => {
    if (!asArray) return writeJson(json)
    return Array.isArray(json) ? json.map(elementText) : null
  }
  const instead = (behaviour: string, reason: string): RowValue => {
    if (behaviour === 'ERROR') return refuse(call, reason)
    if (behaviour === 'EMPTY ARRAY') return write([])
    return behaviour === 'EMPTY OBJECT' ? write({}) : null
  }
  return (text = null, path = null) => {
    if (text === null || path === null) return null
    const json = readTree(text as string)
    if (json === undefined) return instead(onError, 'the text is not JSON')
    const steps = pathOf(path as string)
    const found = follow(json, steps)
    if (found === undefined) return instead(steps.strict ? onError : onEmpty, 'the path leads to nothing')
    const wraps =
      wrapper === 'WITH UNCONDITIONAL' || (wrapper === 'WITH CONDITIONAL' && !Array.isArray(found))
    if (wraps) return write([found])
    return isTree(found) ? write(found) : instead(onError, 'the path leads to a single value')
  }
})

const elementText = (json: Json): string | null =>
  json === null ? null : typeof json === 'string' ? json : writeJson(json)

/** Arguments: NULL or ABSENT, then keys and values by turns. The keys come in order; of equal ones the last counts. */
const object: Evaluator = lenient((call, { timeZone }) => {
  const absent = symbolOf(call, 0) === 'ABSENT'
  const writers = call.args.map((arg) => jsonWriter(arg, timeZone))
  return (_, ...pairs) => {
    const fields = new Map<string, string>()
    for (let i = 0; i < pairs.length; i += 2) {
      const value = pairs[i + 1]!
      if (value === null && absent) continue
      fields.set(pairs[i] as string, writers[i + 2]!(value))
    }
    const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
  }
})

const array: Evaluator = lenient((call, { timeZone }) => {
  const absent = symbolOf(call, 0) === 'ABSENT'
  const writers = call.args.map((arg) => jsonWriter(arg, timeZone))
  return (_, ...values) => {
    const parts = values.flatMap((value, i) => (value === null && absent ? [] : [writers[i + 1]!(value)]))
    return `[${parts.join(',')}]`
  }
})

const string: Evaluator = lenient((call, { timeZone }) => {
  const write = jsonWriter(call.args[0]!, timeZone)
  return (value = null) => (value === null ? null : write(value))
})

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Everything but printable ASCII is escaped. */
function quote(text: string): string {
  const inside = text.replace(/["\\/]|[^ -~]/g, (character, at: number) => {
    // Flink writes the whole code of a character beyond 16 bits, and then its second half.
    const unicode = `\\u${text.codePointAt(at)!.toString(16).padStart(4, '0')}`
    return ESCAPES[character] ?? unicode
  })
  return `"${inside}"`
}

/** The text as it is when it is no JSON string. */
function unquote(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text
  const json = readJson(text)
  return typeof json === 'string' ? json : text.slice(1, -1)
}

export const jsonEvaluators = {
  JSON_VALUE: jsonValue,
  JSON_EXISTS: exists,
  JSON_QUERY: query,
  JSON_OBJECT: object,
  JSON_ARRAY: array,
  JSON_STRING: string,
  JSON: pure((text: string) => text),
  JSON_QUOTE: pure(quote),
  JSON_UNQUOTE: pure(unquote),
  IS_JSON_VALUE: isJson('VALUE'),
  IS_JSON_OBJECT: isJson('OBJECT'),
  IS_JSON_ARRAY: isJson('ARRAY'),
  IS_JSON_SCALAR: isJson('SCALAR'),
}
