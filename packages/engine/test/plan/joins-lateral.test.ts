import { describe, expect, it } from 'vitest'
import { refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ['SELECT x, u FROM a CROSS JOIN UNNEST(arr) AS t(u)', '[I]'],
  ['SELECT x, u FROM a, LATERAL (SELECT y FROM b WHERE b.id = a.id) AS t(u)', '[I]'],
  ['SELECT x, u FROM a, LATERAL (SELECT MAX(y) FROM b WHERE b.id = a.id) AS t(u)', '[I,UA]'],
  ['SELECT x, o FROM a, LATERAL (SELECT COUNT(*) FROM b WHERE b.id = a.id) AS t(o)', '[I,UA]'],
  [
    'SELECT x, o FROM a LEFT JOIN LATERAL (SELECT COUNT(*) FROM b WHERE b.id = a.id) AS t(o) ON TRUE',
    '[I,UA,D]',
  ],
  ['SELECT * FROM (SELECT id, x FROM a) UNPIVOT (v FOR k IN (id, x))', '[I]'],
  ['SELECT x, u FROM a, UNNEST(arr) AS t(u)', '[I]'],
  ['SELECT * FROM a, UNNEST(arr)', '[I]'],
  ['SELECT * FROM UNNEST(ARRAY[1,2,3])', '[I]'],
  ['SELECT * FROM UNNEST(ARRAY[1,2,3]) AS t(v)', '[I]'],
  ['SELECT * FROM UNNEST(ARRAY[1,2,3]) WITH ORDINALITY AS t(v, o)', '[I]'],
  ["SELECT * FROM UNNEST(MAP['a',1]) AS t(k, v)", '[I]'],
  ["SELECT * FROM UNNEST(ARRAY[ROW(1,'a')]) AS t(k, v)", '[I]'],
  ['SELECT x, u FROM a LEFT JOIN UNNEST(arr) AS t(u) ON TRUE', '[I]'],
  ['SELECT x, u FROM a LEFT JOIN UNNEST(arr) AS t(u) ON u > 3', '[I]'],
  ['SELECT x, u FROM a JOIN UNNEST(arr) AS t(u) ON u > 3', '[I]'],
  ['SELECT x, u FROM a CROSS JOIN UNNEST(arr) AS t(u) WHERE u > x', '[I]'],
  ['SELECT x, u, o FROM a CROSS JOIN UNNEST(arr) WITH ORDINALITY AS t(u, o)', '[I]'],
  ['SELECT x, u FROM a, LATERAL UNNEST(arr) AS t(u)', '[I]'],
  ['SELECT x, y FROM a LEFT JOIN LATERAL (SELECT y FROM b WHERE b.id = a.id) ON TRUE', '[I,UA,D]'],
  ['SELECT * FROM LATERAL (SELECT 1)', '[I]'],
  ['SELECT u FROM a, UNNEST(arr) AS u', '[I]'],
  ["SELECT * FROM UNNEST(MAP['a', 1])", '[I]'],
  ['SELECT ORDINALITY FROM UNNEST(ARRAY[1]) WITH ORDINALITY', '[I]'],
  ['SELECT `EXPR$0` FROM UNNEST(ARRAY[1])', '[I]'],
  ['SELECT a.x FROM a JOIN LATERAL (SELECT b.y FROM b) AS t ON TRUE', '[I]'],
  ['SELECT * FROM (VALUES (ARRAY[1]), (ARRAY[2, 3])) AS t(v) CROSS JOIN UNNEST(v) AS u(e)', '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ['SELECT x FROM a WHERE EXISTS (SELECT 1 FROM UNNEST(a.arr) AS t(u) WHERE u > 3)', '1:23 PLAN_CORRELATED'],
  ['SELECT * FROM a TABLESAMPLE BERNOULLI(10)', '1:15 PLAN_UNSUPPORTED'],
  ['SELECT * FROM a TABLESAMPLE SYSTEM(10) REPEATABLE(3)', '1:15 PLAN_UNSUPPORTED'],
  ["SELECT * FROM a PIVOT (SUM(x) AS s FOR name IN ('a' AS aa, 'b'))", '1:15 PLAN_UNSUPPORTED'],
  ["SELECT * FROM UNNEST(ARRAY[ROW(1,'a')]) AS t(k)", '1:46 SQL_COLUMN_COUNT'],
  ['SELECT * FROM UNNEST(ARRAY[1], ARRAY[2]) AS t(k, v)', '1:32 SQL_UNSUPPORTED_FEATURE'],
  ['SELECT * FROM UNNEST(1) AS t(k)', '1:15 SQL_EXPECTED_TYPE'],
  ['SELECT x, u FROM a RIGHT JOIN UNNEST(arr) AS t(u) ON TRUE', '1:26 PLAN_DEPENDENT_JOIN'],
  ['SELECT x, u FROM a FULL JOIN UNNEST(arr) AS t(u) ON TRUE', '1:25 PLAN_DEPENDENT_JOIN'],
  ['SELECT x, u FROM a LEFT JOIN UNNEST(arr) AS t(u)', '1:25 SQL_JOIN_CONDITION'],
  ['SELECT x, u FROM a, LATERAL TABLE(UNNEST(arr)) AS t(u)', '1:35 SQL_RESERVED_WORD'],
  [
    'SELECT x, y FROM a RIGHT JOIN LATERAL (SELECT y FROM b WHERE b.id = a.id) AS t ON TRUE',
    '1:26 PLAN_DEPENDENT_JOIN',
  ],
  ['SELECT x FROM a, LATERAL TABLE(foo(x)) AS t(z)', '1:32 SQL_UNKNOWN_FUNCTION'],
  ["SELECT KEY, VALUE FROM UNNEST(MAP['a', 1])", '1:13 SQL_SYNTAX'],
  ['SELECT f0 FROM UNNEST(ARRAY[1])', '1:8 SQL_UNKNOWN_COLUMN'],
  ['SELECT * FROM a, LATERAL VECTOR_SEARCH(TABLE b, DESCRIPTOR(name), a.arr, 10)', '1:26 SQL_SYNTAX'],
  ['SELECT * FROM LATERAL TABLE(FOO(1))', '1:29 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM a, LATERAL TABLE(UPPER(name)) AS t(v)', '1:32 SQL_RESERVED_WORD'],
  ["SELECT * FROM a, LATERAL TABLE(SPLIT(name, ',')) AS t(v)", '1:32 SQL_UNKNOWN_FUNCTION'],
  ["SELECT * FROM a, LATERAL TABLE(JSON_TUPLE(name, 'a')) AS t(v)", '1:32 SQL_UNKNOWN_FUNCTION'],
]

describe('LATERAL, UNNEST and their like', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
