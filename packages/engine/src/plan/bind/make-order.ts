import { fail } from '@millrace/kernel'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import type { OrderKey } from './collected-over.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'

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
  readonly make: (expressions: readonly BoundExpression[], names: readonly string[]) => Relation
}

/** Sort keys as columns: of the result, or hidden ones behind it. Constants order nothing. */
export function withOrder({ outputs, names, order, make }: Ordered): OrderedRelation {
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

/** The same over rows that are there already, whose columns the keys are made of. */
export function orderRows(relation: Relation, order: readonly OrderKey[]): OrderedRelation {
  const outputs = allColumns(relation.schema)
  return withOrder({
    outputs,
    names: fieldNames(relation.schema),
    order,
    make: (expressions, names) =>
      expressions.length === outputs.length ? relation : project(relation, expressions, names, relation.span),
  })
}

/** An expression over the rows below DISTINCT over its columns; what is none of them is refused. */
export function overOutputs(
  expression: BoundExpression,
  outputs: readonly BoundExpression[],
): BoundExpression {
  const index = outputs.findIndex((output) => digest(output) === digest(expression))
  if (index >= 0) return column(index, outputs[index]!.type, expression.span)
  if (expression.kind === 'literal') return expression
  if (expression.kind === 'call') {
    const args = expression.args.map((arg) => overOutputs(arg, outputs))
    return Object.freeze({ ...expression, args })
  }
  const place = expression.span ? { span: expression.span } : {}
  return fail('SQL_ORDER_BY', { given: `$${expression.index}`, reason: 'SELECT DISTINCT' }, place)
}
