import type { SourceSpan } from '@millrace/kernel'

/** Any node of the syntax tree, whatever its kind: the parts of it that advice reads are checked where they are read. */
export interface SyntaxNode {
  readonly kind: string
  readonly span: SourceSpan
  readonly [part: string]: unknown
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value
}

const known = new WeakMap<object, readonly SyntaxNode[]>()

/** Every node under a tree, itself included, in the order of the text. Trees are frozen, so each is walked once. */
export function nodesIn(tree: object): readonly SyntaxNode[] {
  const before = known.get(tree)
  if (before) return before
  const found: SyntaxNode[] = []
  // By a loop: a chain of operators nests as deep as it is long.
  const stack: object[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isNode(node)) found.push(node)
    for (const part of Object.values(node).reverse())
      if (typeof part === 'object' && part !== null) stack.push(part)
  }
  known.set(tree, found)
  return found
}
