import { describe, expect, it } from 'vitest'
import { joinOf, kindsOf, refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  [
    "SELECT a.x, b.y, a.ts FROM a JOIN b ON a.id = b.id AND a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts",
    '[I]',
  ],
  ['SELECT a.x, ver.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts ON a.id = ver.id', '[I]'],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id AND v.price > 3',
    '[I]',
  ],
  ['SELECT a.x, v.price FROM a LEFT JOIN upver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id', '[I]'],
  ['SELECT a.x, v.price, a.ts, v.ts FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id', '[I]'],
  [
    "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end",
    '[I]',
  ],
  [
    "SELECT L.x, R.y FROM (SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE b, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) R ON L.id = R.id AND L.window_start = R.window_start AND L.window_end = R.window_end",
    '[I]',
  ],
  [
    "SELECT L.x, R.y FROM (SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) L LEFT JOIN (SELECT * FROM TABLE(TUMBLE(TABLE b, DESCRIPTOR(ts), INTERVAL '2' MINUTE))) R ON L.id = R.id AND L.window_start = R.window_start AND L.window_end = R.window_end",
    '[I,UA,D]',
  ],
  [
    "SELECT L.x, R.y FROM (SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE b, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) R ON L.id = R.id AND L.window_start = R.window_start",
    '[I]',
  ],
  [
    "SELECT * FROM (SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) L WHERE L.id IN (SELECT R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE b, DESCRIPTOR(ts), INTERVAL '1' MINUTE))) R WHERE L.window_start = R.window_start AND L.window_end = R.window_end)",
    '[I]',
  ],
  [
    "SELECT a.x, b.y FROM a LEFT JOIN b ON a.id = b.id AND a.ts > b.ts - INTERVAL '1' HOUR AND a.ts <= b.ts + INTERVAL '5' MINUTE",
    '[I]',
  ],
  ["SELECT a.x, b.y FROM a JOIN b ON a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts", '[I]'],
  ["SELECT a.x, b.y FROM a JOIN b ON a.id = b.id AND a.pt BETWEEN b.pt - INTERVAL '1' HOUR AND b.pt", '[I]'],
  ["SELECT a.x, b.y FROM a JOIN b ON a.id = b.id AND a.pt BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts", '[I]'],
  [
    "SELECT a.x, b.y FROM a, b WHERE a.id = b.id AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '1' HOUR AND a.x > b.y",
    '[I]',
  ],
  [
    "SELECT a.x FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '1' HOUR)",
    '[I]',
  ],
  [
    "SELECT TUMBLE_START(ts, INTERVAL '1' HOUR) FROM (SELECT a.ts FROM a JOIN b ON a.id = b.id) GROUP BY TUMBLE(ts, INTERVAL '1' HOUR)",
    '[I] (0)',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT a.ts FROM a JOIN b ON a.id = b.id AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '1' HOUR), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '[I]',
  ],
  [
    "INSERT INTO sf SELECT a.id, b.y FROM a JOIN b ON a.id = b.id AND a.ts BETWEEN b.ts AND b.ts + INTERVAL '1' HOUR",
    '[I]',
  ],
  ['SELECT id FROM a JOIN b USING (id) ORDER BY id LIMIT 3', '[I,UA,D]'],
  [
    'INSERT INTO sk SELECT id, CAST(price AS BIGINT) FROM (SELECT ver.id, v.price FROM ver JOIN upver FOR SYSTEM_TIME AS OF ver.ts AS v ON ver.id = v.id)',
    '[I,UA,D] (0)',
  ],
  [
    'INSERT INTO sk SELECT id, CAST(price AS BIGINT) FROM (SELECT a.id, v.price FROM a JOIN upver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id AND v.price > 3 AND a.x > 2)',
    '[I]',
  ],
  ['SELECT a.x, v.y, v.ts FROM a JOIN dedup FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id', '[I]'],
  ['SELECT a.x, v.y FROM a JOIN dedup FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id AND a.x = v.y', '[I]'],
  [
    'SELECT a.x, v.price FROM a JOIN ver2 FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id AND a.x = v.id2',
    '[I]',
  ],
  [
    'SELECT w.x, v.price FROM (SELECT a.x, a.id, a.ts FROM a JOIN b ON a.id = b.id) AS w JOIN ver FOR SYSTEM_TIME AS OF w.ts AS v ON w.id = v.id',
    '[I]',
  ],
  [
    'SELECT w.x, v.price FROM (SELECT * FROM a WHERE x > 3) AS w JOIN ver FOR SYSTEM_TIME AS OF w.ts AS v ON w.id = v.id',
    '[I]',
  ],
  ['SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v USING (id)', '[I]'],
  ['SELECT a.x, v.price FROM a NATURAL JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v', '[I]'],
  [
    'SELECT a.x, v.price, b.y FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id JOIN b ON b.id = a.id',
    '[I]',
  ],
  [
    'SELECT a.x, v.price, u.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id JOIN upver FOR SYSTEM_TIME AS OF a.ts AS u ON a.id = u.id',
    '[I]',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT a.ts, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '[I]',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT ts, u FROM a, UNNEST(arr) AS u), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '[I]',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT b.ts FROM a LEFT JOIN b ON a.id = b.id AND a.ts = b.ts), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '[I]',
  ],
  [
    'SELECT a.x, COUNT(*) OVER (PARTITION BY a.id ORDER BY a.ts) FROM a JOIN b ON a.id = b.id AND a.ts = b.ts',
    '[I]',
  ],
  ['SELECT a.ts FROM a JOIN b ON a.id = b.id AND a.ts = b.ts ORDER BY a.ts', '[I]'],
  [
    'SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) rn FROM (SELECT a.id, a.ts FROM a JOIN b ON a.id = b.id)) WHERE rn = 1',
    '[I,UA,D] (0)',
  ],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  [
    'SELECT a.x, ver.price FROM a LEFT JOIN upver AS ver FOR SYSTEM_TIME AS OF a.ts ON a.id = ver.id',
    '1:53 SQL_SYNTAX',
  ],
  [
    'SELECT x, u FROM a, LATERAL (SELECT y FROM b WHERE b.id = a.id ORDER BY y LIMIT 2) AS t(u)',
    '1:21 PLAN_CORRELATED',
  ],
  [
    'SELECT x, u FROM (SELECT DISTINCT x FROM a) AS d, LATERAL (SELECT y FROM b WHERE b.id = d.x ORDER BY y DESC LIMIT 2) AS t(u)',
    '1:51 PLAN_CORRELATED',
  ],
  [
    'SELECT a.x, ver.price FROM a, ver FOR SYSTEM_TIME AS OF a.ts WHERE a.id = ver.id',
    '1:31 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT a.x, ver.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts ON a.x = ver.price',
    '1:35 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT a.x, ver.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:13 SQL_UNKNOWN_TABLE',
  ],
  [
    'SELECT a.x, v.price FROM a RIGHT JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:34 PLAN_DEPENDENT_JOIN',
  ],
  [
    'SELECT a.x, v.price FROM a FULL JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:33 PLAN_DEPENDENT_JOIN',
  ],
  [
    'SELECT a.x, v.y FROM a JOIN cb FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:29 PLAN_TEMPORAL_JOIN',
  ],
  ['SELECT a.x, v.y FROM a JOIN b FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id', '1:29 PLAN_TEMPORAL_JOIN'],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF PROCTIME() AS v ON a.id = v.id',
    '1:59 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.x AS v ON a.id = v.id',
    '1:59 SQL_EXPECTED_TYPE',
  ],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF CAST(a.ts AS TIMESTAMP(3)) AS v ON a.id = v.id',
    '1:59 PLAN_TEMPORAL_JOIN',
  ],
  [
    "SELECT v.price FROM ver FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00' AS v",
    '1:47 PLAN_UNSUPPORTED',
  ],
  [
    'SELECT a.x, v.y, a.ts FROM a JOIN (SELECT id, y, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM b) WHERE rn = 1) FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:150 SQL_SYNTAX',
  ],
  [
    "SELECT a.x, v.price FROM a JOIN ver AS v ON a.id = v.id AND a.ts BETWEEN v.ts AND v.ts + INTERVAL '1' HOUR",
    '1:26 PLAN_APPEND_ONLY_INPUT',
  ],
  [
    "SELECT * FROM TABLE(TUMBLE(TABLE (SELECT a.ts FROM a JOIN b ON a.id = b.id), DESCRIPTOR(ts), INTERVAL '1' HOUR))",
    '1:34 SQL_SYNTAX',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT a.ts FROM a JOIN b ON a.id = b.id), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '1:1 SQL_NOT_TIME_ATTRIBUTE',
  ],
  [
    'SELECT ca.x, v.price FROM ca JOIN ver FOR SYSTEM_TIME AS OF PROCTIME() AS v ON ca.id = v.id',
    '1:61 PLAN_TEMPORAL_JOIN',
  ],
  ["SELECT * FROM a FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00'", '1:39 PLAN_UNSUPPORTED'],
  [
    'INSERT INTO sk SELECT a.id, v.price FROM a LEFT JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:16 SQL_SINK_SCHEMA',
  ],
  [
    'SELECT a.x, v.y FROM a JOIN (SELECT id, y FROM b) FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:51 SQL_SYNTAX',
  ],
  [
    'SELECT a.x, v.y FROM a JOIN dedup FOR SYSTEM_TIME AS OF a.ts AS v ON a.x = v.y',
    '1:29 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT a.x, v.price FROM a JOIN ver2 FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id',
    '1:33 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT ca.x, v.price FROM ca JOIN ver FOR SYSTEM_TIME AS OF ca.ts AS v ON ca.id = v.id',
    '1:64 SQL_UNKNOWN_COLUMN',
  ],
  ['SELECT a.x, v.price FROM a CROSS JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v', '1:39 PLAN_TEMPORAL_JOIN'],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id > v.id',
    '1:33 PLAN_TEMPORAL_JOIN',
  ],
  [
    'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF ts AS v ON a.id = v.id',
    '1:59 SQL_AMBIGUOUS_COLUMN',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT v.ts, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.ts AS v ON a.id = v.id), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '1:133 SQL_NOT_TIME_ATTRIBUTE',
  ],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT ts FROM a WHERE id IN (SELECT id FROM b)), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '1:1 SQL_NOT_TIME_ATTRIBUTE',
  ],
  [
    'SELECT a.x, COUNT(*) OVER (PARTITION BY a.id ORDER BY a.ts) FROM a JOIN b ON a.id = b.id',
    '1:27 SQL_NOT_TIME_ATTRIBUTE',
  ],
]

