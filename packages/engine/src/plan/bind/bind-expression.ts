import { fail, invariant, type SourceSpan } from '@millrace/kernel'
import { resolveType } from '../../catalog/resolve-type.ts'
import type {
  CaseExpression,
  CastExpression,
  Expression,
  InExpression,
  IsExpression,
  LikeExpression,
  UnaryExpression,
} from '../../sql/ast/query-nodes.ts'
import { booleanType, simpleType, stringType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, literal, nullLiteral, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import {
  bindComparison,
  bindLogic,
  bindNegate,
  bindOperator,
  comparable,
  mismatch,
} from '../functions/bind-operator.ts'
import { bindCase } from '../functions/conditional-functions.ts'
import { isCastable } from '../typing/cast-rules.ts'
import { isNull, isString } from '../typing/type-families.ts'
import { bindFunction } from './bind-function.ts'
import { bindLiteral } from './bind-literal.ts'
import type { ExpressionContext } from './expression-context.ts'
import { resolveColumn } from './scope.ts'

/** Resolves names and types of one expression. */
export function bindExpression(node: Expression, context: ExpressionContext): BoundExpression {
  const bind = (child: Expression) => bindExpression(child, context)
  const literalValue = bindLiteral(node)
  if (literalValue) return literalValue
  const { span } = node
  switch (node.kind) {
    case 'column-reference':
      return resolveColumn(context.scope, node.path)
    case 'symbol':
      return symbol(node.name, span)
    case 'unary':
      return bindUnary(node, bind)
    case 'binary': {
      if (node.operator === 'OVERLAPS') return unsupported('OVERLAPS', span)
      const args = [bind(node.left), bind(node.right)]
      return bindOperator(node.operator, { name: node.operator, args, span })
    }
    case 'is':
      return bindIs(node, bind)
    case 'between': {
      const bounds = [bind(node.low), bind(node.high)]
      return negate(node.negated, between(bind(node.operand), bounds, node.symmetric, span), span)
    }
    case 'in':
      return negate(node.negated, bindIn(node, bind), span)
    case 'like':
      return negate(node.negated, bindLike(node, bind), span)
    case 'case':
      return bindCaseExpression(node, bind)
    case 'cast':
      return bindCast(node, bind(node.operand))
    case 'function-call':
      return bindFunction(node, context, bindExpression)
    default:
      return refuse(node)
  }
}

function unsupported(feature: string, span: SourceSpan, instead = '–'): never {
  return fail('PLAN_UNSUPPORTED', { feature, instead }, { span })
}

function refuse(node: Expression): never {
  switch (node.kind) {
    case 'exists':
    case 'subquery':
    case 'quantified':
      return unsupported(
        'Subquery in an expression',
        node.span,
        'Write the values out, or compute them in a view.',
      )
    case 'row':
    case 'collection':
      return unsupported('Constructing a ROW, ARRAY or MAP', node.span, 'Use separate columns.')
    case 'item':
    case 'field':
      return unsupported(
        'Access to elements and fields',
        node.span,
        'Read the value with JSON_VALUE from a STRING column.',
      )
    default:
      invariant(false, `literals are bound before: ${node.kind}`)
  }
}

type Bind = (node: Expression) => BoundExpression

function bindUnary(node: UnaryExpression, bind: Bind): BoundExpression {
  const { span } = node
  const operand = bind(node.operand)
  if (node.operator === 'NOT') return bindLogic('NOT', { name: 'NOT', args: [operand], span })
  if (node.operator === '+') return operand
  if (operand.kind === 'literal' && typeof operand.value === 'number')
    return literal(0 - operand.value, operand.type, span)
  if (operand.kind === 'literal' && typeof operand.value === 'bigint')
    return literal(-operand.value, operand.type, span)
  return bindNegate({ name: '-', args: [operand], span })
}

function negate(negated: boolean, expression: BoundExpression, span: SourceSpan): BoundExpression {
  return negated ? call('NOT', [expression], expression.type, span) : expression
}

function bindIs(node: IsExpression, bind: Bind): BoundExpression {
  const { span } = node
  const operand = bind(node.operand)
  const not = node.negated ? 'NOT_' : ''
  if (node.test === 'JSON') return unsupported('IS JSON', span, 'JSON_VALUE(…) IS NOT NULL')
  if (node.test === 'DISTINCT') {
    const name = `IS_${not}DISTINCT_FROM`
    return bindComparison(name, { name: 'IS DISTINCT FROM', args: [operand, bind(node.other!)], span })
  }
  const isNullTest = node.test === 'NULL' || node.test === 'UNKNOWN'
  const typed = isNull(operand.type) && !isNullTest ? nullLiteral(booleanType, operand.span) : operand
  if (node.test !== 'NULL' && typed.type.root !== 'BOOLEAN' && !isNull(typed.type)) {
    mismatch(`IS ${node.test}`, { name: 'IS', args: [typed], span })
  }
  const name = `IS_${not}${isNullTest ? 'NULL' : node.test}`
  return call(name, [typed], simpleType('BOOLEAN', false), span)
}

function between(
  operand: BoundExpression,
  [low, high]: readonly BoundExpression[],
  symmetric: boolean,
  span: SourceSpan,
): BoundExpression {
  const make = (from: BoundExpression, to: BoundExpression) => {
    const args = comparable('BETWEEN', { name: 'BETWEEN', args: [operand, from, to], span })
    const nullable = args.some(({ type }) => type.nullable)
    return call('BETWEEN', args, withNullable(booleanType, nullable), span)
  }
  const ascending = make(low!, high!)
  if (!symmetric) return ascending
  return bindLogic('OR', { name: 'OR', args: [ascending, make(high!, low!)], span })
}

function bindIn(node: InExpression, bind: Bind): BoundExpression {
  const { span } = node
  if (!Array.isArray(node.options)) {
    return unsupported('IN (SELECT …)', span, 'Write the values out: IN (1, 2, 3).')
  }
  const options = node.options as readonly Expression[]
  const args = comparable('IN', { name: 'IN', args: [bind(node.operand), ...options.map(bind)], span })
  const nullable = args.some(({ type }) => type.nullable)
  return call('IN', args, withNullable(booleanType, nullable), span)
}

function bindLike(node: LikeExpression, bind: Bind): BoundExpression {
  const { span } = node
  if (node.operator === 'SIMILAR') return unsupported('SIMILAR TO', span, 'REGEXP_EXTRACT(…) IS NOT NULL')
  const parts = [node.operand, node.pattern, ...(node.escape ? [node.escape] : [])].map(bind)
  const args = parts.map((part) => (isNull(part.type) ? nullLiteral(stringType, part.span) : part))
  if (!args.every(({ type }) => isString(type))) mismatch('LIKE', { name: 'LIKE', args, span })
  const nullable = args.some(({ type }) => type.nullable)
  return call('LIKE', args, withNullable(booleanType, nullable), span)
}

function bindCaseExpression(node: CaseExpression, bind: Bind): BoundExpression {
  const { span } = node
  const operand = node.operand && bind(node.operand)
  const conditions = node.branches.map((branch) => {
    const when = bind(branch.when)
    if (operand) return bindComparison('=', { name: '=', args: [operand, when], span: branch.when.span })
    if (isNull(when.type)) return nullLiteral(booleanType, when.span)
    if (when.type.root !== 'BOOLEAN') {
      const given = typeToString(when.type)
      fail('SQL_EXPECTED_TYPE', { what: 'WHEN', expected: 'BOOLEAN', given }, { span: branch.when.span })
    }
    return when
  })
  const values = node.branches.map((branch) => bind(branch.value))
  values.push(node.otherwise ? bind(node.otherwise) : nullLiteral(undefined, span))
  return bindCase(conditions, values, { name: 'CASE', span })
}

function bindCast(node: CastExpression, operand: BoundExpression): BoundExpression {
  const target = resolveType(node.type)
  const { span } = node
  if (isNull(operand.type)) return nullLiteral(target, span)
  if (!isCastable(operand.type, target)) {
    fail('SQL_BAD_CAST', { from: typeToString(operand.type), to: typeToString(target) }, { span })
  }
  const type = withNullable(target, node.try || operand.type.nullable)
  return call(node.try ? 'TRY_CAST' : 'CAST', [operand], type, span)
}
