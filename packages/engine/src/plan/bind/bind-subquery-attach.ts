import { bigintType, booleanType, withNullable } from '../../types/logical-type.ts'
import { call, column, literal, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf, mapColumns } from '../expression-tree.ts'
import type { JoinType } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { allOf, trueLiteral } from '../rewrite/conjuncts.ts'
import { decorrelate, type Pulled } from '../rewrite/decorrelate.ts'
import { makeJoin } from '../rewrite/make-join.ts'
import type { BoundSubquery } from './bind-subquery.ts'
import { readsOuter, replaceOuter, shifted } from './bind-subquery-frame.ts'
import { project } from './make-relation.ts'

export interface Attached {
  /** The outer rows with what was attached behind them. */
  readonly relation: Relation
  /** The columns of the attached rows, over `relation`. */
  readonly columns: readonly BoundExpression[]
}

export interface Attaching {
  readonly subquery: Pick<BoundSubquery, 'frame' | 'span'>
  /** The values of the frame's slots, over the outer rows. */
  readonly slots: readonly BoundExpression[]
  readonly joinType: JoinType
  readonly nullAware?: boolean
  /** A condition over the outer rows and the attached columns. */
  readonly condition?: (columns: readonly BoundExpression[]) => BoundExpression | null
}

/** Joins rows that may depend on the outer ones to these. */
export function attach(outer: Relation, inner: Relation, how: Attaching): Attached {
  const { frame, span } = how.subquery
  const pulled = decorrelate(inner, { frame: frame.id, relation: outer, slots: how.slots, span })
  const side = innerSide(pulled, frame.id)
  const width = outer.schema.fields.length
  const isPadded = how.joinType === 'left'
  const own = (expression: BoundExpression, padded: boolean) =>
    replaceOuter(placed(expression, width, padded), frame.id, (slot) => how.slots[slot]!)
  const extra = how.condition?.(side.columns.map((each) => own(each, false))) ?? null
  const condition = allOf([...(extra ? [extra] : []), ...side.predicates.map((each) => own(each, false))])
  const relation = makeJoin(outer, side.relation, {
    joinType: how.joinType,
    condition,
    nullAware: how.nullAware ?? false,
    span,
  })
  const columns = side.columns.map((each, i) => {
    const value = own(each, isPadded)
    if (!side.dependent.has(i)) return value
    if (pulled.counts.size > 0) return counted(value, side.counts, width)
    // What is made of outer values is null where there is no inner row.
    return isPadded
      ? whenPresent(column(width + side.indicator, withNullable(booleanType, true)), value)
      : value
  })
  return { relation, columns }
}

function placed(expression: BoundExpression, width: number, padded: boolean): BoundExpression {
  return mapColumns(shifted(expression, width), (each) =>
    padded ? column(each.index, withNullable(each.type, true), each.span) : each,
  )
}

interface InnerSide {
  readonly relation: Relation
  /** Over `relation` and the slots. */
  readonly columns: readonly BoundExpression[]
  readonly predicates: readonly BoundExpression[]
  /** Columns that are made above the join. */
  readonly dependent: ReadonlySet<number>
  /** Where the counts are. */
  readonly counts: ReadonlySet<number>
  /** A column that is TRUE in every row; only where a column is dependent. */
  readonly indicator: number
}

/** Only what the columns and the predicates read, with columns computed that do not depend on outer rows. */
function innerSide(pulled: Pulled, frame: number): InnerSide {
  const isDependent = (each: BoundExpression) =>
    readsOuter(each, frame) || [...columnsOf(each)].some((index) => pulled.counts.has(index))
  const dependent = new Set(pulled.columns.flatMap((each, i) => (isDependent(each) ? [i] : [])))
  const outputs: BoundExpression[] = pulled.columns.filter((_, i) => !dependent.has(i))
  const computed = new Map(
    pulled.columns.flatMap((_, i) => (dependent.has(i) ? [] : [i])).map((i, at) => [i, at]),
  )
  const places = new Map<number, number>()
  const keep = (expression: BoundExpression) =>
    mapColumns(expression, (each) => {
      const known = outputs.findIndex((other) => other.kind === 'column' && other.index === each.index)
      const place = known >= 0 ? known : outputs.push(column(each.index, each.type)) - 1
      places.set(each.index, place)
      return column(place, each.type, each.span)
    })
  const columns = pulled.columns.map((each, i) =>
    dependent.has(i) ? keep(each) : column(computed.get(i)!, each.type, each.span),
  )
  const predicates = pulled.predicates.map(keep)
  const counts = new Set([...pulled.counts].flatMap((index) => places.get(index) ?? []))
  const indicator = dependent.size > 0 && pulled.counts.size === 0 ? outputs.push(trueLiteral) - 1 : -1
  const names = outputs.map((each, i) =>
    each.kind === 'column' ? pulled.relation.schema.fields[each.index]!.name : `$f${i}`,
  )
  const isAll =
    outputs.length === pulled.relation.schema.fields.length &&
    outputs.every((each, i) => each.kind === 'column' && each.index === i)
  const relation = isAll ? pulled.relation : project(pulled.relation, outputs, names)
  return { relation, columns, predicates, dependent, counts, indicator }
}

function whenPresent(indicator: BoundExpression, value: BoundExpression): BoundExpression {
  const type = withNullable(value.type, true)
  const present = call('IS_NOT_NULL', [indicator], withNullable(booleanType, false))
  return call('CASE', [present, value, nullLiteral(value.type)], type, value.span)
}

/** Counts of groups without rows are 0. */
function counted(expression: BoundExpression, counts: ReadonlySet<number>, width: number): BoundExpression {
  const zero = literal(0n, withNullable(bigintType, false))
  return mapColumns(expression, (each) =>
    counts.has(each.index - width)
      ? call('COALESCE', [each, zero], withNullable(bigintType, false), each.span)
      : each,
  )
}
