import { type LogicalType, type ParsedOptions, RowKind } from '@millrace/engine/connect'
import { isMillraceError } from '@millrace/kernel'
import { startCluster, testDatabase } from '@millrace/testkit/postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { optionsOf, sql } from './support/postgres.ts'
import { batchOf, openSink, type SinkIdentity, stored } from './support/run-sink.ts'
import { SourceRun, type SourceState } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const jdbc = connectors.get('jdbc')!
const { INSERT, UPDATE_BEFORE, DELETE } = RowKind
let url: string
beforeAll(async () => {
  url = (await testDatabase()).url
})

function scan(
  columns: Readonly<Record<string, LogicalType>>,
  options: ParsedOptions,
  state: SourceState | null = null,
  parallelism = 1,
) {
  const table = tableOf('jdbc', columns, { ...optionsOf(url).jdbc, ...options })
  jdbc.validate!(table, 'source')
  return new SourceRun(jdbc.createSource!(table, environmentOf()), Object.values(columns), state, parallelism)
}

async function errorOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!isMillraceError(error)) throw new Error(`no catalogue error but ${String(error)}`, { cause: error })
  return error
}

const all = {
  id: types.bigint,
  small: types.int,
  ok: types.bool,
  price: types.money,
  f: types.double,
  name: types.string,
  at: { root: 'TIMESTAMP', precision: 6, nullable: true } as LogicalType,
  seen: types.ltz,
  day: { root: 'DATE', nullable: true } as LogicalType,
  doc: types.string,
  raw: { root: 'VARBINARY', length: 2147483647, nullable: true } as LogicalType,
  tags: { root: 'ARRAY', element: types.string, nullable: true } as LogicalType,
}
const allSql = `id bigint PRIMARY KEY, small int4, ok boolean, price numeric(10,2), f float8, name text, at timestamp,
  seen timestamptz, day date, doc jsonb, raw bytea, tags text[]`
const allRow = [
  1n,
  -5,
  true,
  -1234n,
  0.1,
  'quo"te\' \\ 雨',
  { ms: 1_700_000_000_123, nanos: 456_000 },
  1_700_000_000_789,
  19_000,
  '{"a": 1}',
  Uint8Array.of(0, 255, 92),
  ['a', null, 'b,"c\\', 'NULL', ''],
] as const

