import { fail, type SourceSpan } from '@millrace/kernel'
import { rowType } from '../../types/logical-type.ts'
import { filter, project } from '../bind/make-relation.ts'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { columnsOf, inline, mapColumns } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'
import type { RewriteRule } from './rewrite-rule.ts'
import { isWindowGrouping, type WindowRole, windowRoles } from './window-roles.ts'

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
    const roles = windowRoles(relation.input)
    if (!isWindowGrouping(relation.keys, roles)) return null
    const peeled = peel(relation.input)
    return peeled && fuse(relation, roles, peeled)
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

function fuse(
  aggregate: RelationOf<'group-aggregate'>,
  roles: ReadonlyMap<number, WindowRole>,
  { window, expressions, conditions }: Peeled,
): Relation {
  const width = window.input.schema.fields.length
  const reads = (expression: BoundExpression) => {
    const columns = [...columnsOf(expression)]
    return { bounds: columns.some((index) => index >= width), rows: columns.some((index) => index < width) }
  }
  const refuseMixed = (span: SourceSpan | undefined): never =>
    fail(
      'PLAN_UNSUPPORTED',
      {
        feature: 'window_start, window_end (GROUP BY)',
        instead: 'Use window_start and window_end only as keys of GROUP BY and in the SELECT list.',
      },
      span ? { span } : {},
    )

  // What is computed below the windows: keys that are no bounds, arguments, filters, and the time.
  const below: BoundExpression[] = []
  const names: string[] = []
  const moved = new Map<number, number>()
  const move = (index: number, span: SourceSpan | undefined): number => {
    const known = moved.get(index)
    if (known !== undefined) return known
    const expression = expressions[index]!
    if (reads(expression).bounds) refuseMixed(span)
    names.push(aggregate.input.schema.fields[index]!.name)
    moved.set(index, below.push(expression) - 1)
    return below.length - 1
  }
  // Keys made of the bounds alone are constant in a window: they are computed from its result.
  const isBound = (key: number) => reads(expressions[key]!).bounds && !reads(expressions[key]!).rows
  const ownKeys = aggregate.keys.filter((key) => !roles.has(key) && !isBound(key))
  const keys = ownKeys.map((key) => move(key, aggregate.span))
  const aggregates = aggregate.aggregates.map(
    (each): AggregateCall =>
      Object.freeze({
        ...each,
        args: each.args.map((arg) => move(arg, each.span)),
        filter: each.filter === null ? null : move(each.filter, each.span),
      }),
  )
  const timeType = window.input.schema.fields[window.window.timeColumn]!.type
  const timeColumn = below.push(column(window.window.timeColumn, timeType)) - 1
  const timeName = window.input.schema.fields[window.window.timeColumn]!.name
  names.push(names.includes(timeName) ? `$time${timeColumn}` : timeName)

  const rowConditions = conditions.filter((condition) => !reads(condition).bounds)
  const boundConditions = conditions.filter((condition) => reads(condition).bounds)
  for (const condition of boundConditions) if (reads(condition).rows) refuseMixed(condition.span)

  let input = window.input
  for (const condition of rowConditions) input = filter(input, condition, condition.span)
  const fused = windowAggregate(project(input, below, names, aggregate.span), {
    aggregate,
    window,
    keys,
    aggregates,
    timeColumn,
  })
  const first = keys.length + aggregates.length
  const overResult = (expression: BoundExpression) =>
    mapColumns(expression, ({ index, span }) => {
      const position = first + index - width
      return column(position, fused.schema.fields[position]!.type, span)
    })
  let result: Relation = fused
  for (const condition of boundConditions) result = filter(result, overResult(condition), condition.span)
  const outputs = aggregate.schema.fields.map((_, i) => {
    const key = aggregate.keys[i]
    if (key === undefined) {
      const position = keys.length + i - aggregate.keys.length
      return column(position, fused.schema.fields[position]!.type)
    }
    const own = ownKeys.indexOf(key)
    return own >= 0 ? column(own, fused.schema.fields[own]!.type) : overResult(expressions[key]!)
  })
  return project(
    result,
    outputs,
    aggregate.schema.fields.map(({ name }) => name),
    aggregate.span,
  )
}

interface WindowAggregateParts {
  readonly aggregate: RelationOf<'group-aggregate'>
  readonly window: RelationOf<'window'>
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  readonly timeColumn: number
}

function windowAggregate(
  input: Relation,
  { aggregate, window, keys, aggregates, timeColumn }: WindowAggregateParts,
): RelationOf<'window-aggregate'> {
  const place = aggregate.span ? { span: aggregate.span } : {}
  const schema = rowType([
    ...keys.map((key) => input.schema.fields[key]!),
    ...aggregates.map(({ type }, i) => ({ name: `EXPR$${keys.length + i}`, type })),
    ...window.schema.fields.slice(-3),
  ])
  const spec = Object.freeze({ ...window.window, timeColumn })
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
