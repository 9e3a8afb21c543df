import path from 'node:path'
import { type PostgresServer, startPostgres } from '@millrace/embedded-postgres'
import pg from 'pg'
import { freePort } from './port.ts'
import { tempDir } from './temp.ts'

const PASSWORD = 'test-only'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A PostgreSQL cluster of the test's own, to be killed and restarted at will. */
export interface TestCluster {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  pid(): number
  /** Kills the server process with -9. It comes back by itself. */
  kill9(): void
  ready(): Promise<void>
  /** Starts it again after `stop`. */
  start(): Promise<void>
  stop(): Promise<void>
}

export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<TestCluster> {
  const folder = tempDir()
  const port = await freePort()
  const start = () =>
    startPostgres({
      dataDir: path.join(folder, 'pg'),
      port,
      password: PASSWORD,
      logFile: path.join(folder, 'pg.log'),
      settings: { fsync: 'off', ...settings },
    })
  let server: PostgresServer = await start()
  return {
    url: server.url,
    port,
    dataDir: server.dataDir,
    pid: () => server.pid(),
    kill9: () => process.kill(server.pid(), 'SIGKILL'),
    ready: () => server.ready(),
    start: async () => {
      server = await start()
    },
    stop: () => server.stop(),
  }
}

let shared: Promise<string> | undefined

/** The cluster that all tests of this run share, started by vitest's global setup, else by this process. */
function sharedUrl(): Promise<string> {
  const given = process.env.MILLRACE_TEST_POSTGRES
  shared ??= given ? Promise.resolve(given) : startCluster().then((cluster) => cluster.url)
  return shared
}

let count = 0

/** A new empty database of a shared server; `drop` is optional, all goes with the run. */
export async function testDatabase(): Promise<TestDatabase> {
  const admin = await sharedUrl()
  const name = `t${process.pid}_${Date.now()}_${++count}`
  await queryRows(admin, `CREATE DATABASE ${name}`)
  const url = new URL(admin)
  url.pathname = `/${name}`
  const drop = () => queryRows(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  return { url: url.href, drop: async () => void (await drop()) }
}

/** Runs SQL on a connection of its own; the rows of its last statement. */
export async function queryRows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const answer: pg.QueryResult | pg.QueryResult[] = await client.query(sql)
    return (Array.isArray(answer) ? answer.at(-1)! : answer).rows
  } finally {
    await client.end()
  }
}
