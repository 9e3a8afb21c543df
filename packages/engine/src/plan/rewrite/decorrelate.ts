import { fail, type SourceSpan } from '@millrace/kernel'
import { readsOuter, replaceOuter, shifted, slotsOf } from '../bind/bind-subquery-frame.ts'
import { aggregateOf, distinct } from '../bind/make-aggregate.ts'
import { allColumns, filter, project } from '../bind/make-relation.ts'
import { call, column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { columnsOf, inline } from '../expression-tree.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import { inputsOf, type Relation, type RelationOf } from '../relation.ts'
import { allOf, conjunctsOf } from './conjuncts.ts'
import { joinCondition } from './join-condition.ts'
import { makeJoin } from './make-join.ts'

/**
 * A subquery without references to outer rows: what it computed from them stands aside, to be done above the join
 * with them.
 */
export interface Pulled {
  readonly relation: Relation
  /** The subquery's columns, over `relation` and the frame's slots. */
  readonly columns: readonly BoundExpression[]
  /** What outer and inner rows must have in common. */
  readonly predicates: readonly BoundExpression[]
  /** Columns that are 0 where there is no inner row: counts of what is not there. */
  readonly counts: ReadonlySet<number>
}

export interface OuterRows {
  readonly frame: number
  /** The outer rows, and the slots over them: where inner rows need their values, these are joined to them. */
  readonly relation: Relation
  readonly slots: readonly BoundExpression[]
  readonly span: SourceSpan
}

/** Takes the references to outer rows out of a relation; refuses what Flink cannot turn into joins either. */
export function decorrelate(relation: Relation, outer: OuterRows): Pulled {
  if (!readsFrame(relation, outer.frame))
    return { relation, columns: allColumns(relation.schema), predicates: [], counts: NONE }
  switch (relation.kind) {
    case 'project': {
      const below = decorrelate(relation.input, outer)
      return { ...below, columns: relation.expressions.map((each) => inline(each, below.columns)) }
    }
    case 'filter':
      return pullFilter(relation, outer)
    case 'group-aggregate':
      return pullAggregate(relation, outer)
    case 'join':
      return pullJoin(relation, outer)
    default:
      return refuse(outer)
  }
}

const NONE: ReadonlySet<number> = new Set()

function refuse({ span }: OuterRows): never {
  return fail('PLAN_CORRELATED', {}, { span })
}

/** Whether a relation or anything below it reads the frame's outer rows. */
export function readsFrame(relation: Relation, frame: number): boolean {
  return (
    expressionsOf(relation).some((each) => readsOuter(each, frame)) ||
    inputsOf(relation).some((input) => readsFrame(input, frame))
  )
}

function expressionsOf(relation: Relation): readonly BoundExpression[] {
  switch (relation.kind) {
    case 'project':
      return relation.expressions
    case 'filter':
      return [relation.condition]
    case 'expand':
      return relation.projections.flat()
    case 'join':
    case 'interval-join':
    case 'temporal-join':
    case 'window-join':
    case 'lookup-join':
      return relation.condition ? [relation.condition] : []
    case 'correlate':
      return relation.condition ? [...relation.call.args, relation.condition] : relation.call.args
    case 'table-function':
    case 'process-function':
      return relation.call.args
    default:
      return []
  }
}

function pullFilter(relation: RelationOf<'filter'>, outer: OuterRows): Pulled {
  const below = decorrelate(relation.input, outer)
  const conjuncts = conjunctsOf(relation.condition).map((each) => inline(each, below.columns))
  const isPulled = (each: BoundExpression) => readsOuter(each, outer.frame) || readsCount(each, below)
  const kept = allOf(conjuncts.filter((each) => !isPulled(each)))
  const pulled = conjuncts.filter(isPulled)
  return {
    ...below,
    relation: kept ? filter(below.relation, kept, relation.span) : below.relation,
    predicates: [...below.predicates, ...pulled],
  }
}

function readsCount(expression: BoundExpression, { counts }: Pulled): boolean {
  return [...columnsOf(expression)].some((index) => counts.has(index))
}

/** Rows of two inputs, each freed for itself. Only an inner join lets conditions of its inputs be pulled up through it. */
function pullJoin(given: RelationOf<'join'>, outer: OuterRows): Pulled {
  const relation = given.joinType === 'semi' ? asInner(given, outer) : given
  if (relation.kind !== 'join') return decorrelate(relation, outer)
  const [left, right] = relation.inputs.map((input) => decorrelate(input, outer)) as [Pulled, Pulled]
  const isHalf = relation.joinType === 'semi' || relation.joinType === 'anti'
  const freedRight =
    right.predicates.length > 0 || right.columns.some((each) => readsOuter(each, outer.frame))
  const freedLeft = left.predicates.length > 0 || left.columns.some((each) => readsOuter(each, outer.frame))
  if (freedRight && relation.joinType !== 'inner') return refuse(outer)
  if (freedLeft && (relation.joinType === 'right' || relation.joinType === 'full')) return refuse(outer)
  const width = left.relation.schema.fields.length
  const columns = [...left.columns, ...right.columns.map((each) => shifted(each, width))]
  const condition = conjunctsOf(joinCondition(relation)).map((each) => inline(each, columns))
  const pulled = condition.filter((each) => readsOuter(each, outer.frame))
  if (pulled.length > 0 && relation.joinType !== 'inner') return refuse(outer)
  const join = makeJoin(left.relation, right.relation, {
    joinType: relation.joinType,
    condition: allOf(condition.filter((each) => !pulled.includes(each))),
    nullAware: relation.nullAware,
    span: relation.span,
  })
  return {
    relation: join,
    columns: isHalf ? left.columns : columns,
    predicates: [...left.predicates, ...right.predicates.map((each) => shifted(each, width)), ...pulled],
    counts: NONE,
  }
}

/** A semi join whose right side reads outer rows is an inner join with the distinct values that it is joined by. */
function asInner(join: RelationOf<'join'>, outer: OuterRows): Relation {
  const [left, right] = join.inputs as readonly [Relation, Relation]
  if (!readsFrame(right, outer.frame) || join.condition) return join
  const values = join.rightKeys.map((key) => column(key, right.schema.fields[key]!.type))
  const names = join.rightKeys.map((key, i) => `${right.schema.fields[key]!.name}$${i}`)
  const rows = distinct(project(right, values, names))
  const width = left.schema.fields.length
  const conditions = join.leftKeys.map((key, i) => {
    const args = [column(key, left.schema.fields[key]!.type), column(width + i, rows.schema.fields[i]!.type)]
    const name = join.nullSafe[i] ? 'IS_NOT_DISTINCT_FROM' : '='
    return bindComparison(name, { name, args, span: outer.span })
  })
  const joined = makeJoin(left, rows, { joinType: 'inner', condition: allOf(conditions), span: join.span })
  return project(
    joined,
    allColumns(joined.schema).slice(0, width),
    left.schema.fields.map(({ name }) => name),
  )
}

/** Groups of inner rows become groups of these by the outer values they are compared with as well. */
function pullAggregate(relation: RelationOf<'group-aggregate'>, outer: OuterRows): Pulled {
  const given = decorrelate(relation.input, outer)
  const below = isEquated(given, outer) ? given : withOuterValues(given, outer)
  const pairs = below.predicates.map((each) => equated(each, outer)!)
  const width = relation.input.schema.fields.length
  // Below the aggregate: its input's columns, then the inner sides of the equalities.
  const inner = [...below.columns, ...pairs.map((pair) => pair.inner)]
  const names = inner.map((_, i) => relation.input.schema.fields[i]?.name ?? `$by${i - width}`)
  const input = project(below.relation, inner, names, relation.input.span)
  const added = pairs.map((_, i) => width + i)
  const keys = [...relation.keys, ...added]
  const aggregate = aggregateOf(input, keys, relation.aggregates, relation.span)
  const first = relation.keys.length
  const shift = added.length
  const types = relation.schema.fields
  const columns = types.map(({ type }, i) => column(i < first ? i : i + shift, type))
  const isTotal = relation.keys.length === 0
  const counts = relation.aggregates.flatMap((each, i) =>
    isTotal && isCount(each) ? [first + shift + i] : [],
  )
  const predicates = pairs.map(({ outer: value, name, span }, i) => {
    const key = column(first + i, aggregate.schema.fields[first + i]!.type)
    return bindComparison(name, { name, args: [value, key], span: span ?? outer.span })
  })
  return { relation: aggregate, columns, predicates, counts: new Set(counts) }
}

const isCount = ({ name }: AggregateCall) => name === 'COUNT'

interface Equated {
  readonly outer: BoundExpression
  readonly inner: BoundExpression
  readonly name: string
  readonly span: SourceSpan | undefined
}

/** True when all that inner rows have in common with outer ones are equalities, and no column is made of outer values. */
function isEquated({ columns, predicates }: Pulled, outer: OuterRows): boolean {
  return (
    columns.every((each) => !readsOuter(each, outer.frame)) &&
    predicates.every((each) => equated(each, outer) !== null)
  )
}

/** An equality of an expression over outer rows and one over inner rows. */
function equated(predicate: BoundExpression, { frame }: OuterRows): Equated | null {
  if (predicate.kind !== 'call' || (predicate.name !== '=' && predicate.name !== 'IS_NOT_DISTINCT_FROM'))
    return null
  const [first, second] = predicate.args as readonly [BoundExpression, BoundExpression]
  const isOuter = (each: BoundExpression) => readsOuter(each, frame) && columnsOf(each).size === 0
  const isInner = (each: BoundExpression) => !readsOuter(each, frame)
  const { name, span } = predicate
  if (isOuter(first) && isInner(second)) return { outer: first, inner: second, name, span }
  return isOuter(second) && isInner(first) ? { outer: second, inner: first, name, span } : null
}

/** Inner rows joined to each value of the outer rows they ask for: afterwards these are equalities. */
function withOuterValues(below: Pulled, outer: OuterRows): Pulled {
  const used = new Set<number>()
  for (const each of [...below.columns, ...below.predicates]) slotsOf(each, outer.frame, used)
  const slots = [...used]
  const values = slots.map((slot) => outer.slots[slot]!)
  const source = distinct(
    project(
      outer.relation,
      values,
      slots.map((slot) => `$outer${slot}`),
    ),
  )
  const width = below.relation.schema.fields.length
  const place = (slot: number) => width + slots.indexOf(slot)
  const own = (each: BoundExpression) =>
    replaceOuter(each, outer.frame, (slot) => column(place(slot), outer.slots[slot]!.type))
  const relation = makeJoin(below.relation, source, {
    joinType: 'inner',
    condition: allOf(below.predicates.map(own)),
    span: outer.span,
  })
  const predicates = slots.map((slot) => {
    const { type } = outer.slots[slot]!
    return call('=', [outerReference(below, outer, slot), column(place(slot), type)], {
      root: 'BOOLEAN',
      nullable: type.nullable,
    })
  })
  return { relation, columns: below.columns.map(own), predicates, counts: NONE }
}

/** The reference by which the subquery names the slot. */
function outerReference(
  { columns, predicates }: Pulled,
  { frame }: OuterRows,
  slot: number,
): BoundExpression {
  const found = [...columns, ...predicates]
    .map((each) => referenceIn(each, frame, slot))
    .find((each) => each !== null)
  return found!
}

function referenceIn(expression: BoundExpression, frame: number, slot: number): BoundExpression | null {
  if (expression.kind !== 'call') return null
  if (expression.name === '$OUTER') return slotsOf(expression, frame).has(slot) ? expression : null
  for (const arg of expression.args) {
    const found = referenceIn(arg, frame, slot)
    if (found) return found
  }
  return null
}
