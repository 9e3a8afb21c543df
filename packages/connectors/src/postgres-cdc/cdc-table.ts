import type { ConnectorTable, ParsedOptions } from '@millrace/engine/connect'
import type { SslMode } from '../jdbc/jdbc-url.ts'
import type { PostgresTarget, QualifiedTable } from '../postgres/postgres-target.ts'

export type StartupMode = 'initial' | 'latest-offset' | 'committed-offset' | 'snapshot'

/** What a postgres-cdc table's options say. */
export interface CdcOptions extends QualifiedTable {
  readonly target: PostgresTarget
  readonly slot: string
  readonly publication: string
  readonly upsert: boolean
  readonly startup: StartupMode
  readonly fetchSize: number
  readonly checkpointDelay: number
  readonly retryMs: number
}

export function cdcOptions(options: ParsedOptions): CdcOptions {
  const text = (key: string) => String(options[key])
  const number = (key: string, otherwise: number) => Number(options[key] ?? otherwise)
  return {
    target: {
      host: text('hostname'),
      port: number('port', 5432),
      database: text('database-name'),
      user: text('username'),
      password: options.password as string | undefined,
      sslMode: (options.sslmode ?? 'disable') as SslMode,
    },
    schema: text('schema-name'),
    table: text('table-name'),
    slot: text('slot.name'),
    publication: String(options['debezium.publication.name'] ?? 'dbz_publication'),
    upsert: options['changelog-mode'] === 'upsert',
    startup: (options['scan.startup.mode'] ?? 'initial') as StartupMode,
    fetchSize: number('scan.snapshot.fetch.size', 1024),
    checkpointDelay: number('scan.lsn-commit.checkpoints-num-delay', 3),
    retryMs: number('connect.timeout', 30_000),
  }
}

/** The columns that come from the table itself, in order. */
export function physicalColumns(table: ConnectorTable) {
  return table.columns.filter((column) => column.metadataKey === undefined)
}
