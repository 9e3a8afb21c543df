import { fail, type SourceSpan } from '@millrace/kernel'
import type { Expression, Join, TableName, TableSource } from '../../sql/ast/query-nodes.ts'
import { rowType, typeToString, withoutAttribute } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { uniqueKeys } from '../changelog/unique-keys.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { makeJoin } from '../rewrite/make-join.ts'
import { optimize } from '../rewrite/optimize.ts'
import { attributeOf, isTimestamp } from '../typing/type-families.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { joinScopes } from './bind-join-columns.ts'
import { bindJoinCondition } from './bind-join-condition.ts'
import { lookupJoin } from './bind-join-lookup.ts'
import { dependentType } from './bind-lateral.ts'
import { refuseSubquery } from './bind-lateral-function.ts'
import type { BoundFrom } from './bound-from.ts'
import { allColumns, project } from './make-relation.ts'
import type { Scope } from './scope.ts'

type BindSource = (source: TableSource, context: BindContext) => BoundFrom

/** `JOIN t FOR SYSTEM_TIME AS OF left.time ON …`: the version of a row that held at the time of the left row. */
export function bindTemporalJoin(
  node: Join,
  left: BoundFrom,
  source: TableName,
  asOf: Expression,
  context: BindContext,
  bindSource: BindSource,
): BoundFrom {
  const joinType = dependentType(node)
  const right = bindSource({ ...source, asOf: null }, context)
  // The times of the versions are ordinary timestamps from here on.
  const rightScope = right.scope.map((each) => ({ ...each, type: withoutAttribute(each.type) }))
  const scope = joinScopes(left.scope, rightScope, joinType, source)
  const time = bindTime(asOf, left, scope, context)
  const on = bindJoinCondition(node, left.scope, rightScope, scope, context)
  if (on.subqueries) return refuseSubquery(node)
  const attribute = attributeOf(left.relation.schema.fields[time]!.type)
  const { span } = source
  const factory = attribute === 'proctime' ? lookupFactory(right.relation, context) : null
  if (factory) {
    const name = source.alias?.name ?? source.name.parts.at(-1)!.name
    const hint = context.hints?.lookup.get(name) ?? {}
    const parts = { joinType, condition: on.condition, hint, span: node.span }
    return { relation: lookupJoin(left.relation, factory, parts), scope: on.scope }
  }
  if (attribute === 'proctime') refuse('by processing time it takes a table that is asked row by row', span)
  // Conditions on one side say which versions match; they must not decide which versions there are.
  const joined = makeJoin(left.relation, right.relation, {
    joinType,
    condition: on.condition,
    span: node.span,
    staysWhole: true,
  })
  return { relation: temporal(joined, time, attribute!, span), scope: on.scope }
}

/** The left column that AS OF names; refuses anything else. */
function bindTime(asOf: Expression, left: BoundFrom, scope: Scope, context: BindContext): number {
  const bound: BoundExpression = bindExpression(asOf, {
    ...(context.outer && { outer: context.outer }),
    scope,
    place: 'FOR SYSTEM_TIME AS OF',
  })
  const { span } = asOf
  if (!isTimestamp(bound.type)) {
    const given = typeToString(bound.type)
    fail('SQL_EXPECTED_TYPE', { what: 'FOR SYSTEM_TIME AS OF', expected: 'TIMESTAMP', given }, { span })
  }
  if (bound.kind !== 'column' || bound.index >= left.scope.length || !attributeOf(bound.type)) {
    return refuse('it takes a time attribute of the left table', span)
  }
  return bound.index
}

function refuse(reason: string, span: SourceSpan): never {
  return fail('PLAN_TEMPORAL_JOIN', { reason }, { span })
}

/** The table, if its connector answers single lookups. */
function lookupFactory(relation: Relation, { connectors }: BindContext): RelationOf<'scan'> | null {
  if (relation.kind !== 'scan') return null
  return connectors.get(String(relation.table.options.connector))?.lookup ? relation : null
}

/** The join as one over versions: its keys must hold the primary key of the right side, and that must have a time. */
function temporal(
  joined: Relation,
  leftTime: number,
  attribute: 'rowtime' | 'proctime',
  span: SourceSpan,
): Relation {
  if (joined.kind === 'project') {
    const inner = temporal(joined.input, leftTime, attribute, span)
    return project(
      inner,
      allColumns(joined.schema).map((_, i) => joined.expressions[i]!),
      joined.schema.fields.map(({ name }) => name),
      joined.span,
    )
  }
  const join = joined as RelationOf<'join'>
  const [, right] = join.inputs as readonly [Relation, Relation]
  if (join.rightKeys.length === 0) refuse('there is no equality in ON', span)
  const keys = uniqueKeys(optimize(right))
  if (keys.length === 0) refuse('the right table has no PRIMARY KEY', span)
  if (!keys.some((key) => key.every((column) => join.rightKeys.includes(column)))) {
    refuse('ON does not hold the whole PRIMARY KEY of the right table', span)
  }
  const time = right.schema.fields.findIndex(({ type }) => attributeOf(type) === 'rowtime')
  if (attribute === 'rowtime' && time < 0) refuse('the right table has no WATERMARK', span)
  const { nullSafe: _, nullAware: __, stateTtl: ___, ...rest } = join
  const width = join.inputs[0]!.schema.fields.length
  const fields = join.schema.fields.map((field, i) =>
    i < width ? field : { ...field, type: withoutAttribute(field.type) },
  )
  return Object.freeze({
    ...rest,
    schema: rowType(fields),
    kind: 'temporal-join',
    leftTime,
    rightTime: attribute === 'rowtime' ? time : null,
  })
}
