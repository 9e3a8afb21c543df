import { booleanType, withNullable } from '../../types/logical-type.ts'
import { call, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'

/** The parts of a condition that must all hold; TRUE has none. */
export function conjunctsOf(condition: BoundExpression | null): readonly BoundExpression[] {
  if (condition === null || isTrue(condition)) return []
  if (condition.kind === 'call' && condition.name === 'AND') return condition.args.flatMap(conjunctsOf)
  return [condition]
}

/** All of the conditions as one; null when there are none. */
export function allOf(conditions: readonly BoundExpression[]): BoundExpression | null {
  const [first] = conditions
  if (!first || conditions.length === 1) return first ?? null
  const nullable = conditions.some(({ type }) => type.nullable)
  return call('AND', conditions, withNullable(booleanType, nullable), first.span)
}

export const trueLiteral = literal(true, withNullable(booleanType, false))

export function isTrue(expression: BoundExpression): boolean {
  return expression.kind === 'literal' && expression.value === true
}
