import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/sql/parse-script.ts'
import { printStatement } from '../../src/sql/print/print-statement.ts'
import { anyStatement } from './statement-arbitrary.ts'
import { stripSpans } from './strip-spans.ts'

function kinds(text: string): string[] {
  return parseScript(text).statements.map(({ kind }) => kind)
}

/** `line:column-endLine:endColumn code` of each diagnostic. */
function places(text: string): string[] {
  return parseScript(text).diagnostics.map(
    ({ code, span }) => `${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${code}`,
  )
}

const TABLES = [
  "CREATE TABLE t (a INT CONSTRAINT pk PRIMARY KEY NOT ENFORCED COMMENT 'k', b INT)",
  'CREATE TABLE t (PRIMARY KEY (a) NOT ENFORCED) WITH () LIKE s',
  'CREATE OR REPLACE TEMPORARY TABLE IF NOT EXISTS c.d.t (a INT)',
  "CREATE TABLE t (a INT) COMMENT 'x' DISTRIBUTED BY HASH (a, b) INTO 4 BUCKETS PARTITIONED BY (a) WITH ('k' = 'v')",
  'CREATE TABLE t (a INT) DISTRIBUTED BY (a)',
  'CREATE TABLE t (a INT) DISTRIBUTED BY RANGE (a)',
  'CREATE TABLE t (a INT) DISTRIBUTED INTO 3 BUCKETS',
  'CREATE TABLE t LIKE s (INCLUDING ALL OVERWRITING OPTIONS EXCLUDING DISTRIBUTION EXCLUDING PARTITIONS OVERWRITING WATERMARKS)',
  "CREATE TABLE t WITH ('a' = 'b') AS SELECT 1 AS x",
  'CREATE TABLE t (b, a) AS SELECT a, b FROM s',
  'CREATE TABLE t (c INT, WATERMARK FOR x AS x, PRIMARY KEY (a) NOT ENFORCED) AS SELECT a FROM s',
  'CREATE OR REPLACE TABLE t AS SELECT 1',
  'REPLACE TABLE t AS SELECT 1',
  "REPLACE TEMPORARY TABLE IF NOT EXISTS t (a INT) WITH ('k' = 'v') AS WITH x AS (SELECT 1) SELECT * FROM x",
  'CREATE TABLE t AS TABLE s UNION ALL SELECT 1',
  'CREATE TABLE t AS (VALUES (1))',
  "CREATE TABLE IF NOT EXISTS t (PRIMARY KEY (a) NOT ENFORCED) COMMENT 'x' PARTITIONED BY (p) WITH ('k' = 'v') AS TABLE my.`db_[0-9]+`.`t.*` /*+ OPTIONS('server-id' = '1-4') */ ADD COLUMN (c AS UPPER(b) COMMENT 'c' FIRST, d AS NOW() AFTER c)",
  'CREATE TABLE t AS TABLE s',
  'CREATE TABLE t AS TABLE a.b ADD COLUMN d AS PROCTIME()',
]
const ALTERS = [
  'ALTER TABLE IF EXISTS c.d.t RENAME TO u',
  'ALTER TABLE t RENAME a TO b',
  "ALTER TABLE t SET ('k' = 'v', 'l' = '')",
  'ALTER TABLE t SET ()',
  "ALTER TABLE t RESET ('k', 'l')",
  'ALTER TABLE t ADD a INT',
  "ALTER TABLE t ADD a INT NOT NULL PRIMARY KEY NOT ENFORCED COMMENT 'x' FIRST",
  "ALTER TABLE t ADD (a INT AFTER b, c AS a + 1 FIRST, m STRING METADATA FROM 'topic' VIRTUAL, WATERMARK FOR ts AS ts, CONSTRAINT k PRIMARY KEY (a) NOT ENFORCED)",
  'ALTER TABLE t ADD DISTRIBUTION BY HASH (a) INTO 2 BUCKETS',
  'ALTER TABLE t MODIFY DISTRIBUTION INTO 2 BUCKETS',
  'ALTER TABLE t MODIFY a BIGINT AFTER b',
  "ALTER TABLE t MODIFY (WATERMARK FOR ts AS ts - INTERVAL '1' SECOND, PRIMARY KEY (a, b) NOT ENFORCED)",
  'ALTER TABLE t ADD WATERMARK FOR ts AS ts',
  'ALTER TABLE t DROP a',
  'ALTER TABLE t DROP (a, b)',
  'ALTER TABLE t DROP PRIMARY KEY',
  'ALTER TABLE t DROP CONSTRAINT pk',
  'ALTER TABLE t DROP WATERMARK',
  'ALTER TABLE t DROP DISTRIBUTION',
  "ALTER TABLE t ADD IF NOT EXISTS PARTITION (p = '1', q = 2) WITH ('k' = 'v') PARTITION (p = '2', q = -3)",
  "ALTER TABLE t DROP IF EXISTS PARTITION (p = '1'), PARTITION (p = DATE '2026-01-01')",
  'ALTER VIEW v RENAME TO w',
  'ALTER VIEW v AS SELECT 1',
  "ALTER DATABASE c.d SET ('k' = 'v')",
  "ALTER CATALOG c SET ('k' = 'v')",
  "ALTER CATALOG c RESET ('k')",
  "ALTER CATALOG c COMMENT 'x'",
  "ALTER FUNCTION f AS 'a.B'",
  "ALTER TEMPORARY SYSTEM FUNCTION IF EXISTS f AS 'a.B' LANGUAGE SCALA",
  'ALTER MODEL IF EXISTS m RENAME TO n',
  "ALTER MODEL m SET ('k' = 'v')",
  "ALTER MODEL m RESET ('k')",
  "ALTER CONNECTION c SET ('k' = 'v')",
  'ALTER MATERIALIZED TABLE m SUSPEND',
  'ALTER MATERIALIZED TABLE m RESUME',
  "ALTER MATERIALIZED TABLE m RESUME WITH ('k' = 'v')",
  'ALTER MATERIALIZED TABLE m REFRESH',
  "ALTER MATERIALIZED TABLE m REFRESH PARTITION (p = '1')",
  "ALTER MATERIALIZED TABLE m SET FRESHNESS = INTERVAL '1' HOUR",
  'ALTER MATERIALIZED TABLE m SET REFRESH_MODE = FULL',
  "ALTER MATERIALIZED TABLE m SET ('k' = 'v')",
  "ALTER MATERIALIZED TABLE m RESET ('k')",
  'ALTER MATERIALIZED TABLE m AS SELECT 1',
  'ALTER MATERIALIZED TABLE m ADD DISTRIBUTION BY (a)',
  'ALTER MATERIALIZED TABLE m MODIFY DISTRIBUTION BY (a) INTO 2 BUCKETS',
  'ALTER MATERIALIZED TABLE m DROP DISTRIBUTION',
]
const OBJECTS = [
  "CREATE CATALOG IF NOT EXISTS c COMMENT 'x' WITH ('type' = 'generic_in_memory')",
  'CREATE CATALOG c',
  "CREATE DATABASE IF NOT EXISTS c.d COMMENT 'x' WITH ('k' = 'v')",
  "CREATE DATABASE d WITH ('k' = 'v') AS DATABASE my.tpcds INCLUDING ALL TABLES EXCLUDING TABLE 'x.*' /*+ OPTIONS('server-id' = '1') */",
  "CREATE DATABASE d AS DATABASE s INCLUDING TABLE 'a|b'",
  "CREATE FUNCTION IF NOT EXISTS c.d.f AS 'a.B' LANGUAGE JAVA USING JAR 'a.jar', JAR 'b.jar' WITH ('k' = 'v')",
  "CREATE TEMPORARY SYSTEM FUNCTION f AS 'a.f' LANGUAGE PYTHON",
  "CREATE TEMPORARY FUNCTION f AS 'a.B'",
  "CREATE MODEL IF NOT EXISTS m INPUT (a INT, b STRING) OUTPUT (c DOUBLE) COMMENT 'x' WITH ('provider' = 'openai')",
  "CREATE TEMPORARY MODEL m WITH ('k' = 'v') AS SELECT 1",
  "CREATE TEMPORARY SYSTEM CONNECTION IF NOT EXISTS c COMMENT 'x' WITH ('type' = 'basic')",
  'CREATE OR REPLACE TEMPORARY VIEW IF NOT EXISTS v (a) AS SELECT 1',
  "CREATE MATERIALIZED TABLE m (CONSTRAINT k PRIMARY KEY (a) NOT ENFORCED) COMMENT 'x' DISTRIBUTED BY HASH (a) INTO 4 BUCKETS PARTITIONED BY (p) WITH ('k' = 'v') FRESHNESS = INTERVAL '3' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT 1",
  "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '1' DAY AS SELECT 1",
  'DROP CATALOG IF EXISTS c',
  'DROP DATABASE IF EXISTS c.d CASCADE',
  'DROP DATABASE d RESTRICT',
  'DROP TEMPORARY SYSTEM FUNCTION IF EXISTS f',
  'DROP FUNCTION c.d.f',
  'DROP TEMPORARY MODEL IF EXISTS m',
  'DROP MATERIALIZED TABLE IF EXISTS m',
  'DROP TEMPORARY TABLE t',
  'DROP VIEW IF EXISTS v',
  'DROP CONNECTION c',
]
const WORK = [
  "INSERT OVERWRITE t PARTITION (p = 'x', q = 2) (a, b) SELECT 1, 2",
  "INSERT INTO t /*+ OPTIONS('k' = 'v') */ (a) VALUES (1)",
  'INSERT INTO t SELECT 1 ON CONFLICT DO DEDUPLICATE',
  'INSERT INTO t TABLE s',
  'UPDATE t SET a = 1, b = a + 1 WHERE c > 2',
  'UPDATE c.d.t AS x SET a = DEFAULT_VALUE',
  'DELETE FROM t',
  'DELETE FROM t AS x WHERE x.a IN (SELECT 1)',
  'TRUNCATE TABLE c.d.t',
  'ANALYZE TABLE t COMPUTE STATISTICS',
  "ANALYZE TABLE t PARTITION (p = '1', q) COMPUTE STATISTICS FOR COLUMNS a, b",
  'ANALYZE TABLE t COMPUTE STATISTICS FOR ALL COLUMNS',
  'EXECUTE INSERT INTO t SELECT 1',
  'EXECUTE SELECT 1',
  'EXPLAIN EXECUTE SELECT 1',
  'EXPLAIN PLAN FOR SELECT 1',
  'EXPLAIN ESTIMATED_COST, CHANGELOG_MODE, JSON_EXECUTION_PLAN, PLAN_ADVICE INSERT INTO t SELECT 1',
  'EXPLAIN STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT 2; END',
  'EXPLAIN EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; END',
  'EXPLAIN CREATE TABLE t AS SELECT 1',
  'EXPLAIN REPLACE TABLE t AS SELECT 1',
  "COMPILE PLAN 'a.json' IF NOT EXISTS FOR INSERT INTO t SELECT 1",
  "COMPILE PLAN 'a.json' FOR STATEMENT SET BEGIN INSERT INTO t SELECT 1; END",
  "COMPILE AND EXECUTE PLAN 'a.json' FOR INSERT INTO t SELECT 1",
  "EXECUTE PLAN 'a.json'",
  'BEGIN STATEMENT SET; END',
  'BEGIN STATEMENT SET; INSERT INTO t SELECT 1; CREATE TABLE a AS TABLE b; CREATE DATABASE c AS DATABASE d INCLUDING ALL TABLES; END',
]
const COMMANDS = [
  ...['CATALOGS', 'DATABASES', 'TABLES', 'VIEWS', 'MATERIALIZED TABLES', 'FUNCTIONS', 'USER FUNCTIONS'].map(
    (subject) => `SHOW ${subject}`,
  ),
  ...[
    'PROCEDURES',
    'JARS',
    'JOBS',
    'MODULES',
    'FULL MODULES',
    'MODELS',
    'CURRENT CATALOG',
    'CURRENT DATABASE',
  ].map((subject) => `SHOW ${subject}`),
  "SHOW CATALOGS NOT ILIKE 'a%'",
  "SHOW DATABASES FROM c LIKE 'a%'",
  "SHOW TABLES IN c.d NOT LIKE 'a%'",
  "SHOW VIEWS LIKE '%'",
  "SHOW MATERIALIZED TABLES FROM d LIKE '%'",
  "SHOW COLUMNS IN c.d.t NOT LIKE 'a'",
  'SHOW COLUMNS FROM t',
  "SHOW PARTITIONS t PARTITION (p = '1')",
  'SHOW PARTITIONS t',
  "SHOW USER FUNCTIONS FROM d ILIKE 'a%'",
  "SHOW PROCEDURES IN sys NOT LIKE 'a'",
  "SHOW MODELS FROM d LIKE 'a'",
  'SHOW CONNECTIONS',
  'SHOW CREATE TABLE t',
  'SHOW CREATE VIEW v',
  'SHOW CREATE CATALOG c',
  'SHOW CREATE MODEL m',
  'SHOW CREATE MATERIALIZED TABLE m',
  'DESCRIBE t',
  'DESC EXTENDED c.d.t',
  'DESCRIBE CATALOG EXTENDED c',
  'DESC DATABASE c.d',
  'DESCRIBE FUNCTION EXTENDED f',
  'DESCRIBE MODEL m',
  "DESCRIBE JOB '228d70913eab60dda85c5e7f78b5782c'",
  'USE c.d',
  'USE CATALOG c',
  'USE MODULES core, hive',
  "LOAD MODULE hive WITH ('hive-version' = '3.1.3')",
  'UNLOAD MODULE hive',
  "ADD JAR '/a.jar'",
  "REMOVE JAR '/a.jar'",
  "CALL sys.compact('t', ARRAY['a'], x => 1)",
  'CALL p()',
  "STOP JOB 'x'",
  "STOP JOB 'x' WITH SAVEPOINT",
  "STOP JOB 'x' WITH SAVEPOINT WITH DRAIN",
  'SET',
  "SET 'a' = ''",
  'SET a.b-c = 10s',
  "SET a.b-c = '10 s'",
  'RESET',
  "RESET 'a'",
  'RESET a.b',
  'HELP',
  'QUIT',
]

