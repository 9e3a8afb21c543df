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
  [
    'insert into sk select q.id, q.n from (select id, count(*) as n from b group by id) q join ca on ca.id = q.id where q.id is not null',
    '[I,UA,D] (0)',
  ],
  [
    'insert into sk select ca.id, coalesce(q.n, 0) from ca left join (select id, count(*) as n from b group by id) q on ca.id = q.id',
    '[I,UA,D] (0)',
  ],
  [
    'insert into sk select ca.id, q.n from ca full join (select id, count(*) as n from b group by id) q on ca.id = q.id',
    '[I,UB,UA,D]',
  ],
  ['insert into sk select ca.id, count(*) from ca join cb on ca.id = cb.aid group by ca.id', '[I,UA,D] (0)'],
  ['insert into sk select cb.id, ca.x from ca join cb on ca.id = cb.aid and ca.id = cb.id', '[I,UB,UA,D]'],
  ['insert into sk select id, max(x) from ca group by id having max(x) > 3', '[I,UB,UA,D] (0)'],
  [
    'insert into sk select id, v from (select ca.id, cb.y as v from ca join cb on ca.id = cb.id) where v > 3',
    '[I,UB,UA,D] (0)',
  ],
  [
    'insert into sk select id, v from (select ca.id, cb.y as v from ca join cb on ca.id = cb.id) where id > 3',
    '[I,UA,D] (0)',
  ],
  [
    'insert into sk select ca.id, t.v from ca, lateral (select max(y) as v from cb where cb.aid = ca.id) t',
    '[I,UA,D] (0)',
  ],
  [
    'insert into sk select ca.id, cast(u as bigint) from ca cross join unnest(array[x, 3]) as t(u)',
    '[I,UB,UA,D]',
  ],
  ['insert into sk select id, y from cb where exists (select 1 from ca where ca.id = cb.id)', '[I,UA,D] (0)'],
  ['insert into sk select id, y from cb where exists (select 1 from ca where ca.id = cb.aid)', '[I,UB,UA,D]'],
  ['insert into sk select id, y from cb where id not in (select id from ca)', '[I,UA,D] (0)'],
  [
    'insert into sk select id, y from cb where not exists (select 1 from ca where ca.id = cb.id)',
    '[I,UA,D] (0)',
  ],
  ['insert into sf select id, y from b where id in (select id from a)', '[I]'],
  ['insert into sf select id, y from b union all select id, cast(x as bigint) from a', '[I]'],
  ['insert into sp select ca.id, cb.y from ca join cb on ca.id = cb.id', '[I,UB,UA,D] (0)'],
  ['insert into sp select up.id, cb.y from up join cb on up.id = cb.id', '[I,UB,UA,D] (0)'],
  ['insert into sp select up.id, cb.y from up left join cb on up.aid = cb.id', '[I,UB,UA,D]'],
  ['insert into sk select up.id, up.y from up left join ver on up.id = ver.id', '[I,UA,D] (0)'],
  [
    'insert into sk select ver.id, cast(ver.price as bigint) from ver left join up on up.id = ver.id',
    '[I,UA,D] (0)',
  ],
  ['insert into sk select u1.id, u2.y from up u1 join up u2 on u1.id = u2.id', '[I,UA,D] (0)'],
  ['insert into sk select u1.id, u2.y from up u1 join up u2 on u1.id = u2.aid', '[I,UB,UA,D]'],
  [
    'insert into sk select id, sum(y) from (select id, y from up union all select id, y from cb) group by id',
    '[I,UA,D] (0)',
  ],
  ['insert into sk select * from (select id, y from cb) where y in (select y from b)', '[I,UB,UA,D]'],
  ['INSERT INTO sp SELECT id, CAST(NULL AS BIGINT) FROM a', '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ['INSERT INTO sf SELECT a.id, b.y FROM a LEFT JOIN b ON a.id = b.id', '1:38 PLAN_APPEND_ONLY_SINK'],
  ['insert into sf select id, y from b where id not in (select id from a)', '1:42 PLAN_APPEND_ONLY_SINK'],
  ['insert into sf select id, y from cb', '1:34 PLAN_APPEND_ONLY_SINK'],
  ['INSERT INTO sp SELECT 1, NULL', '1:26 SQL_UNTYPED_NULL'],
  ['INSERT INTO sp SELECT id, NULL FROM a', '1:27 SQL_UNTYPED_NULL'],
]

describe('changes and keys that reach a sink', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })
})
