import type { ConnectorEnvironment } from '@millrace/engine/connect'
import pg from 'pg'
import { connectFailure } from './postgres-failure.ts'
import type { PostgresTarget } from './postgres-target.ts'

const CONNECT_TIMEOUT_MS = 10_000

export interface SessionOptions {
  /** Zero: none, for scans and replication, which may take long. */
  readonly statementTimeoutMs: number
  readonly replication?: boolean
  readonly applicationName: string
}

/** Values come and go as text in one fixed form; our own code gives them types. */
const rawTypes = { getTypeParser: () => (text: string | Buffer) => text }

/** A connected session whose text forms do not depend on the server's settings. Throws catalogue errors. */
export async function connectPostgres(
  target: PostgresTarget,
  environment: ConnectorEnvironment,
  session: SessionOptions,
): Promise<pg.Client> {
  const address = await environment.resolveHost(target.host, target.port)
  const settings = {
    host: address.host,
    port: address.port,
    database: target.database,
    user: target.user,
    // A function: without a password the driver would look for one in the environment and in files.
    password: () => target.password ?? '',
    ssl: sslOf(target),
    application_name: session.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: rawTypes as never,
    options: sessionSettings(session),
    ...(session.replication && { replication: 'database' }),
  }
  const client = new pg.Client(settings)
  // A broken connection also fails whatever is under way; without a listener it would end the process.
  client.on('error', (error) =>
    environment.logger.debug({ reason: error.message }, 'a PostgreSQL connection broke'),
  )
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw connectFailure(target, error)
  }
  return client
}

function sessionSettings({ statementTimeoutMs, replication }: SessionOptions): string {
  const settings: Record<string, string | number> = {
    client_encoding: 'UTF8',
    DateStyle: 'ISO,YMD',
    IntervalStyle: 'iso_8601',
    TimeZone: 'UTC',
    bytea_output: 'hex',
    extra_float_digits: 3,
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs === 0 ? 0 : 30_000,
    // A paused writer lets go of its locks this soon.
    idle_in_transaction_session_timeout: statementTimeoutMs === 0 ? 0 : 15_000,
    // A paused or cut-off reader gives its slot up this soon.
    ...(replication && { wal_sender_timeout: 15_000 }),
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

function sslOf({ sslMode, host }: PostgresTarget): pg.ClientConfig['ssl'] {
  if (sslMode === 'disable') return false
  return { servername: host, rejectUnauthorized: sslMode === 'verify-full' }
}
