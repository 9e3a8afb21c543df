import { fail } from '@millrace/kernel'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { RowField } from '../../types/logical-type.ts'
import type { Relation } from '../relation.ts'
import { renamed } from './make-relation.ts'

/** The relation with the column names a view, a WITH or an alias gives; no names keep its own. */
export function nameColumns(relation: Relation, names: readonly Identifier[], owner: Identifier): Relation {
  if (names.length === 0) return relation
  const expected = names.length
  const given = relation.schema.fields.length
  if (given !== expected)
    fail('SQL_COLUMN_COUNT', { what: owner.name, given, expected }, { span: names[0]!.span })
  refuseRepeated(names)
  return renamed(
    relation,
    names.map(({ name }) => name),
  )
}

/** As `nameColumns`, for columns before they are those of a relation. */
export function aliasFields(fields: readonly RowField[], names: readonly Identifier[]): readonly RowField[] {
  if (names.length === 0) return fields
  const params = {
    what: fields.map(({ name }) => name).join(', '),
    given: fields.length,
    expected: names.length,
  }
  if (fields.length !== names.length) fail('SQL_COLUMN_COUNT', params, { span: names[0]!.span })
  refuseRepeated(names)
  return fields.map((field, i) => ({ ...field, name: names[i]!.name }))
}

function refuseRepeated(names: readonly Identifier[]): void {
  const seen = new Set<string>()
  for (const { name, span } of names) {
    if (seen.has(name)) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    seen.add(name)
  }
}
