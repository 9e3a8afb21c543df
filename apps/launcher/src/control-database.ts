import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type PostgresServer, startPostgres } from '@millrace/embedded-postgres'
import pg from 'pg'
import { ensureKey } from './keys.ts'
import { claimPort } from './preconditions.ts'

export interface OwnedDatabase {
  readonly url: string
  readonly server: PostgresServer
}

/** Starts one of our two embedded servers and makes its database. Ports are free ones, kept over restarts if still free. */
export async function startOwnDatabase(dataDir: string, name: 'control' | 'sample'): Promise<OwnedDatabase> {
  const password = ensureKey(dataDir, `${name}-db`)
  const port = await claimPort(await usualPort(dataDir, name), '127.0.0.1').catch(() =>
    claimPort(0, '127.0.0.1'),
  )
  await rememberPort(dataDir, name, port)
  const server = await startPostgres({
    dataDir: path.join(dataDir, 'postgres', name),
    port,
    password,
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

const portFile = (dataDir: string, name: string) => path.join(dataDir, 'postgres', `${name}.port`)

async function usualPort(dataDir: string, name: string): Promise<number> {
  return readFile(portFile(dataDir, name), 'utf8').then(Number, () => 0)
}

async function rememberPort(dataDir: string, name: string, port: number): Promise<void> {
  await mkdir(path.dirname(portFile(dataDir, name)), { recursive: true })
  await writeFile(portFile(dataDir, name), String(port))
}
