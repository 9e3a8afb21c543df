import { fail } from '@millrace/kernel'
import type { CreateView, Drop } from '../sql/ast/object-nodes.ts'
import type { CreateTable } from '../sql/ast/table-nodes.ts'
import { type Catalog, type CatalogEntry, tableName } from './catalog.ts'
import { defineTable } from './define-table.ts'

/** What a CREATE or DROP defines or removes; null when IF [NOT] EXISTS makes it nothing. */
export function defineEntry(statement: CreateTable | CreateView, catalog: Catalog): CatalogEntry | null {
  const name = tableName(statement.name)
  if (catalog.find(name)) {
    if (statement.ifNotExists) return null
    return fail('SQL_TABLE_EXISTS', { name }, { span: statement.name.span })
  }
  if (statement.kind === 'create-table') return defineTable(statement, catalog)
  const { columns, query } = statement
  return Object.freeze({ kind: 'view' as const, name, columns, query, statement, catalog })
}

export function applyDrop(statement: Drop, catalog: Catalog): Catalog {
  const name = tableName(statement.name)
  const entry = catalog.find(name)
  const wanted = statement.object === 'TABLE' ? 'table' : 'view'
  if (entry?.kind === wanted) return catalog.without(name)
  if (statement.ifExists && !entry) return catalog
  if (entry?.kind === 'view') return fail('SQL_NOT_A_TABLE', { name }, { span: statement.name.span })
  catalog.resolve(statement.name)
  return fail('SQL_NOT_A_VIEW', { name }, { span: statement.name.span })
}
