import { fail, type SourceSpan } from '@millrace/kernel'
import type { Identifier } from '../sql/ast/name-nodes.ts'
import type { AlterTable, AlterTableAction, TableChange } from '../sql/ast/table-nodes.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogColumn, CatalogTable } from './catalog-entry.ts'
import { columnsUsed } from './column-uses.ts'
import {
  checkDistribution,
  checkKey,
  columnName,
  defineColumn,
  keyNotNull,
  refuseUnknownColumn,
  renamed,
} from './define-column.ts'
import { mergeOptions, refuseReset } from './merge-options.ts'
import { addPartitions, dropPartitions } from './partitions.ts'
import { constraintName } from './table-parts.ts'

/** What ALTER TABLE leaves of the catalog. Temporary tables cannot be altered: Flink says they are not there. */
export function alterTable(statement: AlterTable, catalog: Catalog): Catalog {
  const path = catalog.qualify(statement.name)
  const { span } = statement.name
  if (catalog.at(path)?.temporary === true)
    fail('SQL_UNKNOWN_OBJECT', { kind: 'TABLE', name: path.name }, { span })
  const entry = catalog.permanentAt(path)
  if (!entry) return statement.ifExists ? catalog : catalog.refuse(statement.name)
  if (entry.kind === 'view') return fail('SQL_NOT_A_TABLE', { name: entry.name }, { span })
  const { action } = statement
  if (action.kind === 'rename-table') return renameTable(entry, action, catalog)
  return catalog.with(Object.freeze(changed(entry, action, span)))
}

function renameTable(
  table: CatalogTable,
  { to }: Extract<AlterTableAction, { kind: 'rename-table' }>,
  catalog: Catalog,
): Catalog {
  // Flink keeps the database, whatever stands before the new name.
  const path = { ...table.path, name: to.parts.at(-1)!.name }
  if (catalog.permanentAt(path)) fail('SQL_TABLE_EXISTS', { name: path.name }, { span: to.span })
  return catalog.without(table).with(Object.freeze({ ...table, name: path.name, path, span: to.span }))
}

function changed(
  table: CatalogTable,
  action: Exclude<AlterTableAction, { kind: 'rename-table' }>,
  span: SourceSpan,
): CatalogTable {
  switch (action.kind) {
    case 'set-options':
      return { ...table, options: mergeOptions(table.options, action.options) }
    case 'reset-options':
      return resetOptions(table, action.keys, span)
    case 'add':
    case 'modify':
      return applyChanges(table, action.changes, action.kind)
    case 'rename-column':
      return renameColumn(table, action.from, action.to)
    case 'drop-columns':
      return dropColumns(table, action.columns)
    case 'add-partitions':
      return addPartitions(table, action, span)
    case 'drop-partitions':
      return dropPartitions(table, action, span)
    default:
      return dropClause(table, action, span)
  }
}

function resetOptions(
  table: CatalogTable,
  keys: Extract<AlterTableAction, { kind: 'reset-options' }>['keys'],
  span: SourceSpan,
): CatalogTable {
  refuseReset(keys, 'connector', span)
  const values: Record<string, string> = { ...table.options.values }
  for (const key of keys) {
    delete values[key.value]
  }
  return { ...table, options: Object.freeze({ values: Object.freeze(values), spans: table.options.spans }) }
}

function dropClause(
  table: CatalogTable,
  action: Extract<AlterTableAction, { kind: `drop-${string}` }>,
  span: SourceSpan,
): CatalogTable {
  const missing = (clause: string, place = span): never =>
    fail('SQL_CLAUSE_MISSING', { table: table.name, clause }, { span: place })
  switch (action.kind) {
    case 'drop-watermark':
      return table.watermark ? { ...table, watermark: null } : missing('WATERMARK')
    case 'drop-distribution':
      return table.distribution ? { ...table, distribution: null } : missing('DISTRIBUTION')
    case 'drop-primary-key':
      return table.constraint === null
        ? missing('PRIMARY KEY')
        : { ...table, primaryKey: [], constraint: null }
    case 'drop-constraint': {
      const { name, span: place } = action.constraint
      if (table.constraint !== name) missing(`CONSTRAINT ${name}`, place)
      return { ...table, primaryKey: [], constraint: null }
    }
    default:
      return table
  }
}

function applyChanges(
  table: CatalogTable,
  changes: readonly TableChange[],
  verb: 'add' | 'modify',
): CatalogTable {
  const columns = changeColumns(table, changes, verb)
  const second = changes.filter(({ kind }) => kind === 'primary-key')[1]
  if (second) fail('SQL_DUPLICATE_CLAUSE', { clause: 'PRIMARY KEY' }, { span: second.span })
  refuseLostKeys(table, columns, changes)
  let next: CatalogTable = { ...table, columns }
  for (const change of changes) {
    if (change.kind === 'column-change') continue
    const clause = { watermark: 'WATERMARK', 'primary-key': 'PRIMARY KEY', distribution: 'DISTRIBUTION' }[
      change.kind
    ]
    const has = {
      watermark: table.watermark,
      'primary-key': table.constraint,
      distribution: table.distribution,
    }
    const isThere = has[change.kind] !== null
    const params = { table: table.name, clause }
    if (verb === 'add' && isThere) fail('SQL_CLAUSE_EXISTS', params, { span: change.span })
    if (verb === 'modify' && !isThere) fail('SQL_CLAUSE_MISSING', params, { span: change.span })
    next = applyClause(next, change)
  }
  return { ...next, columns: Object.freeze(keyNotNull(next.columns, next.primaryKey)) }
}

