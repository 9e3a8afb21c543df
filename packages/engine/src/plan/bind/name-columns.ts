import { fail } from '@millrace/kernel'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { Relation } from '../relation.ts'
import { renamed } from './make-relation.ts'

/** The relation with the column names a view, a WITH or an alias gives; no names keep its own. */
export function nameColumns(relation: Relation, names: readonly Identifier[], owner: Identifier): Relation {
  if (names.length === 0) return relation
  const expected = names.length
  const given = relation.schema.fields.length
  if (given !== expected)
    fail('SQL_COLUMN_COUNT', { what: owner.name, given, expected }, { span: names[0]!.span })
  const seen = new Set<string>()
  for (const { name, span } of names) {
    if (seen.has(name)) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    seen.add(name)
  }
  return renamed(
    relation,
    names.map(({ name }) => name),
  )
}
