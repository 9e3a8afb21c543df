import { fail, type SourceSpan } from '@millrace/kernel'
import { booleanType, typeToString, withNullable } from '../../types/logical-type.ts'
import { call, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import type { Relation } from '../relation.ts'
import { allOf, conjunctsOf } from '../rewrite/conjuncts.ts'
import { readsFrame } from '../rewrite/decorrelate.ts'
import { isNull, isString } from '../typing/type-families.ts'
import { hasSubquery, isSubquery, type Subqueries, type SubqueryUse } from './bind-subquery.ts'
import { attach } from './bind-subquery-attach.ts'
import { compare, count, equalities, extremes, notNullBoolean, valueFor } from './bind-subquery-values.ts'
import { allColumns, fieldNames, filter, project } from './make-relation.ts'

/** The rows for which a condition with subqueries holds: EXISTS and IN become semi and anti joins. */
export function filterBy(
  relation: Relation,
  condition: BoundExpression,
  subqueries: Subqueries,
  span: SourceSpan,
): Relation {
  if (!hasSubquery(condition)) return filter(relation, condition, span)
  const conjuncts = conjunctsOf(condition)
  const plain = allOf(conjuncts.filter((each) => !hasSubquery(each)))
  let rows = plain ? filter(relation, plain, span) : relation
  for (const conjunct of conjuncts.filter(hasSubquery).map(unwrapped)) {
    rows = matching(rows, conjunct, subqueries) ?? computedFilter(rows, conjunct, subqueries, span)
  }
  return rows
}

/** IS TRUE says nothing more where only TRUE passes. */
function unwrapped(condition: BoundExpression): BoundExpression {
  return condition.kind === 'call' && condition.name === 'IS_TRUE' ? unwrapped(condition.args[0]!) : condition
}

/** A projection whose expressions hold subqueries. */
export function projectWith(
  relation: Relation,
  expressions: readonly BoundExpression[],
  names: readonly string[],
  subqueries: Subqueries,
  span: SourceSpan,
): Relation {
  const computed = withSubqueries(relation, expressions, subqueries)
  return project(computed.relation, computed.expressions, names, span)
}

interface Computed {
  readonly relation: Relation
  readonly expressions: readonly BoundExpression[]
}

/** The relation with what the subqueries give behind its columns, and the expressions over that. */
export function withSubqueries(
  relation: Relation,
  expressions: readonly BoundExpression[],
  subqueries: Subqueries,
): Computed {
  if (!expressions.some(hasSubquery)) return { relation, expressions }
  let rows = relation
  const known = new Map<string, BoundExpression>()
  const replace = (expression: BoundExpression): BoundExpression => {
    if (!hasSubquery(expression) || expression.kind !== 'call') return expression
    const text = digest(expression)
    const before = known.get(text)
    if (before) return before
    const args = expression.args.map(replace)
    const inner: BoundExpression = Object.freeze({ ...expression, args })
    const use = subqueries.useOf(inner)
    if (!use) return inner
    const value = valueFor(rows, use, expression.type)
    rows = value.relation
    known.set(text, value.expression)
    return value.expression
  }
  const replaced = expressions.map(replace)
  return { relation: rows, expressions: replaced }
}

function computedFilter(
  relation: Relation,
  condition: BoundExpression,
  subqueries: Subqueries,
  span: SourceSpan,
): Relation {
  const computed =
    anyHolds(relation, condition, subqueries) ?? withSubqueries(relation, [condition], subqueries)
  const filtered = filter(computed.relation, computed.expressions[0]!, span)
  const width = relation.schema.fields.length
  return project(filtered, allColumns(filtered.schema).slice(0, width), fieldNames(relation.schema))
}

/** [NOT] EXISTS and [NOT] IN as what must hold: a semi or anti join; null for anything else. */
function matching(relation: Relation, conjunct: BoundExpression, subqueries: Subqueries): Relation | null {
  const isNegated = conjunct.kind === 'call' && conjunct.name === 'NOT'
  const call = isNegated ? conjunct.args[0]! : conjunct
  if (!isSubquery(call)) return null
  const given = subqueries.useOf(call)!
  const { kind } = given.subquery.test
  if (kind !== 'exists' && kind !== 'in') return null
  const isIn = kind === 'in'
  if (isIn && !isNegated) refuseBareNull(given)
  const computed = withSubqueries(relation, given.operands, subqueries)
  const use = { ...given, operands: computed.expressions }
  const { subquery, slots } = use
  const isCorrelated = readsFrame(subquery.relation, subquery.frame.id)
  const mayBeNull = isIn && isNegated && call.type.nullable
  const isNullAware = mayBeNull && !isCorrelated && use.operands.length === 1
  const joined = attach(computed.relation, isIn ? subquery.relation : withoutLimit(subquery.relation), {
    subquery,
    slots,
    joinType: isNegated ? 'anti' : 'semi',
    nullAware: isNullAware,
    condition: (columns) => {
      if (!isIn) return null
      const equal = equalities(use, columns)
      return allOf(mayBeNull && !isNullAware ? equal.map(orNull) : equal)
    },
  }).relation
  if (computed.relation === relation) return joined
  const width = relation.schema.fields.length
  return project(joined, allColumns(joined.schema).slice(0, width), fieldNames(relation.schema))
}

/** Flink's join has no type for NULL, unless it is compared with text. */
function refuseBareNull({ operands, subquery }: SubqueryUse): void {
  for (const [i, { type }] of operands.entries()) {
    const sought = subquery.relation.schema.fields[i]!.type
    if (isNull(type) && !isNull(sought) && !isString(sought))
      fail('SQL_NULL_IN', { type: typeToString(withNullable(sought, true)) }, { span: subquery.span })
  }
}

/** One row is as good as another for EXISTS. */
function withoutLimit(relation: Relation): Relation {
  if (relation.kind === 'limit' && relation.offset === 0 && relation.fetch !== 0)
    return withoutLimit(relation.input)
  if (relation.kind === 'sort') return withoutLimit(relation.input)
  if (relation.kind !== 'project') return relation
  const input = withoutLimit(relation.input)
  return input === relation.input ? relation : Object.freeze({ ...relation, input })
}

/** Not known to be unequal. */
function orNull(equality: BoundExpression): BoundExpression {
  const isNull = call('IS_NULL', [equality], notNullBoolean, equality.span)
  return equality.type.nullable ? call('OR', [equality, isNull], booleanType, equality.span) : equality
}

/** `x > ANY (…)` where only TRUE passes: there are rows, and the least of them is less. */
function anyHolds(relation: Relation, condition: BoundExpression, subqueries: Subqueries): Computed | null {
  const use = subqueries.useOf(condition)
  const test = use?.subquery.test
  if (!use || test?.kind !== 'quantified' || test.quantifier === 'ALL' || test.operator === '<>') return null
  const operands = withSubqueries(relation, use.operands, subqueries)
  const found = extremes(operands.relation, use, test.operator)
  const [best, all] = found.columns as readonly BoundExpression[]
  const args = [operands.expressions[0]!, best!]
  const holds = bindComparison(test.operator, { name: test.operator, args, span: use.subquery.span })
  const present = compare('<>', all!, literal(0n, count))
  return { relation: found.relation, expressions: [allOf([present, holds])!] }
}