describe('scan', () => {
  test('reads every type, in parts and restarted in the middle', async () => {
    await sql(
      url,
      `CREATE TABLE many (id int PRIMARY KEY, name varchar(20)); INSERT INTO many SELECT i, 'n' || i FROM generate_series(1, 5000) i`,
    )
    const columns = { name: types.string }
    const expected = Array.from({ length: 5000 }, (_, i) => `n${i + 1}`).sort()
    const names = (runs: SourceRun[]) =>
      runs.flatMap((run) => run.rows.map(({ row }) => String(row[0]))).sort()
    const parts = {
      'scan.partition.column': 'id',
      'scan.partition.num': 3,
      'scan.partition.lower-bound': 1,
      'scan.partition.upper-bound': 5000,
    }
    const parallel = scan({ id: types.int, ...columns }, { 'table-name': 'many', ...parts }, null, 2)
    await parallel.start()
    await parallel.run()
    expect(parallel.rows.map(({ row }) => String(row[1])).sort()).toEqual(expected)

    const first = scan(columns, { 'table-name': 'public.many', 'scan.fetch-size': 300 })
    await first.start()
    await first.run(() => first.rows.length >= 1000)
    const state = first.snapshot()
    await first.close()
    const second = scan(columns, { 'table-name': 'public.many' }, state)
    await second.start()
    await second.run()
    expect(names([first, second])).toEqual(expected)
  })

  test('says which table, column and types do not fit', async () => {
    await sql(url, 'CREATE TABLE shapes (id int, amount numeric(12,4), big numeric)')
    const failing = async (columns: Readonly<Record<string, LogicalType>>, name = 'shapes') => {
      const run = scan(columns, { 'table-name': name })
      await run.start()
      return errorOf(run.run())
    }
    expect(await failing({ id: types.int }, 'nowhere.x')).toMatchObject({
      code: 'POSTGRES_TABLE_MISSING',
      params: { table: 'nowhere.x' },
    })
    expect(await failing({ nope: types.int })).toMatchObject({
      code: 'POSTGRES_COLUMN_MISSING',
      params: { column: 'nope', columns: 'id, amount, big' },
    })
    expect(await failing({ amount: types.money })).toMatchObject({
      code: 'POSTGRES_TYPE_MISMATCH',
      params: {
        column: 'amount',
        actual: 'numeric(12,4)',
        declared: 'DECIMAL(10, 2)',
        suggestion: 'DECIMAL(12, 4)',
      },
    })
    await sql(url, "INSERT INTO shapes (big) VALUES ('NaN')")
    expect(await failing({ big: types.money })).toMatchObject({
      code: 'POSTGRES_VALUE_INVALID',
      params: { column: 'big', reason: 'NaN' },
    })
  })

  test('refuses a wrong password without telling it, and a server that is not there', async () => {
    const secret = 'hunter2-canary'
    const wrong = scan({ id: types.int }, { 'table-name': 'many', username: 'nobody_here', password: secret })
    await wrong.start()
    const refused = await errorOf(wrong.run())
    expect(refused.code).toBe('POSTGRES_AUTH_FAILED')
    expect(JSON.stringify(refused.toWire()) + String(refused.stack)).not.toContain(secret)
    const silent = scan({ id: types.int }, { 'table-name': 'many', password: undefined })
    await silent.start()
    expect((await errorOf(silent.run())).code).toBe('POSTGRES_AUTH_FAILED')
    const gone = scan(
      { id: types.int },
      { 'table-name': 'many', url: 'jdbc:postgresql://127.0.0.1:1/x', 'connection.max-retry-timeout': 0 },
    )
    await gone.start()
    expect(await errorOf(gone.run())).toMatchObject({ code: 'POSTGRES_UNREACHABLE', retry: 'backoff' })
  })

  test('takes URLs apart and refuses parameters that are not on the list', () => {
    const validate = (text: string) =>
      jdbc.validate!(tableOf('jdbc', { id: types.int }, { url: text, 'table-name': 't' }), 'source')
    expect(() => validate('jdbc:postgresql://db.example:5433/shop?sslmode=verify-full')).not.toThrow()
    for (const [text, message] of [
      ['jdbc:postgresql://ok.example/db?host=169.254.169.254', /'host'/],
      ['jdbc:postgresql://ok.example/db?sslkey=/etc/passwd', /'sslkey'/],
      ['jdbc:postgresql://user:pw@ok.example/db', /form/],
      ['jdbc:postgresql:///var/run/db', /form/],
      ['jdbc:mysql://ok.example/db', /form/],
      ['postgresql://ok.example/db', /form/],
      ['jdbc:postgresql://a,b/db/../x', /form/],
    ] as const) {
      expect(() => validate(text), text).toThrow(message)
    }
  })
})

