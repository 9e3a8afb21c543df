import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { columnName } from '../../catalog/define-column.ts'
import type { ConnectorTable } from '../../connect/connector.ts'
import type { WatermarkDefinition } from '../../sql/ast/table-nodes.ts'
import {
  type LogicalType,
  type RowField,
  type RowType,
  rowType,
  typeToString,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { cast, column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { inline } from '../expression-tree.ts'
import type { RelationOf } from '../relation.ts'
import { isSameType } from '../typing/same-type.ts'
import { isTimestamp } from '../typing/type-families.ts'
import { bindExpression } from './bind-expression.ts'
import type { Scope } from './scope.ts'
import type { UserFunctions } from './user-functions.ts'

export type BoundTable = Pick<RelationOf<'scan'>, 'computed' | 'watermark'> & { readonly schema: RowType }

/** As `bindTableColumns`, for a table whose connector is not asked. */
export function bindDeclaredColumns(table: CatalogTable, functions: UserFunctions): BoundTable {
  const columns = table.columns.flatMap((entry) => (entry.kind === 'computed' ? [] : [entry.column]))
  return bindTableColumns(table, { columns }, functions)
}

/** The schema of a table with its computed columns over the connector's columns, and its watermark over the schema. */
export function bindTableColumns(
  table: CatalogTable,
  connected: Pick<ConnectorTable, 'columns'>,
  functions: UserFunctions,
): BoundTable {
  const expressions = bindColumns(table, connected, functions)
  const fields = table.columns.map(
    (entry, i): RowField => ({ name: columnName(entry), type: expressions[i]!.type }),
  )
  const watermark = table.watermark ? bindWatermark(table.watermark, fields, functions) : null
  const timed = fields.map((field, i) =>
    watermark?.column === i ? { ...field, type: rowtime(field.type) } : field,
  )
  const isPlain =
    expressions.length === connected.columns.length &&
    expressions.every((expression, i) => expression.kind === 'column' && expression.index === i)
  return { schema: rowType(timed), computed: isPlain ? null : Object.freeze(expressions), watermark }
}

function bindColumns(
  table: CatalogTable,
  connected: Pick<ConnectorTable, 'columns'>,
  functions: UserFunctions,
): BoundExpression[] {
  const physical = new Map(connected.columns.map(({ name }, index) => [name, index]))
  const bound = new Map<string, BoundExpression>()
  for (const entry of table.columns) {
    if (entry.kind === 'computed') continue
    const index = physical.get(entry.column.name)!
    const source = column(index, connected.columns[index]!.type)
    const isDeclared = entry.kind === 'physical' || isSameType(source.type, entry.declared)
    const declared = entry.kind === 'metadata' ? entry.declared : source.type
    bound.set(entry.column.name, isDeclared ? column(index, declared) : cast(source, declared))
  }
  // Computed columns see all others but each other.
  const names = [...bound.keys()]
  const scope: Scope = names.map((name) => ({ table: table.name, name, type: bound.get(name)!.type }))
  for (const entry of table.columns) {
    if (entry.kind !== 'computed') continue
    const expression = bindExpression(entry.expression, { scope, place: 'a computed column', ...functions })
    bound.set(
      entry.name.name,
      inline(
        expression,
        names.map((name) => bound.get(name)!),
      ),
    )
  }
  return table.columns.map((entry) => bound.get(columnName(entry))!)
}

function rowtime(type: LogicalType): LogicalType {
  return Object.freeze({ ...type, attribute: 'rowtime' }) as LogicalType
}

function bindWatermark(
  definition: WatermarkDefinition,
  fields: readonly RowField[],
  functions: UserFunctions,
) {
  const { parts, span } = definition.column
  const name = parts.map((part) => part.name).join('.')
  const refuse = (reason: string, place = span): never =>
    fail('SQL_WATERMARK', { column: name, reason }, { span: place })
  const index = fields.findIndex((field) => field.name === name)
  if (index < 0) {
    refuse(`${name} ∉ {${fields.map((field) => field.name).join(', ')}}`)
  }
  const { type } = fields[index]!
  if (!isTimestamp(type) || type.precision > 3) refuse(typeToString(type))
  if ('attribute' in type && type.attribute === 'proctime') refuse('PROCTIME()')
  const scope: Scope = fields.map((field) => ({ table: null, ...field }))
  const expression = bindExpression(definition.expression, { scope, place: 'WATERMARK', ...functions })
  const isSources = expression.kind === 'call' && expression.name === 'SOURCE_WATERMARK'
  if (!isSources && expression.type.root !== type.root)
    refuse(typeToString(withoutAttribute(expression.type)), definition.expression.span)
  return Object.freeze({ column: index, expression })
}
