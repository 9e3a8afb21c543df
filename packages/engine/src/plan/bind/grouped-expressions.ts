import { fail, type SourceSpan } from '@millrace/kernel'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { Relation } from '../relation.ts'
import { AGGREGATE_BASE, type AggregateCollector } from './aggregate-collector.ts'
import type { Grouping } from './bind-grouping-sets.ts'
import { groupingValue, isGroupingCall } from './grouping-functions.ts'
import { aggregateOf, expandSets } from './make-aggregate.ts'
import { project } from './make-relation.ts'
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

  constructor(input: Relation, grouping: Grouping, collector: AggregateCollector, span: SourceSpan) {
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
    const projected = below.relation()
    const expanded = isSets ? expandSets(projected, places, grouping.sets, span) : null
    const keys = expanded ? [...places, expanded.id] : places
    this.#resultsAt = keys.length
    this.relation = aggregateOf(expanded?.relation ?? projected, keys, aggregates, span)
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
      const args = expression.args.map((arg) => this.rewrite(arg))
      return Object.freeze({ ...expression, args })
    }
    const { index, type, span } = expression
    if (index >= OVER_BASE) return expression
    if (index >= AGGREGATE_BASE) return column(this.#resultsAt + index - AGGREGATE_BASE, type, span)
    const { name } = this.#input.schema.fields[index]!
    return fail('SQL_NOT_GROUPED', { name }, span ? { span } : {})
  }

  /** The keys that GROUPING asks for. */
  #groupedKeys(call: Extract<BoundExpression, { kind: 'call' }>): number[] {
    return call.args.map((arg) => {
      const key = this.#keys.get(digest(arg))
      if (key !== undefined) return key
      return fail('SQL_GROUPING', { name: call.name, reason: 'GROUP BY' }, arg.span ? { span: arg.span } : {})
    })
  }
}

/** Gathers what an aggregate reads as columns of a projection. */
class BelowAggregate {
  readonly #input: Relation
  readonly #expressions: BoundExpression[] = []
  readonly #names: string[] = []
  #places = new Map<string, number>()

  constructor(input: Relation) {
    this.#input = input
  }

  add(expression: BoundExpression): number {
    const text = digest(expression)
    const known = this.#places.get(text)
    if (known !== undefined) return known
    const index = this.#expressions.push(expression) - 1
    this.#places.set(text, index)
    const own = expression.kind === 'column' ? this.#input.schema.fields[expression.index]!.name : null
    this.#names.push(own !== null && !this.#names.includes(own) ? own : `$f${index}`)
    return index
  }

  /** What is added from here on has columns of its own. */
  forget(): void {
    this.#places = new Map()
  }

  relation(): Relation {
    return project(this.#input, this.#expressions, this.#names)
  }
}
