import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/sql/parse-script.ts'
import { printStatement } from '../../src/sql/print/print-statement.ts'
import { sqlStatement } from './sql-arbitrary.ts'
import { stripSpans } from './strip-spans.ts'

const STATEMENTS = [
  `CREATE TABLE t (a INT)`,
  `CREATE TEMPORARY TABLE IF NOT EXISTS c.d.t (
     id BIGINT NOT NULL COMMENT 'the id', \`select\` VARCHAR(10), x DECIMAL(10, 2), ts TIMESTAMP(3), l TIMESTAMP WITH LOCAL TIME ZONE,
     m STRING METADATA FROM 'topic' VIRTUAL, o BIGINT METADATA, y AS x * 2 COMMENT 'twice', p AS PROCTIME(),
     arr ARRAY<INT NOT NULL>, mp MAP<STRING, ARRAY<ROW<a INT, \`b c\` STRING NOT NULL>>>, ms INT MULTISET, r ROW(a INT, b STRING),
     d DOUBLE PRECISION, b BYTES, bi BINARY(4), n NUMERIC(5), ch CHARACTER VARYING(3), ti TIME(0) WITHOUT TIME ZONE,
     WATERMARK FOR ts AS ts - INTERVAL '5' SECOND,
     CONSTRAINT pk PRIMARY KEY (id, x) NOT ENFORCED
   ) COMMENT 'it''s' PARTITIONED BY (x, \`select\`) WITH ('connector' = 'datagen', 'a.b' = '\${secret_values.x}')`,
  `CREATE TABLE t (id INT PRIMARY KEY NOT ENFORCED, b STRING) WITH ()`,
  `CREATE TABLE t2 (x INT) WITH ('connector' = 'print') LIKE t (EXCLUDING OPTIONS INCLUDING ALL)`,
  `CREATE TABLE t2 LIKE t`,
  `CREATE VIEW v AS SELECT 1`,
  `CREATE TEMPORARY VIEW IF NOT EXISTS v (a, b) COMMENT 'c' AS SELECT 1, 2`,
  `DROP TABLE IF EXISTS a.b`,
  `DROP TEMPORARY VIEW v`,
  `INSERT INTO t SELECT * FROM s`,
  `INSERT INTO t (a, b) SELECT x, y FROM s`,
  `INSERT INTO t /*+ OPTIONS('sink.parallelism' = '1') */ VALUES (1, 'a'), (2, NULL)`,
  `INSERT INTO t (SELECT 1)`,
  `EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT 1; INSERT INTO b SELECT 2; END`,
  `BEGIN STATEMENT SET; INSERT INTO a SELECT 1; END`,
  `SET 'table.local-time-zone' = 'UTC'`,
  `SET execution.checkpointing.interval = 10s`,
  `SET`,
  `RESET`,
  `RESET 'a'`,
  `EXPLAIN SELECT 1`,
  `EXPLAIN PLAN FOR INSERT INTO t SELECT 1`,
  `EXPLAIN CHANGELOG_MODE, ESTIMATED_COST SELECT 1`,
  `SELECT a - b, f(a) - b, 1 - 2, -a, - -a, NOT a AND b, a = b IS NULL FROM t`,
  `SELECT a BETWEEN 1 AND 2 AND b, a NOT IN (1, 2), a IN (SELECT x FROM y), a LIKE 'x' ESCAPE '!' FROM t`,
  `SELECT CASE a WHEN 1 THEN 'x' ELSE 'y' END, CASE WHEN a THEN b WHEN c THEN d END FROM t`,
  `SELECT CAST(a AS DECIMAL(10, 2)), TRY_CAST(a AS INTERVAL DAY TO SECOND), CAST(a AS ROW<x INT>) FROM t`,
  `SELECT EXTRACT(YEAR FROM ts), TRIM(s), TRIM(LEADING 'x' FROM s), TRIM(TRAILING FROM s), POSITION('a' IN s) FROM t`,
  `SELECT FLOOR(ts TO HOUR), CEIL(x), SUBSTRING(s FROM 1 FOR 2), OVERLAY(s PLACING 'x' FROM 1 FOR 2) FROM t`,
  `SELECT TIMESTAMPADD(DAY, 1, ts), TIMESTAMPDIFF(SECOND, a, b), CURRENT_TIMESTAMP, CURRENT_DATE, NOW() FROM t`,
  `SELECT JSON_VALUE(s, '$.a'), JSON_VALUE(s, '$.a' RETURNING INT NULL ON EMPTY ERROR ON ERROR), JSON_VALUE(s, '$.a' DEFAULT 1 ON EMPTY) FROM t`,
  `SELECT COUNT(*), COUNT(DISTINCT a), SUM(a) FILTER (WHERE b > 1), LISTAGG(a, ';') WITHIN GROUP (ORDER BY b DESC NULLS LAST) FROM t`,
  `SELECT DATE '2024-01-01', TIME '12:00:00', TIMESTAMP '2024-01-01 00:00:00', INTERVAL -'1 02:03:04' DAY(2) TO SECOND(3), INTERVAL '2' YEAR, X'0aff'`,
  `SELECT ARRAY[1, 2][1], MAP['a', 1]['a'], ROW(1, 'a'), (1, 2), r.f, (a).b FROM t`,
  `SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b), SUM(x) OVER w, SUM(x) OVER (ORDER BY t ROWS BETWEEN 2 PRECEDING AND CURRENT ROW), SUM(x) OVER (ORDER BY t RANGE UNBOUNDED PRECEDING) FROM t WINDOW w AS (PARTITION BY a)`,
  `SELECT DISTINCT t.*, c.d.t.a AS x FROM t AS u(a, b) WHERE EXISTS (SELECT 1) AND a > ALL (SELECT b FROM c)`,
  `SELECT /*+ STATE_TTL('a' = '1d'), BROADCAST(b) */ * FROM a /*+ OPTIONS('x' = 'y') */ AS q JOIN b ON a.x = b.x LEFT JOIN c USING (x, y) CROSS JOIN d NATURAL FULL JOIN e, f, LATERAL TABLE(g(h)) AS i(j), UNNEST(k) WITH ORDINALITY, (SELECT 1) z, LATERAL (SELECT 2)`,
  `SELECT * FROM a JOIN b FOR SYSTEM_TIME AS OF a.ts AS c ON a.x = c.x`,
  `SELECT * FROM a JOIN (b JOIN c ON TRUE) ON FALSE`,
  `SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' MINUTES))`,
  `SELECT * FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' MINUTE) AS w`,
  `SELECT * FROM TABLE(HOP(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SLIDE => INTERVAL '5' SECOND, SIZE => INTERVAL '10' SECOND, \`OFFSET\` => INTERVAL '1' SECOND))`,
  `SELECT * FROM TABLE(SESSION(TABLE t PARTITION BY (a, b) ORDER BY (c DESC, d), DESCRIPTOR(ts), INTERVAL '5' MINUTES))`,
  `SELECT * FROM TABLE(TUMBLE((SELECT * FROM t), DESCRIPTOR(ts), INTERVAL '1' DAY))`,
  `SELECT a, COUNT(*) FROM t GROUP BY GROUPING SETS ((a, b), a, ()), ROLLUP (a, b), CUBE (a) HAVING COUNT(*) > 1`,
  `SELECT a FROM t GROUP BY a, b QUALIFY ROW_NUMBER() OVER (ORDER BY a) = 1`,
  `WITH x (a) AS (SELECT 1), y AS (SELECT 2) SELECT * FROM x UNION ALL SELECT * FROM y INTERSECT SELECT 3 EXCEPT ALL SELECT 4`,
  `(SELECT 1 UNION SELECT 2) UNION ALL (SELECT 3 ORDER BY 1 LIMIT 1)`,
  `SELECT a FROM t ORDER BY a DESC, b NULLS FIRST LIMIT 10 OFFSET 5`,
  `SELECT a FROM t FETCH FIRST 3 ROWS ONLY`,
  `VALUES (1, 'a'), (2, 'b')`,
  `TABLE t`,
  `SELECT 订单, \`用户\` FROM 表`,
]

function reparsed(text: string) {
  const { statements, diagnostics } = parseScript(text)
  expect(diagnostics, text).toEqual([])
  expect(statements, text).toHaveLength(1)
  return statements[0]!
}

describe('printStatement', () => {
  it.each(STATEMENTS)('reads back as the same tree: %s', (text) => {
    const first = reparsed(text)
    expect(stripSpans(reparsed(printStatement(first)))).toEqual(stripSpans(first))
  })

  it('reads back as the same tree, for any statement', () => {
    fc.assert(
      fc.property(sqlStatement, (text) => {
        const first = reparsed(text)
        expect(stripSpans(reparsed(printStatement(first)))).toEqual(stripSpans(first))
      }),
      { numRuns: 500 },
    )
  })
})
