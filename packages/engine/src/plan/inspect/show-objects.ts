import { fail } from '@millrace/kernel'
import { fullName } from '../../catalog/catalog-entry.ts'
import { databasePath } from '../../catalog/drop-object.ts'
import type { Show, ShowFilter, ShowSubject } from '../../sql/ast/command-nodes.ts'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import { describeFunctions } from '../functions/function-catalogue.ts'
import type { SessionAccess, StatementResult } from '../statements/session-statement.ts'
import { unsupported } from '../statements/unsupported.ts'
import { describeColumns } from './describe-object.ts'
import { textResult } from './result.ts'

/** The one column of each list, as Flink names it. */
const HEADINGS: Partial<Record<ShowSubject, string>> = {
  CATALOGS: 'catalog name',
  DATABASES: 'database name',
  TABLES: 'table name',
  VIEWS: 'view name',
  'MATERIALIZED TABLES': 'materialized table name',
  FUNCTIONS: 'function name',
  'USER FUNCTIONS': 'function name',
  PROCEDURES: 'procedure name',
  MODELS: 'model name',
  CONNECTIONS: 'connection name',
  JARS: 'jars',
  MODULES: 'module name',
  PARTITIONS: 'partition name',
  'CURRENT CATALOG': 'current catalog name',
  'CURRENT DATABASE': 'current database name',
}

/** What SHOW answers, of what the script has made so far. */
export function showObjects(show: Show, session: SessionAccess): StatementResult {
  const { subject } = show
  if (subject === 'COLUMNS') return showColumns(show, session)
  if (subject === 'FULL MODULES') return fullModules(session)
  if (subject === 'JOBS' || subject === 'PROCEDURES')
    session.notice(unsupported(`SHOW ${subject}`, show.span))
  if (subject === 'JOBS') return textResult(['job id', 'job name', 'status', 'start time'], [])
  const names = namesOf(show, session).filter((name) => isShown(name, show.filter))
  return textResult(
    [HEADINGS[subject]!],
    names.toSorted().map((name) => [name]),
  )
}

function namesOf(show: Show, session: SessionAccess): readonly string[] {
  const { catalog } = session
  const { current, catalogs, modules } = catalog.state
  switch (show.subject) {
    case 'CATALOGS':
      return [...catalogs.keys()]
    case 'CURRENT CATALOG':
      return [current.catalog]
    case 'CURRENT DATABASE':
      return [current.database]
    case 'DATABASES':
      return databaseNames(show, session)
    case 'MODULES':
      return modules.used
    case 'PARTITIONS':
      return partitionNames(show, session)
    case 'FUNCTIONS':
      return [
        ...describeFunctions().map(({ name }) => name.toLowerCase()),
        ...userFunctions(show.from, session),
      ]
    case 'USER FUNCTIONS':
      return userFunctions(show.from, session)
    default:
      return entryNames(show, session)
  }
}

function databaseNames({ from }: Show, { catalog }: SessionAccess): readonly string[] {
  if (from && from.parts.length > 1)
    fail('SQL_WRONG_CATALOG', { name: from.parts.map(({ name }) => name).join('.') }, { span: from.span })
  const name = from ? from.parts[0]!.name : catalog.state.current.catalog
  const space = from ? catalog.requireCatalog(name, from) : catalog.state.catalogs.get(name)
  return [...(space?.databases.keys() ?? [])]
}

function placeOf(from: NamePath | null, { catalog }: SessionAccess) {
  const place = from ? databasePath(from, catalog) : catalog.state.current
  if (from) catalog.requireDatabase({ ...place, name: '' }, from)
  return place
}

function entryNames({ subject, from }: Show, session: SessionAccess): readonly string[] {
  const { catalog } = session
  const place = placeOf(from, session)
  if (subject === 'MODELS') {
    const models = catalog.database(place.catalog, place.database)?.models.keys() ?? []
    return [...models, ...[...catalog.state.temporaryModels.values()].map(({ name }) => name)]
  }
  const entries = catalog.entriesOf(place.catalog, place.database)
  if (subject === 'TABLES') return entries.map(({ name }) => name)
  if (subject === 'VIEWS') return entries.filter(({ kind }) => kind === 'view').map(({ name }) => name)
  if (subject !== 'MATERIALIZED TABLES') return []
  return entries.filter((entry) => entry.kind === 'table' && entry.materialized).map(({ name }) => name)
}

function userFunctions(from: NamePath | null, { catalog }: SessionAccess): readonly string[] {
  const place = from ? databasePath(from, catalog) : catalog.state.current
  const own = catalog.database(place.catalog, place.database)?.functions.values() ?? []
  return [...own, ...catalog.state.temporaryFunctions.values()].map(({ name }) => name)
}

function partitionNames({ from }: Show, session: SessionAccess): readonly string[] {
  const entry = session.catalog.resolve(from!)
  if (entry.kind === 'view') return fail('SQL_NOT_A_TABLE', { name: entry.name }, { span: from!.span })
  if (entry.partitionKeys.length === 0)
    fail(
      'SQL_CLAUSE_MISSING',
      { table: fullName(entry.path), clause: 'PARTITIONED BY' },
      { span: from!.span },
    )
  return entry.partitions
}

function showColumns(show: Show, session: SessionAccess): StatementResult {
  const { columns, rows } = describeColumns(show.from!, session)
  const named = columns.map((column, i) => (i === 0 ? { ...column, name: 'field' } : column))
  return { columns: named, rows: rows.filter(([name]) => isShown(String(name), show.filter)) }
}

function fullModules({ catalog }: SessionAccess): StatementResult {
  const { loaded, used } = catalog.state.modules
  const names = [...used, ...loaded.filter((name) => !used.includes(name))]
  const rows = names.map((name) => [name, used.includes(name)])
  return textResult(['module name', 'used'], rows, ['used'])
}

/** `%` stands for any text, `_` for any character, `\` takes the next one as it is. */
function isShown(name: string, filter: ShowFilter | null): boolean {
  if (!filter) return true
  const pattern = filter.pattern.value.replaceAll(/\\(.)|([%_])|([^\w\s])/gs, (_, escaped, wild, other) => {
    if (wild) return wild === '%' ? '.*' : '.'
    return `\\${escaped ?? other}`
  })
  const flags = filter.operator === 'ILIKE' ? 'isu' : 'su'
  return new RegExp(`^${pattern}$`, flags.replace('u', '')).test(name) !== filter.negated
}
