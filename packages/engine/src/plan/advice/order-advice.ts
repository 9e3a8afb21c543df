import type { Diagnostic } from '../../sql/diagnostic.ts'
import { attributeOf } from '../typing/type-families.ts'
import { advise, headOf } from './advice.ts'
import type { PlanFacts } from './plan-facts.ts'
import { nodesIn, type SyntaxNode } from './syntax-walk.ts'

/** ORDER BY without LIMIT: of a subquery it means nothing, of an endless stream it is never done. */
export function uselessOrder(facts: PlanFacts): Diagnostic[] {
  const queries = nodesIn(facts.work.statement).filter(isOrdered)
  return queries.flatMap((query) => {
    const isTop = query === topQuery(facts)
    if (isTop && (!facts.isUnbounded(facts.sink) || isByTime(facts))) return []
    const [first] = query.orderBy as readonly SyntaxNode[]
    return advise('ADVICE_ORDER_BY', {}, { severity: 'warning', span: first?.span ?? headOf(query.span) })
  })
}

function isOrdered(node: SyntaxNode): boolean {
  if (node.kind !== 'query' || !Array.isArray(node.orderBy) || node.orderBy.length === 0) return false
  return node.limit === null && node.offset === null
}

function topQuery({ work }: PlanFacts): SyntaxNode | undefined {
  return nodesIn(work.statement).find(({ kind }) => kind === 'query')
}

/** Sorted by a time attribute first: watermarks say how far the order is known. */
function isByTime({ nodes }: PlanFacts): boolean {
  const sort = nodes.findLast(({ kind }) => kind === 'sort')
  if (sort?.kind !== 'sort') return false
  const [first] = sort.orderBy
  return first !== undefined && attributeOf(sort.input.schema.fields[first.column]!.type) !== undefined
}
