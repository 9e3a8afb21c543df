import type { Join, TableSource } from '../../sql/ast/query-nodes.ts'
import type { JoinType } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { limitSize } from '../relation-size.ts'
import { allOf, conjunctsOf } from '../rewrite/conjuncts.ts'
import { makeJoin } from '../rewrite/make-join.ts'
import { type BindContext, gather } from './bind-context.ts'
import { joinScopes } from './bind-join-columns.ts'
import { type BoundOn, bindJoinCondition } from './bind-join-condition.ts'
import { sourceNames } from './bind-join-hints.ts'
import { bindTemporalJoin } from './bind-join-temporal.ts'
import { bindLateralJoin } from './bind-lateral.ts'
import { bindTableFunctionJoin, refuseSubquery } from './bind-lateral-function.ts'
import { takesTables } from './bind-process-function.ts'
import { hasSubquery } from './bind-subquery.ts'
import { filterBy } from './bind-subquery-joins.ts'
import { bindUnnest } from './bind-unnest.ts'
import { isWindowFunction } from './bind-window.ts'
import type { BoundFrom } from './bound-from.ts'

export type BindSource = (source: TableSource, context: BindContext) => BoundFrom

const TYPES = { INNER: 'inner', CROSS: 'inner', LEFT: 'left', RIGHT: 'right', FULL: 'full' } as const

/** Two sources joined; the right one may read the rows of the left one. */
export function bindJoin(node: Join, context: BindContext, bindSource: BindSource): BoundFrom {
  const joined = bindDependent(node, context, bindSource) ?? bindPlain(node, context, bindSource)
  limitSize(joined.relation, node.span)
  return joined
}

/** A join whose right side asks for each left row; null for any other. */
function bindDependent(node: Join, context: BindContext, bindSource: BindSource): BoundFrom | null {
  const { right } = node
  const left = () => bindSource(node.left, context)
  switch (right.kind) {
    case 'unnest':
      return bindUnnest(node, left(), right, context)
    case 'derived-table':
      return right.lateral ? bindLateralJoin(node, left(), right, context) : null
    case 'table-function':
      return isWindowFunction(right.name.parts.at(-1)!.name) || takesTables(right)
        ? null
        : bindTableFunctionJoin(node, left(), right, context)
    case 'table-name':
      return right.asOf ? bindTemporalJoin(node, left(), right, right.asOf, context, bindSource) : null
    default:
      return null
  }
}

function bindPlain(node: Join, context: BindContext, bindSource: BindSource): BoundFrom {
  const joinType: JoinType = TYPES[node.type]
  const [left, right] = gather(context, [
    () => bindSource(node.left, context),
    () => bindSource(node.right, context),
  ]) as [BoundFrom, BoundFrom]
  const scope = joinScopes(left.scope, right.scope, joinType, node.right)
  const on = bindJoinCondition(node, left.scope, right.scope, scope, context)
  if (on.subqueries) return { relation: joinWithSubqueries(node, left, right, on), scope: on.scope }
  const relation = makeJoin(left.relation, right.relation, {
    joinType,
    condition: on.condition,
    stateTtl: [ttlOf(node.left, context), ttlOf(node.right, context)],
    span: node.span,
  })
  return { relation, scope: on.scope }
}

/** The STATE_TTL of a table that is joined; a side that is a join itself has the job's. */
function ttlOf(source: TableSource, { hints }: BindContext): number | null {
  const [name, other] = sourceNames(source)
  return other === undefined && name !== undefined ? (hints?.stateTtl.get(name) ?? null) : null
}

/** Subqueries in the ON of an inner join hold for the joined rows; what is padded has no place for them. */
function joinWithSubqueries(node: Join, left: BoundFrom, right: BoundFrom, on: BoundOn): Relation {
  if (node.type !== 'INNER' || on.subqueries!.hasMembership) return refuseSubquery(node)
  const conjuncts = conjunctsOf(on.condition)
  const joined = makeJoin(left.relation, right.relation, {
    joinType: 'inner',
    condition: allOf(conjuncts.filter((each) => !hasSubquery(each))),
    span: node.span,
  })
  return filterBy(joined, allOf(conjuncts.filter(hasSubquery))!, on.subqueries!, node.on!.span)
}
