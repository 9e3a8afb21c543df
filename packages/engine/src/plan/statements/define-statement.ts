import { fail, isMillraceError, MillraceError } from '@millrace/kernel'
import { alterTable } from '../../catalog/alter-table.ts'
import type { CatalogView } from '../../catalog/catalog.ts'
import type { CatalogTable } from '../../catalog/catalog-entry.ts'
import { connectTable } from '../../catalog/connector-table.ts'
import {
  alterableView,
  alterFunction,
  alterObject,
  createCatalog,
  createDatabase,
  createFunction,
  createModel,
  renameView,
} from '../../catalog/define-object.ts'
import { defineTable } from '../../catalog/define-table.ts'
import { dropObject } from '../../catalog/drop-object.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { AlterView, CreateCatalog, CreateDatabase, CreateView } from '../../sql/ast/object-nodes.ts'
import type { ExpressionItem, Query } from '../../sql/ast/query-nodes.ts'
import type { Definition } from '../../sql/ast/statement-nodes.ts'
import type { AlterTable, CreateTable } from '../../sql/ast/table-nodes.ts'
import type { BindContext } from '../bind/bind-context.ts'
import { bindDeclaredColumns } from '../bind/bind-table.ts'
import { nameColumns } from '../bind/name-columns.ts'
import { userFunctions } from '../bind/user-functions.ts'
import type { Relation } from '../relation.ts'
import { alterMaterializedTable, createMaterializedTable } from './materialized-table.ts'
import type { SessionAccess } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

/** Carries out CREATE, ALTER and DROP, but for CREATE TABLE … AS, which has rows. */
export function defineStatement(statement: Definition, session: SessionAccess): void {
  const { catalog } = session
  switch (statement.kind) {
    case 'create-table':
      createTable(statement, session)
      return
    case 'alter-table': {
      session.catalog = alterTable(statement, catalog)
      checkAltered(statement, session)
      return
    }
    case 'create-view':
      createView(statement, session)
      return
    case 'alter-view':
      alterView(statement, session)
      return
    case 'create-materialized-table':
      createMaterializedTable(statement, session)
      return
    case 'alter-materialized-table':
      alterMaterializedTable(statement, session)
      return
    case 'create-catalog':
      session.catalog = createCatalog(statement, catalog)
      noticeExternal(statement, session)
      return
    case 'create-database':
      session.catalog = createDatabase(statement, catalog)
      if (statement.copy) session.notice(unsupported('CREATE DATABASE … AS DATABASE', statement.copy.span))
      return
    case 'create-function':
      session.catalog = createFunction(statement, catalog)
      return
    case 'alter-function':
      session.catalog = alterFunction(statement, catalog)
      return
    case 'create-model':
      session.catalog = createModel(statement, catalog)
      return
    case 'create-connection':
      session.notice(unsupported('CREATE CONNECTION', statement.span))
      return
    case 'alter-object':
      session.catalog = alterObject(statement, catalog)
      return
    case 'drop':
      session.catalog = dropObject(statement, catalog)
      return
  }
}

/** What no longer fits after a change is placed at the change, not where it was written. */
function checkAltered(statement: AlterTable, session: SessionAccess): void {
  const table = session.catalog.lookup(statement.name)
  if (table?.kind !== 'table') return
  try {
    bindDeclaredColumns(table, userFunctions(session.catalog))
  } catch (error) {
    if (!isMillraceError(error)) throw error
    const { span } = statement
    const at = error.span
    const isInside = at && (at.line > span.line || (at.line === span.line && at.column >= span.column))
    if (isInside) throw error
    throw new MillraceError(error.code, error.params, { span: statement.name.span, cause: error })
  }
}

function noticeExternal(statement: CreateCatalog | CreateDatabase, session: SessionAccess): void {
  if (statement.kind !== 'create-catalog') return
  const { name, span } = statement.name
  if (session.catalog.state.catalogs.get(name)?.external)
    session.notice(unsupported(`The external catalog ${name}`, span))
}

function createTable(statement: CreateTable, session: SessionAccess): void {
  const { catalog, context } = session
  if (isThere(statement, session)) return
  const table = defineTable(statement, catalog)
  // Defined even if its expressions are wrong, so that what uses it is not said to be unknown too.
  session.catalog = catalog.with(table)
  bindDeclaredColumns(table, userFunctions(catalog))
  noticeConnector(table, context, session)
  noticeRepeated(statement, session)
}

