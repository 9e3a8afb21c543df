import { fail } from '@millrace/kernel'
import type {
  AlterFunction,
  AlterObject,
  AlterView,
  CreateCatalog,
  CreateDatabase,
  CreateFunction,
  CreateModel,
} from '../sql/ast/object-nodes.ts'
import { type Catalog, emptyDatabase, memoryCatalog } from './catalog.ts'
import { type CatalogFunction, fullName } from './catalog-entry.ts'
import { databasePath } from './drop-object.ts'
import { mergeOptions, refuseReset } from './merge-options.ts'
import { defineColumns } from './table-parts.ts'

/** Types of catalogs that live in the session itself; all others are in systems that are not asked. */
const OWN_TYPE = 'generic_in_memory'

/** Catalogs that come with connectors of Flink, and in Alibaba Cloud. */
const EXTERNAL_TYPES: readonly string[] =
  'jdbc hive paimon iceberg hudi fluss delta-catalog mixed_iceberg mixed_hive amoro gravitino nessie unity dlf dlf-paimon odps hologres mysql polardbx postgres sls tablestore kafka mongodb starrocks doris oceanbase clickhouse elasticsearch redis lindorm adb3.0 oracle sqlserver'.split(
    ' ',
  )

function typeSpan({ options, name }: CreateCatalog) {
  return (options.findLast(({ key }) => key.value === 'type') ?? name).span
}

export function createCatalog(statement: CreateCatalog, catalog: Catalog): Catalog {
  const { name, span } = statement.name
  if (catalog.state.catalogs.has(name)) {
    if (statement.ifNotExists) return catalog
    return fail('SQL_OBJECT_EXISTS', { kind: 'CATALOG', name }, { span })
  }
  const { values } = mergeOptions(undefined, statement.options)
  if (values.type === undefined) {
    return fail(
      'SQL_MISSING_OPTION',
      { owner: `CREATE CATALOG ${name}`, key: 'type', description: OWN_TYPE },
      { span },
    )
  }
  if (values.type !== OWN_TYPE && !EXTERNAL_TYPES.includes(values.type)) {
    fail('SQL_UNKNOWN_OBJECT', { kind: 'CATALOG TYPE', name: values.type }, { span: typeSpan(statement) })
  }
  const database = values['default-database'] ?? 'default'
  const space = memoryCatalog(name, database)
  const comment = statement.comment?.value ?? null
  if (values.type === OWN_TYPE) return catalog.withCatalog({ ...space, comment, options: values })
  return catalog.withCatalog({ ...space, comment, options: values, external: true, databases: new Map() })
}

export function createDatabase(statement: CreateDatabase, catalog: Catalog): Catalog {
  const path = databasePath(statement.name, catalog)
  const space = catalog.requireCatalog(path.catalog, statement.name)
  if (space.databases.has(path.database)) {
    if (statement.ifNotExists) return catalog
    return fail('SQL_OBJECT_EXISTS', { kind: 'DATABASE', name: path.database }, { span: statement.name.span })
  }
  const { values } = mergeOptions(undefined, statement.options)
  return catalog.withDatabase(
    path.catalog,
    emptyDatabase(path.database, statement.comment?.value ?? null, values),
  )
}

export function createFunction(statement: CreateFunction, catalog: Catalog): Catalog {
  const { temporary, system, ifNotExists, name } = statement
  const path = catalog.qualify(name)
  const made = functionOf(statement)
  if (temporary) {
    const key = system ? path.name.toLowerCase() : fullName(path).toLowerCase()
    const isThere = catalog.state.temporaryFunctions.has(key)
    if (isThere && !ifNotExists)
      fail('SQL_OBJECT_EXISTS', { kind: 'FUNCTION', name: path.name }, { span: name.span })
    if (isThere) return catalog
    return catalog.having({ temporaryFunctions: new Map(catalog.state.temporaryFunctions).set(key, made) })
  }
  const database = catalog.requireDatabase(path, name)
  const key = path.name.toLowerCase()
  if (database.functions.has(key)) {
    if (ifNotExists) return catalog
    return fail('SQL_OBJECT_EXISTS', { kind: 'FUNCTION', name: path.name }, { span: name.span })
  }
  return catalog.withDatabase(path.catalog, {
    ...database,
    functions: new Map(database.functions).set(key, made),
  })
}

function functionOf({ name, implementation, language }: CreateFunction | AlterFunction): CatalogFunction {
  const { value, span } = implementation
  if (value.trim() === '') fail('SQL_EMPTY', { what: 'CREATE FUNCTION … AS' }, { span })
  // Flink's parser reads LANGUAGE SQL, and then has no such functions.
  if (language === 'SQL') fail('SQL_UNSUPPORTED_FEATURE', { feature: 'LANGUAGE SQL' }, { span })
  return Object.freeze({
    name: name.parts.at(-1)!.name,
    implementation: value,
    language: language ?? 'JAVA',
  })
}

export function alterFunction(statement: AlterFunction, catalog: Catalog): Catalog {
  const { temporary, system, ifExists, name } = statement
  const path = catalog.qualify(name)
  if (temporary) {
    const kind = system ? 'SYSTEM FUNCTION' : 'TEMPORARY FUNCTION'
    fail('SQL_UNSUPPORTED_FEATURE', { feature: `ALTER ${kind}` }, { span: statement.span })
  }
  const database = catalog.database(path.catalog, path.database)
  const key = path.name.toLowerCase()
  if (!database?.functions.has(key)) {
    if (ifExists) return catalog
    return fail('SQL_UNKNOWN_OBJECT', { kind: 'FUNCTION', name: path.name }, { span: name.span })
  }
  const functions = new Map(database.functions).set(key, functionOf(statement))
  return catalog.withDatabase(path.catalog, { ...database, functions })
}

