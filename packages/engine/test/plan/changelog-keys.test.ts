import { describe, expect, it } from 'vitest'
import { refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ['INSERT INTO sk SELECT ca.id, cb.y FROM ca JOIN cb ON ca.id = cb.aid', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT cb.id, ca.x FROM cb JOIN ca ON ca.id = cb.aid', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT cb.id, cb.y FROM ca JOIN cb ON ca.id = cb.id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT cb.id, cb.y FROM cb LEFT JOIN ca ON ca.id = cb.id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT cb.id, cb.y FROM cb LEFT JOIN ca ON ca.id = cb.aid', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM up', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM up WHERE id > 3', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM up WHERE y > 3', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM cb WHERE y > 3', '[I,UB,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM cb WHERE id > 3', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM cb', '[I,UA,D] (0)'],
  ['INSERT INTO sp SELECT id, y FROM up', '[I,UB,UA,D] (0)'],
  ['INSERT INTO sk SELECT aid, y FROM up', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT up.id, up.y FROM up JOIN ca ON up.id = ca.id', '[I,UA,D] (0)'],
  ['SELECT DISTINCT x, name FROM ca', '[I,UA,D] (0,1)'],
  ['INSERT INTO sk SELECT x, cast(count(*) as bigint) FROM ca GROUP BY x', '[I,UA,D] (0)'],
  ['SELECT * FROM a JOIN b ON a.id IS NOT DISTINCT FROM b.id', '[I]'],
  ['INSERT INTO sf SELECT a.id, b.y FROM a JOIN b ON a.id = b.id', '[I]'],
  ['INSERT INTO sk SELECT ca.id, cb.y FROM ca LEFT JOIN cb ON ca.id = cb.id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT ca.id, cb.y FROM ca RIGHT JOIN cb ON ca.id = cb.id', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT COALESCE(ca.id, cb.id), cb.y FROM ca FULL JOIN cb ON ca.id = cb.id', '[I,UB,UA,D]'],
  [
    'INSERT INTO sk SELECT c1.id, cb.y FROM ca c1 JOIN ca c2 ON c1.id = c2.id JOIN cb ON c2.id = cb.id',
    '[I,UB,UA,D]',
  ],
  [
    'INSERT INTO sk SELECT id, MAX(y) FROM (SELECT ca.id, cb.y FROM ca JOIN cb ON ca.id = cb.aid) GROUP BY id',
    '[I,UA,D] (0)',
  ],
  ['INSERT INTO sk SELECT id + 1, y FROM cb', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT CAST(CAST(id AS BIGINT) AS INT), y FROM cb', '[I,UA,D] (0)'],
  ['INSERT INTO sp SELECT id, y FROM up WHERE y > 3', '[I,UB,UA,D] (0)'],
  ['INSERT INTO sk SELECT up.id, cb.y FROM up JOIN cb ON up.aid = cb.id', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT up.id, cb.y FROM up LEFT JOIN cb ON up.id = cb.id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, COUNT(*) FROM up GROUP BY id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT DISTINCT id, y FROM up', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, MAX(y) FROM cb GROUP BY id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, COUNT(*) FROM cb GROUP BY id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, SUM(y) FROM cb GROUP BY id', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT id, y FROM cb GROUP BY id, y', '[I,UA,D] (0)'],
  ['INSERT INTO sp SELECT DISTINCT id, y FROM cb', '[I,UB,UA,D] (0)'],
  ['INSERT INTO sp SELECT DISTINCT aid, y FROM cb', '[I,UB,UA,D] (0,1)'],
  ['INSERT INTO sk SELECT CAST(CAST(id AS STRING) AS INT), y FROM cb', '[I,UA,D] (0)'],
  ['INSERT INTO sk SELECT CAST(CAST(id AS SMALLINT) AS INT), y FROM cb', '[I,UB,UA,D]'],
  ['INSERT INTO sb SELECT CAST(id AS BIGINT), y FROM cb', '[I,UA,D] (0)'],
  ['INSERT INTO ss SELECT CAST(id AS STRING), y FROM cb', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT -id, y FROM cb', '[I,UB,UA,D]'],
  ['INSERT INTO ss SELECT UPPER(CAST(id AS STRING)), y FROM cb', '[I,UB,UA,D]'],
  ['INSERT INTO sk SELECT id, MIN(y) FROM (SELECT * FROM ca JOIN cb USING (id)) GROUP BY id', '[I,UA,D] (0)'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ['INSERT INTO sf SELECT a.id, b.y FROM a LEFT JOIN b ON a.id = b.id', '1:38 PLAN_APPEND_ONLY_SINK'],
]

describe('changes and keys that reach a sink', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
