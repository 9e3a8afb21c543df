import { fail } from '@millrace/kernel'
import { nearestName } from '../connect/nearest-name.ts'
import type { Drop } from '../sql/ast/object-nodes.ts'
import type { Catalog } from './catalog.ts'
import { fullName } from './catalog-entry.ts'

/** What DROP leaves of the catalog. */
export function dropObject(statement: Drop, catalog: Catalog): Catalog {
  switch (statement.object) {
    case 'TABLE':
    case 'VIEW':
    case 'MATERIALIZED TABLE':
      return dropEntry(statement, catalog)
    case 'CATALOG':
      return dropCatalog(statement, catalog)
    case 'DATABASE':
      return dropDatabase(statement, catalog)
    case 'FUNCTION':
      return dropFunction(statement, catalog)
    case 'MODEL':
      return dropModel(statement, catalog)
    case 'CONNECTION':
      return catalog
  }
}

function dropEntry(statement: Drop, catalog: Catalog): Catalog {
  const { object, name, temporary, ifExists } = statement
  const path = catalog.qualify(name)
  const entry = temporary ? catalog.state.temporary.get(fullName(path)) : catalog.permanentAt(path)
  const wanted = object === 'VIEW' ? 'view' : 'table'
  const { span } = name
  // What is hidden by something temporary cannot be dropped: it is not what the name means.
  const hiding = temporary ? undefined : catalog.state.temporary.get(fullName(path))
  if (hiding && !ifExists) {
    const is = `TEMPORARY ${hiding.kind.toUpperCase()}`
    return fail('SQL_WRONG_KIND', { name: path.name, is, expected: object }, { span })
  }
  if (entry?.kind === wanted) return catalog.without(entry)
  // Only where the table is kept is it known; Flink's planner lets it pass.
  if (ifExists || (!entry && object === 'MATERIALIZED TABLE')) return catalog
  if (!entry && temporary)
    return fail('SQL_UNKNOWN_OBJECT', { kind: `TEMPORARY ${object}`, name: path.name }, { span })
  if (!entry) return catalog.refuse(name)
  return fail(entry.kind === 'view' ? 'SQL_NOT_A_TABLE' : 'SQL_NOT_A_VIEW', { name: path.name }, { span })
}

function dropCatalog({ name, ifExists }: Drop, catalog: Catalog): Catalog {
  const text = name.parts.map((part) => part.name).join('.')
  if (!catalog.state.catalogs.has(text))
    return ifExists ? catalog : catalog.requireCatalog(text, name) && catalog
  if (catalog.state.current.catalog === text) fail('SQL_IN_USE', { name: text }, { span: name.span })
  const catalogs = new Map(catalog.state.catalogs)
  catalogs.delete(text)
  return catalog.having({ catalogs })
}

function dropDatabase({ name, ifExists, cascade }: Drop, catalog: Catalog): Catalog {
  const { span } = name
  const path = databasePath(name, catalog)
  const space = catalog.requireCatalog(path.catalog, name)
  const database = space.databases.get(path.database)
  if (!database) {
    if (ifExists || space.external) return catalog
    const suggestion = nearestName(path.database, space.databases.keys())
    return fail('SQL_UNKNOWN_DATABASE', { name: `${path.catalog}.${path.database}`, suggestion }, { span })
  }
  const { current } = catalog.state
  if (current.catalog === path.catalog && current.database === path.database)
    fail('SQL_IN_USE', { name: path.database }, { span })
  const isEmpty = database.tables.size + database.functions.size + database.models.size === 0
  if (!isEmpty && !cascade) fail('SQL_NOT_EMPTY', { name: path.database }, { span })
  const databases = new Map(space.databases)
  databases.delete(path.database)
  return catalog.withCatalog({ ...space, databases })
}

/** A database's name of one or two parts. */
export function databasePath(name: Drop['name'], catalog: Catalog): { catalog: string; database: string } {
  const parts = name.parts.map((part) => part.name)
  if (parts.length > 2) fail('SQL_WRONG_CATALOG', { name: parts.join('.') }, { span: name.span })
  return { catalog: parts.length === 2 ? parts[0]! : catalog.state.current.catalog, database: parts.at(-1)! }
}

function dropFunction(statement: Drop, catalog: Catalog): Catalog {
  const { name, temporary, system, ifExists } = statement
  const path = catalog.qualify(name)
  if (temporary || system) {
    const key = system ? path.name.toLowerCase() : fullName(path).toLowerCase()
    const temporaryFunctions = new Map(catalog.state.temporaryFunctions)
    if (temporaryFunctions.delete(key)) return catalog.having({ temporaryFunctions })
  } else {
    const database = catalog.database(path.catalog, path.database)
    const functions = new Map(database?.functions)
    if (database && functions.delete(path.name.toLowerCase()))
      return catalog.withDatabase(path.catalog, { ...database, functions })
  }
  if (ifExists) return catalog
  return fail('SQL_UNKNOWN_OBJECT', { kind: kindOf(statement), name: path.name }, { span: name.span })
}

function dropModel(statement: Drop, catalog: Catalog): Catalog {
  const { name, temporary, ifExists } = statement
  const path = catalog.qualify(name)
  if (temporary) {
    const temporaryModels = new Map(catalog.state.temporaryModels)
    if (temporaryModels.delete(fullName(path))) return catalog.having({ temporaryModels })
  } else {
    const database = catalog.database(path.catalog, path.database)
    const models = new Map(database?.models)
    if (database && models.delete(path.name))
      return catalog.withDatabase(path.catalog, { ...database, models })
  }
  if (ifExists) return catalog
  return fail('SQL_UNKNOWN_OBJECT', { kind: kindOf(statement), name: path.name }, { span: name.span })
}

function kindOf({ temporary, system, object }: Drop): string {
  return `${temporary ? 'TEMPORARY ' : ''}${system ? 'SYSTEM ' : ''}${object}`
}
