import { fail, type SourceSpan } from '@millrace/kernel'
import type { CaseExpression, Expression, IsExpression, LikeExpression } from '../../sql/ast/query-nodes.ts'
import { booleanType, simpleType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { refuseUntypedNull } from '../functions/bind-call.ts'
import { bindComparison, comparable, mayBeNull } from '../functions/bind-comparison.ts'
import { bindLogic } from '../functions/bind-operator.ts'
import { bindCase } from '../functions/conditional-functions.ts'
import { mismatch } from '../functions/mismatch.ts'
import { commonType } from '../typing/common-type.ts'
import { isBoolean, isNull, isString, isUnknown } from '../typing/type-families.ts'

type Bind = (node: Expression) => BoundExpression

const trueOrFalse = simpleType('BOOLEAN', false)

export function negate(negated: boolean, expression: BoundExpression, span: SourceSpan): BoundExpression {
  return negated ? call('NOT', [expression], expression.type, span) : expression
}

/** `x IS [NOT] …`; never NULL itself. */
export function bindIs(node: IsExpression, bind: Bind): BoundExpression {
  const { span, test } = node
  const operand = bind(node.operand)
  const not = node.negated ? 'NOT_' : ''
  if (test === 'DISTINCT') {
    const name = `IS_${not}DISTINCT_FROM`
    return bindComparison(name, { name: 'IS DISTINCT FROM', args: [operand, bind(node.other!)], span })
  }
  if (test === 'EMPTY' || test === 'A SET')
    return fail('SQL_NO_OPERATOR', { operator: `IS ${test}` }, { span })
  if (test === 'NULL') return call(`IS_${not}NULL`, [operand], trueOrFalse, span)
  refuseUntypedNull(operand)
  if (test.startsWith('JSON')) {
    if (!isString(operand.type) && !isUnknown(operand.type))
      mismatch(`IS ${test}`, { name: 'IS', args: [operand], span })
    const name = test === 'JSON' ? 'IS_JSON_VALUE' : `IS_${test.replace(' ', '_')}`
    return negate(node.negated, call(name, [operand], trueOrFalse, span), span)
  }
  if (!isBoolean(operand.type) && !isUnknown(operand.type))
    mismatch(`IS ${test}`, { name: 'IS', args: [operand], span })
  return call(`IS_${not}${test === 'UNKNOWN' ? 'NULL' : test}`, [operand], trueOrFalse, span)
}

export function bindBetween(
  operand: BoundExpression,
  [low, high]: readonly [BoundExpression, BoundExpression],
  symmetric: boolean,
  span: SourceSpan,
): BoundExpression {
  const make = (from: BoundExpression, to: BoundExpression) => {
    const args = comparable('BETWEEN', { name: 'BETWEEN', args: [operand, from, to], span })
    const nullable = args.some(({ type }) => mayBeNull(type))
    return call('BETWEEN', args, withNullable(booleanType, nullable), span)
  }
  const ascending = make(low, high)
  if (!symmetric) return ascending
  return bindLogic('OR', { name: 'OR', args: [ascending, make(high, low)], span })
}

/** `value IN (…)`: the options have a type of their own before they are compared. */
export function bindIn(
  operand: BoundExpression,
  options: readonly BoundExpression[],
  span: SourceSpan,
): BoundExpression {
  const known = options.filter(({ type }) => !isNull(type))
  const site = { name: 'IN', args: [operand, ...options], span }
  if (known.length === 0) fail('SQL_ALL_NULL', { what: 'IN' }, { span })
  if (!commonType(known.map(({ type }) => type))) mismatch('IN', { ...site, args: options })
  const args = comparable('IN', site)
  const nullable = args.some(({ type }) => mayBeNull(type))
  return call('IN', args, withNullable(booleanType, nullable), span)
}

/** `value operator ANY (…)` over written values: the comparisons joined by OR or AND. */
export function bindQuantified(
  operator: string,
  quantifier: 'ANY' | 'SOME' | 'ALL',
  operand: BoundExpression,
  options: readonly BoundExpression[],
  span: SourceSpan,
): BoundExpression {
  const any = quantifier !== 'ALL'
  if (operator === '=' && any) return bindIn(operand, options, span)
  if (operator === '<>' && !any) return negate(true, bindIn(operand, options, span), span)
  const compared = options.map((option) =>
    bindComparison(operator, { name: operator, args: [operand, option], span }),
  )
  const logic = any ? 'OR' : 'AND'
  return compared.length === 1 ? compared[0]! : bindLogic(logic, { name: logic, args: compared, span })
}

export function bindLike(node: LikeExpression, bind: Bind): BoundExpression {
  const { span, operator } = node
  if (operator === 'ILIKE' || operator === 'RLIKE') return fail('SQL_NO_OPERATOR', { operator }, { span })
  const args = [node.operand, node.pattern, ...(node.escape ? [node.escape] : [])].map(bind)
  args.forEach(refuseUntypedNull)
  if (!args.every(({ type }) => isString(type) || isUnknown(type)))
    mismatch(operator, { name: operator, args, span })
  checkEscape(args[1]!, args[2], span)
  const nullable = args.some(({ type }) => type.nullable)
  const name = operator === 'SIMILAR' ? 'SIMILAR_TO' : 'LIKE'
  return call(name, args, withNullable(booleanType, nullable), span)
}

/** A constant pattern escapes only `%`, `_` and the escape character, which is one character. */
function checkEscape(pattern: BoundExpression, by: BoundExpression | undefined, span: SourceSpan): void {
  if (pattern.kind !== 'literal' || by?.kind !== 'literal') return
  const [text, mark] = [String(pattern.value), String(by.value)]
  if ([...mark].length !== 1) fail('LIKE_ESCAPE_INVALID', { pattern: text }, { span: by.span ?? span })
  const characters = [...text]
  for (let i = 0; i < characters.length; i++) {
    if (characters[i] !== mark) continue
    const next = characters[++i]
    if (next !== '%' && next !== '_' && next !== mark)
      fail('LIKE_ESCAPE_INVALID', { pattern: text }, { span: pattern.span ?? span })
  }
}

export function bindCaseExpression(node: CaseExpression, bind: Bind): BoundExpression {
  const { span } = node
  const operand = node.operand && bind(node.operand)
  const conditions = node.branches.map((branch) => {
    const when = bind(branch.when)
    if (operand) return bindComparison('=', { name: '=', args: [operand, when], span: branch.when.span })
    if (isNull(when.type)) return nullLiteral(booleanType, when.span)
    if (!isBoolean(when.type) && !isUnknown(when.type)) {
      const given = typeToString(when.type)
      fail('SQL_EXPECTED_TYPE', { what: 'WHEN', expected: 'BOOLEAN', given }, { span: branch.when.span })
    }
    return when
  })
  const values = node.branches.map((branch) => bind(branch.value))
  values.push(node.otherwise ? bind(node.otherwise) : nullLiteral(undefined, span))
  if (values.every(({ type }) => isNull(type))) fail('SQL_ALL_NULL', { what: 'CASE' }, { span })
  return bindCase(conditions, values, { name: 'CASE', span })
}
