import { execFileSync, fork } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '@millrace/embedded-postgres'
import { freePort } from '@millrace/testkit/port'
import { startCluster } from '@millrace/testkit/postgres'
import { tempDir } from '@millrace/testkit/temp'
import { until } from '@millrace/testkit/wait'
import pg from 'pg'
import { expect, it } from 'vitest'

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

it('comes back by itself after kill -9 and has kept what was committed', async () => {
  const cluster = await startCluster({ fsync: 'on' })
  await query(cluster.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const before = cluster.pid()
  cluster.kill9()
  await until(() => cluster.pid() !== before, { message: 'another server process' })
  await cluster.ready()
  expect((await query(cluster.url, 'SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }])
  await cluster.stop()
})

it('refuses a wrong password: there is no trust authentication', async () => {
  const cluster = await startCluster()
  const url = new URL(cluster.url)
  url.password = 'wrong'
  await expect(query(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  await cluster.stop()
})

it('leaves no server behind when the process that started it is killed', async () => {
  const folder = tempDir()
  const script = path.join(folder, 'start.ts')
  const port = await freePort()
  const entry = path.join(import.meta.dirname, '../src/index.ts')
  writeFileSync(
    script,
    `import { startPostgres } from ${JSON.stringify(entry)}
     const server = await startPostgres({ dataDir: ${JSON.stringify(path.join(folder, 'pg'))}, port: ${port}, password: 'x', logFile: ${JSON.stringify(path.join(folder, 'log'))} })
     process.send(server.pid())
     setInterval(() => {}, 1000)`,
  )
  const starter = fork(script, { execArgv: [] })
  const pid = await new Promise<number>((resolve) =>
    starter.once('message', (message) => resolve(message as number)),
  )
  starter.kill('SIGKILL')
  await until(() => !alive(pid), { message: 'the server to end' })
})

it('starts over a half-made data directory', async () => {
  const folder = tempDir()
  const dataDir = path.join(folder, 'pg')
  const options = { dataDir, port: await freePort(), password: 'x', logFile: path.join(folder, 'log') }
  const first = await startPostgres(options)
  await first.stop()
  rmSync(path.join(first.dataDir, 'millrace.complete'))
  rmSync(path.join(first.dataDir, 'global'), { recursive: true })
  const second = await startPostgres(options)
  expect((await query(second.url, 'SHOW wal_level')).rows).toEqual([{ wal_level: 'logical' }])
  await second.stop()
})

function alive(pid: number): boolean {
  try {
    // A killed process that nobody has waited for still takes signals.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}
