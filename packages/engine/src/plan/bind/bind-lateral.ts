import { fail } from '@millrace/kernel'
import type { Join, TableSource } from '../../sql/ast/query-nodes.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { mapColumns } from '../expression-tree.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { joinScopes } from './bind-join-columns.ts'
import { bindJoinCondition } from './bind-join-condition.ts'
import { joinSchema } from './bind-join-schema.ts'
import { inside } from './bind-subquery.ts'
import { attach } from './bind-subquery-attach.ts'
import { readsOuter, SubqueryFrame } from './bind-subquery-frame.ts'
import { singleRow } from './bind-values.ts'
import type { BoundFrom } from './bound-from.ts'
import { allColumns, project } from './make-relation.ts'
import { nameColumns } from './name-columns.ts'
import { scopeOf } from './scope.ts'

type Derived = Extract<TableSource, { kind: 'derived-table' }>

/** A subquery that may read the rows of what stands before it in FROM. */
export function bindLateralJoin(
  node: Join,
  left: BoundFrom,
  right: Derived,
  context: BindContext,
): BoundFrom {
  const joinType = dependentType(node)
  const frame = new SubqueryFrame(left.scope, context.outer)
  const inner = context.bindQuery(right.query, inside(context, frame.resolve))
  if (readsNothing(inner)) fail('PLAN_CORRELATED', {}, { span: right.span })
  const named = right.alias ? nameColumns(inner, right.aliasColumns, right.alias) : inner
  const rightScope = scopeOf(named.schema, right.alias?.name ?? null)
  const scope = joinScopes(left.scope, rightScope, joinType, right)
  const on = bindJoinCondition(node, left.scope, rightScope, scope, context)
  const width = left.scope.length
  const attached = attach(left.relation, named, {
    subquery: { frame, span: right.span },
    slots: frame.slots,
    joinType,
    condition: (columns) => on.condition && placed(on.condition, width, columns),
  })
  const { fields } = joinSchema(left.relation.schema, named.schema, joinType)
  const outputs = [...allColumns(attached.relation.schema).slice(0, width), ...attached.columns]
  const names = fields.map(({ name }) => name)
  return { relation: project(attached.relation, outputs, names, node.span), scope: on.scope }
}

/** Expressions over outer rows without a FROM of their own: Flink has no join for them. */
function readsNothing(inner: Relation): boolean {
  return (
    inner.kind === 'project' &&
    inner.input === singleRow &&
    inner.expressions.some((each) => readsOuter(each))
  )
}

/** The condition over the columns as they were attached. */
function placed(
  condition: BoundExpression,
  width: number,
  columns: readonly BoundExpression[],
): BoundExpression {
  return mapColumns(condition, (each) =>
    each.index < width ? column(each.index, each.type, each.span) : columns[each.index - width]!,
  )
}

/** What reads the left rows cannot pad them: only inner and left joins are. */
export function dependentType(node: Join): 'inner' | 'left' {
  if (node.type === 'RIGHT' || node.type === 'FULL') {
    return fail('PLAN_DEPENDENT_JOIN', { join: `${node.type} JOIN` }, { span: node.word })
  }
  return node.type === 'LEFT' ? 'left' : 'inner'
}
