import { fail, type SourceSpan } from '@millrace/kernel'
import type { Join } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { requireBoolean } from './bind-function.ts'
import { type MergedColumns, mergeColumns } from './bind-join-columns.ts'
import { hasSubquery, Subqueries } from './bind-subquery.ts'
import type { Scope } from './scope.ts'

export interface BoundOn extends MergedColumns {
  /** Holds the subqueries of the condition, if it has any. */
  readonly subqueries: Subqueries | null
}

/** ON, USING or NATURAL, over left and right columns; none is null. `scope` names the joined rows. */
export function bindJoinCondition(
  node: Join,
  left: Scope,
  right: Scope,
  scope: Scope,
  context: BindContext,
): BoundOn {
  requireCondition(node)
  if (node.natural || node.using.length > 0) {
    if (node.natural && node.on) fail('SQL_JOIN_CONDITION_TWICE', {}, { span: node.on.span })
    return { ...mergeColumns(node, left, right, scope), subqueries: null }
  }
  if (!node.on) return { condition: null, scope, subqueries: null }
  // Inside ON both sides are as they are, not yet padded.
  const inside = [
    ...left,
    ...scope.slice(left.length).map((entry, i) => ({ ...entry, type: right[i]!.type })),
  ]
  const subqueries = new Subqueries(context)
  const bound = bindExpression(node.on, { ...subqueries.hooks, scope: inside, place: 'ON' })
  const condition: BoundExpression = requireBoolean(bound, 'ON')
  return { condition, scope, subqueries: hasSubquery(condition) ? subqueries : null }
}

/** The ON before a condition, as it is commonly written. */
function wordBefore(span: SourceSpan): SourceSpan {
  const column = Math.max(1, span.column - 3)
  return { ...span, column, endLine: span.line, endColumn: column + 2 }
}

/** Every join but CROSS and the comma says what its rows have in common. */
function requireCondition(node: Join): void {
  const hasCondition = node.natural || node.on !== null || node.using.length > 0
  if (node.type === 'CROSS' || node.comma) {
    if (hasCondition)
      fail('SQL_JOIN_CONDITION_TWICE', {}, { span: node.on ? wordBefore(node.on.span) : node.word })
    return
  }
  if (!hasCondition) fail('SQL_JOIN_CONDITION', { join: `${node.type} JOIN` }, { span: node.word })
}
