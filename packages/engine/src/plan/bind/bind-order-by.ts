import { fail } from '@millrace/kernel'
import type { Expression, Query, QueryBody } from '../../sql/ast/query-nodes.ts'
import type { Relation } from '../relation.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { bindOrderedSelect } from './bind-select.ts'
import { bindSortItem } from './bind-sort-item.ts'
import { type OrderedRelation, orderRows } from './make-order.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'
import { scopeOf } from './scope.ts'

type BindBody = (body: QueryBody, context: BindContext) => Relation

/**
 * A query with its ORDER BY, LIMIT and OFFSET. Inside another query an order without a limit says nothing, and is
 * dropped, as Flink does.
 */
export function bindOrdered(
  query: Query,
  context: BindContext,
  isNested: boolean,
  bindBody: BindBody,
): Relation {
  const offset = query.offset ? wholeNumber(query.offset, 'OFFSET') : 0
  const fetch = query.limit ? wholeNumber(query.limit, 'LIMIT') : null
  const ordered = orderedBody(query, context, bindBody)
  const hasLimit = offset > 0 || fetch !== null
  const orderBy = isNested && !hasLimit ? [] : ordered.orderBy
  // An order of constants is one that no stream has.
  if (query.orderBy[0] && !isNested && !hasLimit && orderBy.length === 0)
    fail('PLAN_SORT', {}, { span: query.orderBy[0].span })
  const limited = arrange({ ...ordered, orderBy }, { offset, fetch, hasLimit }, query)
  return visible(limited, ordered.width)
}

function orderedBody(query: Query, context: BindContext, bindBody: BindBody): OrderedRelation {
  const { body, orderBy } = query
  if (orderBy.length === 0) return plain(bindBody(body, context))
  if (body.kind === 'select') return bindOrderedSelect(body, orderBy, context)
  const relation = bindBody(body, context)
  const outputs = allColumns(relation.schema)
  const scope = scopeOf(relation.schema, null)
  const order = gather(
    context,
    orderBy.map((item) => () => {
      const bind = (node: Expression) => bindExpression(node, { scope, place: 'ORDER BY' })
      return bindSortItem(
        item,
        outputs.map((expression) => ({ expression })),
        bind,
      )
    }),
  )
  return orderRows(relation, order)
}

function plain(relation: Relation): OrderedRelation {
  return { relation, orderBy: [], width: relation.schema.fields.length }
}

interface Limit {
  readonly offset: number
  readonly fetch: number | null
  readonly hasLimit: boolean
}

/** A limit over an order is one operator; of nothing, nothing is left. */
function arrange(
  { relation, orderBy }: OrderedRelation,
  { offset, fetch, hasLimit }: Limit,
  query: Query,
): Relation {
  const { schema } = relation
  const span = (query.orderBy[0] ?? query.limit ?? query.offset)?.span ?? query.span
  if (fetch === 0) return Object.freeze({ kind: 'values', rows: Object.freeze([]), schema, span })
  if (hasLimit) return Object.freeze({ kind: 'limit', input: relation, orderBy, offset, fetch, schema, span })
  if (orderBy.length > 0) return Object.freeze({ kind: 'sort', input: relation, orderBy, schema, span })
  return relation
}

/** Without the columns that are only sorted by. */
function visible(relation: Relation, width: number): Relation {
  if (relation.schema.fields.length === width) return relation
  const expressions = allColumns(relation.schema).slice(0, width)
  return project(relation, expressions, fieldNames(relation.schema).slice(0, width), relation.span)
}

/** What is behind the point of a number does not count. */
function wholeNumber(node: Expression, clause: string): number {
  const value = node.kind === 'number-literal' ? Math.trunc(Number(node.text)) : Number.NaN
  if (Number.isSafeInteger(value)) return value
  return fail('SQL_LIMIT', { clause }, { span: node.span })
}
