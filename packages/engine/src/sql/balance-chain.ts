import type { BinaryOperator } from './ast/literal-nodes.ts'
import type { Expression, QueryBody, SetOperation } from './ast/query-nodes.ts'
import { spanBetween } from './token.ts'

/** Chains up to here keep the shape in which they are read. */
export const LONG = 100

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
  return { kind: 'binary', operator, left, right, span: spanBetween(left.span, right.span) }
}

/** As `balanceChain`, for queries: each set operator is associative with itself but for EXCEPT. */
export function balanceQueries(root: QueryBody): QueryBody {
  if (root.kind !== 'set-operation' || root.operator === 'EXCEPT') return root
  const parts: QueryBody[] = []
  let left: QueryBody = root
  while (left.kind === 'set-operation' && left.operator === root.operator && left.all === root.all) {
    parts.push(left.right)
    left = left.left
  }
  if (parts.length < LONG) return root
  parts.push(left)
  return queryHalves(parts.reverse(), root)
}

function queryHalves(parts: readonly QueryBody[], like: SetOperation): QueryBody {
  if (parts.length === 1) return parts[0]!
  const middle = parts.length >> 1
  const left = queryHalves(parts.slice(0, middle), like)
  const right = queryHalves(parts.slice(middle), like)
  return { ...like, left, right, span: spanBetween(left.span, right.span) }
}
