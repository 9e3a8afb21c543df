import { startCluster, testDatabase } from '@millrace/testkit/postgres'
import { until } from '@millrace/testkit/wait'
import { beforeAll, describe, expect, test } from 'vitest'
import { optionsOf, sql } from './support/postgres.ts'
import { runScript } from './support/run-script.ts'

let url: string
beforeAll(async () => {
  url = (await testDatabase()).url
  await sql(
    url,
    `CREATE TABLE users (id int PRIMARY KEY, name text, city varchar(20), score numeric(8,3));
     INSERT INTO users SELECT i, 'u' || i, 'c' || i % 3, i + 0.5 FROM generate_series(1, 100) i;
     CREATE TABLE tags (owner bigint, kind text, tag text);
     INSERT INTO tags VALUES (1, 'a', 'x'), (1, 'a', 'y'), (1, 'b', 'z'), (2, 'a', 'quo"te,{}\\'), (3, NULL, 'n')`,
  )
})

const withOf = (table: string, at: string, more: Readonly<Record<string, string>> = {}) =>
  Object.entries({ connector: 'jdbc', ...optionsOf(at).jdbc, 'table-name': table, ...more })
    .map(([key, value]) => `'${key}' = '${value}'`)
    .join(', ')

const users = (
  more = {},
  at = url,
) => `CREATE TABLE users (id INT, name STRING, city STRING, score DECIMAL(8, 3),
  loud AS UPPER(name), PRIMARY KEY (id) NOT ENFORCED) WITH (${withOf('users', at, more)});`
const tags = () => `CREATE TABLE tags (owner BIGINT, kind STRING, tag STRING) WITH (${withOf('tags', url)});`
const asked = (rows: string, types: string) =>
  `CREATE VIEW asked AS SELECT *, PROCTIME() AS pt FROM (VALUES ${rows}) AS t (${types});`

const lookup = (rows: string, query: string, more = {}) =>
  runScript(`${users(more)} ${tags()} ${asked(rows, 'n, k')} ${query}`)

