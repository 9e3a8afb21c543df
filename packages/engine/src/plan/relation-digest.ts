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
    default: {
      const { schema: _, span: __, ...own } = relation
      return propertiesDigest(own)
    }
  }
}

/** All that a node says of itself: expressions by what they mean, inputs and places left out. */
function propertiesDigest(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(propertiesDigest).join(',')}]`
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return literalText(value)
  if (isExpression(value)) return digest(value)
  const entries = Object.entries(value).filter(([key]) => !OUTSIDE.has(key))
  return `{${entries.map(([key, each]) => `${key}:${propertiesDigest(each)}`).join(',')}}`
}

const OUTSIDE = new Set(['input', 'inputs', 'span', 'spans'])
const EXPRESSIONS = new Set(['column', 'literal', 'call'])

function isExpression(value: object): value is BoundExpression {
  return 'kind' in value && 'type' in value && EXPRESSIONS.has(String(value.kind))
}
