import type { SourceSpan } from '@millrace/kernel'
import { rowType } from '../../types/logical-type.ts'
import { filter, project } from '../bind/make-relation.ts'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { inline, mapColumns } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { attachWindowAggregate } from './attach-window-aggregate.ts'
import { BelowWindow } from './below-window.ts'
import type { RewriteRule } from './rewrite-rule.ts'
import { isWindowGrouping, type WindowRole, windowProperties } from './window-roles.ts'

/** The steps between an aggregate and the window function below it, all over the window function's output. */
interface Peeled {
  readonly window: RelationOf<'window'>
  readonly expressions: readonly BoundExpression[]
  readonly conditions: readonly BoundExpression[]
}

/**
 * GROUP BY window_start, window_end over a window function becomes one window-aggregate: a result per window and key
 * once the window has passed, instead of a changing result. Filters and projections between the two move below.
 */
export const fuseWindowAggregate: RewriteRule = {
  name: 'fuse-window-aggregate',
  apply(relation) {
    if (relation.kind !== 'group-aggregate') return null
    const windows = windowProperties(relation.input)
    if (!windows || !isWindowGrouping(relation.keys, windows.roles)) return null
    const peeled = peel(relation.input)
    if (peeled?.window.window.function === 'SESSION' && !isBySession(relation, windows.roles, peeled))
      return null
    if (!peeled || !canFuse(relation, windows.roles, peeled)) return attachWindowAggregate(relation, windows)
    return fuse(relation, windows.roles, peeled)
  },
}

function peel(relation: Relation): Peeled | null {
  switch (relation.kind) {
    case 'window': {
      const expressions = relation.schema.fields.map(({ type }, i) => column(i, type))
      return { window: relation, expressions, conditions: [] }
    }
    case 'filter': {
      const below = peel(relation.input)
      const condition = below && inline(relation.condition, below.expressions)
      return below && { ...below, conditions: [...below.conditions, condition!] }
    }
    case 'project': {
      const below = peel(relation.input)
      return (
        below && {
          ...below,
          expressions: relation.expressions.map((expression) => inline(expression, below.expressions)),
        }
      )
    }
    default:
      return null
  }
}

/** Groups and sessions go by the same columns. As in Flink any other grouping of sessions is one like any other. */
function isBySession(
  aggregate: RelationOf<'group-aggregate'>,
  roles: ReadonlyMap<number, WindowRole>,
  { window, expressions }: Peeled,
): boolean {
  const keys = aggregate.keys.filter((key) => !roles.has(key)).map((key) => expressions[key]!)
  const { partitionKeys } = window.window
  return (
    keys.every((key) => key.kind === 'column' && partitionKeys.includes(key.index)) &&
    partitionKeys.every((index) => keys.some((key) => key.kind === 'column' && key.index === index))
  )
}

/**
 * The bounds are known when the window has passed, so they can be keys and results, not what is aggregated. Sessions are
 * found for each of their own keys, so these are among the aggregate's.
 */
function canFuse(
  aggregate: RelationOf<'group-aggregate'>,
  roles: ReadonlyMap<number, WindowRole>,
  { window, expressions, conditions }: Peeled,
): boolean {
  const below = new BelowWindow(window, aggregate.input, expressions)
  const isMixed = (expression: BoundExpression) =>
    below.reads(expression).bounds && below.reads(expression).rows
  const read = aggregate.aggregates.flatMap(({ args, filter: where }) =>
    where === null ? args : [...args, where],
  )
  const keys = aggregate.keys.filter((key) => !roles.has(key))
  const plainKeys = new Set(
    keys.flatMap((key) => {
      const expression = expressions[key]!
      return expression.kind === 'column' ? [expression.index] : []
    }),
  )
  return (
    !read.some((index) => below.reads(expressions[index]!).bounds) &&
    !keys.some((key) => isMixed(expressions[key]!)) &&
    !conditions.some(isMixed) &&
    window.window.partitionKeys.every((key) => plainKeys.has(key))
  )
}

