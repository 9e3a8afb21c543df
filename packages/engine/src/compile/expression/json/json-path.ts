import type { CallExpression } from '../../../plan/bound-expression.ts'
import { literalOf } from '../evaluator.ts'
import { memoised } from '../memoised.ts'
import { isObject, isRaw, isTree, type Json, readJson } from './json-tree.ts'
import { type Condition, type Operand, PathReader, type Step } from './path-steps.ts'

export interface JsonPath {
  /** What is written without `lax`: a path that leads to nothing is an error. */
  readonly strict: boolean
  /** Null: no path at all, which is an error in each row. */
  readonly steps: readonly Step[] | null
  /** Leads to one value; otherwise to a list of what is found. */
  readonly definite: boolean
}

function parseJsonPath(text: string): JsonPath {
  const head = /^\s*(?:(lax|strict)\s+)?\$/.exec(text)
  const strict = head?.[1] !== 'lax'
  if (!head) return { strict, steps: null, definite: true }
  try {
    const steps = new PathReader(text.trimEnd(), head[0].length).readAll()
    return { strict, steps, definite: steps.every(isDefinite) }
  } catch (error) {
    if (error instanceof SyntaxError) return { strict, steps: null, definite: true }
    throw error
  }
}

function isDefinite(step: Step): boolean {
  if (step.kind === 'places') return step.places.length === 1
  return step.kind === 'keys' || step.kind === 'call'
}

/** The path in argument 1: read once when it is a literal, else remembered by text. */
export function jsonPathIn(call: CallExpression): (text: string) => JsonPath {
  const literal = literalOf(call, 1)
  if (typeof literal === 'string') {
    const fixed = parseJsonPath(literal)
    return () => fixed
  }
  return memoised(parseJsonPath)
}

/** What the path leads to, of a path to several values a list; undefined when nothing or a null is there. */
export function follow(json: Json, { steps, strict, definite }: JsonPath): Json | undefined {
  const found = steps === null ? null : walk(json, steps)
  if (found === null) return definite || strict ? undefined : []
  return definite ? (found[0] ?? undefined) : found
}

/** All values at the end; null when a definite part of the path leads to nothing. */
function walk(json: Json, steps: readonly Step[]): Json[] | null {
  let here: Json[] = [json]
  let definite = true
  for (const [index, step] of steps.entries()) {
    const next: Json[] = []
    for (const value of here) {
      const found = take(value, step, steps[index + 1])
      if (found !== null) next.push(...found)
      else if (definite) return null
    }
    definite &&= isDefinite(step)
    here = next
  }
  return here
}

/** What a step finds in a value; null where it fails. `next` is the step that a deep one looks out for. */
function take(value: Json, step: Step, next: Step | undefined): Json[] | null {
  switch (step.kind) {
    case 'keys':
      return takeKeys(value, step.keys)
    case 'places':
      return takePlaces(value, step.places)
    case 'slice':
      return Array.isArray(value) ? value.slice(step.from ?? 0, step.to ?? undefined) : null
    case 'all':
      return childrenOf(value)
    case 'deep':
      return deep(value).filter((each) => next === undefined || fits(each, next))
    case 'filter':
      if (Array.isArray(value)) return value.filter((each) => holds(each, step.condition))
      return isObject(value) ? [value].filter((each) => holds(each, step.condition)) : null
    case 'call':
      return applied(value, step.name)
  }
}

function takeKeys(value: Json, keys: readonly string[]): Json[] | null {
  if (!isObject(value)) return null
  const [first] = keys
  if (keys.length === 1) return Object.hasOwn(value, first!) ? [value[first!]!] : null
  const present = keys.filter((key) => Object.hasOwn(value, key))
  return [Object.fromEntries(present.map((key) => [key, value[key]!]))]
}

function takePlaces(value: Json, places: readonly number[]): Json[] | null {
  if (!Array.isArray(value)) return null
  const found = places.map((place) => value.at(place)).filter((each) => each !== undefined)
  return found.length > 0 || places.length > 1 ? found : null
}

const childrenOf = (value: Json): Json[] =>
  isTree(value) ? (Array.isArray(value) ? value : Object.values(value)) : []

/** The value itself and everything below it. */
const deep = (value: Json): Json[] => [value, ...childrenOf(value).flatMap(deep)]

function fits(value: Json, step: Step): boolean {
  if (step.kind === 'keys') return isObject(value) && step.keys.every((key) => Object.hasOwn(value, key))
  if (step.kind === 'places' || step.kind === 'slice' || step.kind === 'filter') return Array.isArray(value)
  return isTree(value)
}

function applied(value: Json, name: string): Json[] | null {
  if (name === 'length' || name === 'size') return isTree(value) ? [childrenOf(value).length] : null
  if (name === 'keys') return isObject(value) ? [Object.keys(value)] : null
  if (!Array.isArray(value)) return null
  if (name === 'first' || name === 'last')
    return value.length > 0 ? [value.at(name === 'first' ? 0 : -1)!] : null
  const numbers = value.map(numberOf).filter((each) => each !== null)
  if (numbers.length === 0) return null
  const sum = numbers.reduce((a, b) => a + b, 0)
  const results = { min: Math.min(...numbers), max: Math.max(...numbers), sum, avg: sum / numbers.length }
  const result = results[name as keyof typeof results]
  return [readJson(Number.isInteger(result) ? `${result}.0` : String(result))!]
}

function numberOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'object' && value !== null && isRaw(value) ? Number(value.rawJSON) : null
}

function holds(value: Json, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return holds(value, condition.left) && holds(value, condition.right)
    case 'or':
      return holds(value, condition.left) || holds(value, condition.right)
    case 'not':
      return !holds(value, condition.inner)
    case 'exists':
      return operandOf(value, { path: condition.path }) !== undefined
    case 'compare':
      return compares(operandOf(value, condition.left), condition.operator, operandOf(value, condition.right))
  }
}

function operandOf(value: Json, operand: Operand): Json | undefined {
  return 'literal' in operand ? operand.literal : walk(value, operand.path)?.[0]
}

/** Numbers with numbers and texts with texts; others are only equal or not. */
function compares(left: Json | undefined, operator: string, right: Json | undefined): boolean {
  const [a, b] = [numberOf(left) ?? left, numberOf(right) ?? right]
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  const bothNumbers = typeof a === 'number' && typeof b === 'number'
  const bothTexts = typeof a === 'string' && typeof b === 'string'
  if (!bothNumbers && !bothTexts) return false
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}
