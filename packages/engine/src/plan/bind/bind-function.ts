import { fail } from '@millrace/kernel'
import { resolveType } from '../../catalog/resolve-type.ts'
import type { Expression, FunctionCall } from '../../sql/ast/query-nodes.ts'
import { booleanType, typeToString, withNullable } from '../../types/logical-type.ts'
import { nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { bindCall, refuseArguments } from '../functions/bind-call.ts'
import { findAggregateFunction, findScalarFunction, refuseFunction } from '../functions/function-catalogue.ts'
import type { AggregateFunction } from '../functions/function-declaration.ts'
import { bindJsonValue } from '../functions/json-functions.ts'
import { isNull } from '../typing/type-families.ts'
import type { ExpressionContext } from './expression-context.ts'

type Bind = (node: Expression, context: ExpressionContext) => BoundExpression

/** A call of a scalar or an aggregate function. */
export function bindFunction(node: FunctionCall, context: ExpressionContext, bind: Bind): BoundExpression {
  const { span } = node
  const name = node.name.parts.map((part) => part.name).join('.')
  if (node.over) {
    const instead = 'Group by a window: TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL …)).'
    fail('PLAN_UNSUPPORTED', { feature: `${name}(…) OVER`, instead }, { span })
  }
  const aggregate = findAggregateFunction(name)
  if (aggregate) return bindAggregate(aggregate, node, context, bind)
  const scalar = findScalarFunction(name)
  const isJsonValue = name.toUpperCase() === 'JSON_VALUE'
  if (!scalar && !isJsonValue) return refuseFunction(name, node.name.span)
  const clause = node.distinct ? 'DISTINCT' : node.filter ? 'FILTER' : node.syntax === 'star' ? '*' : null
  if (clause) fail('SQL_NOT_AGGREGATE', { name, clause }, { span })
  const site = { name, args: bindArguments(node, context, bind), span }
  if (isJsonValue) return bindJsonValue(site, node.returning && resolveType(node.returning))
  return bindCall(scalar!, site)
}

function bindArguments(node: FunctionCall, context: ExpressionContext, bind: Bind): BoundExpression[] {
  return node.arguments.map((argument) => {
    if (argument.kind !== 'named-argument') return bind(argument, context)
    return fail(
      'PLAN_UNSUPPORTED',
      { feature: 'name => value', instead: 'Give the arguments by position.' },
      { span: argument.span },
    )
  })
}

function bindAggregate(
  declaration: AggregateFunction,
  node: FunctionCall,
  context: ExpressionContext,
  bind: Bind,
): BoundExpression {
  const { span } = node
  const name = declaration.names[0]!
  if (!context.aggregates) return fail('SQL_AGGREGATE_PLACE', { name, place: context.place }, { span })
  if (node.orderBy.length > 0) {
    fail('PLAN_UNSUPPORTED', { feature: 'WITHIN GROUP', instead: `${name}(…)` }, { span })
  }
  const inner: ExpressionContext = { scope: context.scope, place: `${name}(…)` }
  const args = bindArguments(node, inner, bind)
  const site = { name, args, span }
  const [least, most] = declaration.arity
  const isStar = node.syntax === 'star'
  const wrongCount = isStar ? name !== 'COUNT' : args.length < Math.max(1, least) || args.length > most
  if (wrongCount) refuseArguments(site, declaration.signature)
  for (const arg of args) {
    if (isNull(arg.type)) refuseArguments(site, declaration.signature)
  }
  const converted = declaration.bindArguments?.(site) ?? args
  const filter = node.filter && bindFilter(node.filter, { ...inner, place: 'FILTER' }, bind)
  const argument = converted[0]?.type ?? null
  const type = declaration.result(argument)
  const mayBeEmpty = !context.aggregates.isGrouped || filter !== null
  return context.aggregates.add({
    name,
    args: converted,
    distinct: node.distinct,
    filter,
    type: name === 'COUNT' ? type : withNullable(type, type.nullable || mayBeEmpty),
    span,
  })
}

function bindFilter(node: Expression, context: ExpressionContext, bind: Bind): BoundExpression {
  return requireBoolean(bind(node, context), 'FILTER')
}

/** A condition; refuses what is not BOOLEAN. */
export function requireBoolean(condition: BoundExpression, what: string): BoundExpression {
  if (isNull(condition.type)) return nullLiteral(booleanType, condition.span)
  if (condition.type.root === 'BOOLEAN') return condition
  const given = typeToString(condition.type)
  return fail(
    'SQL_EXPECTED_TYPE',
    { what, expected: 'BOOLEAN', given },
    condition.span ? { span: condition.span } : {},
  )
}