export function createModel(statement: CreateModel, catalog: Catalog): Catalog {
  const { name, temporary, ifNotExists } = statement
  const path = catalog.qualify(name)
  const { span } = name
  if (statement.query)
    fail('SQL_UNSUPPORTED_FEATURE', { feature: 'CREATE MODEL … AS SELECT' }, { span: statement.query.span })
  if (statement.options.length === 0) fail('SQL_MODEL', { reason: 'WITH (…)' }, { span })
  const isLopsided = (statement.input.length === 0) !== (statement.output.length === 0)
  if (isLopsided) fail('SQL_MODEL', { reason: 'INPUT, OUTPUT' }, { span })
  for (const column of [...statement.input, ...statement.output]) {
    if (column.kind !== 'physical-column')
      fail('SQL_MODEL', { reason: column.name.name }, { span: column.span })
  }
  const model = Object.freeze({
    name: path.name,
    input: defineColumns(statement.input),
    output: defineColumns(statement.output),
    comment: statement.comment?.value ?? null,
    options: mergeOptions(undefined, statement.options),
  })
  const database = catalog.requireDatabase(path, name)
  const { temporaryModels } = catalog.state
  const isThere = temporary ? temporaryModels.has(fullName(path)) : database.models.has(path.name)
  if (isThere && ifNotExists) return catalog
  if (isThere) return fail('SQL_OBJECT_EXISTS', { kind: 'MODEL', name: path.name }, { span })
  if (temporary)
    return catalog.having({ temporaryModels: new Map(temporaryModels).set(fullName(path), model) })
  const models = new Map(database.models).set(path.name, model)
  return catalog.withDatabase(path.catalog, { ...database, models })
}

/** ALTER CATALOG, DATABASE, MODEL and CONNECTION. */
export function alterObject(statement: AlterObject, catalog: Catalog): Catalog {
  if (statement.object === 'CATALOG') return alterCatalog(statement, catalog)
  if (statement.object === 'DATABASE') return alterDatabase(statement, catalog)
  return statement.object === 'MODEL' ? alterModel(statement, catalog) : catalog
}

function alterCatalog({ name, action }: AlterObject, catalog: Catalog): Catalog {
  const space = catalog.requireCatalog(name.parts[0]!.name, name)
  // The catalog that is there from the beginning is in no store that could keep a change.
  if (space.options.type === undefined)
    fail('SQL_UNSUPPORTED_FEATURE', { feature: `ALTER CATALOG ${space.name}` }, { span: name.span })
  if (action.kind === 'reset-options') refuseReset(action.keys, 'type', name.span)
  if (action.kind === 'comment') return catalog.withCatalog({ ...space, comment: action.comment.value })
  return catalog.withCatalog({ ...space, options: changedOptions(space.options, action) })
}

function alterDatabase({ name, action }: AlterObject, catalog: Catalog): Catalog {
  const path = { ...databasePath(name, catalog), name: '' }
  const database = catalog.requireDatabase(path, name)
  return catalog.withDatabase(path.catalog, {
    ...database,
    options: changedOptions(database.options, action),
  })
}

function changedOptions(
  options: Readonly<Record<string, string>>,
  action: AlterObject['action'],
): Readonly<Record<string, string>> {
  const values = { ...options }
  if (action.kind === 'set-options')
    for (const { key, value } of action.options) values[key.value] = value.value
  if (action.kind === 'reset-options') for (const key of action.keys) delete values[key.value]
  return Object.freeze(values)
}

function alterModel({ name, ifExists, action }: AlterObject, catalog: Catalog): Catalog {
  const path = catalog.qualify(name)
  const database = catalog.database(path.catalog, path.database)
  const model = database?.models.get(path.name)
  if (!database || !model) {
    if (ifExists) return catalog
    return fail('SQL_UNKNOWN_OBJECT', { kind: 'MODEL', name: path.name }, { span: name.span })
  }
  const models = new Map(database.models)
  if (action.kind === 'rename') {
    const to = action.to.parts.at(-1)!.name
    if (models.has(to)) fail('SQL_OBJECT_EXISTS', { kind: 'MODEL', name: to }, { span: action.to.span })
    models.delete(model.name)
    models.set(to, { ...model, name: to })
  } else {
    const values = changedOptions(model.options.values, action)
    models.set(model.name, { ...model, options: { ...model.options, values } })
  }
  return catalog.withDatabase(path.catalog, { ...database, models })
}

/** ALTER VIEW … RENAME; only views that are not temporary can be altered. */
export function renameView(statement: AlterView, catalog: Catalog): Catalog {
  const view = alterableView(statement, catalog)
  if (statement.action.kind !== 'rename') return catalog
  const { to } = statement.action
  const path = { ...view.path, name: to.parts.at(-1)!.name }
  if (catalog.permanentAt(path)) fail('SQL_TABLE_EXISTS', { name: path.name }, { span: to.span })
  return catalog.without(view).with(Object.freeze({ ...view, name: path.name, path, span: to.span }))
}

export function alterableView({ name }: AlterView, catalog: Catalog) {
  const path = catalog.qualify(name)
  const entry = catalog.permanentAt(path)
  if (!entry || catalog.at(path)?.temporary === true) {
    return fail('SQL_UNKNOWN_OBJECT', { kind: 'VIEW', name: path.name }, { span: name.span })
  }
  if (entry.kind === 'table') return fail('SQL_NOT_A_VIEW', { name: entry.name }, { span: name.span })
  return entry
}
