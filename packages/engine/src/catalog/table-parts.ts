import { fail } from '@millrace/kernel'
import type { ColumnDefinition, CreateTable } from '../sql/ast/table-nodes.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogColumn, CatalogTable } from './catalog-entry.ts'
import {
  checkDistribution,
  checkKey,
  checkPhysical,
  columnName,
  defineColumn,
  keyNotNull,
} from './define-column.ts'
import { mergeOptions } from './merge-options.ts'

/** The table with these columns, and all else as the statement says. */
export function finishTable(
  statement: CreateTable,
  catalog: Catalog,
  columns: readonly CatalogColumn[],
): CatalogTable {
  const primaryKey = statement.primaryKey ? checkKey(statement.primaryKey, columns) : []
  const partitionKeys = checkPhysical('PARTITIONED BY', statement.partitionedBy, columns)
  return Object.freeze({
    ...tableBase(statement, catalog),
    columns: Object.freeze(keyNotNull(columns, primaryKey)),
    watermark: statement.watermark,
    primaryKey: Object.freeze(primaryKey),
    constraint: constraintName(statement.primaryKey),
    partitions: [],
    partitionKeys: Object.freeze(partitionKeys),
    distribution: checkDistribution(statement.distribution, columns),
    options: mergeOptions(undefined, statement.options),
  })
}

export function tableBase(statement: CreateTable, catalog: Catalog) {
  const path = catalog.qualify(statement.name)
  return {
    kind: 'table' as const,
    name: path.name,
    path,
    temporary: statement.temporary,
    materialized: false,
    comment: statement.comment?.value ?? null,
    span: statement.name.span,
  }
}

/** The name of a key's constraint, as Flink makes one up. */
export function constraintName(key: CreateTable['primaryKey']): string | null {
  if (!key) return null
  return key.constraint?.name ?? `PK_${key.columns.map(({ name }) => name).join('_')}`
}

/** Written columns; refuses a name written twice. */
export function defineColumns(definitions: readonly ColumnDefinition[]): CatalogColumn[] {
  const columns: CatalogColumn[] = []
  for (const definition of definitions) {
    const { name, span } = definition.name
    if (columns.some((other) => columnName(other) === name)) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    columns.push(defineColumn(definition))
  }
  return columns
}
