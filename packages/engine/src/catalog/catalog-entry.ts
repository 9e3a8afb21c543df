import type { SourceSpan } from '@millrace/kernel'
import type { PhysicalColumn } from '../connect/connector.ts'
import type { TableOptions } from '../connect/options.ts'
import type { Identifier } from '../sql/ast/name-nodes.ts'
import type { FunctionLanguage } from '../sql/ast/object-nodes.ts'
import type { Expression, Query } from '../sql/ast/query-nodes.ts'
import type { Distribution, WatermarkDefinition } from '../sql/ast/table-nodes.ts'
import type { LogicalType } from '../types/logical-type.ts'
import type { Catalog } from './catalog.ts'

/** The full name of what a database holds. */
export interface ObjectPath {
  readonly catalog: string
  readonly database: string
  readonly name: string
}

export function fullName({ catalog, database, name }: ObjectPath): string {
  return `${catalog}.${database}.${name}`
}

/** A column as declared: physical, read from metadata, or computed from the others. */
export type CatalogColumn = (
  | { readonly kind: 'physical'; readonly column: PhysicalColumn }
  | {
      readonly kind: 'metadata'
      readonly column: PhysicalColumn
      readonly virtual: boolean
      readonly declared: LogicalType
    }
  | { readonly kind: 'computed'; readonly name: Identifier; readonly expression: Expression }
) & { readonly comment?: string }

interface EntryBase {
  /** The bare name. */
  readonly name: string
  readonly path: ObjectPath
  readonly temporary: boolean
  readonly comment: string | null
  /** Where its name was written. */
  readonly span: SourceSpan
}
export interface CatalogTable extends EntryBase {
  readonly kind: 'table'
  /** Kept up to date by its own query. */
  readonly materialized: boolean
  readonly columns: readonly CatalogColumn[]
  readonly watermark: WatermarkDefinition | null
  readonly primaryKey: readonly string[]
  readonly constraint: string | null
  readonly partitionKeys: readonly string[]
  readonly distribution: Distribution | null
  readonly options: TableOptions
}
export interface CatalogView extends EntryBase {
  readonly kind: 'view'
  readonly columns: readonly Identifier[]
  readonly query: Query
  /** What names meant when the view was made. */
  readonly catalog: Catalog
}
export type CatalogEntry = CatalogTable | CatalogView

/** A function that a script brings along: a class of Java or Python. */
export interface CatalogFunction {
  readonly name: string
  readonly implementation: string
  readonly language: FunctionLanguage
}
export interface CatalogModel {
  readonly name: string
  readonly input: readonly CatalogColumn[]
  readonly output: readonly CatalogColumn[]
  readonly comment: string | null
  readonly options: TableOptions
}
export interface CatalogDatabase {
  readonly name: string
  readonly comment: string | null
  readonly options: Readonly<Record<string, string>>
  readonly tables: ReadonlyMap<string, CatalogEntry>
  readonly functions: ReadonlyMap<string, CatalogFunction>
  readonly models: ReadonlyMap<string, CatalogModel>
}
export interface CatalogSpace {
  readonly name: string
  readonly comment: string | null
  readonly options: Readonly<Record<string, string>>
  /** It lives in another system, which is not asked: what is in it is unknown. */
  readonly external: boolean
  readonly databases: ReadonlyMap<string, CatalogDatabase>
}

export function emptyDatabase(
  name: string,
  comment: string | null = null,
  options: Readonly<Record<string, string>> = {},
): CatalogDatabase {
  const none = new Map<string, never>()
  return Object.freeze({ name, comment, options, tables: none, functions: none, models: none })
}
