import { describe, expect, it } from 'vitest'
import { describeMode } from '../../src/plan/explain/describe-node.ts'
import { nodesOf, planOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

const nodeOf = (sql: string, kind: string) => nodesOf(planOf(sql)).find((node) => node.kind === kind)
const namesOf = (sql: string) => planOf(sql).sinks[0]!.input.schema.fields.map(({ name }) => name)

describe('ORDER BY', () => {
  it.each([
    'SELECT i FROM t ORDER BY ts',
    'SELECT i FROM t ORDER BY ts, i DESC',
    'SELECT i FROM t ORDER BY p',
    'SELECT i, x FROM (SELECT i, ts AS x FROM t) ORDER BY x',
    'SELECT i FROM t ORDER BY i LIMIT 3',
    'SELECT i FROM t ORDER BY 1 LIMIT 3',
    'SELECT i FROM t ORDER BY -1 LIMIT 3',
    'SELECT i FROM t ORDER BY l + 1 LIMIT 3',
    'SELECT i FROM t ORDER BY t.l LIMIT 3',
    'SELECT i AS l FROM t ORDER BY l LIMIT 3',
    'SELECT DISTINCT i FROM t ORDER BY i + 1 LIMIT 3',
    'SELECT DISTINCT i + 1 FROM t ORDER BY i + 1 LIMIT 3',
    'SELECT s, COUNT(*) FROM t GROUP BY s ORDER BY COUNT(*) LIMIT 3',
    'SELECT s, COUNT(*) FROM t GROUP BY s ORDER BY SUM(i) DESC LIMIT 3',
    'SELECT * FROM (SELECT i FROM t ORDER BY i)',
    'SELECT * FROM (SELECT i FROM t ORDER BY i LIMIT 3) WHERE i > 1',
    'SELECT i FROM t UNION ALL SELECT n FROM t ORDER BY i LIMIT 3',
    '(SELECT i FROM t ORDER BY i) UNION ALL SELECT n FROM t',
    'WITH c AS (SELECT i FROM t ORDER BY i) SELECT * FROM c',
    'SELECT s FROM t ORDER BY ROW_NUMBER() OVER (ORDER BY l) LIMIT 3',
    'SELECT i FROM t LIMIT ALL',
    'SELECT i FROM t OFFSET 3 ROWS FETCH NEXT 5 ROWS ONLY',
    'SELECT i FROM t LIMIT 99999999999',
  ])('%s', (sql) => {
    expect(refusals(sql)).toEqual([])
  })

  it.each([
    ['SELECT i FROM t ORDER BY ts DESC', 'PLAN_SORT'],
    ['SELECT i FROM t ORDER BY p DESC', 'PLAN_SORT'],
    ['SELECT i FROM t ORDER BY i', '1:26 PLAN_SORT'],
    ["SELECT i FROM t ORDER BY 'abc'", '1:26 PLAN_SORT'],
    ['SELECT i FROM t ORDER BY i OFFSET 3', 'PLAN_LIMIT'],
    ['SELECT i FROM t OFFSET 3', 'PLAN_LIMIT'],
    ['SELECT i FROM t ORDER BY 2 LIMIT 3', '1:26 SQL_ORDER_BY'],
    ['SELECT i FROM t ORDER BY 0 LIMIT 3', '1:26 SQL_ORDER_BY'],
    ['SELECT i FROM t ORDER BY zz LIMIT 3', '1:26 SQL_UNKNOWN_COLUMN'],
    ['SELECT i AS a, l AS a FROM t ORDER BY a LIMIT 3', 'SQL_AMBIGUOUS_COLUMN'],
    ['SELECT DISTINCT i FROM t ORDER BY l LIMIT 3', '1:35 SQL_ORDER_BY'],
    ['SELECT s, COUNT(*) FROM t GROUP BY s ORDER BY i LIMIT 3', '1:47 SQL_NOT_GROUPED'],
    ['SELECT s FROM t ORDER BY COUNT(*) LIMIT 3', '1:26 SQL_AGGREGATE_PLACE'],
    ['SELECT i FROM t UNION ALL SELECT n FROM t ORDER BY n LIMIT 3', '1:52 SQL_UNKNOWN_COLUMN'],
  ])('%s → %s', (sql, expected) => {
    expect(refusals(sql)).toEqual([expect.stringContaining(expected)])
  })

  it('a name means the column of the result before that of the table', () => {
    const sort = nodeOf('SELECT i AS l FROM t ORDER BY l LIMIT 3', 'limit')
    expect(sort).toMatchObject({ orderBy: [{ column: 0 }] })
    const own = nodeOf('SELECT i AS l FROM t ORDER BY t.l LIMIT 3', 'limit')
    expect(own).toMatchObject({ orderBy: [{ column: 1 }] })
  })

  it('what is only sorted by is not in the result', () => {
    expect(namesOf('SELECT i FROM t ORDER BY l, s LIMIT 3')).toEqual(['i'])
    expect(namesOf('SELECT DISTINCT i FROM t ORDER BY i + 1 LIMIT 3')).toEqual(['i'])
  })

  it('NULL is the smallest, unless said otherwise', () => {
    const nulls = (order: string) => {
      const node = nodeOf(`SELECT i FROM t ORDER BY ${order} LIMIT 3`, 'limit')
      return node && 'orderBy' in node ? node.orderBy[0]!.nullsFirst : null
    }
    expect([nulls('i'), nulls('i DESC'), nulls('i NULLS LAST'), nulls('i DESC NULLS FIRST')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('a limit over an order is one operator, with its number of rows', () => {
    const sql = 'SELECT i FROM t ORDER BY i DESC LIMIT 3 OFFSET 2'
    expect(nodeOf(sql, 'limit')).toMatchObject({
      orderBy: [{ column: 0, descending: true }],
      offset: 2,
      fetch: 3,
    })
    expect(nodeOf(sql, 'sort')).toBeUndefined()
  })

  it('the first rows that come stay; the first by an order may be pushed out', () => {
    expect(describeMode(nodeOf('SELECT i FROM t LIMIT 3', 'limit')!.changelogMode)).toBe('[I]')
    expect(describeMode(nodeOf('SELECT i FROM t ORDER BY i LIMIT 3', 'limit')!.changelogMode)).toBe(
      '[I,UB,UA,D]',
    )
  })

  it('of no rows nothing is left to read', () => {
    expect(nodesOf(planOf('SELECT i FROM t LIMIT 0')).map(({ kind }) => kind)).toEqual(['sink', 'values'])
  })

  it('the order of an INSERT counts', () => {
    expect(refusals('INSERT INTO printed SELECT i, l FROM t ORDER BY i')).toEqual([
      expect.stringContaining('PLAN_SORT'),
    ])
  })
})
