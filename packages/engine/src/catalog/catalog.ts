import { fail } from '@millrace/kernel'
import { nearestName } from '../connect/nearest-name.ts'
import type { Identifier, NamePath } from '../sql/ast/name-nodes.ts'
import type { Query } from '../sql/ast/query-nodes.ts'
import {
  type CatalogFunction,
  type CatalogModel,
  type CatalogTable,
  type EntryBase,
  fullName,
  type ObjectPath,
} from './catalog-entry.ts'

export interface CatalogView extends EntryBase {
  readonly kind: 'view'
  readonly columns: readonly Identifier[]
  readonly query: Query
  /** Where its names were looked for when it was made. What they mean is settled where the view is used. */
  readonly current: CurrentNames
  /** The columns of its query when it was made: what `*` meant then. Null when the query is wrong. */
  readonly fields: readonly string[] | null
}
export type CatalogEntry = CatalogTable | CatalogView
export interface CatalogDatabase {
  readonly name: string
  readonly comment: string | null
  readonly options: Readonly<Record<string, string>>
  readonly tables: ReadonlyMap<string, CatalogEntry>
  readonly functions: ReadonlyMap<string, CatalogFunction>
  readonly models: ReadonlyMap<string, CatalogModel>
}
interface CatalogSpace {
  readonly name: string
  readonly comment: string | null
  readonly options: Readonly<Record<string, string>>
  /** It lives in another system, which is not asked: what is in it is unknown. */
  readonly external: boolean
  readonly databases: ReadonlyMap<string, CatalogDatabase>
}

const DEFAULT_CATALOG = 'default_catalog'
const DEFAULT_DATABASE = 'default_database'

interface CurrentNames {
  readonly catalog: string
  readonly database: string
}

interface State {
  readonly current: CurrentNames
  readonly catalogs: ReadonlyMap<string, CatalogSpace>
  /** Tables and views of this session alone, by full name; they hide others of the same name. */
  readonly temporary: ReadonlyMap<string, CatalogEntry>
  /** By full name in lower case; system functions by name alone. */
  readonly temporaryFunctions: ReadonlyMap<string, CatalogFunction>
  readonly temporaryModels: ReadonlyMap<string, CatalogModel>
  /** Modules that give built-in functions: loaded, and of these the ones in use, in order. */
  readonly modules: { readonly loaded: readonly string[]; readonly used: readonly string[] }
}

/** What names mean at a place of a script. Immutable: each statement gives the next catalog. */
export class Catalog {
  static readonly empty = new Catalog({
    current: { catalog: DEFAULT_CATALOG, database: DEFAULT_DATABASE },
    catalogs: new Map([[DEFAULT_CATALOG, memoryCatalog(DEFAULT_CATALOG, DEFAULT_DATABASE)]]),
    temporary: new Map(),
    temporaryFunctions: new Map(),
    temporaryModels: new Map(),
    modules: { loaded: ['core'], used: ['core'] },
  })
  readonly state: State

  private constructor(state: State) {
    this.state = Object.freeze(state)
    Object.freeze(this)
  }

  /** The catalog with some of its state replaced. */
  having(change: Partial<State>): Catalog {
    return new Catalog({ ...this.state, ...change })
  }

  /** Whether names in full mean the same in both. */
  holdsSame(other: Catalog): boolean {
    const [own, others] = [this.state, other.state]
    return (
      own.catalogs === others.catalogs &&
      own.temporary === others.temporary &&
      own.temporaryFunctions === others.temporaryFunctions
    )
  }

  /** Tables and views that need no database before their name. */
  get entries(): readonly CatalogEntry[] {
    const { catalog, database } = this.state.current
    return this.entriesOf(catalog, database)
  }

  get names(): readonly string[] {
    return this.entries.map(({ name }) => name)
  }

  /** What a database shows, temporary things included. */
  entriesOf(catalog: string, database: string): CatalogEntry[] {
    const found = new Map(this.database(catalog, database)?.tables)
    for (const entry of this.state.temporary.values()) {
      if (entry.path.catalog === catalog && entry.path.database === database) found.set(entry.name, entry)
    }
    return [...found.values()]
  }

  database(catalog: string, database: string): CatalogDatabase | undefined {
    return this.state.catalogs.get(catalog)?.databases.get(database)
  }

  /** The entry of a bare name in the current database. */
  find(name: string): CatalogEntry | undefined {
    return this.at({ ...this.state.current, name })
  }

  at(path: ObjectPath): CatalogEntry | undefined {
    return this.state.temporary.get(fullName(path)) ?? this.permanentAt(path)
  }

  permanentAt(path: ObjectPath): CatalogEntry | undefined {
    return this.database(path.catalog, path.database)?.tables.get(path.name)
  }