describe('a lookup join', () => {
  test('finds by key, and drops or pads what it does not find, in the order of the rows', async () => {
    const rows = "(3, 'a'), (500, 'b'), (CAST(NULL AS INT), 'c'), (1, 'd'), (3, 'e')"
    const join = 'asked JOIN users FOR SYSTEM_TIME AS OF asked.pt AS u ON u.id = asked.n'
    expect(await lookup(rows, `SELECT k, name, loud, score FROM ${join}`)).toEqual([
      '[0,["a","u3","U3",3500]]',
      '[0,["d","u1","U1",1500]]',
      '[0,["e","u3","U3",3500]]',
    ])
    expect(await lookup(rows, `SELECT k, name FROM ${join.replace('JOIN', 'LEFT JOIN')}`)).toEqual([
      '[0,["a","u3"]]',
      '[0,["b",null]]',
      '[0,["c",null]]',
      '[0,["d","u1"]]',
      '[0,["e","u3"]]',
    ])
  })

  test('by several columns, of which one is constant or computed, with several rows', async () => {
    const rows = "(1, 'A'), (2, 'A'), (3, 'B')"
    const join = (on: string) =>
      `SELECT n, tag FROM asked JOIN tags FOR SYSTEM_TIME AS OF asked.pt AS t ON ${on}`
    expect((await lookup(rows, join('t.owner = asked.n AND t.kind = LOWER(asked.k)'))).toSorted()).toEqual(
      ['[0,[1,"x"]]', '[0,[1,"y"]]', '[0,[2,"quo\\"te,{}\\\\"]]'].toSorted(),
    )
    expect(await lookup(rows, join("t.owner = asked.n AND t.kind = 'b'"))).toEqual(['[0,[1,"z"]]'])
  })

  test('tests the rest of the condition on what it finds', async () => {
    const rows = "(1, 'c1'), (2, 'c1'), (4, 'c1')"
    const left = (on: string) =>
      `SELECT n, name FROM asked LEFT JOIN users FOR SYSTEM_TIME AS OF asked.pt AS u ON u.id = asked.n AND ${on}`
    const expected = ['[0,[1,"u1"]]', '[0,[2,null]]', '[0,[4,null]]']
    expect(await lookup(rows, left('u.city = asked.k AND u.score < 4'))).toEqual(expected)
    expect(await lookup(rows, left("u.loud = 'U1'"))).toEqual(expected)
    expect(await lookup(rows, left('CAST(u.score AS INT) < asked.n + 1 AND u.id < 2'))).toEqual(expected)
  })

  test('asks for the columns that are read, and no others', async () => {
    const wide = users().replace('name STRING', 'name STRING, nobody STRING')
    const run = (select: string, where = '') =>
      runScript(
        `${wide} ${asked("(1, 'c1')", 'n, k')} SELECT ${select} FROM asked JOIN users FOR SYSTEM_TIME AS OF asked.pt AS u ON u.id = asked.n AND u.city = asked.k ${where}`,
      )
    expect(await run('n')).toEqual(['[0,[1]]'])
    expect(await run('loud', 'WHERE score > 1')).toEqual(['[0,["U1"]]'])
    await expect(run('n, nobody')).rejects.toMatchObject({ code: 'POSTGRES_COLUMN_MISSING' })
  })

  test('keeps changes and their order, behind groups', async () => {
    const rows = "(1, 'a'), (2, 'a'), (1, 'b')"
    const sums = '(SELECT k, MAX(n) AS n, PROCTIME() AS pt FROM asked GROUP BY k) AS s'
    const query = `SELECT k, name FROM ${sums} JOIN users FOR SYSTEM_TIME AS OF s.pt AS u ON u.id = s.n`
    expect(await lookup(rows, query)).toEqual([
      '[0,["a","u1"]]',
      '[1,["a","u1"]]',
      '[2,["a","u2"]]',
      '[0,["b","u1"]]',
    ])
  })

  test('hints and settings: unordered, shuffled, retried, cached', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `(${i}, 'k')`).join(', ')
    const query = (hint: string) =>
      `SELECT /*+ LOOKUP('table' = 'u', ${hint}) */ n, name FROM asked LEFT JOIN users FOR SYSTEM_TIME AS OF asked.pt AS u ON u.id = asked.n`
    const plain = (await lookup(rows, query("'async' = 'true'"))).toSorted()
    expect(plain).toHaveLength(50)
    const retry =
      "'retry-predicate' = 'lookup_miss', 'retry-strategy' = 'fixed_delay', 'fixed-delay' = '1 ms', 'max-attempts' = '2'"
    for (const hint of ["'output-mode' = 'allow_unordered', 'capacity' = '3'", "'shuffle' = 'true'", retry])
      expect((await lookup(rows, query(hint))).toSorted()).toEqual(plain)
    const cached = { 'lookup.cache': 'PARTIAL', 'lookup.partial-cache.max-rows': '7' }
    expect((await lookup(rows, query("'async' = 'true'"), cached)).toSorted()).toEqual(plain)
  })

  test('waits while the database is away, and asks again', { timeout: 120_000 }, async () => {
    const cluster = await startCluster()
    try {
      await sql(
        cluster.url,
        "CREATE TABLE users (id int PRIMARY KEY, name text, city text, score numeric(8,3)); INSERT INTO users SELECT i, 'u' || i, 'c', i FROM generate_series(1, 2000) i",
      )
      const source = `CREATE TABLE numbers (n INT, pt AS PROCTIME()) WITH ('connector' = 'datagen', 'rows-per-second' = '500',
        'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '1000');`
      const query =
        'SELECT n, name FROM numbers JOIN users FOR SYSTEM_TIME AS OF numbers.pt AS u ON u.id = numbers.n'
      const running = runScript(`${users({ 'lookup.max-retries': '8' }, cluster.url)} ${source} ${query}`)
      await until(async () => (await sessions(cluster.url)) > 0, {
        timeoutMs: 60_000,
        message: 'a lookup is under way',
      })
      await cluster.kill9()
      await cluster.start()
      const rows = await running
      expect(rows).toHaveLength(1000)
      expect(rows[999]).toBe('[0,[1000,"u1000"]]')
    } finally {
      await cluster.stop()
    }
  })

  test('a table that is not there fails the job by name', async () => {
    const missing = users().replace(`'users'`, `'nobody'`)
    const query = 'SELECT name FROM asked JOIN users FOR SYSTEM_TIME AS OF asked.pt AS u ON u.id = asked.n'
    await expect(runScript(`${missing} ${asked("(1, 'a')", 'n, k')} ${query}`)).rejects.toMatchObject({
      code: 'POSTGRES_TABLE_MISSING',
    })
  })
})

async function sessions(at: string): Promise<number> {
  const [row] = await sql<{ count: string }>(
    at,
    "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'millrace jdbc lookup'",
  )
  return Number(row!.count)
}
