import { describe, expect, it } from 'vitest'
import { refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ['SELECT x FROM ca INTERSECT SELECT aid FROM cb', '[I,UA,D] (0)'],
  ['SELECT x FROM ca EXCEPT SELECT aid FROM cb', '[I,UA,D] (0)'],
  ['SELECT x FROM a EXCEPT SELECT id FROM b', '[I,UA,D] (0)'],
  ['SELECT x FROM a INTERSECT SELECT id FROM b', '[I,UA] (0)'],
  ['SELECT x FROM a INTERSECT ALL SELECT id FROM b', '[I,UB,UA]'],
  ['SELECT x FROM a EXCEPT ALL SELECT id FROM b', '[I,UB,UA]'],
  ['SELECT x FROM a UNION SELECT id FROM b', '[I,UA] (0)'],
  ['SELECT x FROM a UNION ALL SELECT aid FROM cb', '[I,UA,D]'],
  ['SELECT x FROM a UNION ALL SELECT y FROM b', '[I]'],
  ['SELECT ts FROM a UNION ALL SELECT ts FROM b', '[I]'],
  ['SELECT x FROM a UNION SELECT id FROM b INTERSECT SELECT aid FROM cb', '[I,UA,D] (0)'],
  ['SELECT x FROM a UNION ALL VALUES (1), (2)', '[I]'],
  ['SELECT arr FROM a UNION SELECT arr FROM a', '[I,UA] (0)'],
  ['SELECT v FROM (VALUES (1), (2)) AS v', '[I]'],
  ['SELECT * FROM (VALUES (1), (2)) AS v', '[I]'],
  [
    'INSERT INTO sk SELECT id, v FROM (SELECT id, y AS v FROM cb UNION ALL SELECT id, CAST(x AS BIGINT) FROM ca)',
    '[I,UB,UA,D]',
  ],
  ['INSERT INTO sk SELECT id, y FROM up UNION ALL SELECT id, y FROM cb', '[I,UB,UA,D]'],
  [
    "SELECT COUNT(*) FROM TABLE(TUMBLE((SELECT ts FROM a UNION ALL SELECT ts FROM b), DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end",
    '[I]',
  ],
  ['SELECT x FROM a UNION ALL SELECT x FROM a UNION SELECT id FROM b', '[I,UA] (0)'],
  ['(SELECT x FROM a) UNION ALL (SELECT y FROM b)', '[I]'],
  ['SELECT x FROM a UNION ALL SELECT id FROM b ORDER BY x LIMIT 3', '[I,UA,D]'],
  ['SELECT x, name FROM a UNION ALL SELECT id, CAST(NULL AS STRING) FROM b', '[I]'],
  ["SELECT CAST('a' AS CHAR(1)) UNION ALL SELECT 'abc'", '[I]'],
  ['SELECT 1 UNION ALL SELECT 1.5', '[I]'],
  ['SELECT 1 UNION ALL SELECT 1e0', '[I]'],
  ['SELECT pt FROM a UNION ALL SELECT pt FROM b', '[I]'],
  ['SELECT ts FROM a UNION ALL SELECT CAST(ts AS TIMESTAMP(3)) FROM b', '[I]'],
  ["SELECT ROW(1, 'a') UNION ALL SELECT ROW(2, 'bcd')", '[I]'],
  ['SELECT x FROM a INTERSECT SELECT id FROM b INTERSECT SELECT id FROM ca', '[I,UA,D] (0)'],
  ['SELECT x FROM a EXCEPT SELECT id FROM b UNION ALL SELECT id FROM ca', '[I,UA,D]'],
  ['SELECT x FROM a UNION ALL SELECT id FROM b EXCEPT ALL SELECT id FROM ca', '[I,UB,UA,D]'],
  ["VALUES (1, 'a'), (2, 'b')", '[I]'],
  ['VALUES 1, 2', '[I]'],
  ['SELECT * FROM a, (VALUES (1), (2)) AS t(v) WHERE a.x = t.v', '[I]'],
  ['SELECT * FROM (VALUES (CAST(1 AS BIGINT)), (2)) AS t(v)', '[I]'],
  ['SELECT * FROM (VALUES (1 + 1), (PI())) AS t(v)', '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  [
    'SELECT x FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id UNION ALL SELECT 1 FROM ca WHERE ca.id = a.id)',
    '1:23 PLAN_CORRELATED',
  ],
  ['SELECT x FROM a UNION SELECT id, y FROM b', '1:30 SQL_COLUMN_COUNT'],
  ['SELECT x FROM a UNION ALL SELECT name FROM b', '1:8 SQL_SET_OPERATION_TYPES'],
  ['SELECT x FROM a UNION ALL SELECT ARRAY[1] FROM b', '1:8 SQL_SET_OPERATION_TYPES'],
  ['SELECT x FROM a INTERSECT SELECT name FROM b', '1:8 SQL_SET_OPERATION_TYPES'],
  ['SELECT x FROM a EXCEPT SELECT id, y FROM b', '1:31 SQL_COLUMN_COUNT'],
  ['SELECT NULL UNION ALL SELECT 1', '1:8 SQL_UNTYPED_NULL'],
  ['SELECT x FROM a UNION ALL SELECT NULL FROM b', '1:34 SQL_UNTYPED_NULL'],
  ["SELECT * FROM (VALUES (1, 'a'), (2)) AS t(id, s)", '1:16 SQL_COLUMN_COUNT'],
  ["SELECT * FROM (VALUES (1), ('a')) AS t(id)", '1:16 SQL_SET_OPERATION_TYPES'],
  [
    "SELECT DATE '2024-01-01' UNION ALL SELECT TIMESTAMP '2024-01-01 00:00:00'",
    '1:8 SQL_SET_OPERATION_TYPES',
  ],
  ['SELECT TRUE UNION ALL SELECT 1', '1:8 SQL_SET_OPERATION_TYPES'],
  ['VALUES (1), (NULL)', '1:14 SQL_UNTYPED_NULL'],
  ['VALUES (NULL)', '1:9 SQL_UNTYPED_NULL'],
  ["SELECT * FROM (VALUES (1, NULL), (2, 'x')) AS t(a, b)", '1:27 SQL_UNTYPED_NULL'],
  ['SELECT * FROM (VALUES (x)) AS t(v), a', '1:24 SQL_UNKNOWN_COLUMN'],
  ['SELECT * FROM (VALUES (1, 2), (3, 4)) AS t(v)', '1:44 SQL_COLUMN_COUNT'],
  ['INSERT INTO sp VALUES (1, NULL)', '1:27 SQL_UNTYPED_NULL'],
  ['INSERT INTO sp VALUES (NULL, NULL)', '1:24 SQL_UNTYPED_NULL'],
  ['INSERT INTO sp SELECT * FROM (VALUES (1, NULL)) AS t(a, b)', '1:42 SQL_UNTYPED_NULL'],
]

describe('set operations and VALUES', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
