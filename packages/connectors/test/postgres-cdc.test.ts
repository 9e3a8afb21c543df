import type { LogicalType, ParsedOptions } from '@millrace/engine/connect'
import { isMillraceError } from '@millrace/kernel'
import { startCluster, testDatabase } from '@millrace/testkit/postgres'
import { until } from '@millrace/testkit/wait'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { dropSlot } from '../src/postgres-cdc/drop-slot.ts'
import { optionsOf, sql } from './support/postgres.ts'
import { SourceRun, type SourceState } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const cdc = connectors.get('postgres-cdc')!
const columns = { id: types.int, name: types.string }
let slots = 0

interface Opened {
  readonly options?: ParsedOptions
  readonly state?: SourceState | null
  readonly columns?: Readonly<Record<string, LogicalType>>
  readonly purpose?: 'run' | 'debug'
  readonly slot?: string
}

function open(url: string, name: string, opened: Opened = {}) {
  const slot = opened.slot ?? `slot_${process.pid}_${name}`
  const options = { ...optionsOf(url).cdc, 'table-name': name, 'slot.name': slot, ...opened.options }
  const of = opened.columns ?? columns
  const table = tableOf('postgres-cdc', of, options, ['id'])
  cdc.validate!(table, 'source')
  const environment = environmentOf({ purpose: opened.purpose ?? 'run' })
  return new SourceRun(cdc.createSource!(table, environment), Object.values(of), opened.state ?? null)
}

async function failureOf(run: SourceRun) {
  const error = await run
    .start()
    .then(() => run.run())
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    .finally(() => run.close())
  if (!isMillraceError(error)) throw new Error(`no catalogue error but ${String(error)}`, { cause: error })
  return error
}

/** Polls until the snapshot is over and the log is read. */
const streaming = (run: SourceRun) => run.run(() => run.snapshot(0).splits[0]?.phase === 'stream')

const shown = (run: SourceRun) => run.rows.map(({ kind, row }) => `${kind}[${row.join(', ')}]`)

/** The table that a changelog adds up to; fails on a change that does not fit. */
function materialised(rows: SourceRun['rows']): Map<string, string> {
  const table = new Map<string, string>()
  for (const { kind, row } of rows) {
    const [key, value] = [String(row[0]), row.join('|')]
    if (kind === '+I') {
      if (table.has(key)) throw new Error(`+I of ${value}, but ${table.get(key)} is there`)
      table.set(key, value)
    } else if (kind === '-U' || kind === '-D') {
      if (table.get(key) !== value) throw new Error(`${kind} of ${value}, but ${table.get(key)} is there`)
      table.delete(key)
    } else {
      if (table.has(key)) throw new Error(`+U of ${value} without its -U`)
      table.set(key, value)
    }
  }
  return table
}

const create = (name: string, full = true) =>
  `CREATE TABLE ${name} (id int PRIMARY KEY, name text);${full ? ` ALTER TABLE ${name} REPLICA IDENTITY FULL;` : ''}`

