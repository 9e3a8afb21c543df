import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { CallExpression } from '../bound-expression.ts'
import { isNested } from '../typing/type-families.ts'
import { aggregateFunctions } from './aggregate-functions.ts'
import { collectionFunctions } from './collection-functions.ts'
import { conditionalFunctions } from './conditional-functions.ts'
import type { AggregateFunction, ScalarFunction } from './function-declaration.ts'
import { aggregateFunctionNames, scalarFunctionNames } from './function-names.ts'
import { jsonFunctions } from './json-functions.ts'
import { numericFunctions } from './numeric-functions.ts'
import { stringFunctions } from './string-functions.ts'
import { type SyntaxFunction, syntaxFunctions } from './syntax-functions.ts'
import { timeFunctions } from './time-functions.ts'

const evaluated: ReadonlySet<string> = new Set(scalarFunctionNames)
const accumulated: ReadonlySet<string> = new Set(aggregateFunctionNames)

/** Bound to other functions or to CASE, so never called themselves. */
const REWRITTEN = new Set(['IF', 'NULLIF', 'IFNULL', 'CONCAT'])

function isEvaluated({ names }: ScalarFunction): boolean {
  return evaluated.has(names[0]!) || REWRITTEN.has(names[0]!) || PARTS.has(names[0]!)
}

const PARTS = new Set('YEAR QUARTER MONTH WEEK DAYOFYEAR DAYOFMONTH DAYOFWEEK HOUR MINUTE SECOND'.split(' '))

const scalars = byName(
  [
    ...stringFunctions,
    ...numericFunctions,
    ...conditionalFunctions,
    ...timeFunctions,
    ...collectionFunctions,
    ...jsonFunctions,
  ].map((declaration) => marked(declaration, isEvaluated(declaration))),
)
const aggregates = byName(
  aggregateFunctions.map((declaration) => marked(declaration, accumulated.has(declaration.names[0]!))),
)

function marked<T extends { readonly runs?: false }>(declaration: T, runs: boolean): T {
  return runs ? declaration : { ...declaration, runs: false }
}

function byName<T extends { readonly names: readonly string[] }>(
  functions: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(functions.flatMap((declaration) => declaration.names.map((name) => [name, declaration])))
}

export function findScalarFunction(name: string): ScalarFunction | undefined {
  return scalars.get(name.toUpperCase())
}

export function findAggregateFunction(name: string): AggregateFunction | undefined {
  return aggregates.get(name.toUpperCase())
}

/** Orders; nested values are only told equal or not. */
const ORDERING = new Set(['<', '<=', '>', '>=', 'BETWEEN'])

/** Whether the engine computes this call. */
export function isEvaluatedCall({ name, args }: CallExpression): boolean {
  if (ORDERING.has(name) && args.some(({ type }) => isNested(type))) return false
  return args.every(({ type }) => type.root !== 'UNKNOWN') && evaluated.has(name)
}

/** Whether the engine computes calls by this canonical name, operators included. */
export function isEvaluatedName(canonicalName: string): boolean {
  return evaluated.has(canonicalName)
}

export interface DescribedFunction {
  readonly name: string
  /** `SUBSTRING(STRING, start INTEGER [, length INTEGER])`, one way to call it a line. */
  readonly signature: string
  readonly kind: 'scalar' | 'aggregate' | 'window' | SyntaxFunction['kind']
  /** False: understood and typed, but the engine does not compute it yet. */
  readonly runs: boolean
}

/** All functions with how they are called, for completion, hover and signature help. */
export function describeFunctions(): readonly DescribedFunction[] {
  const plain = [...scalars, ...aggregates].filter(([name]) => /^[A-Z]/.test(name))
  return [
    ...plain.map(
      ([name, declaration]): DescribedFunction => ({
        name,
        signature: written(name, declaration.signature),
        kind: 'arity' in declaration ? (declaration.overOnly ? 'window' : 'aggregate') : 'scalar',
        runs: declaration.runs !== false,
      }),
    ),
    ...syntaxFunctions,
  ]
}

const WORDS = new Set(['CURRENT_DATE', 'CURRENT_TIME', 'CURRENT_TIMESTAMP', 'LOCALTIME', 'LOCALTIMESTAMP'])

function written(name: string, signature: string): string {
  if (WORDS.has(name)) return name
  // A bar within brackets is part of the syntax, not another way to call.
  const forms =
    signature.includes('[') && /\[[^\]]* \| /.test(signature) ? [signature] : signature.split(' | ')
  return forms.map((form) => `${name}(${form})`).join('\n')
}

/** Refuses a name that is no function here: one that stands elsewhere, or nobody's. */
export function refuseFunction(name: string, span: SourceSpan): never {
  const upper = name.toUpperCase()
  const elsewhere = syntaxFunctions.find((each) => each.name === upper)
  if (elsewhere) fail('SQL_FUNCTION_PLACE', { name: upper, signature: elsewhere.signature }, { span })
  const known = describeFunctions().map((each) => each.name)
  return fail('SQL_UNKNOWN_FUNCTION', { name, suggestion: nearestName(upper, known) }, { span })
}

const nondeterministic = new Set(
  [...scalars.values()].filter(({ deterministic }) => deterministic === false).map(({ names }) => names[0]!),
)

/** Whether calls by this canonical name always give the same for the same arguments. */
export function isDeterministic(canonicalName: string): boolean {
  return !nondeterministic.has(canonicalName)
}
