import path from 'node:path'
import { type PostgresServer, startPostgres } from '@millrace/embedded-postgres'
import pg from 'pg'
import { ensureKey } from './keys.ts'
import { storedPort } from './stored-port.ts'

export interface OwnDatabase {
  /** Of the superuser. */
  readonly url: string
  readonly server: PostgresServer
}

/** Starts one of our two embedded servers (the control plane's, the sample shop's) and makes its database. */
export async function startOwnDatabase(dataDir: string, name: 'control' | 'sample'): Promise<OwnDatabase> {
  const server = await startPostgres({
    dataDir: path.join(dataDir, 'postgres', name),
    port: await storedPort(dataDir, `postgres-${name}`),
    password: ensureKey(dataDir, `${name}-db`),
    logFile: path.join(dataDir, 'logs', `postgres-${name}.log`),
    settings: { shared_buffers: name === 'control' ? '64MB' : '32MB' },
  })
  const database = name === 'control' ? 'millrace' : 'shop'
  await ensureDatabase(server.url, database)
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return { url: url.href, server }
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
