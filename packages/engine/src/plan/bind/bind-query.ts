import { fail } from '@millrace/kernel'
import type { Query, QueryBody, SetOperation } from '../../sql/ast/query-nodes.ts'
import { rowType, typeToString } from '../../types/logical-type.ts'
import { cast } from '../bound.ts'
import type { Relation } from '../relation.ts'
import { commonType } from '../typing/common-type.ts'
import { isSameType } from '../typing/same-type.ts'
import type { BindContext } from './bind-context.ts'
import { bindOrdered } from './bind-order-by.ts'
import { bindSelect } from './bind-select.ts'
import { bindValues } from './bind-values.ts'
import { distinct } from './make-aggregate.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'
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
      return bindSetOperation(body, context)
    case 'query':
      return bindNestedQuery(body, context)
  }
}

function bindSetOperation(node: SetOperation, context: BindContext): Relation {
  const { operator, span } = node
  if (operator !== 'UNION') {
    fail(
      'PLAN_UNSUPPORTED',
      { feature: operator, instead: 'Use UNION, or a filter.' },
      { span: node.right.span },
    )
  }
  const inputs = [...partsOf(node.left, node.all), node.right].map((part) => bindBody(part, context))
  const [first, ...others] = inputs as [Relation, ...Relation[]]
  const width = first.schema.fields.length
  for (const other of others) {
    const given = other.schema.fields.length
    if (given !== width) {
      fail('SQL_COLUMN_COUNT', { what: 'UNION', given, expected: width }, { span: node.right.span })
    }
  }
  const types = first.schema.fields.map((field, i) => {
    const all = inputs.map((input) => input.schema.fields[i]!.type)
    // Time attributes survive where all parts have the same.
    if (all.every((type) => isSameType(type, field.type) && sameAttribute(type, field.type))) {
      return all.find((type) => type.nullable) ?? field.type
    }
    const type = commonType(all)
    if (type) return type
    const [left, right] = [typeToString(all[0]!), typeToString(all.at(-1)!)]
    return fail(
      'SQL_SET_OPERATION_TYPES',
      { column: field.name, operator, left, right },
      { span: node.right.span },
    )
  })
  const names = fieldNames(first.schema)
  const schema = rowType(types.map((type, i) => ({ name: names[i]!, type })))
  const converted = inputs.map((input) => {
    const expressions = allColumns(input.schema).map((expression, i) => cast(expression, types[i]!))
    return expressions.every(({ kind }) => kind === 'column') ? input : project(input, expressions, names)
  })
  const union: Relation = Object.freeze({ kind: 'union', inputs: Object.freeze(converted), schema, span })
  return node.all ? union : distinct(union)
}

function sameAttribute(left: object, right: object): boolean {
  return (left as { attribute?: string }).attribute === (right as { attribute?: string }).attribute
}

/** A chain of UNION ALLs is one union. */
function partsOf(body: QueryBody, all: boolean): QueryBody[] {
  if (body.kind !== 'set-operation' || body.operator !== 'UNION' || !body.all || !all) return [body]
  return [...partsOf(body.left, all), body.right]
}
