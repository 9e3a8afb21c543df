import { type ChildProcess, fork } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '@millrace/kernel'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { ensureCluster, killStaleServer } from './data-directory.ts'
import { reachableDirectory, unprivilegedIdentity } from './unprivileged.ts'

export interface PostgresOptions {
  /** Moved to a folder that an unprivileged user can reach, when run as root from a closed one. */
  readonly dataDir: string
  readonly port: number
  /** Of the superuser `postgres`; kept by the caller. Only the first start sets it. */
  readonly password: string
  readonly logFile: string
  /** Further `-c name=value` settings. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface PostgresServer {
  readonly port: number
  readonly dataDir: string
  /** Of the superuser, database `postgres`. */
  readonly url: string
  /** The server process now; changes when it was killed and came back. */
  pid(): number
  /** Resolves when the server answers queries. */
  ready(): Promise<void>
  stop(): Promise<void>
}

const GUARD = fileURLToPath(new URL('./guard.ts', import.meta.url))
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  wal_level: 'logical',
  max_connections: '200',
  max_wal_senders: '20',
  max_replication_slots: '20',
}

/** Starts a server of our own that lives no longer than this process. It comes back by itself when killed. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const identity = unprivilegedIdentity()
  const dataDir = reachableDirectory(path.resolve(options.dataDir), identity)
  const binaries = await findBinaries(identity)
  mkdirSync(path.dirname(options.logFile), { recursive: true })
  await killStaleServer(dataDir)
  ensureCluster({ binaries, dataDir, identity }, options.password)
  if (identity) chownSync(dataDir, identity.uid, identity.gid)

  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const args = ['-D', dataDir, '-p', String(options.port), ...settings]
  const command = path.join(binaries, 'bin', 'postgres')
  const guard = fork(GUARD, [JSON.stringify({ command, args, logFile: options.logFile, ...identity })], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let pid = 0
  guard.on('message', (message: { pid: number }) => {
    pid = message.pid
  })
  const url = `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`
  const server: PostgresServer = {
    port: options.port,
    dataDir,
    url,
    pid: () => pid,
    ready: () => answers(url, guard, options.logFile),
    stop: () => stopGuard(guard),
  }
  try {
    await server.ready()
  } catch (error) {
    await server.stop()
    throw error
  }
  guard.channel?.unref()
  guard.unref()
  return server
}

async function answers(url: string, guard: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch (cause) {
      const over = guard.exitCode !== null || guard.signalCode !== null || Date.now() > deadline
      if (over)
        fail('POSTGRES_START_FAILED', { reason: `${(cause as Error).message} (log: ${logFile})` }, { cause })
      await new Promise((resolve) => setTimeout(resolve, 25))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function stopGuard(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return
  const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()))
  guard.ref()
  if (guard.connected) guard.send('stop', () => {})
  else guard.kill('SIGTERM')
  await ended
}
