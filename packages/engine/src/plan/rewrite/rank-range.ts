import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import { isInteger } from '../typing/type-families.ts'
import { conjunctsOf } from './conjuncts.ts'

/** The ranks a condition lets through, and what else it asks. */
export interface RankRange {
  readonly from: number
  /** A number, a column of the same row, or null: no end. */
  readonly to: number | { readonly column: number } | null
  readonly rest: readonly BoundExpression[]
}

interface Bound {
  readonly kind: 'lower' | 'upper' | 'both' | 'column'
  readonly value: number
  /** The comparison still has to be made. */
  readonly isInexact?: true
}

const SWAPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' }

/**
 * What a condition over rows with a rank in column `rank` says of the rank. As Flink reads it: comparisons of the rank
 * alone with a constant, one from each side at most, or with a column from above. Null: no comparison of the rank, or
 * more than Top-N can do.
 */
export function rankRange(condition: BoundExpression, rank: number): RankRange | null {
  const bounds: Bound[] = []
  const inexact: BoundExpression[] = []
  const other: BoundExpression[] = []
  for (const conjunct of conjunctsOf(condition).flatMap(comparisonsOf)) {
    const bound = boundOf(conjunct, rank)
    if (bound) bounds.push(bound)
    if (!bound) other.push(conjunct)
    else if (bound.isInexact) inexact.push(conjunct)
  }
  const range = combine(bounds)
  if (!range || other.some((each) => columnsOf(each).has(rank))) return null
  return { ...range, rest: [...inexact, ...other] }
}

function combine(bounds: readonly Bound[]): Pick<RankRange, 'from' | 'to'> | null {
  const [first, second] = bounds
  if (!first || bounds.length > 2) return null
  if (second) {
    const lower = bounds.find(({ kind }) => kind === 'lower')
    const upper = bounds.find(({ kind }) => kind === 'upper')
    return lower && upper ? { from: Math.max(1, lower.value), to: upper.value } : null
  }
  switch (first.kind) {
    case 'lower':
      return { from: Math.max(1, first.value), to: null }
    case 'upper':
      return { from: 1, to: first.value }
    case 'both':
      return { from: Math.max(1, first.value), to: first.value }
    case 'column':
      return { from: 1, to: { column: first.value } }
  }
}

/** `a BETWEEN b AND c` as two comparisons. */
function comparisonsOf(expression: BoundExpression): BoundExpression[] {
  if (expression.kind !== 'call' || expression.name !== 'BETWEEN') return [expression]
  const [value, low, high] = expression.args
  const compare = (name: string, other: BoundExpression) =>
    Object.freeze({ ...expression, name, args: Object.freeze([value!, other]) })
  return [compare('>=', low!), compare('<=', high!)]
}

function isComparison(expression: BoundExpression): boolean {
  return expression.kind === 'call' && expression.name in SWAPPED
}

function boundOf(expression: BoundExpression, rank: number): Bound | null {
  if (expression.kind !== 'call' || !isComparison(expression)) return null
  const [left, right] = expression.args
  const isRank = (side: BoundExpression) => side.kind === 'column' && side.index === rank
  if (isRank(left!) && !columnsOf(right!).has(rank)) return boundBy(expression.name, right!)
  if (isRank(right!) && !columnsOf(left!).has(rank)) return boundBy(SWAPPED[expression.name]!, left!)
  return null
}

function boundBy(operator: string, other: BoundExpression): Bound | null {
  const column = plainColumn(other)
  if (column !== null) {
    if (operator === '>' || operator === '>=') return null
    return { kind: 'column', value: column, ...(operator !== '<=' && { isInexact: true }) }
  }
  if (other.kind !== 'literal') return null
  if (typeof other.value !== 'bigint' && typeof other.value !== 'number') return null
  if (!isInteger(other.type)) return null
  const value = Number(other.value)
  switch (operator) {
    case '<':
      return { kind: 'upper', value: value - 1 }
    case '<=':
      return { kind: 'upper', value }
    case '>':
      return { kind: 'lower', value: value + 1 }
    case '>=':
      return { kind: 'lower', value }
    default:
      return { kind: 'both', value }
  }
}

/** A column, or one converted to the rank's type. */
function plainColumn(expression: BoundExpression): number | null {
  if (expression.kind === 'column') return expression.index
  if (expression.kind !== 'call' || expression.name !== 'CAST') return null
  const [inner] = expression.args
  return inner?.kind === 'column' && isInteger(inner.type) ? inner.index : null
}
