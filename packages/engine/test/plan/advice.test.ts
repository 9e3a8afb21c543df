import { readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '@millrace/kernel'
import { describe, expect, test } from 'vitest'
import { checkScript } from '../../src/plan/plan-script.ts'
import type { Diagnostic } from '../../src/sql/diagnostic.ts'
import { connectors, TABLES } from './declared-connectors.ts'

const MORE = `
CREATE TABLE late (id INT, rt TIMESTAMP(3), amount INT) WITH ('connector' = 'gen');
CREATE TABLE clicks (id INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt) WITH ('connector' = 'gen');
CREATE TABLE visits (id INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt) WITH ('connector' = 'gen');
`
const BEFORE = TABLES + MORE
const LINES = BEFORE.split('\n').length - 1

function adviceOn(sql: string, config: Record<string, string> = {}): Diagnostic[] {
  const found = checkScript(BEFORE + sql, { connectors, config })
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return found.filter(({ code, span }) => code.startsWith('ADVICE_') && span.line > LINES)
}
const codesOn = (sql: string, config?: Record<string, string>) => [
  ...new Set(adviceOn(sql, config).map(({ code }) => code)),
]
/** The script with a piece of advice followed. */
function mended(sql: string, code: string): string {
  const [fix] = adviceOn(sql).find((one) => one.code === code)?.fixes ?? []
  const lines = sql.split('\n')
  for (const { span, text } of (fix?.edits ?? []).toReversed()) {
    const line = lines[span.line - LINES - 1]!
    expect(span.line).toBe(span.endLine)
    lines[span.line - LINES - 1] = line.slice(0, span.column - 1) + text + line.slice(span.endColumn - 1)
  }
  return lines.join('\n')
}

/** Code, SQL on which it fires, SQL of the same kind on which it is silent. */
const CASES: readonly [code: string, fires: string, silent: string][] = [
  [
    'ADVICE_UNBOUNDED_STATE',
    'SELECT customer, COUNT(*) FROM orders GROUP BY customer;',
    "SET 'table.exec.state.ttl' = '1 h'; SELECT customer, COUNT(*) FROM orders GROUP BY customer;",
  ],
  ['ADVICE_UNBOUNDED_STATE', 'SELECT DISTINCT s FROM t;', 'SELECT s FROM t;'],
  [
    'ADVICE_UNBOUNDED_STATE',
    'SELECT t.i FROM t JOIN orders ON t.i = orders.customer;',
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end;",
  ],
  [
    'ADVICE_NO_WATERMARK',
    "SELECT DATE_FORMAT(rt, 'yyyy'), COUNT(*) FROM late GROUP BY DATE_FORMAT(rt, 'yyyy');",
    "SELECT DATE_FORMAT(ts, 'yyyy'), COUNT(*) FROM t GROUP BY DATE_FORMAT(ts, 'yyyy');",
  ],
  [
    'ADVICE_WATERMARK_STUCK',
    "CREATE TABLE stuck (id INT, rt AS CAST('2020-01-01 00:00:00' AS TIMESTAMP(3)), WATERMARK FOR rt AS rt) WITH ('connector' = 'gen'); SELECT id FROM stuck;",
    "CREATE TABLE fine (id INT, a TIMESTAMP(3), rt AS a, WATERMARK FOR rt AS rt) WITH ('connector' = 'gen'); SELECT id FROM fine;",
  ],
  [
    'ADVICE_WATERMARK_AHEAD',
    "CREATE TABLE ahead (id INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt + INTERVAL '5' SECOND) WITH ('connector' = 'gen'); SELECT id FROM ahead;",
    "CREATE TABLE fine (id INT, rt TIMESTAMP(3), WATERMARK FOR rt AS rt - INTERVAL '5' SECOND) WITH ('connector' = 'gen'); SELECT id FROM fine;",
  ],
  [
    'ADVICE_IDLE_SOURCE',
    `SELECT window_start, COUNT(*) FROM TABLE(TUMBLE((SELECT id, rt FROM clicks UNION ALL SELECT id, rt FROM visits),
      DESCRIPTOR(rt), INTERVAL '1' HOUR)) GROUP BY window_start, window_end;`,
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(rt), INTERVAL '1' HOUR)) GROUP BY window_start, window_end;",
  ],
  [
    'ADVICE_TIME_ZONE',
    "CREATE TABLE zoned (e BIGINT, rt AS TO_TIMESTAMP(FROM_UNIXTIME(e)), WATERMARK FOR rt AS rt) WITH ('connector' = 'gen'); SELECT rt FROM zoned;",
    "SET 'table.local-time-zone' = 'UTC'; CREATE TABLE zoned (e BIGINT, rt AS TO_TIMESTAMP(FROM_UNIXTIME(e)), WATERMARK FOR rt AS rt) WITH ('connector' = 'gen'); SELECT rt FROM zoned;",
  ],
  ['ADVICE_NONDETERMINISTIC', 'SELECT id, NOW() FROM orders;', 'SELECT i, NOW() FROM t;'],
  [
    'ADVICE_SINK_KEY',
    'INSERT INTO copies SELECT MAX(id), customer, CAST(1 AS DECIMAL(10, 2)), state FROM orders GROUP BY customer, state;',
    'INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer;',
  ],
  ['ADVICE_CROSS_JOIN', 'SELECT t.i FROM t, orders;', 'SELECT t.i FROM t CROSS JOIN orders;'],
  [
    'ADVICE_CROSS_JOIN',
    'SELECT t.i FROM t, orders;',
    'SELECT t.i FROM t, orders WHERE t.i = orders.customer;',
  ],
  [
    'ADVICE_NO_EQUALITY',
    'SELECT t.i FROM t JOIN orders ON t.i > orders.customer;',
    'SELECT t.i FROM t JOIN orders ON t.i = orders.customer;',
  ],
  [
    'ADVICE_LOSSY_CAST',
    'INSERT INTO copies SELECT id, customer, amount / 3, state FROM orders;',
    'INSERT INTO copies SELECT id, customer, CAST(amount / 3 AS DECIMAL(10, 2)), state FROM orders;',
  ],
  ['ADVICE_HOT_KEY', 'SELECT COUNT(*) FROM t;', 'SELECT i, COUNT(*) FROM t GROUP BY i;'],
  ['ADVICE_HOT_KEY', 'SELECT b, COUNT(*) FROM t GROUP BY b;', 'SELECT b, i, COUNT(*) FROM t GROUP BY b, i;'],
  [
    'ADVICE_HOT_KEY',
    "SELECT k, COUNT(*) FROM (SELECT CASE WHEN i > 1 THEN 'a' ELSE 'b' END AS k FROM t) GROUP BY k;",
    "SELECT k, COUNT(*) FROM (SELECT CASE WHEN i > 1 THEN 'a' ELSE s END AS k FROM t) GROUP BY k;",
  ],
  [
    'ADVICE_INTERVAL_JOIN',
    'SELECT l.id FROM late l JOIN clicks c ON l.id = c.id AND c.rt > l.rt;',
    'SELECT l.id FROM late l JOIN clicks c ON l.id = c.id;',
  ],
  [
    'ADVICE_TEMPORAL_JOIN',
    'SELECT t.i FROM t JOIN orders ON t.l = orders.id;',
    'SELECT t.i FROM t JOIN orders ON t.i = orders.customer;',
  ],
  [
    'ADVICE_UNUSED_TABLE',
    "CREATE TABLE nobody (a INT) WITH ('connector' = 'gen'); SELECT 1;",
    "CREATE TABLE somebody (a INT) WITH ('connector' = 'gen'); SELECT a FROM somebody;",
  ],
  [
    'ADVICE_UNUSED_TABLE',
    "CREATE TABLE nobody (a INT) WITH ('connector' = 'gen'); EXECUTE SELECT 1;",
    "CREATE TABLE filled WITH ('connector' = 'print') AS SELECT i FROM t;",
  ],
  [
    'ADVICE_UNUSED_VIEW',
    'CREATE VIEW v AS SELECT i FROM t; SELECT 1;',
    'CREATE VIEW v AS SELECT i FROM t; SELECT i FROM v;',
  ],
  [
    'ADVICE_UNUSED_CTE',
    'WITH c AS (SELECT 1 AS x), d AS (SELECT 2 AS y) SELECT y FROM d;',
    'WITH c AS (SELECT 1 AS x), d AS (SELECT x AS y FROM c) SELECT y FROM d;',
  ],
  [
    'ADVICE_UNUSED_COLUMN',
    'WITH c AS (SELECT i, l AS other FROM t) SELECT i FROM c;',
    'WITH c AS (SELECT i, l AS other FROM t) SELECT i FROM c WHERE other > 1;',
  ],
  [
    'ADVICE_UNUSED_COLUMN',
    'WITH c AS (SELECT i, l AS other FROM t) SELECT i FROM c;',
    'WITH c AS (SELECT * FROM t) SELECT i FROM c;',
  ],
  [
    'ADVICE_MINI_BATCH',
    'SELECT n, COUNT(*) FROM (SELECT customer, COUNT(*) AS n FROM orders GROUP BY customer) GROUP BY n;',
    'SELECT customer, COUNT(*) AS n FROM orders GROUP BY customer;',
  ],
  [
    'ADVICE_UNION_DISTINCT',
    'SELECT i FROM t UNION SELECT n FROM t;',
    'SELECT i FROM t UNION ALL SELECT n FROM t;',
  ],
  [
    'ADVICE_STAR_BY_POSITION',
    'INSERT INTO printed SELECT * FROM (SELECT i, l FROM t);',
    'INSERT INTO printed SELECT * FROM (SELECT i AS a, l AS b FROM t);',
  ],
  ['ADVICE_CHAR_PADDING', "SELECT i FROM t WHERE c = 'ab';", "SELECT i FROM t WHERE c = 'abc' AND s = 'ab';"],
  ['ADVICE_INTEGER_DIVISION', 'SELECT l / i FROM t;', 'SELECT l / d FROM t;'],
  [
    'ADVICE_NOT_IN_NULLABLE',
    'SELECT i FROM t WHERE i NOT IN (SELECT customer FROM orders);',
    'SELECT i FROM t WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer = t.i);',
  ],
  [
    'ADVICE_ORDER_BY',
    'SELECT i FROM (SELECT i FROM t ORDER BY i);',
    'SELECT i FROM (SELECT i FROM t ORDER BY i LIMIT 3);',
  ],
  ['ADVICE_ORDER_BY', 'SELECT i FROM (SELECT i FROM t ORDER BY ts);', 'SELECT i FROM t ORDER BY ts;'],
  [
    'ADVICE_NO_WATERMARK',
    'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY rt DESC) AS r FROM late) WHERE r = 1;',
    'SELECT id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY rt DESC) AS r FROM clicks) WHERE r = 1;',
  ],
  [
    'ADVICE_UNBOUNDED_STATE',
    'SELECT SUM(i) OVER (PARTITION BY i ORDER BY ts) FROM t;',
    'SELECT SUM(i) OVER (PARTITION BY i ORDER BY ts ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) FROM t;',
  ],
  [
    'ADVICE_UNBOUNDED_STATE',
    'SELECT i FROM t INTERSECT SELECT customer FROM orders;',
    "SELECT c.id FROM clicks c JOIN visits v ON c.id = v.id AND c.rt BETWEEN v.rt - INTERVAL '1' HOUR AND v.rt;",
  ],
]

