import { fail } from '@millrace/kernel'
import type { Expression, Select, SelectItem } from '../../sql/ast/query-nodes.ts'
import { rowType, withoutAttribute } from '../../types/logical-type.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { AggregateCollector } from './aggregate-collector.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { type BoundFrom, bindFrom } from './bind-from.ts'
import { requireBoolean } from './bind-function.ts'
import { singleRow } from './bind-values.ts'
import { expandStar, type OutputItem } from './expand-star.ts'
import { GroupedExpressions } from './grouped-expressions.ts'
import { filter, project } from './make-relation.ts'
import type { Scope } from './scope.ts'

export function bindSelect(select: Select, context: BindContext): Relation {
  refuseClauses(select)
  const from: BoundFrom = select.from ? bindFrom(select.from, context) : { relation: singleRow, scope: [] }
  const { scope } = from
  const isGrouped = select.groupBy.length > 0
  const collector = new AggregateCollector(scope.length, isGrouped)
  let condition: BoundExpression | null = null
  let having: BoundExpression | null = null
  let keys: BoundExpression[] = []
  const items: OutputItem[] = []
  gather(context, [
    ...select.items.map((item) => () => void items.push(...bindItem(item, scope, collector))),
    () => {
      if (select.where) condition = bindCondition(select.where, scope, 'WHERE')
    },
    () => {
      keys = select.groupBy.map((item) => bindKey(item, scope))
    },
    () => {
      if (select.having) having = bindCondition(select.having, scope, 'HAVING', collector)
    },
  ])
  let relation = from.relation
  if (condition) relation = filter(relation, condition, select.where!.span)
  let outputs = items
  if (isGrouped || collector.calls.length > 0 || having) {
    const grouped = new GroupedExpressions(relation, keys, collector, select.span)
    relation = grouped.relation
    if (having) relation = filter(relation, grouped.rewrite(having), select.having!.span)
    const rewritten = gather(
      context,
      items.map((item) => () => ({ ...item, expression: grouped.rewrite(item.expression) })),
    )
    outputs = rewritten
  }
  const expressions = outputs.map(({ expression }) => expression)
  const selected = project(relation, expressions, uniqueNames(outputs), select.span)
  return select.distinct ? distinct(selected) : selected
}

function bindItem(item: SelectItem, scope: Scope, aggregates: AggregateCollector): OutputItem[] {
  if (item.kind === 'star') return expandStar(item, scope)
  const expression = bindExpression(item.expression, { scope, aggregates, place: 'SELECT' })
  return [{ name: item.alias?.name ?? columnNameOf(item.expression), expression }]
}

function columnNameOf(expression: Expression): string | null {
  return expression.kind === 'column-reference' ? expression.path.parts.at(-1)!.name : null
}

/** Unnamed columns are called `EXPR$` and their position; later ones of the same name get a number. */
function uniqueNames(items: readonly OutputItem[]): string[] {
  const used = new Set<string>()
  return items.map(({ name }, position) => {
    const base = name ?? `EXPR$${position}`
    let unique = base
    for (let i = 0; used.has(unique); i++) unique = `${base}${i}`
    used.add(unique)
    return unique
  })
}

function bindCondition(
  node: Expression,
  scope: Scope,
  place: string,
  aggregates?: AggregateCollector,
): BoundExpression {
  const context = aggregates ? { scope, place, aggregates } : { scope, place }
  return requireBoolean(bindExpression(node, context), place)
}

function bindKey(item: Select['groupBy'][number], scope: Scope): BoundExpression {
  if (item.kind !== 'grouping-sets') return bindExpression(item, { scope, place: 'GROUP BY' })
  const instead = 'Write one query for each grouping and join them with UNION ALL.'
  return fail('PLAN_UNSUPPORTED', { feature: item.operator, instead }, { span: item.span })
}

/** The distinct rows of a relation: grouped by all columns, without aggregates. */
export function distinct(input: Relation): Relation {
  const schema = rowType(
    input.schema.fields.map(({ name, type }) => ({ name, type: withoutAttribute(type) })),
  )
  const keys = schema.fields.map((_, index) => index)
  const place = input.span ? { span: input.span } : {}
  return Object.freeze({ kind: 'group-aggregate', input, keys, aggregates: [], schema, ...place })
}

function refuseClauses(select: Select): void {
  const refuse = (
    feature: string,
    node: { readonly span: Select['span'] } | null | undefined,
    instead: string,
  ) => {
    if (node) fail('PLAN_UNSUPPORTED', { feature, instead }, { span: node.span })
  }
  refuse('QUALIFY', select.qualify, 'Group by a window instead.')
  refuse('WINDOW', select.windows[0], 'Group by a window: TABLE(TUMBLE(…)).')
  const hint = select.hints[0]
  refuse(`Hint ${hint?.name}`, hint, 'Remove the hint.')
}
