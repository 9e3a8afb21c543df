import { fail, invariant } from '@millrace/kernel'
import { resolveType } from '../../catalog/resolve-type.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import type {
  CastExpression,
  Expression,
  IntervalExpression,
  TimeDifference,
  UnaryExpression,
} from '../../sql/ast/query-nodes.ts'
import type { TypeNode } from '../../sql/ast/type-nodes.ts'
import {
  dayTimeType,
  type LogicalType,
  typeToString,
  withNullable,
  yearMonthType,
} from '../../types/logical-type.ts'
import { call, literal, nullLiteral, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { bindCall, refuseUntypedNull } from '../functions/bind-call.ts'
import { bindLogic, bindOperator, bindSign } from '../functions/bind-operator.ts'
import { findScalarFunction } from '../functions/function-catalogue.ts'
import { mismatch } from '../functions/mismatch.ts'
import { isCastable } from '../typing/cast-rules.ts'
import { isInteger, isNull, isUnknown } from '../typing/type-families.ts'
import { bindCollection, bindField, bindItem, bindRow } from './bind-access.ts'
import {
  bindBetween,
  bindCaseExpression,
  bindIn,
  bindIs,
  bindLike,
  bindQuantified,
  negate,
} from './bind-condition.ts'
import { bindFunction } from './bind-function.ts'
import { bindLiteral, isYearMonth } from './bind-literal.ts'
import type { ExpressionContext, SubqueryExpressionNode } from './expression-context.ts'
import { resolveColumn } from './scope.ts'

/** Resolves names and types of one expression. */
export function bindExpression(node: Expression, context: ExpressionContext): BoundExpression {
  const bind = (child: Expression) => bindExpression(child, context)
  const { span } = node
  switch (node.kind) {
    case 'column-reference':
      return bindName(node.path, context)
    case 'symbol':
      return symbol(node.name, span)
    case 'unary':
      return bindUnary(node, bind)
    case 'binary':
      return bindOperator(node.operator, {
        name: node.operator,
        args: [bind(node.left), bind(node.right)],
        span,
      })
    case 'function-call':
      return bindFunction(node, context, bindExpression)
    case 'match-modifier':
      return bindFunction(node.call, context, bindExpression)
    case 'cast':
      return bindCast(node, bind(node.operand))
    case 'case':
      return bindCaseExpression(node, bind)
    case 'is':
      return bindIs(node, bind)
    case 'like':
      return negate(node.negated, bindLike(node, bind), span)
    case 'between': {
      const bounds = [bind(node.low), bind(node.high)] as const
      return negate(node.negated, bindBetween(bind(node.operand), bounds, node.symmetric, span), span)
    }
    case 'quantified-list': {
      const options = node.options.map(bind)
      return bindQuantified(node.operator, node.quantifier, bind(node.operand), options, span)
    }
    case 'in':
    case 'quantified':
    case 'exists':
    case 'subquery':
      return bindSubquery(node, context)
    default:
      return bindOther(node, bind)
  }
}

type Bind = (node: Expression) => BoundExpression

/** A column; or PI, which needs no parentheses. */
function bindName(path: NamePath, context: ExpressionContext): BoundExpression {
  const name = path.parts[0]!.name
  const isColumn = path.parts.length > 1 || context.scope.some((each) => each.name === name)
  const constant = !isColumn && name.toUpperCase() === 'PI' && findScalarFunction('PI')
  if (constant) return bindCall(constant, { name, args: [], span: path.span })
  return resolveColumn(context.scope, path, context.outer)
}

function bindOther(node: Expression, bind: Bind): BoundExpression {
  const { span } = node
  switch (node.kind) {
    case 'row':
      return bindRow(node.values.map(bind), span)
    case 'collection':
      return bindCollection(node.name, node.values.map(bind), span)
    case 'item':
      return bindItem(bind(node.operand), bind(node.index), span)
    case 'field':
      return bindField(bind(node.operand), node.name.name, node.name.span)
    case 'interval-expression':
      return bindInterval(node, bind)
    case 'time-difference':
      return bindDifference(node, bind)
    case 'unique':
      return fail('SQL_NO_OPERATOR', { operator: 'UNIQUE' }, { span })
    case 'collection-query':
      return fail('SQL_NO_OPERATOR', { operator: `${node.name}(SELECT …)` }, { span })
    case 'default':
      return fail('SQL_NO_OPERATOR', { operator: 'DEFAULT' }, { span })
    default: {
      const value = bindLiteral(node)
      invariant(value, `a literal: ${node.kind}`)
      return value
    }
  }
}

/** IN over written values is bound here; what holds a query is the context's. */
function bindSubquery(node: SubqueryExpressionNode, context: ExpressionContext): BoundExpression {
  const bind = (child: Expression) => bindExpression(child, context)
  const { span } = node
  if (node.kind === 'in' && Array.isArray(node.options)) {
    const options = (node.options as readonly Expression[]).map(bind)
    return negate(node.negated, bindIn(bind(node.operand), options, span), span)
  }
  if (!context.subquery) return fail('SQL_SUBQUERY_PLACE', { place: context.place }, { span })
  if (node.kind === 'exists' || node.kind === 'subquery') return context.subquery(node, [], context)
  const operands = node.operand.kind === 'row' ? node.operand.values.map(bind) : [bind(node.operand)]
  return context.subquery(node, operands, context)
}

function bindUnary(node: UnaryExpression, bind: Bind): BoundExpression {
  const { span } = node
  // The smallest BIGINT has no positive twin.
  if (node.operator === '-' && node.operand.kind === 'number-literal')
    return bindLiteral({ ...node.operand, text: `-${node.operand.text}`, span })!
  const operand = bind(node.operand)
  if (node.operator === 'NOT') return bindLogic('NOT', { name: 'NOT', args: [operand], span })
  if (node.operator === '-' && operand.kind === 'literal' && typeof operand.value === 'number')
    return literal(0 - operand.value, operand.type, span)
  return bindSign(node.operator, { name: node.operator, args: [operand], span })
}

function bindCast(node: CastExpression, operand: BoundExpression): BoundExpression {
  const target = resolveType(postfixElement(node.type), 'cast')
  const { span } = node
  if (isNull(operand.type)) return nullLiteral(target, span)
  const toRange = node.type.kind === 'named-type' && node.type.interval?.to != null
  if (!isCastable(operand.type, target) || (toRange && isInteger(operand.type))) {
    fail('SQL_BAD_CAST', { from: typeToString(operand.type), to: typeToString(target) }, { span })
  }
  const type = withNullable(target, node.try || operand.type.nullable)
  return call(node.try ? 'TRY_CAST' : 'CAST', [operand], type, span)
}

/** `CAST(x AS INT ARRAY)`: written like this, elements are NOT NULL. */
function postfixElement(type: TypeNode): TypeNode {
  if (type.kind !== 'collection-type') return type
  const { element, span } = type
  const isBehind = element.span.line === span.line && element.span.column === span.column
  return isBehind ? { ...type, element: { ...element, notNull: true } } : type
}

const intervalType = (from: string): LogicalType => (isYearMonth(from) ? yearMonthType : dayTimeType)

/** `INTERVAL n DAY`: as many units as the number says. */
function bindInterval(node: IntervalExpression, bind: Bind): BoundExpression {
  const { span, qualifier } = node
  const operand = bind(node.operand)
  refuseUntypedNull(operand)
  if (!isInteger(operand.type) && !isUnknown(operand.type))
    mismatch('INTERVAL', { name: 'INTERVAL', args: [operand], span })
  const type = withNullable(intervalType(qualifier.from), operand.type.nullable)
  const interval = call('TO_INTERVAL', [operand, symbol(qualifier.from, qualifier.span)], type, span)
  return node.negative ? call('NEGATE', [interval], type, span) : interval
}

/** `(to - from) DAY`: two points on one clock. */
function bindDifference(node: TimeDifference, bind: Bind): BoundExpression {
  const { span, qualifier } = node
  const args = [bind(node.left), bind(node.right)]
  args.forEach(refuseUntypedNull)
  const roots = args.map(({ type }) => type.root).filter((root) => root !== 'UNKNOWN')
  const isPoint = (root: string) => root === 'DATE' || root === 'TIMESTAMP' || root === 'TIMESTAMP_LTZ'
  if (!roots.every(isPoint) || new Set(roots).size > 1) mismatch('-', { name: '-', args, span })
  const nullable = args.some(({ type }) => type.nullable)
  const type = withNullable(intervalType(qualifier.from), nullable)
  return call('TIME_DIFFERENCE', [...args, symbol(qualifier.from, qualifier.span)], type, span)
}
