import { describe, expect, it } from 'vitest'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { scriptSteps } from '../../src/plan/script-steps.ts'
import { Session } from '../../src/plan/session.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import { connectors } from './declared-connectors.ts'

const TABLES = `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (b) WITH ('connector' = 'gen');
CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'gen');
CREATE TABLE p (a INT, d STRING, h INT) PARTITIONED BY (d, h) WITH ('connector' = 'print');
CREATE TABLE nn (a INT NOT NULL, b STRING) WITH ('connector' = 'print');
CREATE VIEW v AS SELECT a, b FROM s;
CREATE TEMPORARY VIEW tv AS SELECT a, b FROM t;
CREATE FUNCTION f AS 'com.example.F';
CREATE DATABASE d2;
CREATE TABLE d2.x (a INT) WITH ('connector' = 'gen');
`
const LINES = TABLES.split('\n').length - 1

/** `line:column code` of what is wrong, warnings with a `~`; advice left out. Lines count behind the tables. */
function found(sql: string): string[] {
  return checkScript(TABLES + sql, { connectors })
    .filter(({ severity, code }) => severity !== 'info' && !code.startsWith('ADVICE'))
    .map(
      ({ severity, span, code }) =>
        `${severity === 'warning' ? '~' : ''}${span.line - LINES}:${span.column} ${code}`,
    )
}

/** What the last statement answers. */
function answer(sql: string) {
  const session = new Session({ connectors })
  for (const statement of parseScript(TABLES + sql).statements) session.apply(statement)
  expect(session.errors).toEqual([])
  return session.result
}

const rowsOf = (sql: string) => answer(sql)!.rows.map((row) => row.join(' | '))

