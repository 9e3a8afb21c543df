import { describe, expect, it } from 'vitest'
import { joinOf, kindsOf, refusalOf, rootModes, rootOf } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ['SELECT a.x, b.y FROM a JOIN b ON a.id = b.id', '[I]'],
  ['SELECT a.x, a.ts FROM a JOIN b ON a.id = b.id', '[I]'],
  ['SELECT * FROM a, b', '[I]'],
  ['SELECT a.x, b.y FROM a JOIN b ON a.id = b.id AND a.ts > b.ts', '[I]'],
  ['SELECT a.x, b.y FROM a JOIN b ON a.id = b.id AND a.ts = b.ts', '[I]'],
  ['SELECT * FROM a AS t(q, w, e, r, tt, z)', '[I]'],
  ['SELECT * FROM (SELECT 1 AS v) WHERE v = 1', '[I]'],
  ['SELECT a.* FROM a JOIN b USING (id)', '[I]'],
  ['SELECT b.*, a.id FROM a JOIN b USING (id)', '[I]'],
  ['SELECT id, a.name FROM a JOIN b USING (id)', '[I]'],
  ['SELECT id FROM a LEFT JOIN b USING (id)', '[I,UA,D]'],
  ['SELECT * FROM a NATURAL JOIN cb', '[I,UA,D]'],
  ['SELECT * FROM a NATURAL JOIN (SELECT 1 AS zz)', '[I]'],
  ['SELECT default_database.a.x FROM a', '[I]'],
  ['SELECT default_catalog.default_database.a.x FROM a', '[I]'],
  ['SELECT * FROM a JOIN b ON a.id = b.id JOIN ca ON ca.id = a.id AND b.id = ca.x', '[I,UB,UA,D]'],
  ['SELECT * FROM (a JOIN b ON a.id = b.id)', '[I]'],
  ["SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t(id, s) JOIN a ON a.id = t.id", '[I]'],
  ['SELECT * FROM a JOIN b ON a.name = b.name AND a.x + 1 = b.y', '[I]'],
  ['SELECT a.x FROM a LEFT JOIN b ON a.id = b.id WHERE b.y > 3', '[I]'],
  ['SELECT a.x FROM a LEFT JOIN b ON a.id = b.id WHERE b.y IS NULL', '[I,UB,UA,D]'],
  ['SELECT a.x, b.y FROM a FULL JOIN b ON a.id = b.id WHERE a.x > 3', '[I,UA,D]'],
  ['SELECT a.x FROM a JOIN b ON 1 = 1', '[I]'],
  ['SELECT a.x FROM a LEFT JOIN b ON a.x > 3', '[I,UA,D]'],
  ['SELECT a.x FROM a JOIN b ON a.id > b.id', '[I]'],
  ['SELECT a.x FROM a FULL JOIN b ON a.id > b.id', '[I,UA,D]'],
  ['SELECT COUNT(*) FROM a JOIN ca ON a.id = ca.id', '[I,UA,D] ()'],
  ['SELECT id, COUNT(*) FROM a JOIN b USING (id) GROUP BY id', '[I,UA] (0)'],
  ['SELECT COUNT(*) FROM a JOIN b USING (id) GROUP BY id', '[I,UA]'],
  ['SELECT MAX(id) FROM a JOIN b USING (id)', '[I,UA] ()'],
  ['SELECT id + 1 FROM a JOIN b USING (id)', '[I]'],
  ['SELECT * FROM a JOIN b USING (id) JOIN ca USING (id)', '[I,UA,D]'],
  ['SELECT id FROM a JOIN b USING (id) JOIN ca USING (id)', '[I,UA,D]'],
  ['SELECT CASE WHEN id > 3 THEN 1 END FROM a LEFT JOIN b USING (id)', '[I,UA,D]'],
  ['SELECT * FROM a FULL JOIN b USING (id)', '[I,UA,D]'],
  ['SELECT id FROM a RIGHT JOIN b USING (id)', '[I,UA,D]'],
  ['SELECT a.x, v.price FROM a JOIN (SELECT * FROM ver) AS v ON a.id = v.id', '[I,UA,D]'],
  [
    'select a.x, b.y, ca.name from a join b on a.id = b.id left join ca on ca.id = b.id and ca.x > a.x',
    '[I,UA,D]',
  ],
  ['select a.x, b.y, ca.name from a left join b on a.id = b.id left join ca on ca.id = a.id', '[I,UB,UA,D]'],
  [
    'select a.x, q.y from a left join (select id, max(y) as y from b group by id) q on a.id = q.id',
    '[I,UA,D]',
  ],
  ['select * from a where x in (1, 2, (select max(id) from b))', '[I,UB,UA,D]'],
  ['select x from a where (select max(y) from b where b.id = a.id) is null', '[I,UB,UA,D]'],
  ['select x from a where 1 in (select id from b)', '[I]'],
  ['select x, id not in (select id from b where id is not null) from a', '[I,UB,UA,D]'],
  ['select count(*) filter (where id in (select id from b)) from a', '[I,UA,D] ()'],
  ['select x from a order by (select max(id) from b) limit 3', '[I,UA,D]'],
  ['select x from a where x > all (select y from b where b.id = a.id)', '[I,UB,UA,D]'],
  ['select x from a where x = any (select y from b where b.id = a.id)', '[I]'],
  ['select x from a where x < some (select y from b)', '[I,UB,UA]'],
  ['select x from a where (x, id) = any (select id, y from b)', '[I]'],
  ['select x from a where x between (select min(y) from b) and (select max(y) from b)', '[I,UB,UA]'],
  ['select coalesce((select max(y) from b), 0) from a', '[I,UA,D]'],
  ['select a.x from a natural left join b', '[I,UA,D]'],
  ['select a.x from a full outer join b using (id)', '[I,UA,D]'],
  [
    'select a.x, t.n from a, lateral (select count(*) as n, max(y) as m from b where b.id = a.id and b.y > 3) t where t.n > 2',
    '[I,UB,UA]',
  ],
  [
    'select a.x, t.y, u.y from a, lateral (select y from b where b.id = a.id) t, lateral (select y from b where b.y = t.y) u',
    '[I]',
  ],
  ['TABLE a', '[I]'],
  ['SELECT * FROM (TABLE a)', '[I]'],
  ['SELECT * FROM (TABLE a) AS q(c1, c2, c3, c4, c5, c6)', '[I]'],
  ['SELECT q.* FROM (SELECT id FROM a) q, b q2 WHERE q.id = q2.id', '[I]'],
  ['SELECT default_catalog.default_database.b.y FROM default_catalog.default_database.b', '[I]'],
  ['SELECT `a`.`x` FROM `a`', '[I]'],
  ['SELECT a.ts, b.ts FROM a, b WHERE a.id = b.id', '[I]'],
  ['SELECT a.*, b.* FROM a, b WHERE a.id = b.id', '[I]'],
  ['SELECT *, a.x FROM a', '[I]'],
  ['SELECT a.x AS x, b.y AS x FROM a JOIN b ON a.id = b.id', '[I]'],
  ['WITH w AS (SELECT 1 AS i) SELECT * FROM (SELECT * FROM w) JOIN w ON TRUE', '[I]'],
  ['SELECT x FROM a WHERE NULL', '[I]'],
  ['SELECT CASE WHEN x > 1 THEN NULL ELSE 2 END FROM a', '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ['SELECT * FROM a AS t(id, x)', '1:22 SQL_COLUMN_COUNT'],
  ['SELECT * FROM a AS t(q, q, e, r, tt, z)', '1:25 SQL_DUPLICATE_COLUMN'],
  ['SELECT t.* FROM a JOIN b USING (id)', '1:8 SQL_UNKNOWN_TABLE'],
  ['SELECT name FROM a JOIN b USING (id)', '1:8 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT * FROM a JOIN b USING (nope)', '1:31 SQL_UNKNOWN_COLUMN'],
  ['SELECT * FROM a JOIN b USING (x)', '1:31 SQL_UNKNOWN_COLUMN'],
  ["SELECT * FROM ca NATURAL JOIN (SELECT 'q' AS id)", '1:31 SQL_TYPE_MISMATCH'],
  ["SELECT * FROM ca JOIN (SELECT 'q' AS id) q USING (id)", '1:51 SQL_TYPE_MISMATCH'],
  ['SELECT * FROM a NATURAL JOIN b ON a.id = b.id', '1:35 SQL_JOIN_CONDITION_TWICE'],
  ['SELECT * FROM a CROSS JOIN b ON a.id = b.id', '1:30 SQL_JOIN_CONDITION_TWICE'],
  ['SELECT * FROM a, b, a', '1:21 SQL_DUPLICATE_ALIAS'],
  ['SELECT * FROM a x JOIN b x ON TRUE', '1:24 SQL_DUPLICATE_ALIAS'],
  ['SELECT * FROM default_catalog.default_database.a JOIN a ON TRUE', '1:55 SQL_DUPLICATE_ALIAS'],
  ['SELECT a.x FROM a AS q', '1:8 SQL_UNKNOWN_TABLE'],
  ['SELECT A.x FROM a', '1:8 SQL_UNKNOWN_TABLE'],
  ['SELECT X FROM a', '1:8 SQL_UNKNOWN_COLUMN'],
  ['SELECT xx FROM a', '1:8 SQL_UNKNOWN_COLUMN'],
  ['SELECT zz.x FROM a', '1:8 SQL_UNKNOWN_TABLE'],
  ['SELECT zz.* FROM a', '1:8 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM a JOIN b ON a.id = c.id', '1:34 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM a JOIN b ON id = 1', '1:27 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT * FROM a JOIN b ON a.id', '1:27 SQL_EXPECTED_TYPE'],
  ['SELECT * FROM a JOIN b ON COUNT(*) > 1', '1:27 SQL_AGGREGATE_PLACE'],
  ['SELECT * FROM a JOIN b ON a.id = b.name', '1:27 SQL_TYPE_MISMATCH'],
  ['SELECT q.x FROM (a JOIN b ON a.id = b.id) AS q', '1:20 SQL_NOT_FLINK'],
  ['SELECT x FROM a MINUS SELECT id FROM b', '1:17 SQL_NOT_FLINK'],
  ['SELECT a.x FROM a JOIN b USING (id) WHERE b.id = 3 AND id = 3', '1:56 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT x FROM a JOIN b USING (id) WHERE id = 3', '1:41 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT id, COUNT(*) FROM a JOIN b USING (id) GROUP BY id HAVING id > 3', '1:65 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT a.x FROM a JOIN b USING (id) JOIN ca ON ca.id = id', '1:56 SQL_AMBIGUOUS_COLUMN'],
  [
    'select x, sum(x) over (order by ts) from a where id in (select id from b)',
    '1:23 SQL_NOT_TIME_ATTRIBUTE',
  ],
  ['select x from a where x like (select name from b)', '1:23 SQL_TYPE_MISMATCH'],
  ['select a.x from a left semi join b on a.id = b.id', '1:19 SQL_SYNTAX'],
  ['select a.x from a left anti join b on a.id = b.id', '1:19 SQL_SYNTAX'],
  ['select a.x from a straight_join b on a.id = b.id', '1:33 SQL_SYNTAX'],
  ['select * from a asof join b match_condition a.ts >= b.ts on a.id = b.id', '1:45 SQL_SYNTAX'],
  ['select * from a, lateral (select a.x + 1 as z)', '1:18 PLAN_CORRELATED'],
  ['select * from a left join lateral (select a.x + 1 as z) t on true', '1:27 PLAN_CORRELATED'],
  ['select z from a, lateral (select z from (values (a.x), (a.id)) as v(z)) t', '1:18 PLAN_CORRELATED'],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(name))', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM TABLE(ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(name)))', '1:47 SQL_UNKNOWN_MODEL'],
  [
    'SELECT * FROM ML_PREDICT(INPUT => TABLE a, MODEL => MODEL m, ARGS => DESCRIPTOR(name))',
    '1:59 SQL_UNKNOWN_MODEL',
  ],
  [
    "SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(name), MAP['async', 'true'])",
    '1:41 SQL_UNKNOWN_MODEL',
  ],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(x))', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(nope))', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL mm, DESCRIPTOR(name))', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL m)', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM ML_PREDICT(TABLE a, MODEL m, DESCRIPTOR(name, x))', '1:41 SQL_UNKNOWN_MODEL'],
  ['SELECT * FROM VECTOR_SEARCH(TABLE b, DESCRIPTOR(y), 3, 10)', '1:15 SQL_FUNCTION_PLACE'],
  ['SELECT * FROM TO_CHANGELOG(TABLE ca)', '1:15 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM FROM_CHANGELOG(TABLE a)', '1:15 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM SNAPSHOT(TABLE a)', '1:15 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM FOO(TABLE a PARTITION BY id)', '1:15 SQL_UNKNOWN_FUNCTION'],
  ["SELECT * FROM FOO(r => TABLE a PARTITION BY id, uid => 'x')", '1:15 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM TABLE(FOO(TABLE a))', '1:21 SQL_UNKNOWN_FUNCTION'],
  ["SELECT * FROM TABLE(UPPER('a'))", '1:21 SQL_RESERVED_WORD'],
  ["SELECT * FROM TABLE(SPLIT('a,b', ','))", '1:21 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM TABLE(GENERATE_SERIES(1, 3))', '1:21 SQL_UNKNOWN_FUNCTION'],
  ['SELECT * FROM TABLE(a)', '1:22 SQL_SYNTAX'],
  ['SELECT * FROM nope', '1:15 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM default_database.nope', '1:15 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM nodb.a', '1:15 SQL_UNKNOWN_DATABASE'],
  ['SELECT * FROM A', '1:15 SQL_UNKNOWN_TABLE'],
  ['SELECT * FROM a JOIN nope ON TRUE JOIN nope2 ON TRUE', '1:22 SQL_UNKNOWN_TABLE'],
  ['SELECT x FROM (SELECT a.x, a.x FROM a)', '1:8 SQL_AMBIGUOUS_COLUMN'],
  ['SELECT NULL', '1:8 SQL_UNTYPED_NULL'],
  ['SELECT NULL FROM a', '1:8 SQL_UNTYPED_NULL'],
  ['SELECT NULL AS n, x FROM a', '1:8 SQL_UNTYPED_NULL'],
  ['SELECT * FROM (SELECT NULL AS n, x FROM a)', '1:23 SQL_UNTYPED_NULL'],
  ['CREATE VIEW q AS SELECT NULL AS n', '1:25 SQL_UNTYPED_NULL'],
  ['SELECT COUNT(*) FROM (SELECT NULL AS n)', '1:30 SQL_UNTYPED_NULL'],
]

