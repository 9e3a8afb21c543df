import { describe, expect, it } from 'vitest'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { connectors, TABLES } from './declared-connectors.ts'
import { errorsOf, explained, messagesOf } from './plan-of.ts'

describe('names', () => {
  it.each([
    ['SELECT x FROM t', '1:8 SQL_UNKNOWN_COLUMN'],
    ['SELECT t.x FROM t', '1:10 SQL_UNKNOWN_COLUMN'],
    ['SELECT u.i FROM t', '1:8 SQL_UNKNOWN_TABLE'],
    ['SELECT t.i FROM t AS u', '1:8 SQL_UNKNOWN_TABLE'],
    ['SELECT u.* FROM t', '1:8 SQL_UNKNOWN_TABLE'],
    ['SELECT * FROM missing', '1:15 SQL_UNKNOWN_TABLE'],
    ['SELECT * FROM other.db.t', '1:15 SQL_UNKNOWN_CATALOG'],
    ['SELECT * FROM db.t', '1:15 SQL_UNKNOWN_DATABASE'],
    ['SELECT * FROM a.b.c.t', '1:15 SQL_WRONG_CATALOG'],
    ['SELECT i AS a, a + 1 FROM t', '1:16 SQL_UNKNOWN_COLUMN'],
    ['SELECT a FROM (SELECT i AS a, l AS a FROM t)', '1:8 SQL_AMBIGUOUS_COLUMN'],
    ['SELECT a0 FROM (SELECT i AS a, l AS a FROM t)', '1:8 SQL_UNKNOWN_COLUMN'],
    ['SELECT * FROM (SELECT i AS a, l AS a FROM t)', '1:8 SQL_AMBIGUOUS_COLUMN'],
    ['SELECT 1 FROM (SELECT i AS a, l AS a FROM t)', ''],
    ['WITH q AS (SELECT *, i FROM t) SELECT l FROM q', '1:12 SQL_DUPLICATE_COLUMN'],
    ['WITH q (x, y) AS (SELECT i AS a, l AS a FROM t) SELECT * FROM q', ''],
    ['SELECT cuont(i) FROM t', '1:8 SQL_UNKNOWN_FUNCTION'],
    ['SELECT REGEXP_REPLACE(s, s, s) FROM t', ''],
    ['SELECT CURRENT_DATABASE() FROM t', '1:8 ENGINE_UNSUPPORTED'],
    ['INSERT INTO missing SELECT 1', '1:13 SQL_UNKNOWN_TABLE'],
    ['INSERT INTO printed (a, c) SELECT 1, 2', '1:25 SQL_UNKNOWN_COLUMN'],
    ['INSERT INTO printed (a, a) SELECT 1, 2', '1:25 SQL_DUPLICATE_COLUMN'],
    ['CREATE TABLE t (a INT)', '1:14 SQL_TABLE_EXISTS'],
    ["CREATE TABLE n (a INT, a INT) WITH ('connector' = 'gen')", '1:24 SQL_DUPLICATE_COLUMN'],
    ['DROP TABLE nothing', '1:12 SQL_UNKNOWN_TABLE'],
    ['DROP VIEW t', '1:11 SQL_NOT_A_VIEW'],
    ['DROP VIEW IF EXISTS nothing', ''],
    ['CREATE TABLE IF NOT EXISTS t (zzz INT)', ''],
    ['SELECT i FROM t WHERE COUNT(*) > 1', '1:23 SQL_AGGREGATE_PLACE'],
    ['SELECT SUM(COUNT(*)) FROM t', '1:8 SQL_AGGREGATE_PLACE'],
    ['SELECT i, COUNT(*) FROM t', '1:8 SQL_NOT_GROUPED'],
    ['SELECT i + l, COUNT(*) FROM t GROUP BY i', '1:12 SQL_NOT_GROUPED'],
    ['SELECT i + 1, COUNT(*) FROM t GROUP BY i + 1', ''],
    ['SELECT * FROM t GROUP BY i HAVING l > 1', '1:35 SQL_NOT_GROUPED'],
    ['SELECT i FROM t UNION ALL SELECT i, l FROM t', '1:34 SQL_COLUMN_COUNT'],
    ['SELECT i FROM t UNION ALL SELECT s FROM t', '1:8 SQL_SET_OPERATION_TYPES'],
    ['WITH x AS (SELECT i FROM t) SELECT l FROM x', '1:36 SQL_UNKNOWN_COLUMN'],
    ['SELECT * FROM t ORDER BY i', '1:26 PLAN_SORT'],
    ['INSERT INTO t SELECT * FROM t', '1:13 PLAN_NO_SINK'],
    ['SELECT * FROM printed', '1:15 PLAN_NO_SOURCE'],
  ])('%s → %s', (sql, expected) => {
    const [first = ''] = errorsOf(sql)
    expect(first).toBe(expected)
  })

  it('suggests what was meant', () => {
    expect(messagesOf('SELECT custmer FROM orders')).toEqual([
      'There is no column custmer here; did you mean customer?',
    ])
    expect(messagesOf('SELECT * FROM odrers')).toEqual([
      'There is no table or view odrers; did you mean orders?',
    ])
    expect(messagesOf('SELECT UPER(s) FROM t')).toEqual(['There is no function UPER; did you mean UPPER?'])
  })

  it('shows several errors of one statement', () => {
    expect(errorsOf('SELECT x, i, y + 1 FROM t\nWHERE z = 1')).toEqual([
      '1:8 SQL_UNKNOWN_COLUMN',
      '1:14 SQL_UNKNOWN_COLUMN',
      '2:7 SQL_UNKNOWN_COLUMN',
    ])
  })

  it('checks every statement, whatever is wrong with those before', () => {
    const sql =
      "CREATE TABLE bad (a INT) WITH ('connector' = 'genn');\nSELEC 1;\nSELECT a FROM bad;\nSELECT x FROM t"
    expect(errorsOf(sql)).toEqual(['1:32 SQL_UNKNOWN_CONNECTOR', '2:1 SQL_SYNTAX', '4:8 SQL_UNKNOWN_COLUMN'])
  })

  it('expands views with what their names mean where they are used, and common tables where they stand', () => {
    const sql = `CREATE VIEW v (a) AS SELECT i + 1 FROM t;
WITH w (x) AS (SELECT a FROM v WHERE a > 2) SELECT x AS y FROM w`
    expect(explained(sql)).toContain('TableSourceScan(table=[t]')
    expect(errorsOf(sql)).toEqual([])
    expect(errorsOf('CREATE VIEW v AS SELECT i FROM t; DROP TABLE t; SELECT i FROM v')).toEqual([
      '1:63 SQL_VIEW_BROKEN',
    ])
    expect(
      errorsOf(
        'CREATE VIEW v AS SELECT i FROM t; CREATE DATABASE d; USE d; SELECT i FROM default_database.v',
      ),
    ).toEqual([])
    expect(errorsOf('CREATE VIEW v AS SELECT x FROM t;\nSELECT * FROM v')).toEqual([
      '1:25 SQL_UNKNOWN_COLUMN',
      '2:15 SQL_VIEW_BROKEN',
    ])
  })

  it('refuses views that blow up, quickly', () => {
    const doubling = Array.from(
      { length: 39 },
      (_, i) => `CREATE VIEW v${i + 1} AS SELECT * FROM v${i} UNION ALL SELECT * FROM v${i} WHERE i > ${i};`,
    )
    const sql = `CREATE VIEW v0 AS SELECT i FROM t;${doubling.join('\n')}`
    const began = process.threadCpuUsage().user
    const codes = errorsOf(sql).map((each) => each.split(' ')[1])
    expect(process.threadCpuUsage().user - began).toBeLessThan(2_000_000)
    expect(codes).toContain('PLAN_TOO_LARGE')
    const chained = Array.from({ length: 300 }, (_, i) => `CREATE VIEW v${i + 1} AS SELECT * FROM v${i};`)
    expect(errorsOf(`CREATE VIEW v0 AS SELECT i FROM t;${chained.join('\n')}`)).toContainEqual(
      expect.stringContaining('SQL_'),
    )
  })

  it('accepts full names of the one catalog', () => {
    expect(errorsOf('SELECT t.i FROM default_catalog.default_database.t')).toEqual([])
  })

  it('resolves no names when only syntax is asked for', () => {
    expect(checkScript('SELECT x FROM nowhere', { connectors, syntaxOnly: true })).toEqual([])
    expect(checkScript('SELECT x FRM nowhere y', { connectors, syntaxOnly: true })).toHaveLength(1)
  })
})

