import type { Expression } from '../sql/ast/query-nodes.ts'

/** Names of columns that an expression reads. Walks the tree whatever its nodes are. */
export function columnsUsed(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>()
  const stack: unknown[] = [expression]
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top !== 'object' || top === null) continue
    if ('kind' in top && top.kind === 'column-reference') {
      const { path } = top as Extract<Expression, { kind: 'column-reference' }>
      for (const { name } of path.parts) names.add(name)
    } else stack.push(...Object.values(top))
  }
  return names
}
