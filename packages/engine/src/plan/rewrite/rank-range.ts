import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf } from '../expression-tree.ts'
import { isInteger, isNumeric } from '../typing/type-families.ts'
import { conjunctsOf } from './conjuncts.ts'

/** The ranks a condition lets through, and what else it asks. */
export interface RankRange {
  readonly from: number
  /** A number, a column of the same row, or null: no end. */
  readonly to: number | { readonly column: number } | null
  readonly rest: readonly BoundExpression[]
  /** The comparisons contradict each other. */
  readonly isEmpty: boolean
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

/** The narrowest range: several comparisons with constants are one, a column stands alone. */
function combine(bounds: readonly Bound[]): Omit<RankRange, 'rest'> | null {
  const [first] = bounds
  if (!first) return null
  const columns = bounds.filter(({ kind }) => kind === 'column')
  if (columns[0])
    return bounds.length === 1 ? { from: 1, to: { column: columns[0].value }, isEmpty: false } : null
  const valuesOf = (kind: Bound['kind']) =>
    bounds.flatMap((bound) => (bound.kind === kind || bound.kind === 'both' ? [bound.value] : []))
  const lower = valuesOf('lower')
  const upper = valuesOf('upper')
  const from = Math.max(1, ...lower)
  const to = upper.length > 0 ? Math.min(...upper) : null
  return { from, to, isEmpty: lower.length > 0 && to !== null && from > to }
}

const OPPOSITE: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }

/** `a BETWEEN b AND c` as two comparisons, `NOT a > b` as `a <= b`. */
function comparisonsOf(expression: BoundExpression): BoundExpression[] {
  if (expression.kind !== 'call') return [expression]
  const [first, low, high] = expression.args
  if (expression.name === 'NOT' && first?.kind === 'call' && first.name in OPPOSITE)
    return [Object.freeze({ ...first, name: OPPOSITE[first.name]! })]
  if (expression.name !== 'BETWEEN') return [expression]
  const compare = (name: string, other: BoundExpression) =>
    Object.freeze({ ...expression, name, args: Object.freeze([first!, other]) })
  return [compare('>=', low!), compare('<=', high!)]
}

function isComparison(expression: BoundExpression): boolean {
  return expression.kind === 'call' && expression.name in SWAPPED
}

function boundOf(expression: BoundExpression, rank: number): Bound | null {
  if (expression.kind !== 'call' || !isComparison(expression)) return null
  const [left, right] = expression.args as readonly [BoundExpression, BoundExpression]
  const isRank = (side: BoundExpression) => plainColumn(side, !isInteger(side.type)) === rank
  if (isRank(left) && !columnsOf(right).has(rank)) return boundBy(expression.name, right)
  if (isRank(right) && !columnsOf(left).has(rank)) return boundBy(SWAPPED[expression.name]!, left)
  return null
}

function boundBy(operator: string, other: BoundExpression): Bound | null {
  const column = plainColumn(other, true)
  if (column !== null) {
    if (operator !== '<' && operator !== '<=') return null
    return { kind: 'column', value: column, ...(operator !== '<=' && { isInexact: true }) }
  }
  const value = constantNumber(other)
  if (value === null) return null
  switch (operator) {
    case '<':
      return { kind: 'upper', value: Math.ceil(value) - 1 }
    case '<=':
      return { kind: 'upper', value: Math.floor(value) }
    case '>':
      return { kind: 'lower', value: Math.floor(value) + 1 }
    case '>=':
      return { kind: 'lower', value: Math.ceil(value) }
    default:
      return Number.isInteger(value) ? { kind: 'both', value } : null
  }
}

/** A column, or one converted to another kind of number where `mayConvert`. */
function plainColumn(expression: BoundExpression, mayConvert: boolean): number | null {
  if (expression.kind === 'column') return expression.index
  if (!mayConvert || expression.kind !== 'call' || expression.name !== 'CAST') return null
  const [inner] = expression.args
  return isNumeric(expression.type) && inner?.kind === 'column' && isInteger(inner.type) ? inner.index : null
}

/** The value of an expression of constants. */
function constantNumber(expression: BoundExpression): number | null {
  const { type } = expression
  if (expression.kind === 'column') return null
  if (expression.kind === 'literal') {
    const { value } = expression
    if (value === null || typeof value === 'object' || typeof value === 'boolean') return null
    const number = Number(value) / (type.root === 'DECIMAL' ? 10 ** type.scale : 1)
    return Number.isFinite(number) ? number : null
  }
  const args = expression.args.map(constantNumber)
  const [left, right] = args
  if (left == null || (args.length > 1 && right == null)) return null
  switch (expression.name) {
    case 'CAST':
      return left
    case 'NEGATE':
      return -left
    case '+':
      return left + right!
    case '-':
      return left - right!
    case '*':
      return left * right!
    default:
      return null
  }
}
