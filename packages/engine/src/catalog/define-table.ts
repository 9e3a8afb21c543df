import { fail } from '@millrace/kernel'
import type { TableOptions } from '../connect/options.ts'
import type { Identifier, OptionNode } from '../sql/ast/name-nodes.ts'
import type { ColumnDefinition, CreateTable, LikeClause } from '../sql/ast/table-nodes.ts'
import { withNullable } from '../types/logical-type.ts'
import type { Catalog, CatalogColumn, CatalogTable } from './catalog.ts'
import { tableName } from './catalog.ts'
import { resolveType } from './resolve-type.ts'

/** The table that CREATE TABLE declares: names and types settled; expressions are bound by the planner. */
export function defineTable(statement: CreateTable, catalog: Catalog): CatalogTable {
  const base = statement.like ? likeBase(statement.like, catalog) : null
  const columns = [...(base?.columns ?? [])]
  for (const definition of statement.columns) {
    const column = defineColumn(definition)
    if (columns.some((other) => columnName(other) === definition.name.name)) {
      fail('SQL_DUPLICATE_COLUMN', { name: definition.name.name }, { span: definition.name.span })
    }
    columns.push(column)
  }
  const primaryKey = statement.primaryKey ? checkKey(statement, columns) : (base?.primaryKey ?? [])
  const partitionKeys = statement.partitionedBy.length
    ? statement.partitionedBy.map((name) => requirePhysical(name, columns).column.name)
    : (base?.partitionKeys ?? [])
  return Object.freeze({
    kind: 'table' as const,
    name: tableName(statement.name),
    columns: Object.freeze(columns.map((column) => keyNotNull(column, primaryKey))),
    watermark: statement.watermark ?? base?.watermark ?? null,
    primaryKey: Object.freeze(primaryKey),
    partitionKeys: Object.freeze(partitionKeys),
    options: mergeOptions(base?.options, statement.options),
    statement,
  })
}

export function columnName(column: CatalogColumn): string {
  return column.kind === 'computed' ? column.name.name : column.column.name
}

function defineColumn(definition: ColumnDefinition): CatalogColumn {
  const { name, span } = definition.name
  switch (definition.kind) {
    case 'computed-column':
      return { kind: 'computed', name: definition.name, expression: definition.expression }
    case 'metadata-column': {
      const declared = resolveType(definition.type)
      const metadataKey = definition.from?.value ?? name
      const column = { name, type: declared, metadataKey, span: definition.span }
      return { kind: 'metadata', column, virtual: definition.virtual, declared }
    }
    case 'physical-column':
      return { kind: 'physical', column: { name, type: resolveType(definition.type), span } }
  }
}

function keyNotNull(column: CatalogColumn, key: readonly string[]): CatalogColumn {
  if (column.kind !== 'physical' || !key.includes(column.column.name)) return column
  return { kind: 'physical', column: { ...column.column, type: withNullable(column.column.type, false) } }
}

function checkKey(statement: CreateTable, columns: readonly CatalogColumn[]): string[] {
  const key = statement.primaryKey!
  if (key.enforced) fail('SQL_PRIMARY_KEY', { reason: 'NOT ENFORCED' }, { span: key.span })
  return key.columns.map((name) => requirePhysical(name, columns).column.name)
}

function requirePhysical(name: Identifier, columns: readonly CatalogColumn[]) {
  const column = columns.find((candidate) => columnName(candidate) === name.name)
  if (column?.kind === 'physical') return column
  const known = columns.filter(({ kind }) => kind === 'physical').map(columnName)
  return fail('SQL_PRIMARY_KEY', { reason: `${name.name} ∉ {${known.join(', ')}}` }, { span: name.span })
}

/** What LIKE takes over, after its INCLUDING and EXCLUDING. */
function likeBase(like: LikeClause, catalog: Catalog): CatalogTable {
  const source = catalog.resolve(like.table)
  if (source.kind === 'view') return fail('SQL_NOT_A_TABLE', { name: source.name }, { span: like.table.span })
  const excludes = (feature: string) => {
    const own = like.options.find((option) => option.feature === feature)
    return (own ?? like.options.find((option) => option.feature === 'ALL'))?.strategy === 'EXCLUDING'
  }
  const columns = source.columns.filter(
    ({ kind }) =>
      !(kind === 'computed' && excludes('GENERATED')) && !(kind === 'metadata' && excludes('METADATA')),
  )
  return {
    ...source,
    columns,
    watermark: excludes('WATERMARKS') ? null : source.watermark,
    primaryKey: excludes('CONSTRAINTS') ? [] : source.primaryKey,
    partitionKeys: excludes('PARTITIONS') ? [] : source.partitionKeys,
    options: excludes('OPTIONS') ? { values: {}, spans: {} } : source.options,
  }
}

/** Written options over inherited ones; refuses a key written twice. */
export function mergeOptions(base: TableOptions | undefined, options: readonly OptionNode[]): TableOptions {
  const values: Record<string, string> = { ...base?.values }
  const spans = { ...base?.spans }
  const written = new Set<string>()
  for (const { key, value } of options) {
    if (written.has(key.value)) fail('SQL_DUPLICATE_OPTION', { key: key.value }, { span: key.span })
    written.add(key.value)
    values[key.value] = value.value
    spans[key.value] = key.span
  }
  return Object.freeze({ values: Object.freeze(values), spans: Object.freeze(spans) })
}
