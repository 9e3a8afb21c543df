import { fail } from '@millrace/kernel'
import type { Join, TableSource } from '../../sql/ast/query-nodes.ts'
import {
  intType,
  type LogicalType,
  type RowField,
  rowType,
  typeToString,
  withNullable,
} from '../../types/logical-type.ts'
import { symbol } from '../bound.ts'
import type { TableFunctionCall } from '../plan-node.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { bindCorrelate } from './bind-lateral-function.ts'
import { Subqueries } from './bind-subquery.ts'
import type { BoundFrom } from './bound-from.ts'
import { aliasFields } from './name-columns.ts'

type Unnest = Extract<TableSource, { kind: 'unnest' }>

/** One row for each element of an array or multiset, or each entry of a map, of the row on the left. */
export function bindUnnest(
  node: Join | null,
  left: BoundFrom,
  unnest: Unnest,
  context: BindContext,
): BoundFrom {
  const { span } = unnest
  const { hooks } = new Subqueries(context)
  const operand = bindExpression(unnest.operand, {
    ...(hooks.outer && { outer: hooks.outer }),
    scope: left.scope,
    place: 'UNNEST',
  })
  const elements = elementFields(operand.type)
  if (!elements) {
    const given = typeToString(operand.type)
    const params = { what: 'UNNEST', expected: 'ARRAY, MULTISET, MAP', given }
    return fail('SQL_EXPECTED_TYPE', params, { span })
  }
  const ordinality: RowField = { name: 'ORDINALITY', type: withNullable(intType, false) }
  const fields = unnest.ordinality ? [...elements, ordinality] : elements
  // A single column without a name of its own goes by the name of the table.
  const own = fields.length === 1 && unnest.alias && elements[0]!.name === 'EXPR$0'
  const named = own ? [{ ...fields[0]!, name: unnest.alias.name }] : fields
  const call: TableFunctionCall = Object.freeze({
    name: 'UNNEST',
    args: Object.freeze([operand, ...(unnest.ordinality ? [symbol('ORDINALITY')] : [])]),
    output: rowType(aliasFields(named, unnest.aliasColumns)),
    span,
  })
  return bindCorrelate(node, left, { call, alias: unnest.alias?.name ?? null, source: unnest }, context)
}

/** The columns an element becomes; null for what has no elements. */
function elementFields(type: LogicalType): readonly RowField[] | null {
  if (type.root === 'ARRAY' || type.root === 'MULTISET') {
    const { element } = type
    if (element.root !== 'ROW') return [{ name: 'EXPR$0', type: element }]
    return element.fields.map((field) => ({
      name: field.name,
      type: withNullable(field.type, field.type.nullable || element.nullable),
    }))
  }
  if (type.root !== 'MAP') return null
  return [
    { name: 'KEY', type: type.key },
    { name: 'VALUE', type: type.value },
  ]
}
