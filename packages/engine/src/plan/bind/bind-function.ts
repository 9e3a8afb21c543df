import { fail } from '@millrace/kernel'
import { resolveType } from '../../catalog/resolve-type.ts'
import type { Expression, FunctionCall } from '../../sql/ast/query-nodes.ts'
import { booleanType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { bindCall, refuseArguments, refuseUntypedNull } from '../functions/bind-call.ts'
import { findAggregateFunction, findScalarFunction, refuseFunction } from '../functions/function-catalogue.ts'
import type { AggregateFunction } from '../functions/function-declaration.ts'
import { bindJsonQuery, bindJsonValue } from '../functions/json-functions.ts'
import { isNull, isUnknown } from '../typing/type-families.ts'
import type { CollectedAggregate } from './aggregate-collector.ts'
import type { ExpressionContext } from './expression-context.ts'

type Bind = (node: Expression, context: ExpressionContext) => BoundExpression

/** A call of a scalar or an aggregate function, with or without OVER. */
export function bindFunction(node: FunctionCall, context: ExpressionContext, bind: Bind): BoundExpression {
  const special = context.calls?.(node, (child) => bind(child, context))
  if (special) return special
  const name = node.name.parts.map((part) => part.name).join('.')
  const aggregate = findAggregateFunction(name)
  if (aggregate) return bindAggregate(aggregate, node, context, bind)
  const { span } = node
  const scalar = findScalarFunction(name)
  if (!scalar) return bindUserFunction(node, context, bind) ?? refuseFunction(name, node.name.span)
  if (node.over) return fail('SQL_OVER_FUNCTION', { name, reason: name }, { span })
  refuseClauses(node, name)
  const site = { name, args: bindArguments(node, context, bind), span }
  const returning = node.returning && resolveType(node.returning, 'cast')
  if (scalar.names[0] === 'JSON_VALUE') return bindJsonValue(site, returning)
  if (scalar.names[0] === 'JSON_QUERY') return bindJsonQuery(site, returning)
  return bindCall(scalar, site)
}

/** What only aggregate functions take. */
function refuseClauses(node: FunctionCall, name: string): void {
  const clauses: readonly (readonly [string, boolean])[] = [
    ['DISTINCT', node.distinct],
    ['FILTER', node.filter !== null],
    ['*', node.syntax === 'star'],
    ['WITHIN GROUP', node.orderBy.length > 0],
    ['WITHIN DISTINCT', node.withinDistinct.length > 0],
    [`${node.nulls} NULLS`, node.nulls !== null],
  ]
  const clause = clauses.find(([, isGiven]) => isGiven)
  if (clause) fail('SQL_NOT_AGGREGATE', { name, clause: clause[0] }, { span: insideOf(node) })
}

/** The first place behind the parenthesis. */
function insideOf({ name, span }: FunctionCall): FunctionCall['span'] {
  const { endLine, endColumn } = name.span
  return { ...span, line: endLine, column: endColumn + 1 }
}

/** A function made by CREATE FUNCTION: it takes anything, and gives what nobody knows. */
function bindUserFunction(
  node: FunctionCall,
  context: ExpressionContext,
  bind: Bind,
): BoundExpression | null {
  const type = context.userFunction?.(node.name)
  if (!type) return null
  const args = node.arguments
    .filter((argument) => argument.kind !== 'default')
    .map((argument) => bind(argument.kind === 'named-argument' ? argument.value : argument, context))
  const name = node.name.parts.map((part) => part.name).join('.')
  return call(name, args, type, node.span)
}

function bindArguments(node: FunctionCall, context: ExpressionContext, bind: Bind): BoundExpression[] {
  const name = node.name.parts.at(-1)!.name
  return node.arguments.map((argument) => {
    if (argument.kind !== 'named-argument') return bind(argument, context)
    return fail('SQL_NAMED_ARGUMENT', { name }, { span: argument.span })
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
  if (node.over) {
    const { over, ...inside } = context
    if (!over) return fail('SQL_OVER_PLACE', { name, place: context.place }, { span: context.within ?? span })
    return over(collect(declaration, node, inside, bind), node.over)
  }
  if (declaration.overOnly) return fail('SQL_OVER_MISSING', { name }, { span })
  const { aggregates } = context
  if (!aggregates)
    return fail('SQL_AGGREGATE_PLACE', { name, place: context.place }, { span: context.within ?? span })
  const { aggregates: _, over: __, ...inside } = context
  const collected = collect(declaration, node, { ...inside, place: `${name}(…)`, within: span }, bind)
  const mayBeEmpty = !aggregates.isGrouped || collected.filter !== null
  const { type } = collected
  return aggregates.add({
    ...collected,
    type: declaration.never ? type : withNullable(type, type.nullable || mayBeEmpty),
  })
}

/** The call with its arguments checked; its type as if there were always a row. */
function collect(
  declaration: AggregateFunction,
  node: FunctionCall,
  context: ExpressionContext,
  bind: Bind,
): CollectedAggregate {
  const { span } = node
  const name = declaration.names[0]!
  refuseAggregateClauses(node, name)
  const args = bindArguments(node, context, bind)
  args.forEach(refuseUntypedNull)
  const site = { name, args, span }
  const [least, most] = declaration.arity
  const isStar = node.syntax === 'star'
  const fewest = name === 'COUNT' ? 1 : least
  const wrongCount = isStar ? name !== 'COUNT' : args.length < fewest || args.length > most
  if (wrongCount) refuseArguments(isStar ? { ...site, span: insideOf(node) } : site, declaration.signature)
  const converted = declaration.bindArguments?.(site) ?? args
  const filter = node.filter && bindFilter(node.filter, context, bind)
  const type = declaration.result(converted[0]?.type ?? null, converted)
  return { name, args: converted, distinct: node.distinct, filter, type, span }
}

function bindFilter(node: Expression, context: ExpressionContext, bind: Bind): BoundExpression {
  return requireBoolean(bind(node, { ...context, place: 'FILTER', within: node.span }), 'FILTER')
}

const TREATS_NULLS = new Set(['LAG', 'LEAD', 'ARRAY_AGG'])
const TAKES_ORDER = new Set(['ARRAY_AGG', 'JSON_ARRAYAGG'])

function refuseAggregateClauses(node: FunctionCall, name: string): void {
  const refuse = (clause: string) => fail('SQL_AGGREGATE_CLAUSE', { name, clause }, { span: node.span })
  if (node.nulls && !TREATS_NULLS.has(name)) refuse(`${node.nulls} NULLS`)
  if (node.orderBy.length > 0 && !TAKES_ORDER.has(name))
    refuse(node.orderInside ? 'ORDER BY' : 'WITHIN GROUP')
  if (node.separator) refuse('SEPARATOR')
}

/** A condition; refuses what is not BOOLEAN. */
export function requireBoolean(condition: BoundExpression, what: string): BoundExpression {
  if (isNull(condition.type)) return nullLiteral(booleanType, condition.span)
  if (condition.type.root === 'BOOLEAN' || isUnknown(condition.type)) return condition
  const given = typeToString(condition.type)
  return fail(
    'SQL_EXPECTED_TYPE',
    { what, expected: 'BOOLEAN', given },
    condition.span ? { span: condition.span } : {},
  )
}
