import type { BoundExpression, CallExpression } from '../bound-expression.ts'
import { findAggregateFunction } from '../functions/function-catalogue.ts'
import { decide, merge, NONE, type Origins, raise } from './origins.ts'

/** Functions whose result tells nothing of what went in. */
const HASHES = new Set(['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA2'])
/** Aggregates of which the same is true. */
export const COUNTS = new Set(['COUNT', 'APPROX_COUNT_DISTINCT'])

/** What an expression owes to source columns, with the origins of the columns it is over. */
export function expressionOrigins(expression: BoundExpression, column: (index: number) => Origins): Origins {
  switch (expression.kind) {
    case 'column':
      return column(expression.index)
    case 'literal':
      return NONE
    case 'call':
      return callOrigins(
        expression,
        expression.args.map((arg) => expressionOrigins(arg, column)),
      )
  }
}

function callOrigins({ name, args }: CallExpression, origins: readonly Origins[]): Origins {
  if (origins.length === 0) return NONE
  const decides = args.map((_, i) => isCondition(name, i, args.length))
  const parts = origins.map((origin, i) => (decides[i] ? decide(origin, 'conditional') : origin))
  // Inside MATCH_RECOGNIZE aggregates are calls too.
  const isAggregate = findAggregateFunction(name) !== undefined
  const masks = HASHES.has(name) || COUNTS.has(name)
  return raise(merge(parts), isAggregate ? 'aggregated' : 'derived', masks)
}

/** True for the arguments that only choose between the others. */
function isCondition(name: string, position: number, count: number): boolean {
  if (name === 'IF') return position === 0
  return name === 'CASE' && position % 2 === 0 && position !== count - 1
}
