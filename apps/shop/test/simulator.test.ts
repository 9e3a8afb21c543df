import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { silentLogger } from '@millrace/kernel'
import { startCluster, testDatabase } from '@millrace/testkit/postgres'
import { tempDir } from '@millrace/testkit/temp'
import { until } from '@millrace/testkit/wait'
import pg from 'pg'
import { expect, it } from 'vitest'
import { type Click, ClickLog, clickOf } from '../src/click-log.ts'
import { type SimulatorOptions, simulate } from '../src/simulator.ts'

const options = (databaseUrl: string, more: Partial<SimulatorOptions> = {}): SimulatorOptions => ({
  databaseUrl,
  jobPassword: null,
  seed: 3,
  rate: 0,
  events: 2000,
  transactionChanges: 37,
  timeOf: (step) => Date.UTC(2026, 0, 1) + step * 50,
  signal: new AbortController().signal,
  logger: silentLogger,
  ...more,
})

async function contents(url: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables = ['customers ORDER BY 1', 'orders ORDER BY 1', 'payments ORDER BY 1']
  const rows = []
  for (const table of tables) rows.push((await client.query(`SELECT * FROM ${table}`)).rows)
  await client.end()
  return rows
}

it('the same seed makes the same shop, also when its database is killed on the way', async () => {
  const [straight, cluster] = await Promise.all([testDatabase(), startCluster({ fsync: 'on' })])
  await simulate(options(straight.url), null)
  const running = simulate(options(cluster.url), null)
  for (let kills = 0; kills < 3; kills++) {
    const before = cluster.pid()
    cluster.kill9()
    await until(() => cluster.pid() !== before, { message: 'the server to come back' })
  }
  await running
  expect(await contents(cluster.url)).toEqual(await contents(straight.url))
  await cluster.stop()
})

it('clicks count without gaps over rotation, a restart and a line cut short', () => {
  const folder = tempDir()
  const made = () => new ClickLog({ folder, seed: 5, fileBytes: 4000, keepFiles: 1000, keepMs: 0 })
  const first = made()
  for (let i = 0; i < 40; i++) first.append(3, 1_767_225_600_000)
  first.close()
  const files = () => readdirSync(folder).sort()
  appendFileSync(path.join(folder, files().at(-1)!), '{"click_id":121,"vis')
  const second = made()
  expect(second.written).toBe(120)
  second.append(10, 1_767_225_600_000)
  second.close()
  expect(files().length).toBeGreaterThan(3)
  const clicks = files().flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Click),
  )
  expect(clicks).toEqual(Array.from({ length: 130 }, (_, index) => clickOf(5, index + 1, 1_767_225_600_000)))
})