describe('definitions', () => {
  it.each([
    // CREATE TABLE: options are looked at when the table is used.
    ["CREATE TABLE q (a INT) WITH ('connector' = 'nope')", ['~1:30 SQL_UNKNOWN_CONNECTOR']],
    ["CREATE TABLE q (a INT) WITH ('connector' = 'nope'); SELECT * FROM q", ['1:30 SQL_UNKNOWN_CONNECTOR']],
    ['CREATE TABLE nodb.q (a INT)', ['1:14 SQL_UNKNOWN_DATABASE']],
    ['CREATE TABLE t (a INT)', ['1:14 SQL_TABLE_EXISTS']],
    ['CREATE TABLE q (a INT, b AS a + 1, c AS b + 1)', ['1:41 SQL_UNKNOWN_COLUMN']],
    ['CREATE TABLE q (a INT) PARTITIONED BY (x)', ['1:40 SQL_KEY_COLUMN']],
    ['CREATE TABLE q (a INT, c AS a) DISTRIBUTED BY (c)', ['1:48 SQL_KEY_COLUMN']],
    ['CREATE TABLE q (a INT) DISTRIBUTED INTO 0 BUCKETS', ['1:24 SQL_BUCKETS']],
    ['CREATE TABLE q (a INT, PRIMARY KEY (a, a) NOT ENFORCED)', ['1:40 SQL_DUPLICATE_COLUMN']],
    ['CREATE TABLE q (a INT, p AS PROCTIME(), WATERMARK FOR p AS p)', ['1:55 SQL_WATERMARK']],
    // LIKE
    ['CREATE TABLE q LIKE v', ['1:21 SQL_NOT_A_TABLE']],
    ['CREATE TABLE q (a INT) LIKE t', ['1:17 SQL_DUPLICATE_COLUMN']],
    ['CREATE TABLE q (c AS a + 2) LIKE t', ['1:17 SQL_LIKE']],
    ['CREATE TABLE q (c AS a + 2) LIKE t (OVERWRITING GENERATED)', []],
    ['CREATE TABLE q (x AS c) LIKE t', ['1:22 SQL_UNKNOWN_COLUMN']],
    ['CREATE TABLE q (WATERMARK FOR ts AS ts) LIKE t', ['1:17 SQL_LIKE']],
    ['CREATE TABLE q (PRIMARY KEY (b) NOT ENFORCED) LIKE t', ['1:17 SQL_LIKE']],
    [
      'CREATE TABLE q (PRIMARY KEY (b) NOT ENFORCED) LIKE t (EXCLUDING CONSTRAINTS)',
      ['1:30 SQL_PRIMARY_KEY'],
    ],
    ['CREATE TABLE q PARTITIONED BY (a) LIKE t', ['1:32 SQL_LIKE']],
    ["CREATE TABLE q WITH ('connector' = 'print') LIKE t (INCLUDING OPTIONS)", ['1:22 SQL_LIKE']],
    ["CREATE TABLE q WITH ('connector' = 'print') LIKE t", []],
    ['CREATE TABLE q LIKE t (OVERWRITING ALL)', ['1:24 SQL_LIKE_OPTION']],
    ['CREATE TABLE q LIKE t (INCLUDING OPTIONS EXCLUDING OPTIONS)', ['1:42 SQL_LIKE_OPTION']],
    // AS SELECT
    ["CREATE TABLE q WITH ('connector' = 'print') AS SELECT a, b FROM s; SELECT 1 FROM s", []],
    ["CREATE TEMPORARY TABLE q WITH ('connector' = 'print') AS SELECT 1 AS x", ['1:24 SQL_AS_SELECT']],
    ["CREATE TABLE q (x STRING) WITH ('connector' = 'print') AS SELECT 1 AS x", ['1:17 SQL_SINK_SCHEMA']],
    [
      "CREATE TABLE q (z INT NOT NULL) WITH ('connector' = 'print') AS SELECT 1 AS x",
      ['1:17 SQL_NO_DEFAULT'],
    ],
    ["CREATE TABLE q (x) WITH ('connector' = 'print') AS SELECT 1 AS x, 2 AS y", ['1:17 SQL_COLUMN_COUNT']],
    [
      "CREATE TABLE q (PRIMARY KEY (x) NOT ENFORCED) WITH ('connector' = 'print') AS SELECT a AS x FROM s",
      ['1:30 SQL_PRIMARY_KEY'],
    ],
    ["CREATE TABLE t WITH ('connector' = 'print') AS SELECT 1 AS x", ['1:14 SQL_TABLE_EXISTS']],
    ["REPLACE TABLE nodb.t WITH ('connector' = 'print') AS SELECT 1 AS x", ['1:15 SQL_UNKNOWN_DATABASE']],
    ["REPLACE TABLE t WITH ('connector' = 'print') AS SELECT 1 AS x", []],
    ["EXPLAIN CREATE TABLE t WITH ('connector' = 'print') AS SELECT 1 AS x", []],
    ["CREATE TABLE q WITH ('connector' = 'print') AS SELECT nope FROM s", ['1:55 SQL_UNKNOWN_COLUMN']],
    [
      "CREATE TABLE q WITH ('connector' = 'print') AS TABLE s ADD COLUMN (x AS UPPER(b) AFTER a, y AS nope)",
      ['1:96 SQL_UNKNOWN_COLUMN'],
    ],
    [
      "CREATE TABLE q WITH ('connector' = 'print') AS TABLE s ADD COLUMN x AS UPPER(b) AFTER nope",
      ['1:87 SQL_UNKNOWN_COLUMN'],
    ],
    ['CREATE TABLE q AS TABLE `s_[0-9]+`', ['~1:25 ENGINE_UNSUPPORTED']],
    // Temporary objects hide others, and only themselves are in their way.
    ["CREATE TEMPORARY TABLE s (z INT) WITH ('connector' = 'gen'); SELECT z FROM s", []],
    ['CREATE TEMPORARY TABLE tv (a INT)', ['1:24 SQL_TABLE_EXISTS']],
    ['DROP VIEW tv', ['1:11 SQL_WRONG_KIND']],
    ['DROP TEMPORARY VIEW tv; SELECT * FROM tv', ['1:39 SQL_UNKNOWN_TABLE']],
    ['DROP TEMPORARY VIEW v', ['1:21 SQL_UNKNOWN_OBJECT']],
    ['DROP TABLE v', ['1:12 SQL_NOT_A_TABLE']],
    ['DROP TABLE IF EXISTS v; SELECT 1 FROM v', []],
    // Views
    ['CREATE VIEW w (a) AS SELECT 1, 2', ['1:16 SQL_COLUMN_COUNT']],
    ['CREATE VIEW w AS SELECT 1 AS a, 2 AS a', ['1:25 SQL_DUPLICATE_COLUMN']],
    ['CREATE OR REPLACE VIEW v AS SELECT 1', ['1:24 SQL_TABLE_EXISTS']],
    ['ALTER VIEW v AS SELECT 1 AS z; SELECT z FROM v', []],
    ['ALTER VIEW v RENAME TO w; SELECT a FROM w; SELECT a FROM v', ['1:58 SQL_UNKNOWN_TABLE']],
    ['ALTER VIEW tv AS SELECT 1', ['1:12 SQL_UNKNOWN_OBJECT']],
    ['ALTER VIEW s AS SELECT 1', ['1:12 SQL_NOT_A_VIEW']],
    // Catalogs and databases
    ['USE d2; SELECT a FROM x; SELECT a FROM s', ['1:40 SQL_UNKNOWN_TABLE']],
    ['USE default_catalog.d2; SELECT a FROM default_database.s', []],
    ['USE nope', ['1:5 SQL_UNKNOWN_DATABASE']],
    ['USE CATALOG nope', ['1:13 SQL_UNKNOWN_CATALOG']],
    ["CREATE CATALOG c WITH ('type' = 'generic_in_memory'); USE CATALOG c; SHOW TABLES", []],
    ['CREATE CATALOG c', ['1:16 SQL_MISSING_OPTION']],
    ["CREATE CATALOG c WITH ('type' = 'paimon')", ['~1:16 ENGINE_UNSUPPORTED']],
    ["CREATE CATALOG c WITH ('type' = 'nope')", ['1:24 SQL_UNKNOWN_OBJECT']],
    ['DROP DATABASE d2', ['1:15 SQL_NOT_EMPTY']],
    ['DROP DATABASE d2 CASCADE; SELECT * FROM d2.x', ['1:41 SQL_UNKNOWN_DATABASE']],
    ['DROP DATABASE default_database', ['1:15 SQL_IN_USE']],
    ['DROP CATALOG default_catalog', ['1:14 SQL_IN_USE']],
    // Functions, models, modules, procedures
    ['SELECT f(a) FROM s', ['~1:8 ENGINE_UNSUPPORTED']],
    ["CREATE FUNCTION f AS 'x'", ['1:17 SQL_OBJECT_EXISTS']],
    ['DROP FUNCTION f; SELECT f(a) FROM s', ['1:25 SQL_UNKNOWN_FUNCTION']],
    ["CREATE FUNCTION g AS ''", ['1:22 SQL_EMPTY']],
    ['CREATE MODEL m', ['1:14 SQL_MODEL']],
    ["CREATE MODEL m INPUT (a INT) WITH ('provider' = 'x')", ['1:14 SQL_MODEL']],
    ["CREATE MODEL m INPUT (a INT) OUTPUT (b INT) WITH ('provider' = 'x'); DESCRIBE MODEL m", []],
    ['UNLOAD MODULE nope', ['1:15 SQL_UNKNOWN_OBJECT']],
    ['CALL sys.compact(1)', ['1:6 SQL_UNKNOWN_OBJECT']],
    [
      "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '7' MINUTE REFRESH_MODE = FULL AS SELECT a FROM s",
      ['1:41 SQL_FRESHNESS_VALUE'],
    ],
    [
      "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '5' MINUTE AS SELECT a FROM s; DESCRIBE m",
      ['~1:1 ENGINE_UNSUPPORTED'],
    ],
  ])('%s', (sql, expected) => {
    expect(found(sql)).toEqual(expected)
  })
})

