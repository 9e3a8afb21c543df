import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { conjunctsOf } from '../rewrite/conjuncts.ts'

/** How a column changes over the updates of a row. */
export type Direction = 'constant' | 'increasing' | 'decreasing'

/** Null: it may change either way. As Flink's `FlinkRelMdModifiedMonotonicity`, for what ranks stand on. */
export function changesMonotonously(relation: Relation, column: number): Direction | null {
  switch (relation.kind) {
    case 'project': {
      const expression = relation.expressions[column]!
      if (expression.kind === 'literal') return 'constant'
      return expression.kind === 'column' ? changesMonotonously(relation.input, expression.index) : null
    }
    case 'filter':
      return changesMonotonously(relation.input, column)
    case 'scan':
    case 'values':
    case 'window':
    case 'window-aggregate':
      return null
    case 'group-aggregate':
      return ofAggregate(relation, column)
    default:
      return null
  }
}

/** Keys never change. Counts of rows that only come can only grow, and so can sums of what is not negative. */
function ofAggregate(aggregate: RelationOf<'group-aggregate'>, column: number): Direction | null {
  if (column < aggregate.keys.length) return 'constant'
  const call = aggregate.aggregates[column - aggregate.keys.length]!
  if (!onlyInserts(aggregate.input)) return null
  switch (call.name) {
    case 'COUNT':
      return 'increasing'
    case 'MAX':
      return 'increasing'
    case 'MIN':
      return 'decreasing'
    case 'SUM':
      return signOf(aggregate.input, call)
    default:
      return null
  }
}

/** True when nothing below is an operator whose results change; sources that change are found by their kinds. */
function onlyInserts(relation: Relation): boolean {
  switch (relation.kind) {
    case 'scan':
    case 'values':
    case 'window-aggregate':
      return true
    case 'project':
    case 'filter':
    case 'window':
      return onlyInserts(relation.input)
    case 'union':
      return relation.inputs.every(onlyInserts)
    default:
      return false
  }
}

/** What is known of the sign of a sum's argument: by a filter below it, or by the constants of a CASE. */
function signOf(input: Relation, call: AggregateCall): Direction | null {
  const sign = signAt(input, call.args[0]!)
  if (sign === null) return null
  return sign >= 0 ? 'increasing' : 'decreasing'
}

function signAt(relation: Relation, column: number): 1 | -1 | null {
  if (relation.kind === 'project') return signOfExpression(relation.expressions[column]!, relation.input)
  if (relation.kind !== 'filter') return null
  for (const condition of conjunctsOf(relation.condition)) {
    const sign = signByComparison(condition, column)
    if (sign !== null) return sign
  }
  return signAt(relation.input, column)
}

function signOfExpression(expression: BoundExpression, input: Relation): 1 | -1 | null {
  if (expression.kind === 'column') return signAt(input, expression.index)
  if (expression.kind === 'literal') {
    const value = Number(expression.value ?? 0)
    return Number.isNaN(value) ? null : value >= 0 ? 1 : -1
  }
  if (expression.name === 'CAST') return signOfExpression(expression.args[0]!, input)
  if (expression.name !== 'CASE' && expression.name !== 'IF') return null
  const values = expression.args.filter((_, i) => i % 2 === 1 || i === expression.args.length - 1)
  const signs = values.map((value) => signOfExpression(value, input))
  return signs.every((sign) => sign === signs[0]) ? signs[0]! : null
}

/** `column >= 0`, `0 < column`, … */
function signByComparison(condition: BoundExpression, column: number): 1 | -1 | null {
  if (condition.kind !== 'call') return null
  const [left, right] = condition.args
  const isColumn = left?.kind === 'column' && left.index === column
  if (!isColumn || right?.kind !== 'literal' || right.value === null) return null
  const value = Number(right.value)
  if ((condition.name === '>' || condition.name === '>=') && value >= 0) return 1
  return (condition.name === '<' || condition.name === '<=') && value <= 0 ? -1 : null
}