function fuse(
  aggregate: RelationOf<'group-aggregate'>,
  roles: ReadonlyMap<number, WindowRole>,
  { window, expressions, conditions }: Peeled,
): Relation {
  const below = new BelowWindow(window, aggregate.input, expressions)
  // Keys made of the bounds alone are constant in a window: they are computed from its result.
  const isBound = (key: number) =>
    below.reads(expressions[key]!).bounds && !below.reads(expressions[key]!).rows
  const ownKeys = aggregate.keys.filter((key) => !roles.has(key) && !isBound(key))
  const keys = ownKeys.map((key) => below.move(key))
  const aggregates = aggregate.aggregates.map(
    (each): AggregateCall =>
      Object.freeze({
        ...each,
        args: each.args.map((arg) => below.move(arg)),
        filter: each.filter === null ? null : below.move(each.filter),
      }),
  )
  const timeColumn = below.addTimeColumn()
  const boundConditions = conditions.filter((condition) => below.reads(condition).bounds)
  let input = window.input
  for (const condition of conditions) {
    if (!boundConditions.includes(condition)) input = filter(input, condition, condition.span)
  }
  const projected = project(input, below.expressions, below.names, aggregate.span)
  const partitionKeys = window.window.partitionKeys.map((index) =>
    below.move(
      ownKeys.find((key) => {
        const expression = expressions[key]!
        return expression.kind === 'column' && expression.index === index
      })!,
    ),
  )
  const parts = { aggregate, window, keys, aggregates, timeColumn, partitionKeys }
  const fused = windowAggregate(projected, parts)
  return aboveWindow(fused, { aggregate, window, expressions, ownKeys, boundConditions })
}

interface AboveParts {
  readonly aggregate: RelationOf<'group-aggregate'>
  readonly window: RelationOf<'window'>
  readonly expressions: readonly BoundExpression[]
  readonly ownKeys: readonly number[]
  readonly boundConditions: readonly BoundExpression[]
}

/** The aggregate's columns in its own order, from the window-aggregate's; what reads only the bounds is done here. */
function aboveWindow(
  fused: RelationOf<'window-aggregate'>,
  { aggregate, window, expressions, ownKeys, boundConditions }: AboveParts,
): Relation {
  const at = (position: number, span?: SourceSpan) =>
    column(position, fused.schema.fields[position]!.type, span)
  const width = window.input.schema.fields.length
  const first = fused.keys.length + fused.aggregates.length
  const overResult = (expression: BoundExpression) =>
    mapColumns(expression, ({ index, span }) => at(first + index - width, span))
  let result: Relation = fused
  for (const condition of boundConditions) result = filter(result, overResult(condition), condition.span)
  const outputs = aggregate.schema.fields.map((_, i) => {
    const key = aggregate.keys[i]
    if (key === undefined) return at(fused.keys.length + i - aggregate.keys.length)
    const own = ownKeys.indexOf(key)
    return own >= 0 ? at(own) : overResult(expressions[key]!)
  })
  const names = aggregate.schema.fields.map(({ name }) => name)
  return project(result, outputs, names, aggregate.span)
}

interface WindowAggregateParts {
  readonly partitionKeys: readonly number[]
  readonly aggregate: RelationOf<'group-aggregate'>
  readonly window: RelationOf<'window'>
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  readonly timeColumn: number
}

function windowAggregate(
  input: Relation,
  { aggregate, window, keys, aggregates, timeColumn, partitionKeys }: WindowAggregateParts,
): RelationOf<'window-aggregate'> {
  const place = aggregate.span ? { span: aggregate.span } : {}
  const schema = rowType([
    ...keys.map((key) => input.schema.fields[key]!),
    ...aggregates.map(({ type }, i) => ({ name: `EXPR$${keys.length + i}`, type })),
    ...window.schema.fields.slice(-3),
  ])
  const spec = Object.freeze({ ...window.window, timeColumn, partitionKeys })
  return Object.freeze({
    kind: 'window-aggregate',
    input,
    window: spec,
    keys: Object.freeze([...keys]),
    aggregates: Object.freeze([...aggregates]),
    schema,
    ...place,
  })
}
