import { fail, type SourceSpan } from '@millrace/kernel'
import { rowType, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { Relation } from '../relation.ts'
import { isWindowGrouping, windowRoles } from '../rewrite/window-roles.ts'
import type { AggregateCollector } from './aggregate-collector.ts'
import { project } from './make-relation.ts'

/**
 * An aggregate with the projection below it that computes its keys, arguments and filters; and the rewriting of
 * expressions over its input to expressions over its output.
 */
export class GroupedExpressions {
  readonly relation: Relation
  readonly #input: Relation
  readonly #keys = new Map<string, number>()
  readonly #keyCount: number

  constructor(
    input: Relation,
    keys: readonly BoundExpression[],
    collector: AggregateCollector,
    span: SourceSpan,
  ) {
    this.#input = input
    const inputs: BoundExpression[] = []
    const names: string[] = []
    const indexes = new Map<string, number>()
    const add = (expression: BoundExpression): number => {
      const text = digest(expression)
      let index = indexes.get(text)
      if (index === undefined) {
        index = inputs.push(expression) - 1
        indexes.set(text, index)
        const own = expression.kind === 'column' ? input.schema.fields[expression.index]!.name : null
        names.push(own !== null && !names.includes(own) ? own : `$f${index}`)
      }
      return index
    }
    for (const key of keys) this.#keys.set(digest(key), add(key))
    this.#keyCount = inputs.length
    const aggregates = collector.calls.map(
      ({ name, args, distinct, filter, type, span: place }): AggregateCall =>
        Object.freeze({
          name,
          args: args.map(add),
          distinct,
          filter: filter && add(filter),
          type,
          span: place,
        }),
    )
    const below = project(input, inputs, names)
    this.relation = aggregateOf(below, this.#keyCount, aggregates, span)
  }

  /** Keys become the aggregate's key columns, collected calls its result columns; any other column is refused. */
  rewrite(expression: BoundExpression): BoundExpression {
    const key = this.#keys.get(digest(expression))
    const width = this.#input.schema.fields.length
    if (key !== undefined) return column(key, this.relation.schema.fields[key]!.type, expression.span)
    if (expression.kind === 'literal') return expression
    if (expression.kind === 'call') {
      const args = expression.args.map((arg) => this.rewrite(arg))
      return Object.freeze({ ...expression, args })
    }
    if (expression.index >= width) {
      return column(this.#keyCount + expression.index - width, expression.type, expression.span)
    }
    const { name } = this.#input.schema.fields[expression.index]!
    return fail('SQL_NOT_GROUPED', { name }, expression.span ? { span: expression.span } : {})
  }
}

function aggregateOf(
  input: Relation,
  keyCount: number,
  aggregates: readonly AggregateCall[],
  span: SourceSpan,
): Relation {
  const keys = Array.from({ length: keyCount }, (_, i) => i)
  // `window_time` stays a time attribute when the window is what is grouped by, so that windows can be cascaded.
  const roles = windowRoles(input)
  const keepsTime = isWindowGrouping(keys, roles)
  const fields = [
    ...keys.map((index) => {
      const { name, type } = input.schema.fields[index]!
      return { name, type: keepsTime && roles.get(index) === 'time' ? type : withoutAttribute(type) }
    }),
    ...aggregates.map(({ type }, i) => ({
      name: `EXPR$${keyCount + i}`,
      type: withNullable(type, type.nullable),
    })),
  ]
  return Object.freeze({
    kind: 'group-aggregate',
    input,
    keys: Object.freeze(keys),
    aggregates: Object.freeze(aggregates),
    schema: rowType(fields),
    span,
  })
}
