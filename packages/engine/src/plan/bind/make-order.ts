import { fail } from '@millrace/kernel'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import type { OrderKey } from './collected-over.ts'

export interface OrderedRelation {
  readonly relation: Relation
  readonly orderBy: readonly SortKey[]
  /** The columns of the result; those behind them are only sorted by. */
  readonly width: number
}

interface Ordered {
  readonly outputs: readonly BoundExpression[]
  readonly names: readonly string[]
  /** Over the same rows as the outputs. */
  readonly order: readonly OrderKey[]
  readonly isDistinct: boolean
  readonly make: (expressions: readonly BoundExpression[], names: readonly string[]) => Relation
}

/** Sort keys as columns: of the result, or hidden ones behind it. Constants order nothing. */
export function withOrder({ outputs, names, order, isDistinct, make }: Ordered): OrderedRelation {
  const expressions = [...outputs]
  const allNames = [...names]
  const places = new Map<string, number>()
  outputs.forEach((output, i) => {
    const text = digest(output)
    if (!places.has(text)) places.set(text, i)
  })
  const orderBy = order.flatMap(({ expression, descending, nullsFirst }): SortKey[] => {
    if (expression.kind === 'literal') return []
    const text = digest(expression)
    let column = places.get(text)
    if (column === undefined) {
      if (isDistinct) {
        const given = 'SELECT DISTINCT'
        fail('SQL_ORDER_BY', { given, reason: 'DISTINCT' }, expression.span ? { span: expression.span } : {})
      }
      column = expressions.push(expression) - 1
      allNames.push(`$sort${column}`)
      places.set(text, column)
    }
    return [Object.freeze({ column, descending, nullsFirst })]
  })
  const seen = new Set<number>()
  const once = orderBy.filter((key) => seen.size !== seen.add(key.column).size)
  return { relation: make(expressions, allNames), orderBy: once, width: outputs.length }
}
