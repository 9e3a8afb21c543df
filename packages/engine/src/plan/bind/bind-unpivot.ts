import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { TableSource } from '../../sql/ast/query-nodes.ts'
import {
  booleanType,
  intType,
  type LogicalType,
  lengthType,
  type RowField,
  rowType,
  typeToString,
  withNullable,
} from '../../types/logical-type.ts'
import { call, cast, column, literal, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { allOf } from '../rewrite/conjuncts.ts'
import { makeJoin } from '../rewrite/make-join.ts'
import { commonType } from '../typing/common-type.ts'
import { bindExpression } from './bind-expression.ts'
import type { BoundFrom } from './bound-from.ts'
import { filter, project } from './make-relation.ts'
import { nameColumns } from './name-columns.ts'
import { type Scope, scopeOf } from './scope.ts'

type Unpivot = Extract<TableSource, { kind: 'unpivot' }>

/** `UNPIVOT (value FOR name IN (a, b))`: a row for each of the columns, with its name and its value. */
export function bindUnpivot(node: Unpivot, source: BoundFrom): BoundFrom {
  const { scope, relation } = source
  const { span } = node
  const sets = node.values.map(({ columns }) => columns.map((name) => place(name, scope)))
  const taken = new Set(sets.flat())
  const kept = scope.flatMap(({ name, type }, index) => (taken.has(index) ? [] : [{ name, type, index }]))
  const axes = node.axes.map((axis, i) => axisOf(node, axis, i))
  const measures = node.measures.map((_, i) =>
    typeOf(
      sets.map((set) => scope[set[i]!]!.type),
      node,
    ),
  )
  const numbers: Relation = Object.freeze({
    kind: 'values',
    rows: Object.freeze(sets.map((_, i) => [i])),
    schema: rowType([{ name: '$set', type: withNullable(intType, false) }]),
    span,
  })
  const joined = makeJoin(relation, numbers, { joinType: 'inner', condition: null, span })
  const number = column(scope.length, withNullable(intType, false))
  const pick = (values: readonly BoundExpression[], type: LogicalType) => choose(number, values, type)
  const values = measures.map((type, m) =>
    pick(
      sets.map((set) => cast(column(set[m]!, scope[set[m]!]!.type), type)),
      type,
    ),
  )
  const present = values.map((value) => call('IS_NOT_NULL', [value], withNullable(booleanType, false)))
  const rows = node.includeNulls ? joined : filter(joined, allOf(present)!, span)
  const fields: RowField[] = [
    ...kept,
    ...node.axes.map(({ name }, i) => ({ name, type: axes[i]!.type })),
    ...node.measures.map(({ name }, i) => ({ name, type: measures[i]! })),
  ]
  const expressions = [
    ...kept.map(({ index, type }) => column(index, type)),
    ...axes.map((axis) => pick(axis.values, axis.type)),
    ...values,
  ]
  const result = project(
    rows,
    expressions,
    fields.map(({ name }) => name),
    span,
  )
  const named = node.alias ? nameColumns(result, node.aliasColumns, node.alias) : result
  return { relation: named, scope: scopeOf(named.schema, node.alias?.name ?? null) }
}

function place({ name, span }: Identifier, scope: Scope): number {
  const index = scope.findIndex((entry) => entry.name === name)
  if (index >= 0) return index
  const suggestion = nearestName(
    name,
    scope.map((entry) => entry.name),
  )
  return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
}

/** The values of an axis: those of AS, or the names of the columns. */
function axisOf(node: Unpivot, axis: Identifier, i: number) {
  const values = node.values.map(({ columns, values: given }) => {
    if (given) return bindExpression(given[i]!, { scope: [], place: 'UNPIVOT' })
    const text = columns.map(({ name }) => name).join('_')
    return literal(text, lengthType('CHAR', Math.max(text.length, 1), false), axis.span)
  })
  const type = typeOf(
    values.map((value) => value.type),
    node,
  )
  return { type, values: values.map((value) => cast(value, type)) }
}

function typeOf(types: readonly LogicalType[], { span }: Unpivot): LogicalType {
  const type = commonType(types)
  if (type) return type
  const [left, right] = [typeToString(types[0]!), typeToString(types.at(-1)!)]
  return fail('SQL_SET_OPERATION_TYPES', { column: 1, operator: 'UNPIVOT', left, right }, { span })
}

function choose(
  number: BoundExpression,
  values: readonly BoundExpression[],
  type: LogicalType,
): BoundExpression {
  const args = values.flatMap((value, i) => [
    call('=', [number, literal(i, withNullable(intType, false))], withNullable(booleanType, false)),
    value,
  ])
  return call('CASE', [...args, nullLiteral(type)], withNullable(type, true))
}
