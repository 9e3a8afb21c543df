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
import { bindComparison } from '../functions/bind-comparison.ts'
import type { Relation } from '../relation.ts'
import { allOf, trueLiteral } from '../rewrite/conjuncts.ts'
import { readsFrame } from '../rewrite/decorrelate.ts'
import type { SubqueryUse } from './bind-subquery.ts'
import { type Attached, attach } from './bind-subquery-attach.ts'
import { aggregateOf, distinct } from './make-aggregate.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'

export const notNullBoolean = withNullable(booleanType, false)
export const count = withNullable(bigintType, false)

interface Value {
  readonly relation: Relation
  readonly expression: BoundExpression
}

/** The value of a subquery, from rows attached to the outer ones. */
export function valueFor(relation: Relation, use: SubqueryUse, type: LogicalType): Value {
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

export function equalities(
  { operands, subquery }: SubqueryUse,
  columns: readonly BoundExpression[],
): BoundExpression[] {
  return operands.map((operand, i) =>
    bindComparison('=', { name: 'IN', args: [operand, columns[i]!], span: subquery.span }),
  )
}

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

export function compare(operator: string, left: BoundExpression, right: BoundExpression): BoundExpression {
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

type Quantified = Extract<SubqueryUse['subquery']['test'], { kind: 'quantified' }>

/** The least or greatest value, how many rows there are, and how many of them are not null (for `<>`: distinct ones). */
export function extremes(outer: Relation, { subquery, slots }: SubqueryUse, operator: string): Attached {
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