describe('advice', () => {
  test.each(CASES)('%s on %s', (code, fires) => {
    expect(codesOn(fires)).toContain(code)
  })

  test.each(CASES)('%s is silent on what is well, after %s', (code, _, silent) => {
    expect(codesOn(silent)).not.toContain(code)
  })

  test('says nothing about a plain copy', () => {
    expect(codesOn('INSERT INTO printed SELECT i, l FROM t WHERE i > 1;')).toEqual([])
  })

  test('is never an error, and has a text in both languages', () => {
    for (const [, fires] of CASES) {
      for (const { severity, message, advice } of adviceOn(fires)) {
        expect(severity).not.toBe('error')
        expect(`${message}${advice}`).not.toMatch(/\{\w+\}/)
      }
    }
  })

  test('a wrong statement gets no advice', () => {
    const found = checkScript(`${BEFORE}SELECT missing, COUNT(*) FROM orders GROUP BY missing;`, {
      connectors,
    })
    expect(found.filter(({ span, code }) => span.line > LINES && code.startsWith('ADVICE_'))).toEqual([])
  })

  test('settings of the deployment count', () => {
    const sql = 'SELECT customer, COUNT(*) FROM orders GROUP BY customer;'
    expect(codesOn(sql, { 'table.exec.state.ttl': '1 d' })).not.toContain('ADVICE_UNBOUNDED_STATE')
    expect(codesOn(sql, { 'table.exec.state.ttl': '0' })).toContain('ADVICE_UNBOUNDED_STATE')
  })

  test('marks a word, not the whole query', () => {
    const [found] = adviceOn('SELECT customer,\n  COUNT(*)\nFROM orders\nGROUP BY customer;')
    expect(found?.span).toMatchObject({ line: LINES + 1, endLine: LINES + 1, column: 1, endColumn: 7 })
  })
})