describe('ALTER TABLE', () => {
  it.each([
    ['ALTER TABLE nope ADD x INT', ['1:13 SQL_UNKNOWN_TABLE']],
    ['ALTER TABLE IF EXISTS nope ADD x INT', []],
    ['ALTER TABLE v ADD x INT', ['1:13 SQL_NOT_A_TABLE']],
    ['ALTER TABLE tv ADD x INT', ['1:13 SQL_UNKNOWN_OBJECT']],
    ['ALTER TABLE s ADD a INT', ['1:19 SQL_DUPLICATE_COLUMN']],
    ['ALTER TABLE s ADD (x INT AFTER y, y INT)', ['1:32 SQL_UNKNOWN_COLUMN']],
    ['ALTER TABLE s ADD x AS nope + 1', ['1:24 SQL_UNKNOWN_COLUMN']],
    ['ALTER TABLE t ADD WATERMARK FOR ts AS ts', ['1:19 SQL_CLAUSE_EXISTS']],
    ['ALTER TABLE s MODIFY PRIMARY KEY (a) NOT ENFORCED', ['1:22 SQL_CLAUSE_MISSING']],
    ['ALTER TABLE t ADD PRIMARY KEY (a) NOT ENFORCED', ['1:19 SQL_CLAUSE_EXISTS']],
    ['ALTER TABLE s DROP DISTRIBUTION', ['1:13 SQL_CLAUSE_MISSING']],
    ['ALTER TABLE s MODIFY nope INT', ['1:22 SQL_UNKNOWN_COLUMN']],
    ["ALTER TABLE p MODIFY d AS 'x'", ['1:22 SQL_KEY_COLUMN']],
    [
      'ALTER TABLE s ADD (PRIMARY KEY (a) NOT ENFORCED, PRIMARY KEY (b) NOT ENFORCED)',
      ['1:50 SQL_DUPLICATE_CLAUSE'],
    ],
    ['ALTER TABLE t MODIFY ts STRING', ['1:13 SQL_WATERMARK']],
    ['ALTER TABLE t DROP a', ['1:20 SQL_COLUMN_IN_USE']],
    ['ALTER TABLE t DROP (a, c)', ['1:21 SQL_COLUMN_IN_USE']],
    ['ALTER TABLE t DROP b', ['1:20 SQL_COLUMN_IN_USE']],
    ['ALTER TABLE t DROP ts', ['1:20 SQL_COLUMN_IN_USE']],
    ['ALTER TABLE t DROP c', []],
    ['ALTER TABLE t DROP CONSTRAINT nope', ['1:31 SQL_CLAUSE_MISSING']],
    ['ALTER TABLE t DROP CONSTRAINT PK_a', []],
    ['ALTER TABLE t RENAME a TO z', ['1:22 SQL_COLUMN_IN_USE']],
    ['ALTER TABLE s RENAME a TO b', ['1:27 SQL_DUPLICATE_COLUMN']],
    ['ALTER TABLE s RENAME a TO z; SELECT z FROM s', []],
    ['ALTER TABLE s RENAME TO z; SELECT a FROM z; SELECT a FROM s', ['1:59 SQL_UNKNOWN_TABLE']],
    ['ALTER TABLE s RENAME TO t', ['1:25 SQL_TABLE_EXISTS']],
    ['ALTER TABLE s RESET ()', ['1:13 SQL_EMPTY']],
    ["ALTER TABLE s RESET ('connector')", ['1:22 SQL_RESET']],
    ['ALTER TABLE p ADD PARTITION (zz = 1)', ['1:30 SQL_NOT_PARTITIONED']],
    ["ALTER TABLE p DROP PARTITION (d = '1', h = 2)", ['1:31 SQL_UNKNOWN_OBJECT']],
    ["ALTER TABLE p ADD PARTITION (d = '1', h = 2); ALTER TABLE p DROP PARTITION (h = 2, d = '1')", []],
  ])('%s', (sql, expected) => {
    expect(found(sql)).toEqual(expected)
  })

  it.each([
    ['ADD x INT', 'a b x'],
    ['ADD (x INT FIRST, y INT FIRST)', 'y x a b'],
    ['ADD (x INT AFTER a, y INT AFTER x)', 'a x y b'],
    ['MODIFY b STRING FIRST', 'b a'],
    ['MODIFY a BIGINT AFTER b', 'b a'],
    ['MODIFY a BIGINT', 'a b'],
    ['DROP a', 'b'],
    ['RENAME a TO z', 'z b'],
  ])('puts columns in their places: %s', (change, expected) => {
    const names = rowsOf(`ALTER TABLE s ${change}; SHOW COLUMNS FROM s`).map((row) => row.split(' ')[0])
    expect(names.join(' ')).toBe(expected)
  })
})