describe('changes', () => {
  test('rows first, then each change with its kind; a key that changes is a new row', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('a')} INSERT INTO a SELECT i, 'n' || i FROM generate_series(1, 3) i`)
    const run = open(url, 'a', { options: { 'scan.snapshot.fetch.size': 2 } })
    await run.start()
    await run.run(() => run.rows.length === 3)
    expect(shown(run)).toEqual(['+I[1, n1]', '+I[2, n2]', '+I[3, n3]'])
    await sql(
      url,
      `BEGIN; UPDATE a SET name = 'x' WHERE id = 1; DELETE FROM a WHERE id = 2; COMMIT; UPDATE a SET id = 30 WHERE id = 3; INSERT INTO a VALUES (4, NULL)`,
    )
    await run.run(() => run.rows.length === 9)
    expect(shown(run).slice(3)).toEqual([
      '-U[1, n1]',
      '+U[1, x]',
      '-D[2, n2]',
      '-D[3, n3]',
      '+I[30, n3]',
      '+I[4, ]',
    ])
    await run.close()
  })

  test('upsert mode takes a table with its default identity', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('u', false)} INSERT INTO u VALUES (1, 'a'), (2, 'b')`)
    const run = open(url, 'u', { options: { 'changelog-mode': 'upsert' } })
    await run.start()
    await run.run(() => run.rows.length === 2)
    await sql(
      url,
      `UPDATE u SET name = 'c' WHERE id = 1; DELETE FROM u WHERE id = 2; UPDATE u SET id = 9 WHERE id = 1`,
    )
    await run.run(() => run.rows.length === 6)
    expect(shown(run).slice(2)).toEqual(['+U[1, c]', '-D[2, ]', '-D[1, ]', '+I[9, c]'])
    await run.close()
  })

  test('maps types exactly, in rows and in changes', async () => {
    const { url } = await testDatabase()
    await sql(
      url,
      `CREATE TABLE t (id int PRIMARY KEY, n numeric(20,4), at timestamptz, ok boolean, day date, doc jsonb, big bigint, big_text text);
       ALTER TABLE t REPLICA IDENTITY FULL;
       INSERT INTO t VALUES (1, 1234567890123456.7891, '2026-01-31 23:59:59.123456+02', true, '1969-12-31', '{"a": [1]}', -9223372036854775808, NULL)`,
    )
    const of: Record<string, LogicalType> = {
      id: types.int,
      n: { root: 'DECIMAL', precision: 20, scale: 4, nullable: true },
      at: { root: 'TIMESTAMP_LTZ', precision: 6, nullable: true },
      ok: types.bool,
      day: { root: 'DATE', nullable: true },
      doc: types.string,
      big: types.bigint,
      big_text: types.string,
    }
    const run = open(url, 't', { columns: of })
    await run.start()
    await run.run(() => run.rows.length === 1)
    // A value of its own page, which later updates do not send again.
    await sql(
      url,
      `UPDATE t SET big_text = (SELECT string_agg(md5(i::text), '') FROM generate_series(1, 3000) i)`,
    )
    await sql(url, 'UPDATE t SET ok = false')
    await run.run(() => run.rows.length === 5)
    const first = [
      1,
      12345678901234567891n,
      { ms: Date.UTC(2026, 0, 31, 21, 59, 59, 123), nanos: 456_000 },
      true,
      -1,
      '{"a": [1]}',
      -(2n ** 63n),
      null,
    ]
    expect(run.rows[0]!.row).toEqual(first)
    expect(run.rows[1]!.row).toEqual(first)
    expect(run.rows[4]!.row.slice(0, 7)).toEqual([...first.slice(0, 3), false, ...first.slice(4, 7)])
    expect(String(run.rows[4]!.row[7])).toHaveLength(96_000)
    await run.close()
  })
})

