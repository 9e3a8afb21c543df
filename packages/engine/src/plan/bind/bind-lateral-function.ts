import { fail } from '@millrace/kernel'
import type { Join, TableFunction, TableSource } from '../../sql/ast/query-nodes.ts'
import { rowType, unknownType } from '../../types/logical-type.ts'
import { refuseFunction } from '../functions/function-catalogue.ts'
import type { TableFunctionCall } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { joinScopes } from './bind-join-columns.ts'
import { bindJoinCondition } from './bind-join-condition.ts'
import { joinSchema } from './bind-join-schema.ts'
import { dependentType } from './bind-lateral.ts'
import { hasSubquery } from './bind-subquery.ts'
import { singleRow } from './bind-values.ts'
import type { BoundFrom } from './bound-from.ts'
import { scopeOf } from './scope.ts'
import { userFunctions } from './user-functions.ts'

interface Correlated {
  readonly call: TableFunctionCall
  readonly alias: string | null
  readonly source: TableSource
}

/** A table function for each row on the left; without a join, for a single row without columns. */
export function bindCorrelate(
  node: Join | null,
  left: BoundFrom,
  { call, alias, source }: Correlated,
  context: BindContext,
): BoundFrom {
  const joinType = node ? dependentType(node) : 'inner'
  const rightScope = scopeOf(call.output, alias)
  const scope = joinScopes(left.scope, rightScope, joinType, source)
  const on = node
    ? bindJoinCondition(node, left.scope, rightScope, scope, context)
    : { condition: null, scope }
  if (on.condition && hasSubquery(on.condition)) refuseSubquery(node!)
  const isTrue = on.condition?.kind === 'literal' && on.condition.value === true
  const relation: Relation = Object.freeze({
    kind: 'correlate',
    input: left.relation,
    joinType,
    call,
    condition: isTrue ? null : on.condition,
    schema: joinSchema(left.relation.schema, call.output, joinType),
    span: source.span,
  })
  return { relation, scope: on.scope }
}

export function refuseSubquery(node: Join): never {
  const params = { feature: 'A subquery in ON', instead: 'Put it into WHERE, or into a join of its own.' }
  return fail('PLAN_UNSUPPORTED', params, { span: node.on?.span ?? node.span })
}

export const nothing: BoundFrom = Object.freeze({ relation: singleRow, scope: [] })

/** `LATERAL TABLE(f(x)) AS t(a, b)`: a function made by CREATE FUNCTION. Only the alias tells its columns here. */
export function bindTableFunctionJoin(
  node: Join | null,
  left: BoundFrom,
  source: TableFunction,
  context: BindContext,
): BoundFrom {
  const name = source.name.parts.map((part) => part.name).join('.')
  // Without LATERAL a function sees nothing of what stands before it.
  const scope = source.lateral ? left.scope : []
  const args = source.arguments.map(({ value, span }) => {
    if (value.kind === 'table-argument' || value.kind === 'descriptor' || value.kind === 'model-argument')
      return fail('PLAN_UNSUPPORTED', { feature: `${name}(TABLE …)`, instead: '–' }, { span })
    return bindExpression(value, {
      ...userFunctions(context.catalog),
      ...(context.outer && { outer: context.outer }),
      scope,
      place: name,
    })
  })
  if (!context.catalog.findFunction(source.name)) return refuseFunction(name, source.name.span)
  const columns = source.aliasColumns.length > 0 ? source.aliasColumns.map((each) => each.name) : ['EXPR$0']
  const call: TableFunctionCall = Object.freeze({
    name,
    args: Object.freeze(args),
    output: rowType(columns.map((each) => ({ name: each, type: unknownType }))),
    span: source.span,
  })
  return bindCorrelate(node, left, { call, alias: source.alias?.name ?? null, source }, context)
}
