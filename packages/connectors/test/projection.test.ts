import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { compileScript, runJob } from '@millrace/engine'
import type { ConnectorRegistry } from '@millrace/engine/connect'
import { silentLogger, systemClock } from '@millrace/kernel'
import { tempDir } from '@millrace/testkit/temp'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'

/** The same connectors, asked for whole tables always. */
const whole: ConnectorRegistry = new Map(
  [...connectors].map(([name, factory]) => [name, { ...factory, projection: () => 'none' as const }]),
)

async function run(sql: string, registry: ConnectorRegistry) {
  const rows: string[] = []
  const environment = {
    purpose: 'run',
    resolvePath: async (file: string) => file,
    resolveHost: async (host: string, port: number) => ({ host, port }),
    logger: silentLogger,
  } as const
  const job = compileScript(sql, { connectors: registry, environment, config: {}, mode: { kind: 'run' } })
  const running = await runJob(job, {
    deploymentId: 'd',
    epoch: 1,
    store: null,
    restore: { kind: 'empty' },
    listener: {
      onRunning: () => {},
      onCheckpointComplete: () => {},
      onCheckpointFailed: () => {},
      onRows: (_, given) => {
        for (const { kind, row } of given)
          rows.push(
            JSON.stringify([kind, row], (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)),
          )
      },
    },
    clock: systemClock,
    logger: silentLogger,
    memoryBudgetBytes: 2 ** 28,
  })
  await running.done
  const [source] = job.graph.nodes
  const read = source?.kind === 'source' ? source.table.columns.map(({ name }) => name) : []
  return { rows: rows.sort(), read }
}

const file = path.join(tempDir(), 'rows.json')
writeFileSync(
  file,
  [
    '{"k":"a","seen":"2026-01-01 00:00:01","r":{"a":1,"b":{"c":"x","d":2},"e":[1,2]},"n":9}',
    '{"r":{"e":null,"b":{"d":1,"c":"y"},"a":5},"n":8,"k":"b","seen":"2026-01-01 00:00:02"}',
    '{"k":"c","seen":"2026-01-01 00:00:03","r":null,"n":7}',
    '{"k":"d","seen":"2026-01-01 00:00:04","n":6,"r":{"b":null,"a":3}}',
    '{"k":"e","seen":"2026-01-01 00:00:05","r":{"b":{"d":4,"extra":{"b":[{}]}},"a":null},"unknown":{"r":{"a":1}}}',
    '',
  ].join('\n'),
)
const table = (columns = '') => `CREATE TABLE t (
  k STRING, seen TIMESTAMP(3), r ROW<a INT, b ROW<c STRING, d INT>, e ARRAY<INT>>, n BIGINT,
  more AS r.a + 1, name STRING METADATA FROM 'file.name' VIRTUAL${columns}
) WITH ('connector' = 'filesystem', 'path' = '${file}', 'format' = 'json');`

describe('a source reads what is used, and the rows are the same', () => {
  test.each([
    ['one column', 'SELECT n FROM t', ['n']],
    ['a field inside a field', 'SELECT k, r.b.c FROM t', ['k', 'r.b.c']],
    ['a field and one that holds it', 'SELECT r.b.c, r.b FROM t', ['r.b']],
    ['a field and its column', 'SELECT r.a, r FROM t', ['r']],
    ['a computed column', 'SELECT more FROM t', ['r.a']],
    ['a filter on a field that is not shown', "SELECT k FROM t WHERE r.b.c = 'x'", ['k', 'r.b.c']],
    [
      'a filter above fields of rows that a view has named',
      'SELECT c FROM (SELECT k, r.a AS a, r.b.c AS c, n FROM t WHERE n > 6) WHERE MOD(a, 2) = 1',
      ['r.a', 'r.b.c', 'n'],
    ],
    ['metadata', 'SELECT name, n FROM t', ['n', 'name']],
    ['an array inside a row', 'SELECT CARDINALITY(r.e) FROM t', ['r.e']],
    ['groups', 'SELECT r.b.d, COUNT(*), SUM(n) FROM t GROUP BY r.b.d', ['r.b.d', 'n']],
    ['all there is', 'SELECT * FROM t', ['k', 'seen', 'r', 'n', 'name']],
  ])('%s', async (_, query, columns) => {
    const narrow = await run(`${table()} ${query}`, connectors)
    const wide = await run(`${table()} ${query}`, whole)
    expect(narrow.rows).toEqual(wide.rows)
    expect(narrow.rows.length).toBeGreaterThan(0)
    expect([...narrow.read].sort()).toEqual([...columns].sort())
    expect(wide.read).toHaveLength(5)
  })

  test('rows are counted though nothing of them is read', async () => {
    const { rows, read } = await run(`${table()} SELECT COUNT(*) FROM t`, connectors)
    expect(rows.at(-1)).toBe('[2,["5n"]]')
    expect(read).toEqual(['k'])
  })

  test('what the watermark needs is read too', async () => {
    const timed = table(", WATERMARK FOR seen AS seen - INTERVAL '1' SECOND")
    const query = `SELECT window_start, SUM(r.a) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(seen), INTERVAL '10' SECOND))
      GROUP BY window_start, window_end`
    const [narrow, wide] = [await run(`${timed} ${query}`, connectors), await run(`${timed} ${query}`, whole)]
    expect(narrow.rows).toEqual(wide.rows)
    expect(narrow.rows).toHaveLength(1)
  })

  test('a table that two queries read is read once, with what both need', async () => {
    const sql = `${table()}
      CREATE TABLE sink1 (k STRING) WITH ('connector' = 'blackhole');
      CREATE TABLE sink2 (c STRING) WITH ('connector' = 'blackhole');
      INSERT INTO sink1 SELECT k FROM t;
      INSERT INTO sink2 SELECT r.b.c FROM t;`
    const { read } = await run(sql, connectors)
    expect(read).toEqual(['k', 'r.b.c'])
  })

  test('what is no object where fields are wanted is a bad record', async () => {
    const bad = path.join(tempDir(), 'bad.json')
    writeFileSync(bad, '{"r":5}\n')
    const sql = table().replace(file, bad)
    await expect(run(`${sql} SELECT r.a FROM t`, connectors)).rejects.toMatchObject({
      code: 'FILE_RECORD_INVALID',
    })
    await expect(run(`${sql} SELECT r FROM t`, connectors)).rejects.toMatchObject({
      code: 'FILE_RECORD_INVALID',
    })
  })
})