describe('statements', () => {
  it.each([...TABLES, ...ALTERS, ...OBJECTS, ...WORK, ...COMMANDS])('%s', (text) => {
    const { statements, diagnostics } = parseScript(text)
    expect(diagnostics).toEqual([])
    expect(statements).toHaveLength(1)
    const printed = printStatement(statements[0]!)
    const again = parseScript(printed)
    expect(again.diagnostics, printed).toEqual([])
    expect(stripSpans(again.statements)).toEqual(stripSpans(statements))
  })

  it.each([
    ['CREATE TABLE t (a)', '1:16-1:18 SQL_COLUMN_WITHOUT_TYPE'],
    ['CREATE TABLE t (a, b) LIKE s', '1:16-1:21 SQL_COLUMN_WITHOUT_TYPE'],
    ['CREATE TABLE t (a INT, UNIQUE (a) NOT ENFORCED)', '1:24-1:30 SQL_UNSUPPORTED_FEATURE'],
    ['CREATE TABLE t LIKE s ()', '1:24-1:25 SQL_SYNTAX'],
    ['CREATE TABLE t (a INT) DISTRIBUTED BY a', '1:39-1:40 SQL_SYNTAX'],
    ['CREATE TABLE t (a INT) DISTRIBUTED INTO 1.5 BUCKETS', '1:41-1:44 SQL_SYNTAX'],
    ['CREATE TABLE t (a INT) PARTITIONED BY a', '1:39-1:40 SQL_SYNTAX'],
    ['REPLACE TABLE t (a INT)', '1:24-1:25 SQL_SYNTAX'],
    ['CREATE OR ALTER TABLE t (a INT)', '1:11-1:16 SQL_SYNTAX'],
    ['CREATE TEMPORARY MATERIALIZED TABLE m AS SELECT 1', '1:18-1:30 SQL_UNSUPPORTED_FEATURE'],
    ["CREATE MATERIALIZED TABLE m FRESHNESS = '5' AS SELECT 1", '1:41-1:44 SQL_FRESHNESS'],
    ["CREATE SYSTEM FUNCTION f AS 'x'", '1:8-1:14 SQL_UNSUPPORTED_FEATURE'],
    ["CREATE TEMPORARY SYSTEM FUNCTION a.f AS 'x'", '1:35-1:36 SQL_SYNTAX'],
    ["CREATE FUNCTION f AS 'x' LANGUAGE PYTHON USING JAR 'a'", '1:35-1:41 SQL_UNSUPPORTED_FEATURE'],
    ["CREATE FUNCTION f AS 'x' LANGUAGE RUBY", '1:35-1:39 SQL_SYNTAX'],
    ['CREATE INDEX i', '1:8-1:13 SQL_SYNTAX'],
    ['ALTER TABLE t', '1:14-1:15 SQL_SYNTAX'],
    ['ALTER TABLE t ADD', '1:18-1:19 SQL_SYNTAX'],
    ['ALTER TABLE t DROP PARTITION (p = a)', '1:35-1:36 SQL_PARTITION_VALUE'],
    ['ALTER TABLE t MODIFY (a INT, )', '1:30-1:31 SQL_SYNTAX'],
    ["ALTER DATABASE d RESET ('k')", '1:18-1:23 SQL_SYNTAX'],
    ['DROP TEMPORARY MATERIALIZED TABLE m', '1:16-1:28 SQL_UNSUPPORTED_FEATURE'],
    ['DROP TABLE IF t', '1:15-1:16 SQL_SYNTAX'],
    ['SHOW', '1:1-1:5 SQL_SYNTAX'],
    ['DESCRIBE model', '1:15-1:16 SQL_SYNTAX'],
    ["SHOW TABLES ILIKE 'a'", '1:13-1:18 SQL_SYNTAX'],
    ['SHOW COLUMNS t', '1:14-1:15 SQL_SYNTAX'],
    ["SHOW JARS LIKE 'a'", '1:11-1:15 SQL_SYNTAX'],
    ['SHOW CREATE DATABASE d', '1:13-1:21 SQL_SYNTAX'],
    ['USE CATALOG a.b', '1:14-1:15 SQL_SYNTAX'],
    ["STOP JOB 'x' WITH DRAIN", '1:14-1:24 SQL_DRAIN'],
    ['SET execution.checkpointing.interval = 10 s', '1:5-1:14 SQL_SYNTAX'],
    ['EXPLAIN CHANGELOG_MODE, CHANGELOG_MODE SELECT 1', '1:25-1:39 SQL_DUPLICATE_CLAUSE'],
    ['EXPLAIN CREATE TABLE t (a INT)', '1:30-1:31 SQL_EXPLAINED'],
    ['EXECUTE STATEMENT SET BEGIN END', '1:29-1:32 SQL_SYNTAX'],
    ['UPSERT INTO t SELECT 1', '1:1-1:7 SQL_UNSUPPORTED_STATEMENT'],
    ['MERGE INTO t USING s ON a = b WHEN MATCHED THEN DELETE', '1:1-1:6 SQL_UNSUPPORTED_STATEMENT'],
    ['BEGIN STATEMENT SET; CREATE TABLE t (a INT); END', '1:22-1:44 SQL_NOT_IN_STATEMENT_SET'],
  ])('%s → %s', (text, expected) => {
    expect(places(text)).toEqual([expected])
  })

  it('prints what reads back as the same tree, for any statement', () => {
    fc.assert(
      fc.property(anyStatement, (text) => {
        const { statements, diagnostics } = parseScript(text)
        expect(diagnostics, text).toEqual([])
        const printed = statements.map(printStatement).join(';\n')
        const again = parseScript(printed)
        expect(again.diagnostics, printed).toEqual([])
        expect(stripSpans(again.statements), printed).toEqual(stripSpans(statements))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives places in the text for any statement that is cut off, and keeps those around it', () => {
    fc.assert(
      fc.property(anyStatement, fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length)
        const { statements, diagnostics } = parseScript(`USE d;\n${cut};\nUSE e`)
        const open = /'|`|\/\*/.test(cut)
        if (!open) expect([statements[0]!.kind, statements.at(-1)!.kind]).toEqual(['use', 'use'])
        for (const { span } of diagnostics) expect(span.line).toBeGreaterThan(1)
      }),
      { numRuns: 1000 },
    )
  })

  it('reads on behind a broken member of a set that is explained or compiled', () => {
    const text = 'EXPLAIN STATEMENT SET BEGIN INSERT INTO a SELEC 1; INSERT INTO b SELECT 2; END; SELECT 1'
    expect(places(text)).toEqual(['1:43-1:48 SQL_SYNTAX'])
    expect(kinds(text)).toEqual(['explain', 'query-statement'])
  })
})

describe('variables', () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of the SQL
  const variables = { table: 'orders', 'a b': "it's", two: '1 + 1', empty: '' }
  const placesWith = (text: string) =>
    parseScript(text, { variables }).diagnostics.map(
      ({ code, span }) => `${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${code}`,
    )
  const printed = (text: string) => parseScript(text, { variables }).statements.map(printStatement)

  it('takes the place of any text', () => {
    expect(printed("SELECT ${two}, '${a b}', `${table}`${empty} FROM ${table}_${table}")).toEqual([
      "SELECT (1 + 1), 'it''s', orders FROM orders_orders",
    ])
  })

  it('keeps places in the text as written', () => {
    expect(placesWith('SELECT ${two}\n  FROM ${table} WHERE\n  GRUOP ${two} x')).toEqual([
      '3:9-3:15 SQL_SYNTAX',
    ])
    const [statement] = parseScript('SELECT ${two} + c FROM ${table};', { variables }).statements
    expect([statement!.start, statement!.end]).toEqual([0, 31])
  })

  it.each([
    ['SELECT ${nope} FROM t; SELECT 1', '1:8-1:15 SQL_UNKNOWN_VARIABLE'],
    ["SELECT 'a ${nope}'", '1:11-1:18 SQL_UNKNOWN_VARIABLE'],
    ['SELECT ${secret_values.pw}', '1:8-1:27 SQL_SECRET_PLACE'],
  ])('%s → %s', (text, expected) => {
    expect(placesWith(text)).toEqual([expected])
  })

  it('leaves what stands in quotes as it is when no values are known, and secrets always', () => {
    const text = "SET 'a' = '${x} ${secret_values.y}'"
    expect(parseScript(text).statements.map(printStatement)).toEqual([text])
    expect(printed("SET 'a' = '${secret_values.y}'")).toEqual(["SET 'a' = '${secret_values.y}'"])
    expect(parseScript('SELECT 1 -- ${x}\n/* ${y} */', { variables }).diagnostics).toEqual([])
  })

  it('cannot be closed from inside', () => {
    const text = "SELECT '${v}'"
    const { statements } = parseScript(text, { variables: { v: "' OR '1" } })
    expect(statements.map(printStatement)).toEqual(["SELECT ''' OR ''1'"])
  })
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of the SQL
})
