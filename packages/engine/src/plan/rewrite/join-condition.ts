import type { SourceSpan } from '@millrace/kernel'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { allOf, conjunctsOf } from './conjuncts.ts'

const NOWHERE: SourceSpan = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** The whole condition of a join, keys included, over left and right columns. */
export function joinCondition(join: RelationOf<'join'>): BoundExpression | null {
  const [left, right] = join.inputs as readonly [Relation, Relation]
  const width = left.schema.fields.length
  const keys = join.leftKeys.map((key, i) => {
    const other = join.rightKeys[i]!
    const args = [
      column(key, left.schema.fields[key]!.type),
      column(other + width, right.schema.fields[other]!.type),
    ]
    const name = join.nullSafe[i] ? 'IS_NOT_DISTINCT_FROM' : '='
    return bindComparison(name, { name, args, span: join.span ?? NOWHERE })
  })
  return allOf([...keys, ...conjunctsOf(join.condition)])
}
