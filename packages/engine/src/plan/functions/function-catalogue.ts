import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import { aggregateFunctions } from './aggregate-functions.ts'
import { conditionalFunctions } from './conditional-functions.ts'
import { flinkFunctionNames } from './flink-function-names.ts'
import type { AggregateFunction, ScalarFunction } from './function-declaration.ts'
import { numericFunctions } from './numeric-functions.ts'
import { stringFunctions } from './string-functions.ts'
import { timeFunctions } from './time-functions.ts'

const scalars = byName([...stringFunctions, ...numericFunctions, ...conditionalFunctions, ...timeFunctions])
const aggregates = byName(aggregateFunctions)
/** Written with a syntax of their own, so bound elsewhere. */
const SYNTAX = ['CAST', 'TRY_CAST', 'JSON_VALUE']

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

/** Names and signatures of all functions, for completion. */
export function describeFunctions(): readonly { readonly name: string; readonly signature: string }[] {
  const described = [...scalars, ...aggregates].filter(([name]) => /^[A-Z]/.test(name))
  return [
    ...described.map(([name, { signature }]) => ({ name, signature })),
    { name: 'CAST', signature: 'CAST(value AS type)' },
    { name: 'TRY_CAST', signature: 'TRY_CAST(value AS type)' },
    { name: 'JSON_VALUE', signature: "JSON_VALUE(STRING, '$.path')" },
  ]
}

/** Refuses a name that is no function here: one of Flink's, or nobody's. */
export function refuseFunction(name: string, span: SourceSpan): never {
  if (flinkFunctionNames.has(name.toUpperCase())) fail('SQL_UNSUPPORTED_FUNCTION', { name }, { span })
  const known = [...scalars.keys(), ...aggregates.keys(), ...SYNTAX].filter((candidate) =>
    /^[A-Z]/.test(candidate),
  )
  return fail('SQL_UNKNOWN_FUNCTION', { name, suggestion: nearestName(name.toUpperCase(), known) }, { span })
}

const nondeterministic = new Set(
  [...scalars.values()].filter(({ deterministic }) => deterministic === false).map(({ names }) => names[0]!),
)

/** Whether calls by this canonical name always give the same for the same arguments. */
export function isDeterministic(canonicalName: string): boolean {
  return !nondeterministic.has(canonicalName)
}
