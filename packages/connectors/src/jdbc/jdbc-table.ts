import type { ConnectorTable } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import type { PostgresTarget } from '../postgres/postgres-target.ts'
import { parseJdbcUrl } from './jdbc-url.ts'

/** What a jdbc table's options say, taken apart. */
export interface JdbcTable {
  readonly target: PostgresTarget
  /** Null: along the search path. */
  readonly schema: string | null
  readonly name: string
  readonly retryMs: number
}

export function jdbcTable({ options, spans }: ConnectorTable): JdbcTable {
  const { host, port, database, sslMode, schema } = parseJdbcUrl(String(options.url), spans.url)
  if (options.username === undefined) fail('CONNECTOR_OPTION_NEEDS', { option: 'url', other: 'username' })
  const user = String(options.username)
  const password = options.password as string | undefined
  const full = String(options['table-name'])
  const dot = full.indexOf('.')
  return {
    target: { host, port, database, user, password, sslMode },
    schema: dot < 0 ? schema : full.slice(0, dot),
    name: full.slice(dot + 1),
    retryMs: Number(options['connection.max-retry-timeout'] ?? 60_000),
  }
}