describe('joins by time: interval, temporal, window', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })

  it.each([
    ["a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts", [-3_600_000, 0]],
    ["b.ts BETWEEN a.ts - INTERVAL '1' HOUR AND a.ts", [0, 3_600_000]],
    ["a.ts > b.ts - INTERVAL '1' MINUTE AND a.ts < b.ts + INTERVAL '1' MINUTE", [-59_999, 59_999]],
    ["a.ts + INTERVAL '1' SECOND >= b.ts AND a.ts <= b.ts", [-1000, 0]],
    ['a.ts = b.ts', [0, 0]],
  ])('%s keeps rows within bounds of each other', (condition, bounds) => {
    const root = joinOf(`SELECT a.id, b.id, a.ts, b.ts FROM a JOIN b ON a.id = b.id AND ${condition}`)
    expect(root).toMatchObject({ kind: 'interval-join', lower: bounds[0], upper: bounds[1], condition: null })
  })

  it('a window join is one only where the windows are alike', () => {
    const windows = (size: string, kind = 'TUMBLE') =>
      `(SELECT * FROM TABLE(${kind}(TABLE a, DESCRIPTOR(ts), INTERVAL '${size}' MINUTE)))`
    const join = (left: string, right: string) =>
      kindsOf(
        `SELECT l.x FROM ${left} l JOIN ${right} r ON l.id = r.id AND l.window_start = r.window_start AND l.window_end = r.window_end`,
      )
    expect(join(windows('1'), windows('1'))).toContain('window-join')
    expect(join(windows('1'), windows('2'))).not.toContain('window-join')
  })

  it('a table that is asked row by row becomes a lookup', () => {
    const sql = `SELECT a.x, sk.v FROM a JOIN sk FOR SYSTEM_TIME AS OF a.pt ON a.id = sk.id AND sk.v > 3`
    expect(kindsOf(sql)).toContain('lookup-join')
  })

  it('by processing time only what is asked row by row can be joined', () => {
    const sql = 'SELECT a.x, v.price FROM a JOIN ver FOR SYSTEM_TIME AS OF a.pt AS v ON a.id = v.id'
    expect(refusalOf(sql)).toBe('1:33 PLAN_TEMPORAL_JOIN')
  })
})
