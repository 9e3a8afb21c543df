import { fail } from '@millrace/kernel'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { fullName } from '../../catalog/catalog-entry.ts'
import { type ConnectedTable, connectTable } from '../../catalog/connector-table.ts'
import { columnName } from '../../catalog/define-column.ts'
import { mergeOptions } from '../../catalog/merge-options.ts'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { Insert } from '../../sql/ast/write-nodes.ts'
import { type RowField, typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { cast, column, nullLiteral } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { Relation } from '../relation.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import type { BindContext } from './bind-context.ts'
import { bindExpression } from './bind-expression.ts'
import { bindQuery } from './bind-query.ts'
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
  const columns = sinkColumns(table, connected)
  const target = targetOf(insert, table, columns)
  const query = bindQuery(insert.query, context)
  const input = convert(query, target, insert)
  return { ...connected, table: { ...connected.table, columns }, input }
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

/** Where each column of a sink gets its value from: the query, PARTITION (…), or nowhere. */
interface Target {
  readonly table: CatalogTable
  readonly sink: readonly RowField[]
  /** The sink's columns that the query gives, in the query's order. */
  readonly written: readonly RowField[]
  /** Values of PARTITION (…), by column. */
  readonly fixed: ReadonlyMap<string, BoundExpression>
}

function targetOf(insert: Insert, table: CatalogTable, sink: readonly RowField[]): Target {
  const fixed = new Map<string, BoundExpression>()
  for (const { name, value } of insert.partition) {
    const field = findColumn(name, sink)
    if (fixed.has(field.name)) fail('SQL_DUPLICATE_COLUMN', { name: field.name }, { span: name.span })
    if (!table.partitionKeys.includes(field.name)) {
      const known = table.partitionKeys.join(', ') || '–'
      fail('SQL_NOT_PARTITIONED', { name: field.name, table: table.name, known }, { span: name.span })
    }
    const bound = value ? bindExpression(value, { scope: [], place: 'PARTITION' }) : nullLiteral(field.type)
    fixed.set(field.name, cast(bound, field.type))
  }
  const named = insert.columns?.map((name, i) => {
    const isFixed = fixed.has(name.name)
    const isRepeated = insert.columns!.findIndex((other) => other.name === name.name) < i
    const field = findColumn(name, sink)
    if (isFixed || isRepeated) fail('SQL_DUPLICATE_COLUMN', { name: name.name }, { span: name.span })
    return field
  })
  return { table, sink, written: named ?? sink.filter(({ name }) => !fixed.has(name)), fixed }
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
function convert(query: Relation, target: Target, insert: Insert): Relation {
  const { written, sink, fixed } = target
  const given = query.schema.fields
  const { span } = insert.query
  if (given.length !== written.length) {
    // With a list of columns it is the list that must fit.
    const counts = { what: 'INSERT', given: given.length, expected: written.length }
    if (insert.columns || insert.partition.length > 0) fail('SQL_COLUMN_COUNT', counts, { span })
    mismatch('Different number of columns', query, target, insert)
  }
  for (const { name, type } of sink) {
    const isGiven = fixed.has(name) || written.some((field) => field.name === name)
    if (!isGiven && !type.nullable) fail('SQL_NO_DEFAULT', { name }, { span })
  }
  written.forEach((field, i) => {
    if (isImplicitlyCastable(given[i]!.type, field.type)) return
    const position = sink.indexOf(field)
    mismatch(
      `Incompatible types for sink column '${field.name}' at position ${position}`,
      query,
      target,
      insert,
    )
  })
  const expressions = sink.map((field): BoundExpression => {
    const position = written.indexOf(field)
    if (position >= 0) return cast(column(position, given[position]!.type), field.type)
    return fixed.get(field.name) ?? nullLiteral(field.type)
  })
  return project(
    query,
    expressions,
    sink.map(({ name }) => name),
    span,
  )
}

/** Says so in Flink's words: they are looked for. */
function mismatch(reason: string, query: Relation, { table, sink }: Target, insert: Insert): never {
  const params = {
    table: fullName(table.path),
    reason,
    query: schemaText(query.schema.fields),
    sink: schemaText(sink),
  }
  return fail('SQL_SINK_SCHEMA', params, { span: insert.query.span })
}

function schemaText(fields: readonly RowField[]): string {
  return fields.map(({ name, type }) => `${name}: ${typeToString(withoutAttribute(type))}`).join(', ')
}
