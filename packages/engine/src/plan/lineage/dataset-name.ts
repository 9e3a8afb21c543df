import type { ConnectorTable } from '../../connect/connector.ts'
import type { Dataset } from './lineage.ts'

type Options = ConnectorTable['options']
type Rule = (options: Options) => Dataset | null

const text = (options: Options, ...keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = options[key]
    if (value !== undefined && String(value) !== '') return String(value)
  }
  return null
}

/** Names of a server's tables: `database.table`, or `database.schema.table`. */
const server =
  (scheme: string, port: number): Rule =>
  (options) => {
    const host = text(options, 'hostname', 'host')
    const name = ['database-name', 'schema-name', 'table-name'].flatMap((key) => text(options, key) ?? [])
    if (host === null || name.length === 0) return null
    return { namespace: `${scheme}://${host}:${text(options, 'port') ?? port}`, name: name.join('.') }
  }

/** `jdbc:postgresql://host:port/database`; a user or password in it is left out. */
const jdbc: Rule = (options) => {
  const url = text(options, 'url')?.replace(/^jdbc:/, '')
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname, port, pathname } = new URL(url)
  const scheme = protocol === 'postgresql:' ? 'postgres' : protocol.slice(0, -1)
  const table = text(options, 'table-name') ?? ''
  const isPostgres = scheme === 'postgres'
  const full = isPostgres && !table.includes('.') ? `public.${table}` : table
  const namespace = `${scheme}://${hostname}:${port || (isPostgres ? '5432' : '3306')}`
  return { namespace, name: `${pathname.slice(1)}.${full}` }
}

const kafka: Rule = (options) => {
  const servers = text(options, 'properties.bootstrap.servers')?.split(',')[0]?.trim()
  const topic = text(options, 'topic')
  return servers && topic ? { namespace: `kafka://${servers}`, name: topic } : null
}

function folder(path: string | null): Dataset | null {
  if (path === null) return null
  const remote = /^([a-z][a-z0-9+.-]*):\/\/([^/]+)(\/.*)?$/i.exec(path)
  if (remote && remote[1] !== 'file')
    return { namespace: `${remote[1]}://${remote[2]!.replace(/^.*@/, '')}`, name: remote[3] ?? '/' }
  return { namespace: 'file', name: path.replace(/^file:(\/\/)?/, '') }
}

const filesystem: Rule = (options) => folder(text(options, 'path'))
const paimon: Rule = (options) => folder(text(options, 'path', 'warehouse'))

/** By connector, as OpenLineage names what each reads and writes. */
const RULES: Readonly<Record<string, Rule>> = {
  kafka,
  'upsert-kafka': kafka,
  jdbc,
  filesystem,
  paimon,
  'postgres-cdc': server('postgres', 5432),
  'mysql-cdc': server('mysql', 3306),
  mysql: server('mysql', 3306),
  'oracle-cdc': server('oracle', 1521),
  'sqlserver-cdc': server('mssql', 1433),
  'db2-cdc': server('db2', 50_000),
  'oceanbase-cdc': server('oceanbase', 2881),
}

/** Tables that only this script knows: nothing outside it reads or writes them under any name. */
export function isPrivate({ namespace }: Dataset): boolean {
  return namespace.startsWith(PRIVATE)
}

const PRIVATE = 'inmemory://'

/** What a table is outside the script; tables that name the same thing differently meet here. Never holds a secret. */
export function datasetOf(table: ConnectorTable): Dataset {
  const connector = String(table.options.connector)
  const known = RULES[connector]?.(table.options)
  return known ?? { namespace: `${PRIVATE}${connector}`, name: table.name }
}
