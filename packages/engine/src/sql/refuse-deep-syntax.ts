import { fail, type SourceSpan } from '@millrace/kernel'

/** Levels of nodes that later passes may recurse through. */
const MAX_DEPTH = 600

/**
 * Refuses a syntax tree too deep to walk; `bound` says how deep it is at most by what its reader counted, and mostly
 * that is enough to know. Chains of operators, set operations and joins nest to the left as deep as they are long: they
 * count as one level, since passes walk them by a loop. Not recursive.
 */
export function refuseDeepSyntax(root: object, bound: number): void {
  if (bound < MAX_DEPTH) return
  const stack: object[] = [root]
  const depths = [0]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const depth = depths.pop()!
    if (depth > MAX_DEPTH) fail('SQL_TOO_DEEP', { limit: MAX_DEPTH }, spanOf(node))
    const below = Array.isArray(node) ? depth : depth + 1
    for (const key in node) {
      const child = (node as Record<string, unknown>)[key]
      if (typeof child !== 'object' || child === null || key === 'span') continue
      stack.push(child)
      depths.push(key === 'left' && kindOf(child) === kindOf(node) ? depth : below)
    }
  }
}

function kindOf(node: object): unknown {
  return 'kind' in node ? node.kind : undefined
}

function spanOf(node: object): { span?: SourceSpan } {
  return 'span' in node ? { span: node.span as SourceSpan } : {}
}
