import { fail, type SourceSpan } from '@millrace/kernel'

/** Levels that passes which recurse go down without risk for the stack. */
const MAX_DEPTH = 600

/**
 * Refuses a syntax tree that passes cannot recurse through. The parser takes chains of any length (`1 + 1 + …`), which
 * nest as deep as they are long. Not recursive itself.
 */
export function refuseDeepTree(root: object): void {
  const stack: { readonly node: object; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (depth > MAX_DEPTH) {
      const span = 'span' in node ? { span: node.span as SourceSpan } : {}
      fail('SQL_TOO_DEEP', { limit: MAX_DEPTH }, span)
    }
    const below = Array.isArray(node) ? depth : depth + 1
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) stack.push({ node: child, depth: below })
    }
  }
}
