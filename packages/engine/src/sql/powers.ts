import type { BinaryOperator } from './ast/literal-nodes.ts'
import type { Word } from './vocabulary.ts'

/** Binding powers as Calcite's; higher binds tighter. */
export const POWER = {
  union: 14,
  intersect: 18,
  or: 22,
  and: 24,
  not: 26,
  is: 28,
  comparison: 30,
  range: 32,
  sum: 40,
  product: 60,
  sign: 80,
} as const

export const SYMBOL_POWER: Readonly<Record<string, number>> = {
  '=': POWER.comparison,
  '<>': POWER.comparison,
  '<': POWER.comparison,
  '<=': POWER.comparison,
  '>': POWER.comparison,
  '>=': POWER.comparison,
  '+': POWER.sum,
  '-': POWER.sum,
  '*': POWER.product,
  '/': POWER.product,
  '%': POWER.product,
  '||': POWER.product,
}

interface WordOperator {
  readonly words: readonly Word[]
  readonly operator: BinaryOperator
  readonly power: number
}

const operator = (name: BinaryOperator, power: number): WordOperator => ({
  words: name.split(' ') as Word[],
  operator: name,
  power,
})

/** Operators that are words, but for AND and OR; DISTINCT may follow those of multisets. */
export const WORD_OPERATORS: readonly WordOperator[] = [
  operator('OVERLAPS', POWER.comparison),
  operator('CONTAINS', POWER.comparison),
  operator('EQUALS', POWER.comparison),
  operator('PRECEDES', POWER.comparison),
  operator('SUCCEEDS', POWER.comparison),
  operator('IMMEDIATELY PRECEDES', POWER.comparison),
  operator('IMMEDIATELY SUCCEEDS', POWER.comparison),
  operator('MEMBER OF', POWER.comparison),
  operator('SUBMULTISET OF', POWER.comparison),
  operator('NOT SUBMULTISET OF', POWER.comparison),
  operator('MULTISET UNION', POWER.union),
  operator('MULTISET INTERSECT', POWER.intersect),
  operator('MULTISET EXCEPT', POWER.union),
]

/** How tight an operator binds. */
export function powerOf(name: BinaryOperator): number {
  if (name === 'AND' || name === 'OR') return name === 'AND' ? POWER.and : POWER.or
  const own = SYMBOL_POWER[name]
  if (own !== undefined) return own
  return WORD_OPERATORS.find((each) => each.operator === name.replace(/ DISTINCT$/, ''))!.power
}