describe('INSERT', () => {
  it('names both schemas when they do not fit', () => {
    const [message] = messagesOf('INSERT INTO printed SELECT s, l FROM t')
    expect(message).toContain('Query schema: [s: STRING, l: BIGINT]')
    expect(message).toContain('Sink schema: [a: INT, b: BIGINT]')
  })

  it.each([
    ['INSERT INTO printed SELECT i FROM t', ['1:21 SQL_SINK_SCHEMA']],
    ['INSERT INTO printed SELECT l, l FROM t', ['1:21 SQL_SINK_SCHEMA']],
    ['INSERT INTO printed SELECT ti, i FROM t', []],
    ['INSERT INTO printed (b) SELECT i FROM t', []],
    ['INSERT INTO totals (n) SELECT l FROM t', ['1:24 SQL_NO_DEFAULT']],
    ['INSERT INTO printed VALUES (1, 2), (3, NULL)', ['1:40 SQL_UNTYPED_NULL']],
  ])('%s', (sql, expected) => {
    expect(errorsOf(sql)).toEqual(expected)
  })

  it('fills columns that are left out with NULL and keeps the order of the sink', () => {
    expect(explained('INSERT INTO printed (b) SELECT i FROM t')).toContain(
      'select=[null AS a, CAST(i AS BIGINT) AS b]',
    )
  })
})

