import type { SourceSpan } from '@millrace/kernel'
import type { PhysicalColumn } from '../connect/connector.ts'
import type { TableOptions } from '../connect/options.ts'
import type { Identifier } from '../sql/ast/name-nodes.ts'
import type { FunctionLanguage } from '../sql/ast/object-nodes.ts'
import type { Expression } from '../sql/ast/query-nodes.ts'
import type { Distribution, WatermarkDefinition } from '../sql/ast/table-nodes.ts'
import type { LogicalType } from '../types/logical-type.ts'

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

export interface EntryBase {
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
  /** Partitions made by ADD PARTITION: `day=1/hour=2`. */
  readonly partitions: readonly string[]
  readonly distribution: Distribution | null
  readonly options: TableOptions
}

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
