import type { SourceSpan } from '@millrace/kernel'
import {
  bigintType,
  booleanType,
  type LogicalType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { call, literal, nullLiteral } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import type { Relation } from '../relation.ts'
import { allOf, conjunctsOf, trueLiteral } from '../rewrite/conjuncts.ts'
import { readsFrame } from '../rewrite/decorrelate.ts'
import { hasSubquery, isSubquery, type Subqueries, type SubqueryUse } from './bind-subquery.ts'
import { type Attached, attach } from './bind-subquery-attach.ts'
import { aggregateOf, distinct } from './make-aggregate.ts'
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
    const value = valueOf(rows, use, expression.type)
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

/** One row is as good as another for EXISTS. */
function withoutLimit(relation: Relation): Relation {
  if (relation.kind === 'limit' && relation.offset === 0 && relation.fetch !== 0)
    return withoutLimit(relation.input)
  if (relation.kind === 'sort') return withoutLimit(relation.input)
  if (relation.kind !== 'project') return relation
  const input = withoutLimit(relation.input)
  return input === relation.input ? relation : Object.freeze({ ...relation, input })
}

function equalities(
  { operands, subquery }: SubqueryUse,
  columns: readonly BoundExpression[],
): BoundExpression[] {
  return operands.map((operand, i) =>
    bindComparison('=', { name: 'IN', args: [operand, columns[i]!], span: subquery.span }),
  )
}

/** Not known to be unequal. */
function orNull(equality: BoundExpression): BoundExpression {
  const isNull = call('IS_NULL', [equality], notNullBoolean, equality.span)
  return equality.type.nullable ? call('OR', [equality, isNull], booleanType, equality.span) : equality
}

const notNullBoolean = withNullable(booleanType, false)
const count = withNullable(bigintType, false)

interface Value {
  readonly relation: Relation
  readonly expression: BoundExpression
}

/** The value of a subquery, from rows attached to the outer ones. */
function valueOf(relation: Relation, use: SubqueryUse, type: LogicalType): Value {
  const { subquery, slots } = use
  const { test, span } = subquery
  const rows = subquery.relation
  switch (test.kind) {
    case 'scalar': {
      const single = isSingleRow(rows) ? rows : singleValue(rows, span)
      const value = attach(relation, single, { subquery, slots, joinType: 'left' })
      return { relation: value.relation, expression: value.columns[0]! }
    }
    case 'exists': {
      const present = distinct(project(rows, [trueLiteral], ['i'], span))
      const found = attach(relation, present, { subquery, slots, joinType: 'left' })
      return { relation: found.relation, expression: isPresent(found.columns[0]!) }
    }
    case 'in':
      return inValue(relation, use, type)
    case 'quantified':
      return quantifiedValue(relation, use, type)
  }
}

const isPresent = (column: BoundExpression) => call('IS_NOT_NULL', [column], notNullBoolean)

/** FALSE without rows, TRUE with an equal one, NULL where a null on either side leaves it open, else FALSE. */
function inValue(outer: Relation, use: SubqueryUse, type: LogicalType): Value {
  const { subquery, slots, operands } = use
  const rows = subquery.relation
  const isCorrelated = readsFrame(rows, subquery.frame.id)
  const counts = type.nullable
    ? attach(outer, countsOf(rows, subquery.span), {
        subquery,
        slots,
        joinType: isCorrelated ? 'left' : 'inner',
      })
    : null
  const marked = distinct(
    project(
      rows,
      [...allColumns(rows.schema), trueLiteral],
      [...fieldNames(rows.schema), 'i'],
      subquery.span,
    ),
  )
  const found = attach(counts?.relation ?? outer, marked, {
    subquery,
    slots,
    joinType: 'left',
    condition: (columns) => allOf(equalities(use, columns)),
  })
  const present = isPresent(found.columns.at(-1)!)
  if (!counts) return { relation: found.relation, expression: present }
  const [all, known] = counts.columns as readonly [BoundExpression, BoundExpression]
  const args = [
    compare('=', all, literal(0n, count)),
    literal(false, notNullBoolean),
    present,
    trueLiteral,
    anyOf([...operands.filter((each) => each.type.nullable).map(isNullOf), compare('<', known, all)]),
    nullLiteral(booleanType),
    literal(false, notNullBoolean),
  ]
  return { relation: found.relation, expression: call('CASE', args, type, subquery.span) }
}

const isNullOf = (each: BoundExpression) => call('IS_NULL', [each], notNullBoolean)

function anyOf(conditions: readonly BoundExpression[]): BoundExpression {
  return conditions.length === 1 ? conditions[0]! : call('OR', conditions, notNullBoolean)
}

function compare(operator: string, left: BoundExpression, right: BoundExpression): BoundExpression {
  return call(operator, [left, right], withNullable(booleanType, left.type.nullable || right.type.nullable))
}

/** How many rows there are, and how many of them have no null. */
function countsOf(rows: Relation, span: SourceSpan): Relation {
  const columns = rows.schema.fields.map((_, i) => i)
  const known = columns.length === 1 ? columns : []
  return aggregateOf(rows, [], [aggregate('COUNT', [], count), aggregate('COUNT', known, count)], span)
}

function aggregate(
  name: string,
  args: readonly number[],
  type: LogicalType,
  distinctly = false,
): AggregateCall {
  return Object.freeze({ name, args: Object.freeze([...args]), distinct: distinctly, filter: null, type })
}

/**
 * `x > ANY (…)` by the least of the values, `x > ALL (…)` as NOT `x <= ANY (…)`; `<>` by how many values there are.
 * FALSE without rows, TRUE where it holds, NULL where a null among the values leaves it open.
 */
function quantifiedValue(outer: Relation, use: SubqueryUse, type: LogicalType): Value {
  const { subquery, operands } = use
  const test = subquery.test as Quantified
  const isAll = test.quantifier === 'ALL'
  const operator = isAll ? NEGATED[test.operator]! : test.operator
  const found = extremes(outer, use, operator)
  const [best, all, known] = found.columns as readonly BoundExpression[]
  const operand = operands[0]!
  const holds = bindComparison(operator, { name: operator, args: [operand, best!], span: subquery.span })
  const present = call('IS_NOT_NULL', [operand], notNullBoolean)
  const several =
    operator === '<>' ? [allOf([present, compare('>', known!, literal(1n, count))])!, trueLiteral] : []
  const args = [
    compare('=', all!, literal(0n, count)),
    literal(false, notNullBoolean),
    ...several,
    call('IS_TRUE', [holds], notNullBoolean),
    trueLiteral,
    compare('<', known!, all!),
    nullLiteral(booleanType),
    holds,
  ]
  const any = call('CASE', args, type, subquery.span)
  return { relation: found.relation, expression: isAll ? call('NOT', [any], type, subquery.span) : any }
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

type Quantified = Extract<SubqueryUse['subquery']['test'], { kind: 'quantified' }>

/** The least or greatest value, how many rows there are, and how many of them are not null (for `<>`: distinct ones). */
function extremes(outer: Relation, { subquery, slots }: SubqueryUse, operator: string): Attached {
  const rows = operator === '<>' ? distinct(subquery.relation) : subquery.relation
  const type = withNullable(withoutAttribute(rows.schema.fields[0]!.type), true)
  const extreme = operator === '<' || operator === '<=' ? 'MAX' : 'MIN'
  const calls = [aggregate(extreme, [0], type), aggregate('COUNT', [], count), aggregate('COUNT', [0], count)]
  const isCorrelated = readsFrame(rows, subquery.frame.id)
  return attach(outer, aggregateOf(rows, [], calls, subquery.span), {
    subquery,
    slots,
    joinType: isCorrelated ? 'left' : 'inner',
  })
}

const NEGATED: Readonly<Record<string, string>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** Whether a relation has one row at most, whatever its input. */
function isSingleRow(relation: Relation): boolean {
  switch (relation.kind) {
    case 'group-aggregate':
      return relation.keys.length === 0
    case 'project':
    case 'filter':
      return isSingleRow(relation.input)
    case 'values':
      return relation.rows.length <= 1
    case 'limit':
      return relation.fetch !== null && relation.fetch <= 1
    default:
      return false
  }
}

/** Flink's SINGLE_VALUE: the one value; the job fails when there are several. */
function singleValue(rows: Relation, span: SourceSpan): Relation {
  const type = withNullable(withoutAttribute(rows.schema.fields[0]!.type), true)
  return aggregateOf(rows, [], [aggregate('SINGLE_VALUE', [0], type)], span)
}