describe('planScript', () => {
  const plan = (sql: string, position?: number) =>
    planScript(TABLES + sql, {
      connectors,
      mode: position === undefined ? { kind: 'run' } : { kind: 'debug', position: TABLES.length + position },
    })

  it('throws the first error with its place', () => {
    expect(() => plan('SELECT x FROM t')).toThrow(
      expect.objectContaining({ code: 'SQL_UNKNOWN_COLUMN', span: expect.anything() }),
    )
    expect(() => plan('SELECT FROM')).toThrow(expect.objectContaining({ code: 'SQL_SYNTAX' }))
    expect(() => plan('')).toThrow(expect.objectContaining({ code: 'SQL_NOTHING_TO_RUN' }))
    expect(() => plan('SELECT 1; INSERT INTO printed SELECT i, l FROM t')).toThrow(
      expect.objectContaining({ code: 'SQL_MIXED_QUERIES' }),
    )
  })

  it('runs every INSERT, with the settings of the script', () => {
    const { sinks, config } =
      plan(`SET 'parallelism.default' = '2'; SET 'pipeline.name' = 'x'; RESET 'pipeline.name';
INSERT INTO printed SELECT i, l FROM t; EXECUTE STATEMENT SET BEGIN INSERT INTO printed SELECT 1, 2; INSERT INTO filed SELECT i, l FROM t; END;`)
    expect(sinks.map(({ sinkId }) => sinkId)).toEqual(['printed', 'printed#2', 'filed'])
    expect(config).toEqual({ 'parallelism.default': '2' })
  })

  it('debugs the statement at the position, with its sink held back', () => {
    const sql = 'CREATE VIEW v AS SELECT i FROM t; INSERT INTO printed SELECT i, l FROM t; SELECT s FROM t'
    const columnsAt = (position: number) =>
      plan(sql, position).sinks.map(({ table, schema }) => [table, ...schema.fields.map(({ name }) => name)])
    expect(columnsAt(5)).toEqual([[null, 'i']])
    expect(columnsAt(sql.indexOf('INSERT') + 3)).toEqual([[null, 'a', 'b']])
    expect(columnsAt(sql.length)).toEqual([[null, 's']])
  })

  it('debugs one statement though a later one is broken, but not a broken one', () => {
    const sql = 'SELECT i FROM t;\nSELECT FROM t;\nSELECT l FROM t'
    expect(plan(sql, 3).sinks).toHaveLength(1)
    expect(() => plan(sql, sql.indexOf('FROM t;\nSELECT l'))).toThrow(
      expect.objectContaining({ code: 'SQL_SYNTAX' }),
    )
  })
})