/** What PARTITIONED BY and the key name must stay physical. */
function refuseLostKeys(
  table: CatalogTable,
  columns: readonly CatalogColumn[],
  changes: readonly TableChange[],
): void {
  for (const change of changes) {
    if (change.kind !== 'column-change' || change.column.kind === 'physical-column') continue
    const { name, span } = change.column.name
    const clause = table.partitionKeys.includes(name) ? 'PARTITIONED BY' : 'PRIMARY KEY'
    const isKey = clause === 'PARTITIONED BY' || table.primaryKey.includes(name)
    const known = columns.filter(({ kind }) => kind === 'physical').map(columnName)
    if (isKey) fail('SQL_KEY_COLUMN', { clause, name, known: known.join(', ') }, { span })
  }
}

function applyClause(
  table: CatalogTable,
  change: Exclude<TableChange, { kind: 'column-change' }>,
): CatalogTable {
  switch (change.kind) {
    case 'watermark':
      return { ...table, watermark: change }
    case 'distribution':
      return { ...table, distribution: checkDistribution(change, table.columns) }
    case 'primary-key':
      return {
        ...table,
        primaryKey: Object.freeze(checkKey(change, table.columns)),
        constraint: constraintName(change),
      }
  }
}

/** The columns after ADD or MODIFY, each at the place it was given. */
function changeColumns(
  table: CatalogTable,
  changes: readonly TableChange[],
  verb: 'add' | 'modify',
): CatalogColumn[] {
  const columns = [...table.columns]
  const written = new Set<string>()
  for (const change of changes) {
    if (change.kind !== 'column-change') continue
    const { name, span } = change.column.name
    if (written.has(name)) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    written.add(name)
    const column = defineColumn(change.column)
    const at = columns.findIndex((other) => columnName(other) === name)
    if (verb === 'add' && at >= 0) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    if (verb === 'modify' && at < 0) refuseUnknownColumn(name, columns, span)
    const isMoved = change.first || change.after !== null
    if (verb === 'modify' && !isMoved) columns[at] = column
    else place(columns, column, change.first ? 'first' : change.after)
  }
  return columns
}

function place(columns: CatalogColumn[], column: CatalogColumn, where: 'first' | Identifier | null): void {
  const own = columns.findIndex((other) => columnName(other) === columnName(column))
  if (where === null) columns.push(column)
  else if (where === 'first') {
    if (own >= 0) columns.splice(own, 1)
    columns.unshift(column)
  } else {
    const after = columns.findIndex((other) => columnName(other) === where.name)
    if (after < 0) refuseUnknownColumn(where.name, columns, where.span)
    columns.splice(after + 1, 0, column)
    if (own >= 0) columns.splice(own > after ? own + 1 : own, 1)
  }
}

function renameColumn(table: CatalogTable, from: Identifier, to: Identifier): CatalogTable {
  const at = requireColumn(table, from)
  if (table.columns.some((column) => columnName(column) === to.name))
    fail('SQL_DUPLICATE_COLUMN', { name: to.name }, { span: to.span })
  refuseUsed(table, from, [], false)
  const columns = table.columns.with(at, renamed(table.columns[at]!, to))
  const primaryKey = table.primaryKey.map((name) => (name === from.name ? to.name : name))
  return { ...table, columns: Object.freeze(columns), primaryKey: Object.freeze(primaryKey) }
}

function dropColumns(table: CatalogTable, names: readonly Identifier[]): CatalogTable {
  const dropped = names.map(({ name }) => name)
  names.forEach((name, i) => {
    requireColumn(table, name)
    if (dropped.indexOf(name.name) < i) fail('SQL_DUPLICATE_COLUMN', { name: name.name }, { span: name.span })
    refuseUsed(table, name, dropped, true)
  })
  const columns = table.columns.filter((column) => !dropped.includes(columnName(column)))
  return { ...table, columns: Object.freeze(columns) }
}

function requireColumn(table: CatalogTable, { name, span }: Identifier): number {
  const at = table.columns.findIndex((column) => columnName(column) === name)
  return at < 0 ? refuseUnknownColumn(name, table.columns, span) : at
}

/** Refuses a column that something depends on, but for columns that go with it. */
function refuseUsed(
  table: CatalogTable,
  { name, span }: Identifier,
  going: readonly string[],
  isDropped: boolean,
): void {
  const refuse = (by: string): never => fail('SQL_COLUMN_IN_USE', { name, by }, { span })
  for (const column of table.columns) {
    if (column.kind !== 'computed' || going.includes(column.name.name)) continue
    if (columnsUsed(column.expression).has(name)) refuse(column.name.name)
  }
  if (isDropped && table.primaryKey.includes(name)) refuse('PRIMARY KEY')
  if (table.partitionKeys.includes(name)) refuse('PARTITIONED BY')
  if (table.distribution?.columns.some((column) => column.name === name)) refuse('DISTRIBUTED BY')
  const { watermark } = table
  const timed = watermark?.column.parts.map((part) => part.name).join('.')
  if (watermark && (timed === name || columnsUsed(watermark.expression).has(name))) refuse('WATERMARK')
}
