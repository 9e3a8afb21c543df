import { fail, type SourceSpan } from '@millrace/kernel'

/** Levels of nodes that later passes may recurse through. */
const MAX_DEPTH = 600

/**
 * Freezes a syntax tree, and refuses one too deep to walk. Chains of operators, set operations and joins nest to the
 * left as deep as they are long: they count as one level, since passes walk them by a loop. Not recursive.
 */
export function freezeTree<T extends object>(root: T): T {
  const stack: { readonly node: object; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (depth > MAX_DEPTH) fail('SQL_TOO_DEEP', { limit: MAX_DEPTH }, spanOf(node))
    if (Object.isFrozen(node)) continue
    Object.freeze(node)
    const below = Array.isArray(node) ? depth : depth + 1
    const first = 'left' in node && 'kind' in node ? node.left : null
    for (const child of Object.values(node)) {
      if (typeof child !== 'object' || child === null) continue
      const isChain = child === first && 'kind' in node && child.kind === node.kind
      stack.push({ node: child, depth: isChain ? depth : below })
    }
  }
  return root
}

function spanOf(node: object): { span?: SourceSpan } {
  return 'span' in node ? { span: node.span as SourceSpan } : {}
}