describe('restart', () => {
  test('in the middle of the snapshot, with changes meanwhile: each row once, each change once', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('s')} INSERT INTO s SELECT i, 'old' FROM generate_series(1, 2000) i`)
    const options = { 'scan.snapshot.fetch.size': 100 }
    let state: SourceState | null = null
    const rows: SourceRun['rows'] = []
    for (let round = 0; round < 4; round++) {
      const run: SourceRun = open(url, 's', { options, state })
      await run.start()
      await run.run(() => run.rows.length >= 400)
      state = run.snapshot(round)
      rows.push(...run.rows)
      await run.close()
      // Rows read already, rows still to read, and rows that move from one to the other.
      await sql(
        url,
        `UPDATE s SET name = 'r${round}' WHERE id % 7 = ${round}; DELETE FROM s WHERE id % 97 = ${round + 1};
        INSERT INTO s SELECT i, 'new' FROM generate_series(${3000 + round * 10}, ${3009 + round * 10}) i; UPDATE s SET id = id + 100000 WHERE id % 101 = ${round + 1}`,
      )
    }
    const last = open(url, 's', { state })
    await last.start()
    await streaming(last)
    await sql(url, `INSERT INTO s VALUES (999999, 'end')`)
    await last.run(() => last.rows.some(({ row }) => row[0] === 999999))
    rows.push(...last.rows)
    await last.close()
    const now = await sql<{ id: number; name: string }>(url, 'SELECT id, name FROM s')
    expect([...materialised(rows).values()].sort()).toEqual(now.map(({ id, name }) => `${id}|${name}`).sort())
  })

  test('in the middle of one large transaction, and after every batch', async () => {
    const { url } = await testDatabase()
    await sql(url, create('big'))
    let state: SourceState | null = null
    const rows: SourceRun['rows'] = []
    const start = open(url, 'big')
    await start.start()
    await streaming(start)
    await sql(url, `INSERT INTO big VALUES (0, 'first')`)
    await start.run(() => start.rows.length === 1)
    rows.push(...start.rows)
    state = start.snapshot()
    await start.close()
    await sql(
      url,
      `INSERT INTO big SELECT i, 'x' FROM generate_series(1, 9000) i; UPDATE big SET name = 'y' WHERE id <= 3000`,
    )
    while (rows.length < 1 + 9000 + 2 * 3001) {
      const run: SourceRun = open(url, 'big', { state })
      await run.start()
      await run.run(() => run.rows.length > 0)
      rows.push(...run.rows)
      state = run.snapshot()
      await run.close()
    }
    const table = materialised(rows)
    expect(table.size).toBe(9001)
    expect([...table.values()].filter((value) => value.endsWith('|y'))).toHaveLength(3001)
  })

  test('the server killed again and again: nothing lost, nothing twice', async () => {
    const cluster = await startCluster({ wal_level: 'logical', fsync: 'on' })
    try {
      await sql(cluster.url, `${create('k')} INSERT INTO k SELECT i, 'n' FROM generate_series(1, 500) i`)
      const run = open(cluster.url, 'k', { options: { 'scan.snapshot.fetch.size': 50 } })
      await run.start()
      await run.run(() => run.rows.length > 100)
      let next = 1000
      for (let round = 0; round < 3; round++) {
        cluster.kill9()
        await cluster.ready()
        const last = next + 300
        await sql(
          cluster.url,
          `INSERT INTO k SELECT i, 'n' FROM generate_series(${next}, ${last}) i; UPDATE k SET name = name || '${round}' WHERE id % 3 = 0`,
        )
        next = last + 1
        await run.run(() => run.rows.some(({ row }) => row[0] === last), 40_000)
        run.snapshot(round)
        await run.complete(round)
      }
      const now = await sql<{ id: number; name: string }>(cluster.url, 'SELECT id, name FROM k')
      await run.run(() => materialised(run.rows).size === now.length)
      await until(async () => {
        await run.run(() => true)
        return true
      })
      const total = now.map(({ id, name }) => `${id}|${name}`).sort()
      await run.run(
        () => JSON.stringify([...materialised(run.rows).values()].sort()) === JSON.stringify(total),
      )
      await run.close()
    } finally {
      await cluster.stop()
    }
  }, 120_000)
})

describe('the slot', () => {
  const slotsOf = (url: string) =>
    sql<{ slot_name: string; confirmed: string }>(
      url,
      'SELECT slot_name, confirmed_flush_lsn::text AS confirmed FROM pg_replication_slots WHERE database = current_database()',
    )

  test('is confirmed only by completed checkpoints, and with the delay', async () => {
    const { url } = await testDatabase()
    await sql(url, create('c'))
    const run = open(url, 'c', { options: { 'scan.lsn-commit.checkpoints-num-delay': 1 } })
    await run.start()
    await streaming(run)
    await sql(url, `INSERT INTO c VALUES (1, 'a')`)
    await run.run(() => run.rows.length === 1)
    const [before] = await slotsOf(url)
    await sql(url, `INSERT INTO c VALUES (2, 'b')`)
    await run.run(() => run.rows.length === 2)
    run.snapshot(1)
    await run.complete(1)
    run.snapshot(2)
    expect(await slotsOf(url)).toEqual([before])
    await run.complete(2)
    await until(async () => (await slotsOf(url))[0]!.confirmed !== before!.confirmed)
    await run.close()
  })

  test('is not confirmed by opening the connection again at a position that no checkpoint holds', async () => {
    const { url } = await testDatabase()
    await sql(url, create('r'))
    const run = open(url, 'r')
    await run.start()
    await streaming(run)
    const [before] = await slotsOf(url)
    await sql(url, `INSERT INTO r VALUES (1, 'a')`)
    await run.run(() => run.rows.length === 1)
    await sql(
      url,
      'SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE database = current_database()',
    )
    await sql(url, `INSERT INTO r VALUES (2, 'b')`)
    await run.run(() => run.rows.length === 2)
    run.snapshot(1)
    // With the default delay nothing is confirmed yet, but a status is sent when the connection ends.
    await run.complete(1)
    await run.close()
    expect(await slotsOf(url)).toEqual([before])
  })

  test('debug leaves none behind, and does not touch the one of the running job', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('d')} INSERT INTO d VALUES (1, 'a')`)
    const job = open(url, 'd')
    await job.start()
    await job.run(() => job.rows.length === 1)
    const debug = open(url, 'd', { purpose: 'debug' })
    await debug.start()
    await debug.run(() => debug.rows.length === 1)
    await sql(url, `INSERT INTO d VALUES (2, 'b')`)
    await debug.run(() => debug.rows.length === 2)
    await job.run(() => job.rows.length === 2)
    expect(await slotsOf(url)).toHaveLength(2)
    await debug.close()
    await until(async () => (await slotsOf(url)).length === 1)
    await job.close()
  })

  test('can be dropped; a restored job then says that it is gone', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('e')} INSERT INTO e VALUES (1, 'a')`)
    const run = open(url, 'e')
    await run.start()
    await run.run(() => run.rows.length === 1)
    const state = run.snapshot()
    await run.close()
    const options = { ...optionsOf(url).cdc, 'table-name': 'e', 'slot.name': `slot_${process.pid}_e` }
    expect(await dropSlot(options, environmentOf())).toBe(true)
    expect(await dropSlot(options, environmentOf())).toBe(false)
    expect((await failureOf(open(url, 'e', { state }))).code).toBe('CDC_SLOT_MISSING')
  })

  test('in use by another, or gone past the restored position: says so', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('f')} INSERT INTO f VALUES (1, 'a')`)
    const first = open(url, 'f')
    await first.start()
    await sql(url, `INSERT INTO f VALUES (2, 'b')`)
    await first.run(() => first.rows.length === 2)
    await sql(url, `INSERT INTO f VALUES (3, 'c')`)
    await first.run(() => first.rows.length === 3)
    const state = first.snapshot()
    expect(await failureOf(open(url, 'f', { options: { 'connect.timeout': 300 }, state }))).toMatchObject({
      code: 'CDC_SLOT_ACTIVE',
      retry: 'backoff',
    })
    await first.close()
    await sql(url, `INSERT INTO f VALUES (4, 'd')`)
    await until(() =>
      sql(url, `SELECT pg_replication_slot_advance('slot_${process.pid}_f', pg_current_wal_lsn())`).then(
        () => true,
      ),
    )
    expect((await failureOf(open(url, 'f', { state }))).code).toBe('CDC_POSITION_PASSED')
  })
})