describe('writes', () => {
  it.each([
    ["INSERT INTO p PARTITION (d = 'x', h = 1) SELECT 1", []],
    ["INSERT INTO p PARTITION (h = 'x') SELECT 1, 'x'", []],
    ["INSERT INTO p PARTITION (d = 'x') (h, a) SELECT 1, 2", []],
    ["INSERT INTO p PARTITION (zz = 1) SELECT 1, 'x', 1", ['1:26 SQL_UNKNOWN_COLUMN']],
    ["INSERT INTO p PARTITION (a = 1) SELECT 'x', 1", ['1:26 SQL_NOT_PARTITIONED']],
    ["INSERT INTO p PARTITION (d = 'x', d = 'y') SELECT 1, 1", ['1:35 SQL_DUPLICATE_COLUMN']],
    ['INSERT INTO p (a) SELECT 1, 2', ['1:19 SQL_COLUMN_COUNT']],
    ["INSERT INTO nn (b) SELECT 'x'", ['1:20 SQL_NO_DEFAULT']],
    ['INSERT INTO v SELECT 1', ['1:13 SQL_NOT_A_TABLE']],
    ["INSERT OVERWRITE p SELECT 1, 'a', 2", ['1:18 SQL_BATCH_ONLY']],
    ["INSERT INTO nn SELECT 1, 'x' ON CONFLICT DO NOTHING", []],
    ['UPDATE s SET zz = 1', ['1:14 SQL_UNKNOWN_COLUMN']],
    ['UPDATE s SET a = 1, a = 2', ['1:21 SQL_DUPLICATE_COLUMN']],
    ["UPDATE s SET a = 'x'", ['1:18 SQL_BAD_CAST']],
    ['UPDATE s SET a = 1 WHERE zz = 1', ['1:26 SQL_UNKNOWN_COLUMN']],
    ['UPDATE s AS q SET a = q.a + 1 WHERE q.a > 1', ['1:8 SQL_ROW_LEVEL']],
    ['DELETE FROM s WHERE a = 1', ['1:13 SQL_ROW_LEVEL']],
    ['DELETE FROM v', ['1:13 SQL_NOT_A_TABLE']],
    ['TRUNCATE TABLE s', ['1:16 SQL_BATCH_ONLY']],
    ['ANALYZE TABLE s COMPUTE STATISTICS FOR COLUMNS zz', ['1:48 SQL_UNKNOWN_COLUMN']],
    ['ANALYZE TABLE p COMPUTE STATISTICS', ['1:15 SQL_EMPTY']],
    ['ANALYZE TABLE s COMPUTE STATISTICS', ['~1:1 ENGINE_UNSUPPORTED']],
    ['EXPLAIN SELECT nope FROM s', ['1:16 SQL_UNKNOWN_COLUMN']],
    ["COMPILE PLAN 'x' FOR INSERT INTO nn SELECT 1", ['~1:1 ENGINE_UNSUPPORTED', '1:37 SQL_SINK_SCHEMA']],
    [
      "BEGIN STATEMENT SET; INSERT INTO nn SELECT 1, 'x'; INSERT INTO nn SELECT 1; END",
      ['1:67 SQL_SINK_SCHEMA'],
    ],
  ])('%s', (sql, expected) => {
    expect(found(sql)).toEqual(expected)
  })

  it('fills static partitions, and columns that are left out', () => {
    const plan = planScript(`${TABLES}INSERT INTO p PARTITION (d = 'x') (a) SELECT a FROM s`, {
      connectors,
      mode: { kind: 'run' },
    })
    expect(plan.sinks[0]!.schema.fields.map(({ name }) => name)).toEqual(['a', 'd', 'h'])
    const { input } = plan.sinks[0]!
    expect(input).toMatchObject({
      kind: 'project',
      expressions: [{ kind: 'column' }, { kind: 'literal', value: 'x' }, { kind: 'literal', value: null }],
    })
  })

  it('runs what CREATE TABLE … AS fills, and the members of a set', () => {
    const sql = `${TABLES}CREATE TABLE q (n, m) WITH ('connector' = 'print') AS SELECT a AS m, b AS n FROM s;
BEGIN STATEMENT SET; INSERT INTO nn SELECT 1, 'x'; CREATE TABLE r WITH ('connector' = 'print') AS TABLE s; END`
    const { sinks } = planScript(sql, { connectors, mode: { kind: 'run' } })
    expect(sinks.map(({ sinkId, schema }) => [sinkId, ...schema.fields.map(({ name }) => name)])).toEqual([
      ['q', 'n', 'm'],
      ['nn', 'a', 'b'],
      ['r', 'a', 'b'],
    ])
  })

  it('refuses to run what is only understood', () => {
    const run = (sql: string) => () =>
      planScript(`${TABLES}${sql}; INSERT INTO nn SELECT 1, 'x'`, { connectors, mode: { kind: 'run' } })
    expect(run("ADD JAR 'x.jar'")).toThrow(expect.objectContaining({ code: 'ENGINE_UNSUPPORTED' }))
    expect(run("SET 'parallelism.defualt' = '1'")).toThrow(
      expect.objectContaining({ code: 'SETTING_UNKNOWN' }),
    )
    expect(run("SET 'sql-client.verbose' = 'true'")).not.toThrow()
    expect(run('SHOW TABLES')).not.toThrow()
  })
})

