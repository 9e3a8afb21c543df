import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { type ConnectedTable, connectTable } from '../../catalog/connector-table.ts'
import { columnName } from '../../catalog/define-column.ts'
import { mergeOptions } from '../../catalog/merge-options.ts'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { Insert } from '../../sql/ast/write-nodes.ts'
import { type LogicalType, type RowField, typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { cast, column, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import { isString } from '../typing/type-families.ts'
import { bindQuery } from './bind-query.ts'
import type { BindContext } from './bind-context.ts'
import { project } from './make-relation.ts'

/** An INSERT ready to be planned: rows in the sink's columns and types. */
export interface BoundInsert extends ConnectedTable {
  readonly input: Relation
}

export function bindInsert(insert: Insert, context: BindContext): BoundInsert {
  const entry = context.catalog.resolve(insert.table)
  if (entry.kind === 'view') return fail('SQL_NOT_A_TABLE', { name: entry.name }, { span: insert.table.span })
  const table =
    insert.options.length === 0 ? entry : { ...entry, options: mergeOptions(entry.options, insert.options) }
  const { span } = insert.table
  const connected = connectTable(table, context.connectors, context.secrets)
  const { factory } = connected
  if (!factory.sinkMode && !factory.createSink) {
    fail('PLAN_NO_SINK', { connector: factory.identifier, table: table.name }, { span })
  }
  factory.validate?.(connected.table, 'sink')
  const sink = sinkFields(table, connected)
  const written = insert.columns ? insert.columns.map((name) => findColumn(name, sink)) : sink
  const query = bindQuery(insert.query, context)
  const input = convert(query, written, sink, table, insert)
  return { ...connected, table: { ...connected.table, columns: sinkColumns(table, connected) }, input }
}

/** Columns that can be written: physical ones, and metadata that is not VIRTUAL. */
function sinkColumns(table: CatalogTable, { table: connected }: ConnectedTable) {
  const writable = new Set(
    table.columns.flatMap((entry) =>
      entry.kind === 'physical' || (entry.kind === 'metadata' && !entry.virtual) ? [columnName(entry)] : [],
    ),
  )
  return Object.freeze(connected.columns.filter(({ name }) => writable.has(name)))
}

function sinkFields(table: CatalogTable, connected: ConnectedTable): readonly RowField[] {
  return sinkColumns(table, connected)
}

function findColumn({ name, span }: Identifier, sink: readonly RowField[]): RowField {
  const field = sink.find((candidate) => candidate.name === name)
  if (field) return field
  const suggestion = nearestName(
    name,
    sink.map((candidate) => candidate.name),
  )
  return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
}

/** The query's columns in the sink's order and types; refuses what Flink would not convert. */
function convert(
  query: Relation,
  written: readonly RowField[],
  sink: readonly RowField[],
  table: CatalogTable,
  insert: Insert,
): Relation {
  const given = query.schema.fields
  const mismatch = (reason: string) =>
    fail(
      'SQL_SINK_SCHEMA',
      { table: table.name, reason, query: schemaText(given), sink: schemaText(written) },
      { span: insert.query.span },
    )
  if (given.length !== written.length) mismatch(`${given.length} ≠ ${written.length} columns`)
  const repeated = insert.columns?.find(
    (name, i) => insert.columns!.findIndex((other) => other.name === name.name) < i,
  )
  if (repeated) fail('SQL_DUPLICATE_COLUMN', { name: repeated.name }, { span: repeated.span })
  written.forEach((field, i) => {
    const { name, type } = given[i]!
    if (isImplicitlyCastable(type, field.type)) return
    mismatch(`${name} ${typeToString(withoutAttribute(type))} → ${field.name} ${typeToString(field.type)}`)
  })
  const expressions = sink.map((field): BoundExpression => {
    const position = written.indexOf(field)
    if (position >= 0) return toSinkType(column(position, given[position]!.type), field.type)
    if (!field.type.nullable) mismatch(`${field.name} ${typeToString(field.type)} = NULL`)
    return nullLiteral(field.type)
  })
  return project(
    query,
    expressions,
    sink.map(({ name }) => name),
    insert.query.span,
  )
}

function schemaText(fields: readonly RowField[]): string {
  return fields.map(({ name, type }) => `${name}: ${typeToString(withoutAttribute(type))}`).join(', ')
}

/** Strings keep their length: Flink's `table.exec.sink.type-length-enforcer` is IGNORE. */
function toSinkType(expression: BoundExpression, type: LogicalType): BoundExpression {
  return isString(expression.type) && isString(type) ? expression : cast(expression, type)
}
