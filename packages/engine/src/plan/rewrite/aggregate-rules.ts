import { project } from '../bind/make-relation.ts'
import { column } from '../bound.ts'
import { uniqueKeys } from '../changelog/unique-keys.ts'
import type { RewriteRule } from './rewrite-rule.ts'

/** DISTINCT of rows that a key tells apart already is nothing. */
export const dropDistinctOfUnique: RewriteRule = {
  name: 'drop-distinct-of-unique',
  apply(relation) {
    if (relation.kind !== 'group-aggregate' || relation.aggregates.length > 0) return null
    const { input, keys, schema } = relation
    const isUnique = uniqueKeys(input).some((key) => key.length > 0 && key.every((at) => keys.includes(at)))
    if (!isUnique) return null
    const expressions = keys.map((key, i) => column(key, schema.fields[i]!.type))
    const names = schema.fields.map(({ name }) => name)
    return project(input, expressions, names, relation.span)
  },
}