describe('answers', () => {
  it.each([
    ['SHOW TABLES', ['nn', 'p', 's', 't', 'tv', 'v']],
    ["SHOW TABLES LIKE 't%'", ['t', 'tv']],
    ["SHOW TABLES NOT LIKE '_'", ['nn', 'tv']],
    ['SHOW TABLES FROM d2', ['x']],
    ['SHOW VIEWS', ['tv', 'v']],
    ['SHOW DATABASES', ['d2', 'default_database']],
    ["SHOW CATALOGS ILIKE 'DEF%'", ['default_catalog']],
    ['SHOW USER FUNCTIONS', ['f']],
    ['USE d2; SHOW CURRENT DATABASE', ['d2']],
    ['SHOW CURRENT CATALOG', ['default_catalog']],
    ['SHOW MODULES', ['core']],
    ["ALTER TABLE p ADD PARTITION (d = '1', h = 2); SHOW PARTITIONS p", ['d=1/h=2']],
    ["SET 'pipeline.name' = 'x'; SET", ['pipeline.name | x']],
    [
      'DESCRIBE t',
      [
        'a | INT | false | PRI(a) |  | ',
        'b | STRING | true |  |  | ',
        'c | INT | false |  | AS (a + 1) | ',
        "ts | TIMESTAMP(3) *ROWTIME* | true |  |  | (ts - INTERVAL '1' SECOND)",
      ],
    ],
    ['DESCRIBE v', ['a | INT | true |  |  | ', 'b | STRING | true |  |  | ']],
  ])('%s', (sql, expected) => {
    expect(rowsOf(sql)).toEqual(expected)
  })

  it.each(['t', 's', 'p', 'nn', 'd2.x'])('SHOW CREATE TABLE %s makes the same table again', (name) => {
    const made = rowsOf(`SHOW CREATE TABLE ${name}`)[0]!
    const again = rowsOf(`DROP TABLE ${name}; ${made}; SHOW CREATE TABLE ${name}`)
    expect(again).toEqual([made])
  })

  it('answers nothing where there is nothing to answer', () => {
    expect(answer('USE d2')).toBeNull()
    expect(answer('SHOW TABLES; SELECT 1')).toBeNull()
  })
})