/** Refuses a name that is taken; true when IF NOT EXISTS makes that right. */
export function isThere(statement: CreateTable | CreateView, { catalog }: SessionAccess): boolean {
  const path = catalog.qualify(statement.name)
  const { span } = statement.name
  catalog.requireDatabase(path, statement.name)
  const present = catalog.at(path)
  // What is temporary hides what is not, and only itself is in its way.
  const isTaken = statement.temporary ? present?.temporary === true : catalog.permanentAt(path) !== undefined
  if (isTaken && !statement.ifNotExists) fail('SQL_TABLE_EXISTS', { name: path.name }, { span })
  return isTaken
}

/** Flink looks at options only when a table is used: what is wrong with them before that is said as a warning. */
function noticeConnector(table: CatalogTable, context: BindContext, session: SessionAccess): void {
  try {
    connectTable(table, context.connectors, context.secrets)
  } catch (error) {
    if (!isMillraceError(error)) throw error
    session.notice(error)
  }
}

function noticeRepeated({ options }: CreateTable, session: SessionAccess): void {
  const seen = new Set<string>()
  for (const { key } of options) {
    if (seen.has(key.value))
      session.notice(new MillraceError('SQL_DUPLICATE_OPTION', { key: key.value }, { span: key.span }))
    seen.add(key.value)
  }
}

function createView(statement: CreateView, session: SessionAccess): void {
  const { catalog, context } = session
  if (isThere(statement, session)) return
  const { columns, query, name, temporary } = statement
  const path = catalog.qualify(name)
  const view: CatalogView = Object.freeze({
    kind: 'view',
    name: path.name,
    path,
    temporary,
    comment: statement.comment?.value ?? null,
    span: name.span,
    columns,
    query,
    current: catalog.state.current,
    fields: null,
  })
  defineView(view, session, context)
}

function alterView(statement: AlterView, session: SessionAccess): void {
  const { catalog, context } = session
  if (statement.action.kind === 'rename') {
    session.catalog = renameView(statement, catalog)
    return
  }
  const view = alterableView(statement, catalog)
  const next: CatalogView = Object.freeze({
    ...view,
    fields: null,
    columns: [],
    query: statement.action.query,
    current: catalog.state.current,
  })
  defineView(next, session, context)
}

/** Defined even if its query is wrong, so that what uses it is not said to be unknown too. */
function defineView(view: CatalogView, session: SessionAccess, context: BindContext): void {
  const { catalog } = session
  session.catalog = catalog.with(view)
  const { name, span, columns } = view
  const bound = boundQuery(view, context)
  nameColumns(bound, columns, { kind: 'identifier', name, span })
  const fields = bound.schema.fields.map((field) => field.name)
  session.catalog = catalog.with(Object.freeze({ ...view, fields: Object.freeze(fields) }))
}

type WrittenView = Pick<CatalogView, 'query' | 'columns' | 'name' | 'span'>

/** A view's own rows; refuses columns of the same name. */
export function viewRelation(view: WrittenView, context: BindContext): Relation {
  const { columns, name, span } = view
  return nameColumns(boundQuery(view, context), columns, { kind: 'identifier', name, span })
}

function boundQuery({ query, columns }: WrittenView, context: BindContext): Relation {
  const bound = context.bindQuery(query, context)
  refuseRepeated(query, columns)
  return bound
}

/** Columns of the same name are refused where the first of them is selected, as in Flink. */
function refuseRepeated({ body, span }: Query, columns: readonly Identifier[]): void {
  const items = body.kind === 'select' ? body.items : []
  const isPlain = items.every(({ kind }) => kind === 'select-item')
  const selected = items.map((item) => (item.kind === 'select-item' ? outputName(item) : null))
  const names = columns.length > 0 ? columns.map((column) => column.name) : isPlain ? selected : []
  const first = names.findIndex((name, i) => name !== null && names.indexOf(name, i + 1) > i)
  if (first < 0) return
  const place = columns.length === 0 || columns.length === items.length ? items[first]?.span : undefined
  fail('SQL_DUPLICATE_COLUMN', { name: names[first]! }, { span: (isPlain && place) || span })
}

function outputName({ alias, expression }: ExpressionItem): string | null {
  if (alias) return alias.name
  return expression.kind === 'column-reference' ? expression.path.parts.at(-1)!.name : null
}