  /** The full name that a path of one to three parts means. */
  qualify(path: NamePath): ObjectPath {
    const parts = path.parts.map((part) => part.name)
    if (parts.length > 3)
      fail('SQL_WRONG_CATALOG', { name: parts.slice(0, -1).join('.') }, { span: path.span })
    const [name, database, catalog] = parts.reverse()
    const { current } = this.state
    return { name: name!, database: database ?? current.database, catalog: catalog ?? current.catalog }
  }

  /** The entry a name path means; refuses an unknown one, suggesting these names too. */
  resolve(path: NamePath, others: readonly string[] = []): CatalogEntry {
    return this.lookup(path) ?? this.refuse(path, others)
  }

  lookup(path: NamePath): CatalogEntry | undefined {
    return this.at(this.qualify(path))
  }

  /** Says why a path means nothing. */
  refuse(path: NamePath, others: readonly string[] = []): never {
    const full = this.qualify(path)
    const { span } = path
    this.requireDatabase(full, path)
    const near = path.parts.length === 1 ? others : []
    const known = [...this.entriesOf(full.catalog, full.database).map(({ name }) => name), ...near]
    if (known.length === 0) return fail('SQL_NO_TABLES', { name: full.name }, { span })
    return fail('SQL_UNKNOWN_TABLE', { name: full.name, suggestion: nearestName(full.name, known) }, { span })
  }

  /** Refuses a catalog or database that is not there; what an external catalog holds is nobody's mistake. */
  requireDatabase({ catalog, database }: ObjectPath, { span }: Pick<NamePath, 'span'>): CatalogDatabase {
    const space = this.requireCatalog(catalog, { span })
    const found = space.databases.get(database)
    if (found) return found
    if (space.external) return fail('ENGINE_UNSUPPORTED', { feature: `The catalog ${catalog}` }, { span })
    const suggestion = nearestName(database, space.databases.keys())
    return fail('SQL_UNKNOWN_DATABASE', { name: `${catalog}.${database}`, suggestion }, { span })
  }

  requireCatalog(name: string, { span }: Pick<NamePath, 'span'>): CatalogSpace {
    const { catalogs } = this.state
    const suggestion = nearestName(name, catalogs.keys())
    return catalogs.get(name) ?? fail('SQL_UNKNOWN_CATALOG', { name, suggestion }, { span })
  }

  with(entry: CatalogEntry): Catalog {
    if (entry.temporary) {
      return this.having({ temporary: new Map(this.state.temporary).set(fullName(entry.path), entry) })
    }
    return this.#changeTables(entry.path, (tables) => tables.set(entry.name, entry))
  }

  without({ path, temporary }: Pick<CatalogEntry, 'path' | 'temporary'>): Catalog {
    if (!temporary) return this.#changeTables(path, (tables) => tables.delete(path.name))
    const left = new Map(this.state.temporary)
    left.delete(fullName(path))
    return this.having({ temporary: left })
  }

  #changeTables(path: ObjectPath, change: (tables: Map<string, CatalogEntry>) => void): Catalog {
    const database = this.database(path.catalog, path.database)!
    const tables = new Map(database.tables)
    change(tables)
    return this.withDatabase(path.catalog, { ...database, tables })
  }

  withDatabase(catalog: string, database: CatalogDatabase): Catalog {
    const space = this.state.catalogs.get(catalog)!
    const databases = new Map(space.databases).set(database.name, Object.freeze(database))
    return this.withCatalog({ ...space, databases })
  }

  withCatalog(space: CatalogSpace): Catalog {
    return this.having({ catalogs: new Map(this.state.catalogs).set(space.name, Object.freeze(space)) })
  }

  /** A function made by CREATE FUNCTION; names of functions know no case. */
  findFunction(path: NamePath): CatalogFunction | undefined {
    const full = this.qualify(path)
    const name = full.name.toLowerCase()
    const { temporaryFunctions } = this.state
    const system = path.parts.length === 1 ? temporaryFunctions.get(name) : undefined
    const own = temporaryFunctions.get(fullName(full).toLowerCase())
    return system ?? own ?? this.database(full.catalog, full.database)?.functions.get(name)
  }

  findModel(path: NamePath): CatalogModel | undefined {
    const full = this.qualify(path)
    const own = this.state.temporaryModels.get(fullName(full))
    return own ?? this.database(full.catalog, full.database)?.models.get(full.name)
  }
}

/** A catalog that this session holds itself. */
export function memoryCatalog(name: string, database: string): CatalogSpace {
  return Object.freeze({
    name,
    comment: null,
    options: {},
    external: false,
    databases: new Map([[database, emptyDatabase(database)]]),
  })
}

export function emptyDatabase(
  name: string,
  comment: string | null = null,
  options: Readonly<Record<string, string>> = {},
): CatalogDatabase {
  const none = new Map<string, never>()
  return Object.freeze({ name, comment, options, tables: none, functions: none, models: none })
}