describe('settings', () => {
  it.each([
    ["SET 'table.exec.state.ttl' = '1 h'", []],
    ["SET 'table.exec.state.ttl' = 'soon'", ['1:30 SETTING_INVALID']],
    ["SET 'table.exec.spill-compression.enabled' = 'true'", ['~1:5 SETTING_NO_EFFECT']],
    ["SET 'state.backend.type' = 'rocksdb'", ['~1:5 SETTING_NO_EFFECT']],
    ["SET 'restart-strategy.type' = 'fixed-delay'", ['~1:5 SETTING_NO_EFFECT']],
    ["SET 'table.exec.stat.ttl' = '1 h'", ['~1:5 SETTING_UNKNOWN']],
    ["SET 'execution.runtime-mode' = 'batch'", []],
    ["SET 'table.exec.sink.upsert-materialize' = 'force'", []],
    ["SET 'table.exec.source.cdc-events-duplicate' = 'maybe'", ['1:48 SETTING_INVALID']],
    ["SET 'table.exec.legacy-cast-behaviour' = 'DISABLED'", []],
    ["SET 'table.exec.legacy-cast-behaviour' = 'ENABLED'", ['1:42 SETTING_INVALID']],
    ["SET 'execution.runtime-mode' = 'both'", ['1:32 SETTING_INVALID']],
  ])('%s', (sql, expected) => {
    expect(found(sql)).toEqual(expected)
  })

  it('says what was meant', () => {
    const [diagnostic] = checkScript("SET 'table.exec.stat.ttl' = '1 h'", { connectors })
    expect(JSON.stringify(diagnostic!.params)).toContain('table.exec.state.ttl')
  })
})

