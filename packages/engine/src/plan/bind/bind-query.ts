import type { Query, QueryBody } from '../../sql/ast/query-nodes.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { bindOrdered } from './bind-order-by.ts'
import { bindSelect } from './bind-select.ts'
import { bindSetOperation } from './bind-set-operation.ts'
import { bindValues } from './bind-values.ts'
import { nameColumns } from './name-columns.ts'

/** A query with its names resolved, as a tree of relations. */
export function bindQuery(query: Query, outer: BindContext, isNested = false): Relation {
  let context = outer
  for (const { name, columns, query: inner } of query.with) {
    const bound = nameColumns(bindNestedQuery(inner, context), columns, name)
    context.relationNames.set(bound, name.name)
    context = { ...context, commonTables: new Map(context.commonTables).set(name.name, bound) }
  }
  return bindOrdered(query, context, isNested, bindBody)
}

/** A query inside another: its order says nothing without a limit. */
export function bindNestedQuery(query: Query, outer: BindContext): Relation {
  return bindQuery(query, outer, true)
}

function bindBody(body: QueryBody, context: BindContext): Relation {
  switch (body.kind) {
    case 'select':
      return bindSelect(body, context)
    case 'values':
      return bindValues(body, context)
    case 'set-operation':
      return bindSetOperation(body, context, bindBody)
    case 'query':
      return bindNestedQuery(body, context)
  }
}
