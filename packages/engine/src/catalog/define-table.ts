import type { CreateTable } from '../sql/ast/table-nodes.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogTable } from './catalog-entry.ts'
import { mergeLike } from './merge-like.ts'
import { defineColumns, finishTable } from './table-parts.ts'

/** The table that CREATE TABLE declares: names and types settled; expressions are bound by the planner. */
export function defineTable(statement: CreateTable, catalog: Catalog): CatalogTable {
  if (statement.like) return mergeLike(statement, statement.like, catalog)
  return finishTable(statement, catalog, defineColumns(statement.columns))
}
