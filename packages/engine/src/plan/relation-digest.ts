import { typeToString } from '../types/logical-type.ts'
import type { BoundExpression } from './bound-expression.ts'
import { digest, literalText } from './expression-tree.ts'
import { inputsOf, type Relation } from './relation.ts'

/** Text that is the same for relations that give the same rows with the same columns: what may run once. */
export function relationDigest(relation: Relation, known: Map<Relation, string>): string {
  const before = known.get(relation)
  if (before !== undefined) return before
  const inputs = inputsOf(relation).map((input) => relationDigest(input, known))
  const schema = relation.schema.fields.map(({ name, type }) => `${name}:${typeToString(type)}`).join(',')
  const text = `${relation.kind}{${ownDigest(relation)}|${schema}}(${inputs.join(';')})`
  known.set(relation, text)
  return text
}

function ownDigest(relation: Relation): string {
  const list = (expressions: readonly BoundExpression[] | null) => expressions?.map(digest).join(',') ?? ''
  switch (relation.kind) {
    case 'scan': {
      const { table, computed, watermark } = relation
      const options = literalText(table.options)
      const mark = watermark ? `${watermark.column}:${digest(watermark.expression)}` : ''
      return [
        table.name,
        table.columns.map(({ name }) => name).join(','),
        options,
        list(computed),
        mark,
      ].join('|')
    }
    case 'values':
      return literalText(relation.rows)
    case 'project':
      return list(relation.expressions)
    case 'filter':
      return digest(relation.condition)
    case 'window':
      return literalText({ ...relation.window })
    case 'group-aggregate':
      return literalText([relation.keys, relation.aggregates.map(({ span: _, ...rest }) => rest)])
    case 'window-aggregate':
      return literalText([
        relation.window,
        relation.keys,
        relation.aggregates.map(({ span: _, ...rest }) => rest),
      ])
    case 'union':
      return ''
  }
}