describe('scriptSteps', () => {
  it('names in order what answers, with the answer, and what runs', () => {
    const sql = `${TABLES}SHOW VIEWS; SELECT a FROM s; EXPLAIN SELECT a FROM s; SELECT b FROM s; DESC v`
    const steps = scriptSteps(sql, { connectors })
    expect(steps.map(({ kind, start, end }) => `${kind} ${sql.slice(start, end)}`)).toEqual([
      'answer SHOW VIEWS',
      'run SELECT a FROM s',
      'answer EXPLAIN SELECT a FROM s',
      'run SELECT b FROM s',
      'answer DESC v',
    ])
    const explained = steps[2]!
    expect(explained.kind === 'answer' && String(explained.result.rows[0]![0])).toContain(
      'TableSourceScan(table=[s]',
    )
  })

  it('refuses what is only understood', () => {
    expect(() => scriptSteps("ADD JAR 'a.jar'; SHOW TABLES", { connectors })).toThrow(
      expect.objectContaining({ code: 'ENGINE_UNSUPPORTED', span: expect.anything() }),
    )
  })

  it('throws the first error with its place', () => {
    expect(() => scriptSteps('SHOW TABLES FROM nope', { connectors })).toThrow(
      expect.objectContaining({ code: 'SQL_UNKNOWN_DATABASE', span: expect.anything() }),
    )
  })
})
