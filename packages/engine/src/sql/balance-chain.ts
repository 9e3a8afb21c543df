import type { SourceSpan } from '@millrace/kernel'
import type { BinaryOperator } from './ast/literal-nodes.ts'
import type { Expression } from './ast/query-nodes.ts'
import { spanBetween } from './token.ts'

/** Chains up to here keep the shape in which they are read. */
const LONG = 100

/**
 * A chain of one associative operator nests as deep as it is long, and later passes walk trees by recursion. So a long
 * chain of AND, OR or || becomes a tree of halves: it means the same.
 */
export function balanceChain(root: Expression): Expression {
  if (root.kind !== 'binary' || !isAssociative(root.operator)) return root
  const { operator } = root
  const parts: Expression[] = []
  let left: Expression = root
  while (left.kind === 'binary' && left.operator === operator) {
    parts.push(left.right)
    left = left.left
  }
  if (parts.length < LONG) return root
  parts.push(left)
  return halves(parts.reverse(), operator)
}

function isAssociative(operator: BinaryOperator): boolean {
  return operator === 'AND' || operator === 'OR' || operator === '||'
}

function halves(parts: readonly Expression[], operator: BinaryOperator): Expression {
  if (parts.length === 1) return parts[0]!
  const middle = parts.length >> 1
  const left = halves(parts.slice(0, middle), operator)
  const right = halves(parts.slice(middle), operator)
  const span: SourceSpan = spanBetween(left.span, right.span)
  return { kind: 'binary', operator, left, right, span }
}
