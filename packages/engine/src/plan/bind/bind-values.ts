import { fail } from '@millrace/kernel'
import type { ValuesQuery } from '../../sql/ast/query-nodes.ts'
import { rowType, typeToString, withNullable } from '../../types/logical-type.ts'
import type { Row } from '../../types/row-value.ts'
import { cast, isLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { refuseUntypedNull } from '../functions/bind-call.ts'
import type { Relation } from '../relation.ts'
import { commonType } from '../typing/common-type.ts'
import { type BindContext, gather } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { project } from './make-relation.ts'
import { userFunctions } from './user-functions.ts'

/** One row without columns: what a SELECT without FROM reads. */
export const singleRow: Relation = Object.freeze({
  kind: 'values',
  rows: Object.freeze([[]]),
  schema: rowType([]),
})

/** VALUES: literals become rows; rows with other expressions are computed, one SELECT each. */
export function bindValues(node: ValuesQuery, context: BindContext): Relation {
  const width = node.rows[0]!.values.length
  const functions = userFunctions(context.catalog)
  const rows = gather(
    context,
    node.rows.map((row) => () => {
      const given = row.values.length
      if (given !== width)
        fail('SQL_COLUMN_COUNT', { what: 'VALUES', given, expected: width }, { span: node.span })
      const outer = context.outer && { outer: context.outer }
      const values = row.values.map((value) =>
        bindExpression(value, { ...functions, ...outer, scope: [], place: 'VALUES' }),
      )
      values.forEach(refuseUntypedNull)
      return values
    }),
  )
  const types = rows[0]!.map((_, i) => {
    const all = rows.map((row) => row[i]!.type)
    const type = commonType(all)
    if (type)
      return withNullable(
        type,
        all.some((each) => each.nullable),
      )
    const [left, right] = [typeToString(all[0]!), typeToString(all.at(-1)!)]
    const params = { column: i + 1, operator: 'VALUES', left, right }
    return fail('SQL_SET_OPERATION_TYPES', params, { span: node.span })
  })
  const names = types.map((_, i) => `EXPR$${i}`)
  const schema = rowType(types.map((type, i) => ({ name: names[i]!, type })))
  const converted = rows.map((row) => row.map((value, i) => cast(value, types[i]!)))
  const { span } = node
  if (converted.every((row) => row.every(isLiteral))) {
    return Object.freeze({ kind: 'values', rows: Object.freeze(converted.map(literalRow)), schema, span })
  }
  const inputs = converted.map((row) => project(singleRow, row, names, span))
  return inputs.length === 1
    ? inputs[0]!
    : Object.freeze({ kind: 'union', inputs: Object.freeze(inputs), schema, span })
}

function literalRow(row: readonly BoundExpression[]): Row {
  return row.map((value) => (isLiteral(value) ? value.value : null))
}