describe('refuses with advice', () => {
  test('a table without full identity, unknown columns and types', async () => {
    const { url } = await testDatabase()
    await sql(url, create('g', false))
    const identity = await failureOf(open(url, 'g'))
    expect(identity).toMatchObject({ code: 'CDC_REPLICA_IDENTITY', params: { identity: 'DEFAULT' } })
    expect(identity.advice).toContain('ALTER TABLE "public"."g" REPLICA IDENTITY FULL')
    expect((await failureOf(open(url, 'g', { columns: { id: types.string } }))).code).toBe(
      'POSTGRES_TYPE_MISMATCH',
    )
    expect((await failureOf(open(url, 'g', { columns: { nope: types.int } }))).code).toBe(
      'POSTGRES_COLUMN_MISSING',
    )
    // Nothing was made before the refusal.
    expect(await sql(url, 'SELECT pubname FROM pg_publication')).toEqual([])
  })

  test('a user without the right to replicate', async () => {
    const { url } = await testDatabase()
    const user = `weak_${process.pid}_${++slots}`
    await sql(url, `${create('h')} CREATE ROLE ${user} LOGIN PASSWORD 'pw'; GRANT SELECT ON h TO ${user}`)
    const weak = { username: user, password: 'pw' }
    const unpublished = await failureOf(open(url, 'h', { options: weak }))
    expect(unpublished).toMatchObject({ code: 'POSTGRES_NOT_ALLOWED', params: { user } })
    expect(unpublished.advice).toContain('CREATE PUBLICATION')
    await sql(url, 'CREATE PUBLICATION dbz_publication FOR TABLE h')
    const unreplicated = await failureOf(open(url, 'h', { options: weak }))
    expect(unreplicated.advice).toContain(`ALTER ROLE "${user}" WITH REPLICATION`)
  })

  test('TRUNCATE and a column that goes away under a running job', async () => {
    const { url } = await testDatabase()
    await sql(url, `${create('i')} INSERT INTO i VALUES (1, 'a'); ${create('j')}`)
    const truncated = open(url, 'i')
    await truncated.start()
    await truncated.run(() => truncated.rows.length === 1)
    await streaming(truncated)
    await sql(url, 'TRUNCATE i')
    await expect(truncated.run()).rejects.toMatchObject({ code: 'CDC_TRUNCATED' })
    await truncated.close()
    const altered = open(url, 'j')
    await altered.start()
    await streaming(altered)
    await sql(url, `INSERT INTO j VALUES (1, 'a')`)
    await altered.run(() => altered.rows.length === 1)
    await sql(url, `ALTER TABLE j ADD extra int; INSERT INTO j VALUES (2, 'b', 1)`)
    await altered.run(() => altered.rows.length === 2)
    await sql(url, `ALTER TABLE j RENAME name TO title; INSERT INTO j VALUES (3, 'c', 1)`)
    await expect(altered.run()).rejects.toMatchObject({ code: 'CDC_SCHEMA_CHANGED' })
    await altered.close()
  })
})