describe('what can be mended is mended', () => {
  const MENDED: readonly [code: string, sql: string, expected: string][] = [
    [
      'ADVICE_UNION_DISTINCT',
      'SELECT i FROM t UNION SELECT n FROM t;',
      'SELECT i FROM t UNION ALL SELECT n FROM t;',
    ],
    [
      'ADVICE_UNION_DISTINCT',
      'SELECT i FROM t -- UNION\n  UNION DISTINCT (SELECT n FROM t);',
      'SELECT i FROM t -- UNION\n  UNION ALL (SELECT n FROM t);',
    ],
    ['ADVICE_INTEGER_DIVISION', 'SELECT l / i FROM t;', 'SELECT CAST(l AS DOUBLE) / i FROM t;'],
    [
      'ADVICE_UNBOUNDED_STATE',
      'SELECT DISTINCT s FROM t;',
      "SET 'table.exec.state.ttl' = '1 d';\nSELECT DISTINCT s FROM t;",
    ],
    [
      'ADVICE_UNBOUNDED_STATE',
      'EXECUTE STATEMENT SET BEGIN INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer; END;',
      "SET 'table.exec.state.ttl' = '1 d';\nEXECUTE STATEMENT SET BEGIN INSERT INTO totals SELECT customer, COUNT(*) FROM orders GROUP BY customer; END;",
    ],
  ]

  test.each(MENDED)('%s in %s', (code, sql, expected) => {
    const after = mended(sql, code)
    expect(after).toBe(expected)
    expect(codesOn(after)).not.toContain(code)
  })
})

test('each piece of advice has its page, and its case above', () => {
  const pages = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/advice.md'), 'utf8')
  const codes = Object.keys(catalogue).filter((code) => code.startsWith('ADVICE_'))
  for (const code of codes) expect(pages).toContain(`\n## ${code}\n`)
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(codes))
})
