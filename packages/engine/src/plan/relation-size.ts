import { fail, type SourceSpan } from '@millrace/kernel'
import { inputsOf, type Relation } from './relation.ts'

interface Size {
  readonly nodes: number
  readonly depth: number
}

const MAX_NODES = 5000
const MAX_DEPTH = 200
const sizes = new WeakMap<Relation, Size>()

/** Refuses a query that views and WITH blow up: one that names another twice, which names another twice, and so on. */
export function limitSize(relation: Relation, span: SourceSpan): Relation {
  const { nodes, depth } = sizeOf(relation)
  if (nodes > MAX_NODES) fail('PLAN_TOO_LARGE', { limit: MAX_NODES }, { span })
  if (depth > MAX_DEPTH) fail('SQL_TOO_DEEP', { limit: MAX_DEPTH }, { span })
  return relation
}

function sizeOf(relation: Relation): Size {
  const known = sizes.get(relation)
  if (known) return known
  const inputs = inputsOf(relation).map(sizeOf)
  const size = {
    nodes: inputs.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: 1 + Math.max(0, ...inputs.map(({ depth }) => depth)),
  }
  sizes.set(relation, size)
  return size
}
