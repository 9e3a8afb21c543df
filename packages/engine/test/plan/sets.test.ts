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
]

describe('set operations and VALUES', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
