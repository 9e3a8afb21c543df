import { fail } from '@millrace/kernel'
import type { Join, TableSource } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { JoinType } from '../plan-node.ts'
import { limitSize } from '../relation-size.ts'
import { makeJoin } from '../rewrite/make-join.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import type { BoundFrom } from './bind-from.ts'
import { requireBoolean } from './bind-function.ts'
import { joinScopes, mergeColumns } from './bind-join-columns.ts'
import type { Scope } from './scope.ts'

export type BindSource = (source: TableSource, context: BindContext) => BoundFrom

const TYPES = { INNER: 'inner', CROSS: 'inner', LEFT: 'left', RIGHT: 'right', FULL: 'full' } as const

/** A join of two sources that know nothing of each other. */
export function bindJoin(node: Join, context: BindContext, bindSource: BindSource): BoundFrom {
  requireCondition(node)
  const joinType: JoinType = TYPES[node.type]
  const [left, right] = gather(context, [
    () => bindSource(node.left, context),
    () => bindSource(node.right, context),
  ]) as [BoundFrom, BoundFrom]
  const scope = joinScopes(left.scope, right.scope, joinType, node.right)
  const bound = bindOn(node, left.scope, right.scope, scope)
  const relation = makeJoin(left.relation, right.relation, {
    joinType,
    condition: bound.condition,
    span: node.span,
  })
  return { relation: limitSize(relation, node.span), scope: bound.scope }
}

/** Every join but CROSS and the comma says what its rows have in common. */
function requireCondition(node: Join): void {
  if (node.type === 'CROSS' || node.comma || node.natural || node.on || node.using.length > 0) return
  fail('SQL_JOIN_CONDITION', { join: `${node.type} JOIN` }, { span: node.span })
}

function bindOn(node: Join, left: Scope, right: Scope, scope: Scope) {
  if (node.natural || node.using.length > 0) return mergeColumns(node, left, right, scope)
  if (!node.on) return { condition: null, scope }
  // Inside ON both sides are as they are, not yet padded.
  const inside = [
    ...left,
    ...scope.slice(left.length).map((entry, i) => ({ ...entry, type: right[i]!.type })),
  ]
  const condition: BoundExpression = requireBoolean(
    bindExpression(node.on, { scope: inside, place: 'ON' }),
    'ON',
  )
  return { condition, scope }
}
