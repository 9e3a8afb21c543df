import { project } from '../bind/make-relation.ts'
import { cast, column } from '../bound.ts'
import { type Keys, noKeys } from '../changelog/keys.ts'
import { keysOf } from '../changelog/upsert-keys.ts'
import { inputsOf, type Relation } from '../relation.ts'
import type { RewriteRule } from './rewrite-rule.ts'

/** Aggregates of which one row is its own result. */
const OF_ONE_ROW = new Set(['MIN', 'MAX', 'SUM'])

/** Groups that a key tells apart already are rows: DISTINCT does nothing, and MIN, MAX and SUM give what they are given. */
export const dropAggregateOfUnique: RewriteRule = {
  name: 'drop-aggregate-of-unique',
  apply(relation) {
    if (relation.kind !== 'group-aggregate') return null
    const { input, keys, aggregates, schema } = relation
    if (
      !aggregates.every(
        ({ name, args, filter }) => OF_ONE_ROW.has(name) && args.length === 1 && filter === null,
      )
    )
      return null
    const isUnique = earlyKeys(input).unique.some(
      (key) => key.length > 0 && key.every((at) => keys.includes(at)),
    )
    if (!isUnique) return null
    const read = [...keys, ...aggregates.map(({ args }) => args[0]!)]
    const expressions = read.map((at, i) => {
      const { type } = schema.fields[i]!
      return i < keys.length ? column(at, type) : cast(column(at, input.schema.fields[at]!.type), type)
    })
    const names = schema.fields.map(({ name }) => name)
    return project(input, expressions, names, relation.span)
  },
}

const known = new WeakMap<Relation, Keys>()

/** The keys that Flink knows when it looks for such groups: none of rows with a watermark, and none that ranks make. */
function earlyKeys(relation: Relation): Keys {
  const before = known.get(relation)
  if (before) return before
  const keys = hidesKeys(relation) ? noKeys : keysOf(relation, inputsOf(relation).map(earlyKeys))
  known.set(relation, keys)
  return keys
}

function hidesKeys(relation: Relation): boolean {
  return relation.kind === 'scan' ? relation.watermark !== null : relation.kind === 'rank'
}
