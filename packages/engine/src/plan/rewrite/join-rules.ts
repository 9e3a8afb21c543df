import { rowType } from '../../types/logical-type.ts'
import { filter, project } from '../bind/make-relation.ts'
import { call, column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { uniqueKeys } from '../changelog/unique-keys.ts'
import { columnsOf, isDeterministicExpression, mapColumns } from '../expression-tree.ts'
import type { JoinType } from '../plan-node.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { allOf, conjunctsOf } from './conjuncts.ts'
import { joinCondition } from './join-condition.ts'
import { makeJoin, sideOf } from './make-join.ts'
import { rejectedNulls } from './null-rejecting.ts'
import type { RewriteRule } from './rewrite-rule.ts'

type Join = RelationOf<'join'>

/**
 * WHERE over a join: what concerns one side moves below it where nothing is padded there, equalities become keys; and
 * an outer join whose padded rows the condition refuses is none.
 */
export const pushFilterIntoJoin: RewriteRule = {
  name: 'push-filter-into-join',
  apply(relation) {
    if (relation.kind !== 'filter' || relation.input.kind !== 'join') return null
    const join = relation.input
    const [left, right] = join.inputs as readonly [Relation, Relation]
    const width = left.schema.fields.length
    const conjuncts = conjunctsOf(relation.condition).flatMap(splitBetween)
    const joinType = simplified(join.joinType, conjuncts, width)
    const goes = (each: BoundExpression) => isDeterministicExpression(each) && mayMove(each, joinType, width)
    const moving = conjuncts.filter(goes)
    if (moving.length === 0 && joinType === join.joinType) return null
    const isInner = joinType === 'inner'
    const below = (side: 'left' | 'right') =>
      isInner ? [] : moving.filter((each) => (sideOf(each, width) === 'right') === (side === 'right'))
    const rest = allOf(conjuncts.filter((each) => !moving.includes(each)))
    const condition = allOf([...conjunctsOf(joinCondition(join)), ...(isInner ? moving : [])])
    const made = makeJoin(filtered(left, below('left'), 0), filtered(right, below('right'), width), {
      joinType,
      condition,
      nullAware: join.nullAware,
      stateTtl: join.stateTtl,
      span: join.span,
    })
    const named = withSchema(made, join)
    return rest ? filter(named, rest, relation.span) : named
  },
}

/** BETWEEN two bounds of different columns is two comparisons, each for a place of its own. */
function splitBetween(condition: BoundExpression): readonly BoundExpression[] {
  if (condition.kind !== 'call' || condition.name !== 'BETWEEN') return [condition]
  const [value, low, high] = condition.args as readonly [BoundExpression, BoundExpression, BoundExpression]
  const isApart = [...columnsOf(low)].every((index) => !columnsOf(high).has(index))
  if (!isApart || columnsOf(low).size === 0 || columnsOf(high).size === 0) return [condition]
  const compare = (name: string, bound: BoundExpression) =>
    call(name, [value, bound], condition.type, condition.span)
  return [compare('>=', low), compare('<=', high)]
}

function filtered(input: Relation, conditions: readonly BoundExpression[], offset: number): Relation {
  const condition = allOf(
    conditions.map((each) => mapColumns(each, (at) => column(at.index - offset, at.type, at.span))),
  )
  return condition ? filter(input, condition, condition.span) : input
}

/** The relation with the names of the other; a join that lost columns names those that are left in its own way. */
function withSchema(relation: Relation, { schema }: Relation): Relation {
  const names = schema.fields.map(({ name }) => name)
  if (relation.kind !== 'join' && relation.kind !== 'project') {
    const columns = schema.fields.map(({ type }, i) => column(i, type))
    return project(relation, columns, names)
  }
  const { fields } = relation.schema
  if (fields.every(({ name }, i) => name === names[i])) return relation
  const renamed = rowType(fields.map((field, i) => ({ ...field, name: names[i]! })))
  return Object.freeze({ ...relation, schema: renamed })
}

/** Sides whose rows are never padded: a condition on one of them may be tested before. */
function mayMove(conjunct: BoundExpression, joinType: JoinType, width: number): boolean {
  if (joinType === 'inner') return true
  const side = sideOf(conjunct, width)
  if (side === 'left') return joinType === 'left' || joinType === 'semi' || joinType === 'anti'
  return side === 'right' && joinType === 'right'
}

function simplified(joinType: JoinType, conjuncts: readonly BoundExpression[], width: number): JoinType {
  const rejected = conjuncts.flatMap((each) => [...rejectedNulls(each)])
  const left = rejected.some((index) => index < width)
  const right = rejected.some((index) => index >= width)
  switch (joinType) {
    case 'left':
      return right ? 'inner' : 'left'
    case 'right':
      return left ? 'inner' : 'right'
    case 'full':
      if (left && right) return 'inner'
      return left ? 'left' : right ? 'right' : 'full'
    default:
      return joinType
  }
}

/** A left join of which only left columns are read, each row meeting one right row at most, changes nothing. */
export const dropUnreadJoin: RewriteRule = {
  name: 'drop-unread-join',
  apply(relation) {
    if (relation.kind !== 'project' || relation.input.kind !== 'join') return null
    const join = relation.input
    const [left, right] = join.inputs as readonly [Relation, Relation]
    const width = left.schema.fields.length
    const read = relation.expressions.flatMap((each) => [...columnsOf(each)])
    const kept = join.joinType === 'left' ? left : join.joinType === 'right' ? right : null
    if (!kept) return null
    const isLeft = kept === left
    if (!read.every((index) => index < width === isLeft)) return null
    const keys = isLeft ? join.rightKeys : join.leftKeys
    const isUnique = uniqueKeys(isLeft ? right : left).some((key) => key.every((at) => keys.includes(at)))
    if (!isUnique) return null
    const offset = isLeft ? 0 : width
    const expressions = relation.expressions.map((each) =>
      mapColumns(each, (at) => column(at.index - offset, at.type, at.span)),
    )
    return project(
      kept,
      expressions,
      relation.schema.fields.map(({ name }) => name),
      relation.span,
    )
  },
}

/** Columns that nobody above a join reads do not enter it. */
export const pruneJoin: RewriteRule = {
  name: 'prune-join',
  apply(relation) {
    if (relation.kind !== 'project') return null
    const filtering = relation.input.kind === 'filter' ? relation.input : null
    const join = filtering ? filtering.input : relation.input
    if (join.kind !== 'join') return null
    const read = new Set(relation.expressions.flatMap((each) => [...columnsOf(each)]))
    if (filtering) columnsOf(filtering.condition, read)
    const pruned = prune(join, read)
    if (!pruned) return null
    const over = (each: BoundExpression) =>
      mapColumns(each, (at) => column(pruned.places.get(at.index)!, at.type, at.span))
    const rows = filtering ? filter(pruned.join, over(filtering.condition), filtering.span) : pruned.join
    const names = relation.schema.fields.map(({ name }) => name)
    return project(rows, relation.expressions.map(over), names, relation.span)
  },
}

/** The right columns of a semi or anti join that its condition does not read. */
export const pruneHalfJoin: RewriteRule = {
  name: 'prune-half-join',
  apply(relation) {
    if (relation.kind !== 'join' || (relation.joinType !== 'semi' && relation.joinType !== 'anti'))
      return null
    const all = relation.schema.fields.map((_, i) => i)
    return prune(relation, new Set(all))?.join ?? null
  },
}

interface Pruned {
  readonly join: Join
  /** Old columns to new ones. */
  readonly places: ReadonlyMap<number, number>
}

function prune(join: Join, read: ReadonlySet<number>): Pruned | null {
  const [left, right] = join.inputs as readonly [Relation, Relation]
  const width = left.schema.fields.length
  const needed = new Set([
    ...read,
    ...join.leftKeys,
    ...join.rightKeys.map((key) => key + width),
    ...(join.condition ? columnsOf(join.condition) : []),
  ])
  const kept = (input: Relation, offset: number) =>
    input.schema.fields.flatMap((_, i) => (needed.has(i + offset) ? [i] : []))
  const [leftKept, rightKept] = [kept(left, 0), kept(right, width)]
  if (leftKept.length === width && rightKept.length === right.schema.fields.length) return null
  const places = new Map([
    ...leftKept.map((old, i) => [old, i] as const),
    ...rightKept.map((old, i) => [old + width, leftKept.length + i] as const),
  ])
  const isHalf = join.joinType === 'semi' || join.joinType === 'anti'
  const inputs = [narrowed(left, leftKept), narrowed(right, rightKept)] as const
  const condition =
    join.condition && mapColumns(join.condition, (at) => column(places.get(at.index)!, at.type, at.span))
  const { fields } = join.schema
  const outputs = fields.flatMap((field, i) => (places.has(i) && (!isHalf || i < width) ? [field] : []))
  return {
    places,
    join: Object.freeze({
      ...join,
      inputs: Object.freeze([...inputs]),
      leftKeys: Object.freeze(join.leftKeys.map((key) => places.get(key)!)),
      rightKeys: Object.freeze(join.rightKeys.map((key) => places.get(key + width)! - leftKept.length)),
      condition,
      schema: Object.freeze({ ...join.schema, fields: Object.freeze(outputs) }),
    }),
  }
}

function narrowed(input: Relation, kept: readonly number[]): Relation {
  const { fields } = input.schema
  if (kept.length === fields.length) return input
  return project(
    input,
    kept.map((i) => column(i, fields[i]!.type)),
    kept.map((i) => fields[i]!.name),
  )
}
