import { fail } from '@millrace/kernel'
import type { Query, QueryBody } from '../../sql/ast/query-nodes.ts'
import type { Relation } from '../relation.ts'
import type { BindContext } from './bind-context.ts'
import { bindOrdered } from './bind-order-by.ts'
import { bindSelect } from './bind-select.ts'
import { bindSetOperation } from './bind-set-operation.ts'
import { bindValues } from './bind-values.ts'
import { fieldNames, renamed } from './make-relation.ts'
import { nameColumns } from './name-columns.ts'
import { uniqueNames } from './select-items.ts'

/** A query with its names resolved, as a tree of relations. */
export function bindQuery(query: Query, outer: BindContext, isNested = false): Relation {
  let context = outer
  for (const { name, columns, query: inner } of query.with) {
    const relation = bindNestedQuery(inner, context)
    if (columns.length === 0) refuseTwins(relation, inner)
    const bound = nameColumns(relation, columns, name)
    context.relationNames.set(bound, name.name)
    context = { ...context, commonTables: new Map(context.commonTables).set(name.name, bound) }
  }
  const relation = bindOrdered(query, context, isNested, bindBody)
  // Only the result has names of its own for columns of the same name; inside, such names are ambiguous.
  return isNested ? relation : renamed(relation, uniqueNames(fieldNames(relation.schema)))
}

/** The columns of WITH go by their names alone. */
function refuseTwins({ schema }: Relation, { span }: Query): void {
  const names = fieldNames(schema)
  const name = names.find((each, i) => names.indexOf(each) < i)
  if (name !== undefined) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
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
