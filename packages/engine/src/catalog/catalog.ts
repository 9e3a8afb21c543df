import { fail } from '@millrace/kernel'
import type { PhysicalColumn } from '../connect/connector.ts'
import { nearestName } from '../connect/nearest-name.ts'
import type { TableOptions } from '../connect/options.ts'
import type { Identifier, NamePath } from '../sql/ast/name-nodes.ts'
import type { Expression, Query } from '../sql/ast/query-nodes.ts'
import type { CreateView } from '../sql/ast/object-nodes.ts'
import type { CreateTable, WatermarkDefinition } from '../sql/ast/table-nodes.ts'
import type { LogicalType } from '../types/logical-type.ts'

const DEFAULT_CATALOG = 'default_catalog'
const DEFAULT_DATABASE = 'default_database'

/** A column as declared: physical, read from metadata, or computed from the others. */
export type CatalogColumn =
  | { readonly kind: 'physical'; readonly column: PhysicalColumn }
  | {
      readonly kind: 'metadata'
      readonly column: PhysicalColumn
      readonly virtual: boolean
      readonly declared: LogicalType
    }
  | { readonly kind: 'computed'; readonly name: Identifier; readonly expression: Expression }

export interface CatalogTable {
  readonly kind: 'table'
  readonly name: string
  readonly columns: readonly CatalogColumn[]
  readonly watermark: WatermarkDefinition | null
  readonly primaryKey: readonly string[]
  readonly partitionKeys: readonly string[]
  readonly options: TableOptions
  readonly statement: CreateTable
}
export interface CatalogView {
  readonly kind: 'view'
  readonly name: string
  readonly columns: readonly Identifier[]
  readonly query: Query
  readonly statement: CreateView
  /** What names meant when the view was made. */
  readonly catalog: Catalog
}
export type CatalogEntry = CatalogTable | CatalogView

/** The tables and views a script has defined so far. Immutable: each statement gives the next catalog. */
export class Catalog {
  static readonly empty = new Catalog(new Map())
  readonly #entries: ReadonlyMap<string, CatalogEntry>

  private constructor(entries: ReadonlyMap<string, CatalogEntry>) {
    this.#entries = entries
    Object.freeze(this)
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  get entries(): readonly CatalogEntry[] {
    return [...this.#entries.values()]
  }

  find(name: string): CatalogEntry | undefined {
    return this.#entries.get(name)
  }

  /** The entry a name path means; refuses an unknown one, suggesting these names too. */
  resolve(path: NamePath, others: readonly string[] = []): CatalogEntry {
    const name = tableName(path)
    const entry = this.#entries.get(name)
    if (entry) return entry
    const { span } = path
    const known = [...this.names, ...others]
    if (known.length === 0) return fail('SQL_NO_TABLES', { name }, { span })
    return fail('SQL_UNKNOWN_TABLE', { name, suggestion: nearestName(name, known) }, { span })
  }

  with(entry: CatalogEntry): Catalog {
    return new Catalog(new Map(this.#entries).set(entry.name, entry))
  }

  without(name: string): Catalog {
    const entries = new Map(this.#entries)
    entries.delete(name)
    return new Catalog(entries)
  }
}

/** The bare name of a path of one to three parts; refuses other catalogs and databases. */
export function tableName(path: NamePath): string {
  const parts = path.parts.map((part) => part.name)
  const [database, catalog] = parts.slice(0, -1).reverse()
  const wrong =
    parts.length > 3 ||
    (database !== undefined && database !== DEFAULT_DATABASE) ||
    (catalog !== undefined && catalog !== DEFAULT_CATALOG)
  if (wrong) fail('SQL_WRONG_CATALOG', { name: parts.slice(0, -1).join('.') }, { span: path.span })
  return parts.at(-1)!
}
