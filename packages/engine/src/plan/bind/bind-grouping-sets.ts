import { fail } from '@millrace/kernel'
import type { Expression, GroupItem, GroupingSets, Select } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'

/** GROUP BY as the sets it stands for: one without GROUPING SETS, ROLLUP and CUBE. */
export interface Grouping {
  /** Every expression of any set, once, in the order of the text. */
  readonly keys: readonly BoundExpression[]
  /** Places in `keys`. */
  readonly sets: readonly (readonly number[])[]
}

type Bind = (node: Expression) => BoundExpression
/** Alternatives, each a list of expressions. */
type Alternatives = readonly (readonly Expression[])[]

/** More sets than any query means; CUBE of 12 columns. */
const MAX_SETS = 4096

/** The product of what the items of GROUP BY stand for. */
export function bindGrouping(select: Pick<Select, 'groupBy' | 'groupDistinct'>, bind: Bind): Grouping {
  let sets: Alternatives = [[]]
  for (const item of select.groupBy) {
    const alternatives = alternativesOf(item)
    if (sets.length * alternatives.length > MAX_SETS)
      fail('SQL_GROUPING', { name: 'GROUP BY', reason: `> ${MAX_SETS}` }, { span: item.span })
    sets = sets.flatMap((set) => alternatives.map((alternative) => [...set, ...alternative]))
  }
  const keys: BoundExpression[] = []
  const places = new Map<string, number>()
  const bound = new Map<Expression, number>()
  const place = (node: Expression): number => {
    const known = bound.get(node)
    if (known !== undefined) return known
    const expression = bind(node)
    const text = digest(expression)
    const index = places.get(text) ?? keys.push(expression) - 1
    places.set(text, index)
    bound.set(node, index)
    return index
  }
  const numbered = sets.map((set) => [...new Set(set.map(place))].sort((a, b) => a - b))
  const seen = new Set<string>()
  const distinct = numbered.filter((set) => seen.size !== seen.add(set.join()).size)
  return { keys, sets: select.groupDistinct ? distinct : numbered }
}

function alternativesOf(item: GroupItem): Alternatives {
  if (item.kind === 'grouping-sets') return setsOf(item)
  // `GROUP BY (a, b)` and `GROUP BY ()`.
  return item.kind === 'row' ? [item.values] : [[item]]
}

function setsOf({ operator, sets }: GroupingSets): Alternatives {
  if (operator === 'GROUPING SETS') return sets.flatMap((set) => ('kind' in set ? setsOf(set) : [set]))
  const parts = sets.map((set) => ('kind' in set ? setsOf(set).flat() : set))
  if (operator === 'ROLLUP')
    return [...parts.keys(), parts.length].reverse().map((n) => parts.slice(0, n).flat())
  const masks = Array.from({ length: 2 ** parts.length }, (_, i) => 2 ** parts.length - 1 - i)
  return masks.map((mask) => parts.filter((_, i) => mask & (1 << (parts.length - 1 - i))).flat())
}
