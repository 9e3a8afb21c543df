import { fail, type SourceSpan } from '@millrace/kernel'
import type { QueryBody, SetOperation } from '../../sql/ast/query-nodes.ts'
import { type LogicalType, rowType, typeToString, withNullable } from '../../types/logical-type.ts'
import { cast } from '../bound.ts'
import type { Relation } from '../relation.ts'
import { commonType } from '../typing/common-type.ts'
import { isSameType } from '../typing/same-type.ts'
import { type BindContext, gather } from './bind-context.ts'
import { distinct } from './make-aggregate.ts'
import { allColumns, fieldNames, project } from './make-relation.ts'

type BindBody = (body: QueryBody, context: BindContext) => Relation

/** UNION, INTERSECT and EXCEPT: the names of the first part, types that fit all. */
export function bindSetOperation(node: SetOperation, context: BindContext, bindBody: BindBody): Relation {
  const { operator, all, span } = node
  const parts =
    operator === 'UNION' ? [...partsOf(node.left, all), ...partsOf(node.right, all)] : [node.left, node.right]
  const inputs = gather(
    context,
    parts.map((part) => () => bindBody(part, context)),
  )
  const [first] = inputs as [Relation, ...Relation[]]
  const expected = first.schema.fields.length
  for (const [i, input] of inputs.entries()) {
    const given = input.schema.fields.length
    if (given !== expected) {
      fail('SQL_COLUMN_COUNT', { what: operator, given, expected }, { span: columnsPlace(parts[i]!) })
    }
  }
  const types = first.schema.fields.map((_, i) => commonColumn(inputs, i, node, parts[0]!))
  const names = fieldNames(first.schema)
  const schema = rowType(types.map((type, i) => ({ name: names[i]!, type })))
  const converted = Object.freeze(inputs.map((input) => convert(input, types, names)))
  if (operator !== 'UNION') {
    return Object.freeze({ kind: 'set-operation', operator, all, inputs: converted, schema, span })
  }
  const union: Relation = Object.freeze({ kind: 'union', inputs: converted, schema, span })
  return all ? union : distinct(union)
}

/** A chain of UNIONs is one union; UNION drops duplicates of the UNION ALLs in it as well. */
function partsOf(body: QueryBody, all: boolean): QueryBody[] {
  if (body.kind !== 'set-operation' || body.operator !== 'UNION' || (all && !body.all)) return [body]
  return [...partsOf(body.left, all), ...partsOf(body.right, all)]
}

function commonColumn(
  inputs: readonly Relation[],
  index: number,
  { operator, all, span }: SetOperation,
  first: QueryBody,
): LogicalType {
  const types = inputs.map((input) => input.schema.fields[index]!.type)
  const own = types[0]!
  // Flink asks the first part alone whether the column is a time attribute.
  if (types.every((type) => isSameType(type, own)))
    return withNullable(
      own,
      types.some((type) => type.nullable),
    )
  const type = commonType(types)
  if (type) return type
  const [left, right] = [typeToString(own), typeToString(types.find((each) => !isSameType(each, own)) ?? own)]
  const name = all ? `${operator} ALL` : operator
  const params = { column: index + 1, operator: name, left, right }
  return fail('SQL_SET_OPERATION_TYPES', params, { span: columnPlace(first, index) ?? span })
}

function convert(input: Relation, types: readonly LogicalType[], names: readonly string[]): Relation {
  const expressions = allColumns(input.schema).map((expression, i) => cast(expression, types[i]!))
  return expressions.every(({ kind }) => kind === 'column') ? input : project(input, expressions, names)
}

/** Where a part lists its columns. */
function columnsPlace(body: QueryBody): SourceSpan {
  switch (body.kind) {
    case 'select': {
      const [first, last] = [body.items[0], body.items.at(-1)]
      if (!first || !last) return body.span
      return { ...first.span, endLine: last.span.endLine, endColumn: last.span.endColumn }
    }
    case 'query':
      return columnsPlace(body.body)
    default:
      return body.span
  }
}

/** Where the first part gives a column; null where `*` stands for several. */
function columnPlace(body: QueryBody, index: number): SourceSpan | null {
  switch (body.kind) {
    case 'select': {
      const isPlain = body.items.every(({ kind }) => kind !== 'star')
      return (isPlain ? body.items[index]?.span : body.items[0]?.span) ?? null
    }
    case 'query':
      return columnPlace(body.body, index)
    case 'set-operation':
      return columnPlace(body.left, index)
    default:
      return body.span
  }
}
