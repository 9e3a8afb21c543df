import { describe, expect, it } from 'vitest'
import { refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ['SELECT x FROM a WHERE id IN (SELECT id FROM b)', '[I]'],
  ['SELECT x FROM a WHERE id NOT IN (SELECT id FROM b)', '[I,UA,D]'],
  ['SELECT x FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id)', '[I]'],
  ['SELECT x FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.id = a.id)', '[I,UA,D]'],
  ['SELECT x, (SELECT MAX(y) FROM b WHERE b.id = a.id) FROM a', '[I,UA,D]'],
  ['SELECT x, (SELECT y FROM b WHERE b.id = a.id) FROM a', '[I,UA,D]'],
  ['SELECT x, (SELECT MAX(y) FROM b) FROM a', '[I,UA,D]'],
  ['SELECT x, (SELECT y FROM b) FROM a', '[I,UA,D]'],
  ['SELECT x, id IN (SELECT id FROM b) FROM a', '[I,UB,UA,D]'],
  ['SELECT x, EXISTS (SELECT id FROM b) FROM a', '[I,UA,D]'],
  ['SELECT x FROM a WHERE id > ANY (SELECT id FROM b)', '[I,UB,UA]'],
  ['SELECT x FROM a WHERE id > ALL (SELECT id FROM b)', '[I,UA]'],
  ['SELECT x FROM a WHERE x > (SELECT AVG(y) FROM b WHERE b.id > a.id)', '[I,UA,D]'],
  ['SELECT x, (SELECT COUNT(*) FROM b WHERE b.id = a.id) FROM a', '[I,UA,D]'],
  ['SELECT x FROM a WHERE x = 1 OR id IN (SELECT id FROM b)', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE x = 1 OR EXISTS (SELECT 1 FROM b WHERE b.id = a.id)', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE x = 1 OR EXISTS (SELECT 1 FROM b WHERE b.id > a.id)', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE (id, x) IN (SELECT id, y FROM b)', '[I]'],
  ['SELECT x FROM a WHERE (id, x) NOT IN (SELECT id, y FROM b)', '[I,UA,D]'],
  ['SELECT x FROM a WHERE id IN (SELECT id FROM b WHERE b.y > a.x)', '[I]'],
  ['SELECT x FROM a WHERE id IN (SELECT MAX(id) FROM b WHERE b.y > a.x)', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE id IN (SELECT MAX(id) FROM b WHERE b.y = a.x)', '[I,UB,UA]'],
  ['SELECT x FROM a WHERE id NOT IN (SELECT id FROM b WHERE b.y = a.x)', '[I,UA,D]'],
  ['SELECT x FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id LIMIT 1)', '[I]'],
  ['SELECT x, (SELECT b.y + a.x FROM b WHERE b.id = a.id) FROM a', '[I,UA,D]'],
  ['SELECT x, (SELECT a.x) FROM a', '[I,UA,D]'],
  ['SELECT x, id > ANY (SELECT id FROM b) FROM a', '[I,UA]'],
  ['SELECT x, id > ALL (SELECT id FROM b WHERE b.y = a.x) FROM a', '[I,UA,D]'],
  ['SELECT x, id <> ANY (SELECT id FROM b) FROM a', '[I,UA,D]'],
  ['SELECT x FROM a WHERE id <> ALL (SELECT id FROM b)', '[I,UA,D]'],
  ['SELECT x FROM a WHERE id = SOME (SELECT id FROM b)', '[I]'],
  ['SELECT x, CASE WHEN id IN (SELECT id FROM b) THEN 1 ELSE 2 END FROM a', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE NOT (id IN (SELECT id FROM b))', '[I,UA,D]'],
  ['SELECT x FROM a GROUP BY (SELECT MAX(id) FROM b), x', '[I,UA,D]'],
  ['SELECT SUM((SELECT MAX(id) FROM b)) FROM a', '[I,UA,D] ()'],
  ['SELECT x FROM a WHERE id IN (SELECT id FROM b) IS TRUE', '[I]'],
  ['SELECT ca.x FROM ca WHERE id IN (SELECT aid FROM cb)', '[I,UB,UA,D]'],
  ['SELECT x FROM a WHERE EXISTS (SELECT y, COUNT(*) FROM b WHERE b.id = a.id GROUP BY y)', '[I,UB,UA]'],
  ['SELECT a.x, (SELECT x FROM ca WHERE ca.id = a.id) FROM a', '[I,UA,D]'],
  ['SELECT a.x FROM a JOIN b ON a.id = b.id AND EXISTS (SELECT id FROM ca)', '[I,UB,UA,D]'],
  ['SELECT * FROM a JOIN (b JOIN ca ON b.id = ca.id) ON a.id = b.id', '[I,UB,UA,D]'],
  ['SELECT * FROM a WHERE (SELECT COUNT(*) FROM b) > 3 AND x IN (SELECT id FROM b)', '[I,UB,UA]'],
  ['WITH w AS (SELECT id, x FROM a) SELECT w1.x FROM w AS w1 JOIN w AS w2 ON w1.id = w2.id', '[I]'],
  ['SELECT (SELECT 1) + 1 FROM a', '[I,UA,D]'],
  ['SELECT x FROM a WHERE x = (SELECT id FROM b)', '[I,UB,UA]'],
  ['SELECT x FROM a WHERE x IN ((SELECT id FROM b))', '[I]'],
  ['SELECT x FROM a WHERE x IN ((SELECT id FROM b), 3)', '[I,UB,UA,D]'],
  ['select x from a where exists (select 1)', '[I]'],
  ['select x, exists (select 1 from b where b.id = a.id and b.y > a.x) from a', '[I,UA,D]'],
  ['select x, not exists (select 1 from b where b.id = a.id) from a', '[I,UA,D]'],
  ["select x, case when exists (select 1 from b where b.id = a.id) then 'y' else 'n' end from a", '[I,UA,D]'],
  ['WITH w AS (SELECT 1 AS i) SELECT * FROM w, w AS w2', '[I]'],
  ['WITH w AS (SELECT 1 AS i), w AS (SELECT 2 AS j) SELECT * FROM w', '[I]'],
  ['WITH w(q) AS (SELECT 1 AS i) SELECT q FROM w', '[I]'],
  ['SELECT x IN (NULL, 1) FROM a', '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ['SELECT a.x FROM a JOIN b ON a.id = b.id AND a.x IN (SELECT id FROM ca)', '1:29 PLAN_UNSUPPORTED'],
  ['SELECT a.x FROM a LEFT JOIN b ON a.id = b.id AND a.x IN (SELECT id FROM ca)', '1:34 PLAN_UNSUPPORTED'],
  ['SELECT a.x FROM a LEFT JOIN b ON a.id = b.id AND b.y IN (SELECT id FROM ca)', '1:34 PLAN_UNSUPPORTED'],
  [
    'SELECT x FROM a WHERE EXISTS (SELECT 1 FROM b LEFT JOIN ca ON b.id = ca.id AND ca.x = a.x)',
    '1:23 PLAN_CORRELATED',
  ],
  ['SELECT x, (SELECT MAX(y) + a.x FROM b WHERE b.id = a.id) FROM a', '1:28 SQL_NOT_GROUPED'],
  ['SELECT (SELECT id, y FROM b) FROM a', '1:9 SQL_COLUMN_COUNT'],
  ['SELECT x FROM a WHERE id IN (SELECT id, y FROM b)', '1:23 SQL_COLUMN_COUNT'],
  ['SELECT x FROM a WHERE id IN (SELECT name FROM b)', '1:23 SQL_TYPE_MISMATCH'],
  ['SELECT x FROM a WHERE x IN (SELECT y FROM b GROUP BY y HAVING COUNT(*) > a.id)', '1:74 SQL_NOT_GROUPED'],
  ['SELECT x, y FROM a, (SELECT y FROM b WHERE b.id = a.id) AS t', '1:51 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM a WHERE EXISTS (SELECT nope FROM b)', '1:38 SQL_UNKNOWN_COLUMN'],
  ['SELECT * FROM a WHERE EXISTS (SELECT b.nope FROM b)', '1:40 SQL_UNKNOWN_COLUMN'],
  ['SELECT * FROM a WHERE EXISTS (SELECT z.nope FROM b)', '1:38 SQL_UNKNOWN_TABLE'],
  ['SELECT (SELECT 1, 2)', '1:9 SQL_COLUMN_COUNT'],
  ['WITH w AS (SELECT i FROM w2), w2 AS (SELECT 1 AS i) SELECT * FROM w', '1:26 SQL_UNKNOWN_TABLE'],
]

describe('subqueries', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
