import { fail, type SourceSpan } from '@millrace/kernel'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression, CallExpression, ColumnExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { Relation } from '../relation.ts'
import { AGGREGATE_BASE, type AggregateCollector } from './aggregate-collector.ts'
import { BelowAggregate } from './below-aggregate.ts'
import type { Grouping } from './bind-grouping-sets.ts'
import { propertyOf } from './bind-legacy-window.ts'
import { outerName } from './bind-subquery-frame.ts'
import { groupingValue, isGroupingCall } from './grouping-functions.ts'
import { aggregateOf, expandSets } from './make-aggregate.ts'
import { type LegacyWindow, propertyText, refuseProperty, windowedAggregate } from './make-legacy-window.ts'
import { OVER_BASE } from './over-collector.ts'

/**
 * An aggregate with the projection below it that computes its keys, arguments and filters; and the rewriting of
 * expressions over its input to expressions over its output.
 */
export class GroupedExpressions {
  readonly relation: Relation
  readonly #input: Relation
  readonly #keys = new Map<string, number>()
  /** Where the results of aggregates start. */
  readonly #resultsAt: number
  /** GROUPING and its kin by their keys, over the output. */
  readonly #groupingOf: (name: string, keys: readonly number[]) => BoundExpression

  /** Properties of a window of GROUP BY by what stands for them. */
  readonly #properties = new Map<string, number>()

  constructor(
    input: Relation,
    grouping: Grouping,
    collector: AggregateCollector,
    span: SourceSpan,
    window: LegacyWindow | null = null,
  ) {
    this.#input = input
    const below = new BelowAggregate(input)
    grouping.keys.forEach((key, i) => void this.#keys.set(digest(key), i))
    const places = grouping.keys.map((key) => below.add(key))
    // Grouping sets null keys that are not in a set; what is aggregated stays, so it has columns of its own.
    const isSets = grouping.sets.length > 1
    if (isSets) below.forget()
    const aggregates = collector.calls.map(
      ({ name, args, distinct, filter, type, span: place }): AggregateCall =>
        Object.freeze({
          name,
          args: args.map((arg) => below.add(arg)),
          distinct,
          filter: filter && below.add(filter),
          type,
          span: place,
        }),
    )
    const time = window && below.add(window.key.args[0]!)
    const projected = below.relation()
    const expanded = isSets ? expandSets(projected, places, grouping.sets, span) : null
    const keys = expanded ? [...places, expanded.id] : places
    this.#resultsAt = keys.length
    const rows = expanded?.relation ?? projected
    this.relation = window
      ? windowedAggregate(rows, { window, timeColumn: time!, keys, aggregates, span })
      : aggregateOf(rows, keys, aggregates, span)
    window?.properties.forEach((property, i) => {
      this.#properties.set(propertyText(window.key, property), keys.length + aggregates.length + i)
    })
    const id = expanded && column(places.length, this.relation.schema.fields[places.length]!.type)
    this.#groupingOf = (name, asked) =>
      expanded
        ? expanded.grouping(name, asked, id)
        : groupingValue(name, asked, grouping.sets, () => 0n, null)
  }

  /** Keys become the aggregate's key columns, collected calls its result columns; any other column is refused. */
  rewrite(expression: BoundExpression): BoundExpression {
    const key = this.#keys.get(digest(expression))
    const { fields } = this.relation.schema
    if (key !== undefined) return column(key, fields[key]!.type, expression.span)
    if (expression.kind === 'literal') return expression
    if (expression.kind === 'call') {
      if (isGroupingCall(expression)) return this.#groupingOf(expression.name, this.#groupedKeys(expression))
      if (propertyOf(expression.name)) return this.#property(expression)
      // Columns of an outer query are constants here, and yet refused where only keys and aggregates may be.
      const outer = outerName(expression)
      const place = expression.span ? { span: expression.span } : {}
      if (outer !== null) return fail('SQL_NOT_GROUPED', { name: outer }, place)
      const named = namedRow(expression)
      if (named) return this.#refuse(named)
      const args = expression.args.map((arg) => this.rewrite(arg))
      return Object.freeze({ ...expression, args })
    }
    const { index, type, span } = expression
    if (index >= OVER_BASE) return expression
    if (index >= AGGREGATE_BASE) return column(this.#resultsAt + index - AGGREGATE_BASE, type, span)
    return this.#refuse(expression)
  }

  #refuse({ index, span }: ColumnExpression): never {
    const { name } = this.#input.schema.fields[index]!
    return fail('SQL_NOT_GROUPED', { name }, span ? { span } : {})
  }

  /** TUMBLE_START and its kin: of the window of GROUP BY with the same arguments. */
  #property(expression: CallExpression): BoundExpression {
    const index = this.#properties.get(digest(expression))
    if (index === undefined) return refuseProperty(expression)
    return column(index, this.relation.schema.fields[index]!.type, expression.span)
  }

  /** The keys that GROUPING asks for. */
  #groupedKeys(call: CallExpression): number[] {
    return call.args.map((arg) => {
      const key = this.#keys.get(digest(arg))
      if (key !== undefined) return key
      return fail('SQL_GROUPING', { name: call.name, reason: 'GROUP BY' }, arg.span ? { span: arg.span } : {})
    })
  }
}

/**
 * The row of a name like `address.city`. Flink knows such a name only as a whole: GROUP BY address does not allow it,
 * though it allows `(address).city`.
 */
function namedRow(call: CallExpression): ColumnExpression | null {
  const [row] = call.args
  if (call.name !== 'FIELD' || !row) return null
  if (row.kind === 'call') return namedRow(row)
  if (row.kind !== 'column' || !row.span || !call.span || row.index >= AGGREGATE_BASE) return null
  const isBehindDot = row.span.endLine === call.span.line && row.span.endColumn + 1 === call.span.column
  return isBehindDot ? row : null
}
