import { fail } from '@millrace/kernel'
import type { CatalogColumn, CatalogTable } from '../../catalog/catalog-entry.ts'
import { columnName, refuseUnknownColumn } from '../../catalog/define-column.ts'
import { defineColumns, finishTable } from '../../catalog/table-parts.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { Query } from '../../sql/ast/query-nodes.ts'
import type { CopyTable, CreateTable } from '../../sql/ast/table-nodes.ts'
import type { Insert } from '../../sql/ast/write-nodes.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { type BoundInsert, bindInsert } from '../bind/bind-insert.ts'
import { bindDeclaredColumns } from '../bind/bind-table.ts'
import { userFunctions } from '../bind/user-functions.ts'
import { isImplicitlyCastable } from '../typing/cast-rules.ts'
import { copyQuery } from './copy-query.ts'
import { isThere } from './define-statement.ts'
import { physicalColumns } from './physical-columns.ts'
import type { SessionAccess } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

interface CreatedTable {
  readonly statement: Insert
  readonly bound: BoundInsert
}

/** CREATE TABLE … AS, REPLACE TABLE … AS and … AS TABLE: the table, and the INSERT that fills it. Null: it is there. */
export function createTableAs(
  statement: CreateTable,
  session: SessionAccess,
  isExplained: boolean,
): CreatedTable | null {
  if (statement.temporary) fail('SQL_AS_SELECT', { clause: 'TEMPORARY' }, { span: statement.name.span })
  if (statement.verb === 'CREATE' && !isExplained && isThere(statement, session)) return null
  const { catalog, context } = session
  catalog.requireDatabase(catalog.qualify(statement.name), statement.name)
  if (statement.copy && isSharded(statement.copy, session)) return null
  const query = statement.query ?? copyQuery(statement.copy!)
  const { fields } = context.bindQuery(query, context).schema
  const source = physicalColumns(fields)
  const merged = mergeColumns(statement, query, source)
  const columns = statement.copy ? placeAdded(statement.copy, merged) : merged
  refuseNullableKey(statement, columns)
  const table: CatalogTable = finishTable({ ...statement, columns: [] }, catalog, columns)
  const after = catalog.with(table)
  if (!isExplained) session.catalog = after
  bindDeclaredColumns(table, userFunctions(catalog))
  const insert = fillingInsert(statement, query, source)
  return { statement: insert, bound: bindInsert(insert, { ...context, catalog: after }) }
}

/** A source that is a pattern stands for tables of another system, which is not asked. */
function isSharded({ source }: CopyTable, session: SessionAccess): boolean {
  const isPattern = source.parts.some(({ name }) => /[.*+?[\](){}|^$\\]/.test(name))
  if (!isPattern || session.catalog.lookup(source)) return false
  session.notice(unsupported('CREATE TABLE … AS TABLE over a pattern', source.span))
  return true
}

/** Columns of ADD COLUMN, at FIRST and AFTER; without these they stay behind those of the source. */
function placeAdded({ added }: CopyTable, columns: readonly CatalogColumn[]): CatalogColumn[] {
  const placed = [...columns]
  for (const { column, first, after } of added) {
    if (!first && !after) continue
    const own = placed.findIndex((each) => columnName(each) === column.name.name)
    const [moved] = placed.splice(own, 1)
    const at = after ? placed.findIndex((each) => columnName(each) === after.name) : -1
    if (after && at < 0) refuseUnknownColumn(after.name, columns, after.span)
    placed.splice(at + 1, 0, moved!)
  }
  return placed
}

/** The INSERT that a CREATE TABLE … AS stands for. */
function fillingInsert(statement: CreateTable, query: Query, source: readonly CatalogColumn[]): Insert {
  const { span, start, end, name } = statement
  return Object.freeze({
    kind: 'insert',
    overwrite: false,
    table: name,
    options: [],
    partition: [],
    columns: source.map(
      (column): Identifier => ({
        kind: 'identifier',
        name: columnName(column),
        span: query.span,
      }),
    ),
    query,
    onConflict: null,
    span,
    start,
    end,
  })
}

/** Columns of the statement first, then those of the query; a column of both has the type that is written. */
function mergeColumns(
  statement: CreateTable,
  query: Query,
  source: readonly CatalogColumn[],
): CatalogColumn[] {
  if (statement.columnNames.length > 0) return reorder(statement.columnNames, query, source)
  const own = defineColumns(statement.columns)
  const added = own.filter((column) => !source.some((other) => columnName(other) === columnName(column)))
  const merged = source.map((column) => {
    const written = own.find((other) => columnName(other) === columnName(column))
    if (!written) return column
    const at = statement.columns[own.indexOf(written)]!.name
    if (written.kind !== 'physical' || column.kind !== 'physical')
      return fail('SQL_DUPLICATE_COLUMN', { name: at.name }, { span: at.span })
    checkCast(column.column.type, written.column.type, at)
    return written
  })
  for (const column of added) {
    const { name, span } = statement.columns[own.indexOf(column)]!.name
    if (column.kind === 'physical' && !column.column.type.nullable) fail('SQL_NO_DEFAULT', { name }, { span })
  }
  return [...added, ...merged]
}

function checkCast(from: LogicalType, to: LogicalType, { name, span }: Identifier): void {
  if (isImplicitlyCastable(from, to)) return
  const params = { table: name, reason: name, query: typeToString(from), sink: typeToString(to) }
  fail('SQL_SINK_SCHEMA', params, { span })
}

function reorder(
  names: readonly Identifier[],
  query: Query,
  source: readonly CatalogColumn[],
): CatalogColumn[] {
  const [given, expected] = [names.length, source.length]
  if (given !== expected)
    fail('SQL_COLUMN_COUNT', { what: 'AS SELECT', given, expected }, { span: names[0]!.span })
  return names.map(({ name, span }, i) => {
    if (names.findIndex((other) => other.name === name) < i)
      fail('SQL_DUPLICATE_COLUMN', { name }, { span: query.span })
    const found = source.find((column) => columnName(column) === name)
    const suggestion = source.map(columnName).join(', ')
    return found ?? fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
  })
}

function refuseNullableKey(
  { primaryKey, columns: own }: CreateTable,
  columns: readonly CatalogColumn[],
): void {
  for (const { name, span } of primaryKey?.columns ?? []) {
    const isOwn = own.some((column) => column.name.name === name)
    const column = columns.find((each) => columnName(each) === name)
    if (!isOwn && column?.kind === 'physical' && column.column.type.nullable)
      fail('SQL_PRIMARY_KEY', { reason: `${name} NULL` }, { span })
  }
}
