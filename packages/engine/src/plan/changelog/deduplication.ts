import type { Relation, RelationOf } from '../relation.ts'
import { attributeOf } from '../typing/type-families.ts'

/** One row of each key, the first or last by a time attribute. */
export function isDeduplication({
  from,
  to,
  outputsRank,
  orderBy,
  input,
  function: name,
}: RelationOf<'rank'>): boolean {
  const [key, second] = orderBy
  if (outputsRank || from !== 1 || to !== 1 || name !== 'ROW_NUMBER' || !key || second) return false
  return attributeOf(input.schema.fields[key.column]!.type) !== undefined
}

/** The relation as it runs: a rank that is a deduplication, over rows that never change, is one. */
export function asDeduplicate(relation: Relation, isInsertOnly: boolean): Relation {
  if (relation.kind !== 'rank' || !isInsertOnly || !isDeduplication(relation)) return relation
  const { input, partitionKeys, orderBy, schema, span } = relation
  const { column, descending } = orderBy[0]!
  return Object.freeze({
    kind: 'deduplicate',
    input,
    keys: partitionKeys,
    timeColumn: column,
    attribute: attributeOf(input.schema.fields[column]!.type)!,
    keep: descending ? 'last' : 'first',
    schema,
    ...(span && { span }),
  })
}
