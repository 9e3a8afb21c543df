import type { SourceSpan } from '@millrace/kernel'

/** Any node of a syntax tree, for walks that care for some kinds only. */
export interface SyntaxNode {
  readonly kind: string
  readonly span: SourceSpan
}

/** The nodes right below a node, in the order of its properties. */
export function childNodes(node: object): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (const value of Object.values(node)) gather(value, found)
  return found
}

function gather(value: unknown, found: SyntaxNode[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const item of value) gather(item, found)
  else if ('kind' in value) {
    if ('span' in value) found.push(value as SyntaxNode)
    else for (const inner of Object.values(value)) gather(inner, found)
  }
}
