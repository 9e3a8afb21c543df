import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { literalOf } from './evaluator.ts'
import { memoised } from './memoised.ts'

/** A number as it is written: `1.50`, or more digits than a double holds. */
export interface RawNumber {
  readonly rawJSON: string
}
export type Json = null | boolean | number | RawNumber | string | Json[] | { [key: string]: Json }
type Step = string | number
export interface JsonPath {
  /** What is written without `lax`: a path that leads to nothing is an error. */
  readonly strict: boolean
  readonly steps: readonly Step[]
}

const stepPattern =
  /\.\s*([\p{L}_$][\p{L}\p{N}_$]*)|\.\s*"((?:[^"\\]|\\.)*)"|\[\s*(\d+)\s*\]|\[\s*'([^']*)'\s*\]/uy

/** SQL/JSON paths of member and element steps: `lax $.a.b[0]`. Wildcards and filters are refused. */
function parseJsonPath(text: string, call: CallExpression): JsonPath {
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
  return { strict: head[1] !== 'lax', steps }
}

/** The path in argument 1: read once when it is a literal, else remembered by text. */
export function jsonPathIn(call: CallExpression): (text: string) => JsonPath {
  const literal = literalOf(call, 1)
  if (typeof literal === 'string') {
    const fixed = parseJsonPath(literal, call)
    return () => fixed
  }
  return memoised((text) => parseJsonPath(text, call))
}

/** What the path leads to; undefined when nothing is there. */
export function follow(json: Json, { steps, strict }: JsonPath): Json | undefined {
  let here: Json | undefined = json
  for (const step of steps) {
    if (!isTree(here)) return undefined
    if (typeof step === 'number') {
      if (Array.isArray(here)) here = here[step]
      else if (strict || step > 0) return undefined
    } else if (Array.isArray(here)) return undefined
    else here = Object.hasOwn(here, step) ? here[step] : undefined
  }
  return here
}

const NEEDS_SOURCE = /\d[.eE]|\d{16}/
const json = JSON as unknown as {
  parse(text: string, revive: (key: string, value: Json, context: { source?: string }) => Json): Json
  rawJSON(text: string): RawNumber
}

const keepNumber = (_: string, value: Json, { source }: { source?: string }): Json =>
  typeof value === 'number' && source !== undefined ? json.rawJSON(source) : value

/** An object or array. */
export const isTree = (value: Json | undefined): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !('rawJSON' in value && typeof value.rawJSON === 'string')

/** The text as JSON; undefined when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return NEEDS_SOURCE.test(text) ? json.parse(text, keepNumber) : (JSON.parse(text) as Json)
  } catch {
    return undefined
  }
}
