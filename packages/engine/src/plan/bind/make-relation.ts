import type { SourceSpan } from '@millrace/kernel'
import { type RowType, rowType } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation, RelationOf } from '../relation.ts'

const place = (span: SourceSpan | undefined) => (span ? { span } : {})

export function project(
  input: Relation,
  expressions: readonly BoundExpression[],
  names: readonly string[],
  span?: SourceSpan,
): RelationOf<'project'> {
  const schema = rowType(expressions.map(({ type }, i) => ({ name: names[i]!, type })))
  return Object.freeze({
    kind: 'project',
    input,
    expressions: Object.freeze([...expressions]),
    schema,
    ...place(span),
  })
}

export function filter(input: Relation, condition: BoundExpression, span?: SourceSpan): RelationOf<'filter'> {
  return Object.freeze({ kind: 'filter', input, condition, schema: input.schema, ...place(span) })
}

/** The columns of a relation as expressions over it. */
export function allColumns(schema: RowType): BoundExpression[] {
  return schema.fields.map(({ type }, index) => column(index, type))
}

export function fieldNames(schema: RowType): string[] {
  return schema.fields.map(({ name }) => name)
}

/** The relation with other column names. */
export function renamed(input: Relation, names: readonly string[]): Relation {
  if (input.schema.fields.every(({ name }, i) => name === names[i])) return input
  return project(input, allColumns(input.schema), names)
}