describe('sink', () => {
  function sink(
    columns: Readonly<Record<string, LogicalType>>,
    table: string,
    primaryKey: readonly string[],
    identity: SinkIdentity = {},
    at = url,
  ) {
    const options = { ...optionsOf(at).jdbc, 'table-name': table }
    const declared = tableOf('jdbc', columns, options, primaryKey)
    jdbc.validate!(declared, 'sink')
    return openSink(jdbc.createSink!(declared, environmentOf()), { sinkId: table, ...identity })
  }

  test('keeps the last change of each key; every type survives the way there and back', async () => {
    await sql(url, `CREATE TABLE everything (${allSql})`)
    const { writer, committer } = sink(all, 'everything', ['id'])
    await committer.open([])
    const nulls = Object.keys(all)
      .slice(1)
      .map(() => null)
    await writer.write(
      batchOf(Object.values(all), [
        [INSERT, 2n, ...nulls],
        [INSERT, ...allRow],
        [UPDATE_BEFORE, 2n, ...nulls],
        [DELETE, 2n, ...nulls],
        [INSERT, 3n, ...nulls],
      ]),
    )
    const committables = stored(await writer.prepareCommit(1))
    expect(await sql(url, 'SELECT count(*)::int AS n FROM everything')).toEqual([{ n: 0 }])
    await committer.commit(1, committables)
    await writer.write(batchOf(Object.values(all), [[DELETE, 3n, ...nulls]]))
    await committer.commit(2, stored(await writer.prepareCommit(2)))
    await committer.close()

    const back = scan(all, { 'table-name': 'everything' })
    await back.start()
    await back.run()
    expect(back.rows.map(({ row }) => row)).toEqual([allRow])
  })

  test('applies a checkpoint once, whoever tries again', async () => {
    await sql(url, 'CREATE TABLE appended (id int, name text)')
    const columns = { id: types.int, name: types.string }
    const first = sink(columns, 'appended', [])
    await first.committer.open([])
    expect(await first.committer.lastCommitted?.()).toBe(null)
    await first.writer.write(
      batchOf(Object.values(columns), [
        [INSERT, 1, 'a'],
        [INSERT, 2, 'b'],
      ]),
    )
    const committables = stored(await first.writer.prepareCommit(7))
    await first.committer.commit(7, committables)
    await first.committer.commit(7, committables)
    const again = sink(columns, 'appended', [], { epoch: 2 })
    await again.committer.open(committables)
    expect(await again.committer.lastCommitted?.()).toBe(7)
    await again.committer.commit(7, committables)
    expect(await sql(url, 'SELECT * FROM appended ORDER BY id')).toEqual([
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ])
  })

  test('two committers: the older is fenced at open and at commit', async () => {
    await sql(url, 'CREATE TABLE fenced (id int PRIMARY KEY, name text)')
    const columns = { id: types.int, name: types.string }
    const old = sink(columns, 'fenced', ['id'], { epoch: 4, sinkId: 's' })
    await old.committer.open([])
    await old.writer.write(batchOf(Object.values(columns), [[INSERT, 1, 'stale']]))
    const stale = stored(await old.writer.prepareCommit(3))
    const young = sink(columns, 'fenced', ['id'], { epoch: 5, sinkId: 's' })
    await young.committer.open([])
    expect(await errorOf(old.committer.commit(3, stale))).toMatchObject({
      code: 'SINK_FENCED',
      params: { epoch: 4, newer: '5' },
    })
    expect((await errorOf(old.committer.open([]))).code).toBe('SINK_FENCED')
    expect(await sql(url, 'SELECT * FROM fenced')).toEqual([])
    // Another sink of the same table goes its own way.
    const other = sink(columns, 'fenced', ['id'], { epoch: 1, sinkId: 'other' })
    await other.committer.open([])
    await other.committer.commit(1, stale)
    expect(await sql(url, 'SELECT name FROM fenced')).toEqual([{ name: 'stale' }])
  })

  test('refuses a key the table does not have, and tells what a statement failed on', async () => {
    await sql(url, 'CREATE TABLE strict (id int PRIMARY KEY, name varchar(3) NOT NULL)')
    const columns = { id: types.int, name: types.string }
    const wrong = sink(columns, 'strict', ['name'])
    expect(await errorOf(wrong.committer.open([]))).toMatchObject({
      code: 'POSTGRES_KEY_MISMATCH',
      params: { key: 'name' },
    })
    const long = sink(columns, 'strict', ['id'], { sinkId: 'strict' })
    await long.committer.open([])
    await long.writer.write(batchOf(Object.values(columns), [[INSERT, 1, 'toolong']]))
    const failed = await errorOf(long.committer.commit(1, stored(await long.writer.prepareCommit(1))))
    expect(failed).toMatchObject({ code: 'POSTGRES_STATEMENT_FAILED', params: { sqlstate: '22001' } })
  })

  test('a server killed while commits run: every checkpoint is applied once', async () => {
    const cluster = await startCluster()
    try {
      await sql(cluster.url, 'CREATE TABLE counted (id int, checkpoint int)')
      const columns = { id: types.int, checkpoint: types.int }
      const { writer, committer } = sink(columns, 'counted', [], {}, cluster.url)
      await committer.open([])
      for (let checkpoint = 1; checkpoint <= 12; checkpoint++) {
        const rows = Array.from({ length: 3000 }, (_, i) => [INSERT, i, checkpoint] as const)
        await writer.write(batchOf(Object.values(columns), rows))
        const committables = stored(await writer.prepareCommit(checkpoint))
        const committing = committer.commit(checkpoint, committables)
        if (checkpoint % 4 === 0) cluster.kill9()
        await committing
      }
      // The last commit may have been through before the server died.
      await cluster.ready()
      await committer.close()
      const rows = await sql<{ n: number; c: number }>(
        cluster.url,
        'SELECT count(*)::int AS n, count(DISTINCT checkpoint)::int AS c FROM counted',
      )
      expect(rows).toEqual([{ n: 36_000, c: 12 }])
    } finally {
      await cluster.stop()
    }
  }, 120_000)
})
