import { fail } from '@millrace/kernel'
import type { Expression, OrderItem, Select } from '../../sql/ast/query-nodes.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { AggregateCollector } from './aggregate-collector.ts'
import { aliasScope } from './alias-scope.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { bindFrom } from './bind-from.ts'
import { requireBoolean } from './bind-function.ts'
import { bindGrouping, type Grouping } from './bind-grouping-sets.ts'
import { unmerged } from './bind-join-columns.ts'
import { bindHints, type SelectHints } from './bind-join-hints.ts'
import { bindSortItem } from './bind-sort-item.ts'
import { Subqueries } from './bind-subquery.ts'
import { singleRow } from './bind-values.ts'
import type { CollectedOver, OrderKey } from './collected-over.ts'
import type { OutputItem } from './expand-star.ts'
import type { ExpressionContext } from './expression-context.ts'
import { bindGroupCall, bindWindowKey } from './group-calls.ts'
import { containsOver, OverCollector } from './over-collector.ts'
import type { Scope } from './scope.ts'
import { bindItem } from './select-items.ts'

/** Everything a SELECT says, bound over the rows of its FROM. */
export interface SelectParts {
  readonly relation: Relation
  readonly items: readonly OutputItem[]
  readonly where: BoundExpression | null
  readonly grouping: Grouping
  readonly having: BoundExpression | null
  readonly qualify: BoundExpression | null
  readonly orderBy: readonly OrderKey[]
  readonly aggregates: AggregateCollector
  readonly overs: readonly CollectedOver[]
  readonly subqueries: Subqueries
}

/** Binds the parts; the errors of all of them are found. */
export function bindParts(
  select: Select,
  orderItems: readonly OrderItem[],
  context: BindContext,
): SelectParts {
  const hints = hintsOf(select, context)
  const from = select.from ? bindFrom(select.from, { ...context, hints }) : { relation: singleRow, scope: [] }
  const subqueries = new Subqueries(context)
  const contexts = new PartContexts(select, from.scope, subqueries.hooks)
  const { aggregates, overs } = contexts
  const items: OutputItem[] = []
  let where: BoundExpression | null = null
  let having: BoundExpression | null = null
  let grouping: Grouping = { keys: [], sets: [[]] }
  const bindIn = (place: string) => (node: Expression) => bindExpression(node, contexts.inSelect(place))
  gather(context, [
    () => {
      if (select.where) where = condition(select.where, contexts.plain('WHERE'))
    },
    () => {
      grouping = bindGrouping(select, (node) => bindExpression(node, contexts.inGroupBy()))
    },
    ...select.items.map((item) => () => void items.push(...bindItem(item, from.scope, bindIn('SELECT')))),
    () => {
      if (select.having) having = condition(select.having, contexts.inHaving())
    },
  ])
  // What follows may name the columns of the result.
  const aliases = aliasScope(from.scope, items)
  const isAggregate = contexts.isGrouped || having !== null || aggregates.calls.length > 0
  const bindOver = (place: string) => (node: Expression) => {
    const { aggregates: taken, ...withoutAggregates } = contexts.inSelect(place)
    const own = isAggregate
      ? { ...withoutAggregates, ...(taken && { aggregates: taken }) }
      : withoutAggregates
    return aliases.resolve(bindExpression(node, { ...own, scope: aliases.scope }))
  }
  let qualify: BoundExpression | null = null
  const orderBy: OrderKey[] = []
  gather(context, [
    () => {
      if (select.qualify) qualify = bindQualify(select.qualify, bindOver('QUALIFY'))
    },
    ...orderItems.map((item) => () => {
      orderBy.push(bindSortItem(item, items, bindOver('ORDER BY')))
    }),
  ])
  return {
    relation: from.relation,
    items,
    where,
    grouping,
    having,
    qualify,
    orderBy,
    aggregates,
    overs: overs.calls,
    subqueries,
  }
}

/** What is wrong with FROM is said before what is wrong with hints on it. */
function hintsOf(select: Select, context: BindContext): SelectHints {
  try {
    return bindHints(select)
  } catch (error) {
    if (select.from) bindFrom(select.from, context)
    throw error
  }
}

function condition(node: Expression, context: ExpressionContext): BoundExpression {
  return requireBoolean(bindExpression(node, context), context.place)
}

function bindQualify(node: Expression, bind: (node: Expression) => BoundExpression): BoundExpression {
  const bound = requireBoolean(bind(node), 'QUALIFY')
  if (!containsOver(bound)) fail('SQL_QUALIFY', {}, { span: node.span })
  return bound
}

/** What may stand in each clause of a SELECT. */
class PartContexts {
  readonly aggregates: AggregateCollector
  readonly overs: OverCollector
  readonly #scope: Scope
  readonly #hooks: Subqueries['hooks']
  readonly isGrouped: boolean

  constructor(select: Select, scope: Scope, hooks: Subqueries['hooks']) {
    this.#scope = scope
    this.#hooks = hooks
    this.isGrouped = select.groupBy.length > 0
    // `GROUP BY ()` makes one group, which may be empty.
    this.aggregates = new AggregateCollector(
      select.groupBy.some((item) => item.kind !== 'row' || item.values.length > 0),
    )
    this.overs = new OverCollector(select.windows, (node, within) =>
      bindExpression(node, { ...this.inHaving('OVER'), within }),
    )
  }

  /** Columns only: WHERE. */
  plain(place: string): ExpressionContext {
    const scope = place === 'WHERE' || place === 'HAVING' ? unmerged(this.#scope) : this.#scope
    return { ...this.#hooks, scope, place }
  }

  inGroupBy(): ExpressionContext {
    return { ...this.plain('GROUP BY'), calls: bindWindowKey }
  }

  /** Columns and aggregates. */
  inHaving(place = 'HAVING'): ExpressionContext {
    const { aggregates } = this
    return { ...this.plain(place), aggregates, calls: bindGroupCall(this.isGrouped) }
  }

  /** Columns, aggregates and OVER. */
  inSelect(place: string): ExpressionContext {
    return { ...this.inHaving(place), over: this.overs.take }
  }
}