describe('joins', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })

  it('takes equalities as keys, moves conditions of one side below, and keeps the rest', () => {
    const root = joinOf('SELECT a.id, a.x, b.id, b.y FROM a JOIN b ON a.id = b.id AND a.x > 3 AND a.x < b.y')
    expect(root).toMatchObject({ kind: 'join', leftKeys: [0], rightKeys: [0], nullSafe: [false] })
    expect(root).toHaveProperty('condition.name', '<')
    expect(kindsOf('SELECT a.id, b.id FROM a JOIN b ON a.id = b.id AND a.x > 3')).toContain('filter')
  })

  it('keeps the names of columns where a pruned self-join takes a condition in', () => {
    const inner =
      "SELECT t2.x AS x0, t1.name AS x2 FROM a AS t1 JOIN a AS t2 ON t1.name = t2.name WHERE 'x' LIKE '%b'"
    const root = rootOf(`SELECT q.x0 FROM (${inner}) AS q WHERE q.x2 IS NULL`)
    expect(root.schema.fields.map(({ name }) => name)).toEqual(['x0'])
  })

  it('pads with nulls: the columns of a padded side are nullable', () => {
    const nullable = (join: string) =>
      rootOf(`SELECT ca.id, cb.id FROM ca ${join} JOIN cb ON ca.id = cb.id`).schema.fields.map(
        ({ type }) => type.nullable,
      )
    expect(nullable('INNER')).toEqual([false, false])
    expect(nullable('LEFT')).toEqual([false, true])
    expect(nullable('RIGHT')).toEqual([true, false])
    expect(nullable('FULL')).toEqual([true, true])
  })

  it('an outer join whose padded rows are refused is an inner one', () => {
    const type = (where: string) =>
      joinOf(`SELECT a.id, b.id, b.y FROM a FULL JOIN b ON a.id = b.id WHERE ${where}`)
    expect(type('a.id > 1 AND b.id > 1')).toMatchObject({ joinType: 'inner' })
    expect(type('a.id = b.y')).toMatchObject({ joinType: 'inner' })
  })

  it('columns joined by USING stand first in *, once', () => {
    const names = (sql: string) => rootOf(sql).schema.fields.map(({ name }) => name)
    expect(names('SELECT * FROM a JOIN cb USING (id)')).toEqual([
      'id',
      'x',
      'name',
      'arr',
      'ts',
      'pt',
      'aid',
      'y',
    ])
    expect(names('SELECT * FROM ca JOIN a USING (name, id)')).toEqual([
      'name',
      'id',
      'x',
      'x0',
      'arr',
      'ts',
      'pt',
    ])
  })
})
