import { describe, expect, it } from 'vitest'
import type { PlanNode } from '../../src/plan/plan-node.ts'
import { nodesOf, planOf, typesOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

const parts = {
  partition: 'PARTITION BY s',
  order: 'ORDER BY ts',
  measures: 'MEASURES A.i AS x',
  rows: 'ONE ROW PER MATCH',
  skip: 'AFTER MATCH SKIP PAST LAST ROW',
  pattern: 'PATTERN (A B)',
  define: 'DEFINE A AS A.i > 1, B AS B.i > A.i',
}
const match = (own: Partial<typeof parts> = {}) =>
  `SELECT * FROM t MATCH_RECOGNIZE (${Object.values({ ...parts, ...own }).join(' ')})`
const nodeOf = (own: Partial<typeof parts> = {}) =>
  nodesOf(planOf(match(own))).find(({ kind }) => kind === 'match') as Extract<PlanNode, { kind: 'match' }>

describe('MATCH_RECOGNIZE', () => {
  it.each<Partial<typeof parts>>([
    {},
    { partition: '' },
    { partition: 'PARTITION BY t.s' },
    { order: 'ORDER BY ts, i DESC' },
    { order: 'ORDER BY p' },
    { rows: '' },
    { skip: '' },
    { skip: 'AFTER MATCH SKIP TO NEXT ROW' },
    { skip: 'AFTER MATCH SKIP TO FIRST B' },
    { skip: 'AFTER MATCH SKIP TO LAST B' },
    { measures: 'MEASURES A.i AS x, B.l AS y, LAST(B.i) AS z, s AS k, 1 AS w' },
    { measures: 'MEASURES FIRST(A.i) AS x, FIRST(A.i, 1) AS y, LAST(A.i + A.l, 2) AS z' },
    { measures: 'MEASURES FINAL LAST(A.i) AS x' },
    { measures: 'MEASURES SUM(A.i) AS x, COUNT(*) AS c, AVG(A.d) + LAST(B.i) AS d, SUM(i) AS e' },
    { measures: 'MEASURES SUM(FIRST(A.i)) AS x' },
    { measures: 'MEASURES MATCH_ROWTIME() AS x, MATCH_ROWTIME(ts) AS y, MATCH_PROCTIME() AS z' },
    { pattern: 'PATTERN (A+ B)' },
    { pattern: 'PATTERN (A*? B)' },
    { pattern: 'PATTERN (A{2,3}? B)' },
    { pattern: 'PATTERN (A B+?)' },
    { pattern: 'PATTERN (A B?)' },
    { pattern: 'PATTERN (A C+ B)' },
    { pattern: 'PATTERN ((A B) C)' },
    { pattern: 'PATTERN (^ A B)' },
    { pattern: "PATTERN (A B) WITHIN INTERVAL '1' HOUR" },
    { define: 'DEFINE A AS TRUE' },
    { define: "DEFINE A AS i > 1, B AS s = 'x'" },
    { define: 'DEFINE A AS LAST(A.i, 1) IS NULL OR A.i < LAST(A.i, 1)' },
    { define: 'DEFINE A AS SUM(A.i) > 10, B AS COUNT(A.i) > 2' },
  ])('%o', (own) => {
    expect(refusals(match(own))).toEqual([])
  })

  it.each<[Partial<typeof parts>, string]>([
    [{ order: '' }, 'PLAN_MATCH_ORDER'],
    [{ order: 'ORDER BY ts DESC' }, 'PLAN_MATCH_ORDER'],
    [{ order: 'ORDER BY i' }, 'SQL_NOT_TIME_ATTRIBUTE'],
    [{ order: 'ORDER BY i, ts' }, 'SQL_NOT_TIME_ATTRIBUTE'],
    [{ rows: 'ALL ROWS PER MATCH' }, 'SQL_MATCH'],
    [{ skip: 'AFTER MATCH SKIP TO FIRST C' }, 'SQL_UNKNOWN_TABLE'],
    [{ measures: '' }, 'SQL_MATCH'],
    [{ measures: 'MEASURES C.i AS x' }, '1:70 SQL_UNKNOWN_TABLE'],
    [{ measures: 'MEASURES A.zz AS x' }, '1:72 SQL_UNKNOWN_COLUMN'],
    [{ measures: 'MEASURES A.i AS s' }, 'SQL_DUPLICATE_COLUMN'],
    [{ measures: 'MEASURES A.i AS x, B.i AS x' }, 'SQL_DUPLICATE_COLUMN'],
    [{ measures: 'MEASURES FIRST(A.i + B.i) AS x' }, '1:70 SQL_MATCH'],
    [{ measures: 'MEASURES SUM(A.i + B.i) AS x' }, '1:70 SQL_MATCH'],
    [{ measures: 'MEASURES PREV(A.i) AS x' }, '1:70 SQL_MATCH'],
    [{ measures: 'MEASURES NEXT(A.i) AS x' }, '1:70 SQL_MATCH'],
    [{ measures: 'MEASURES CLASSIFIER() AS x' }, 'SQL_MATCH'],
    [{ measures: 'MEASURES RUNNING LAST(A.i) AS x' }, 'SQL_MATCH'],
    [{ measures: 'MEASURES SUM(DISTINCT A.i) AS x' }, '1:70 SQL_MATCH'],
    [{ measures: 'MEASURES FIRST(SUM(A.i)) AS x' }, '1:76 SQL_MATCH'],
    [{ measures: 'MEASURES FIRST(LAST(A.i)) AS x' }, '1:76 SQL_MATCH'],
    [{ measures: 'MEASURES MATCH_ROWTIME(i) AS x' }, 'SQL_MATCH'],
    [{ pattern: 'PATTERN (A{,3} B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A{0} B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A{3,2} B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A?? B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A B+)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A B{2,})' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A A)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A | B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN ((A B)+)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (PERMUTE(A, B))' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN ({- A -} B)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A* B?)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: 'PATTERN (A*)' }, 'PLAN_MATCH_PATTERN'],
    [{ pattern: "PATTERN (A B) WITHIN INTERVAL '1' MONTH" }, 'SQL_MATCH'],
    [{ define: 'DEFINE A AS A.i' }, 'SQL_EXPECTED_TYPE'],
    [{ define: 'DEFINE A AS A.i > 1, A AS A.i < 3' }, 'SQL_MATCH'],
    [{ define: 'DEFINE A AS PREV(A.i) > 1' }, 'SQL_MATCH'],
    [{ define: 'DEFINE A AS Z.i > 1' }, 'SQL_UNKNOWN_TABLE'],
    [{ partition: 'PARTITION BY zz' }, 'SQL_UNKNOWN_COLUMN'],
    [{ partition: 'PARTITION BY UPPER(s)' }, 'SQL_MATCH'],
  ])('%o → %s', (own, expected) => {
    expect(refusals(match(own))).toEqual([expect.stringContaining(expected)])
  })

  it('gives the partition, then the measures', () => {
    const sql = match({
      measures: 'MEASURES A.n AS n1, SUM(A.n) AS total, COUNT(A.n) AS c, MATCH_ROWTIME() AS rt',
    })
    const [sink] = planOf(sql).sinks
    expect(sink!.input.schema.fields.map(({ name }) => name)).toEqual(['s', 'n1', 'total', 'c', 'rt'])
    expect(typesOf(sql)).toEqual([
      'STRING',
      'INT NOT NULL',
      'INT',
      'BIGINT NOT NULL',
      'TIMESTAMP(3) NOT NULL',
    ])
  })

  it('says of each variable how often it may occur', () => {
    expect(nodeOf({ pattern: 'PATTERN (A{2,}? C* B)' }).pattern).toMatchObject([
      { name: 'A', least: 2, most: null, greedy: false, define: { name: '>' } },
      { name: 'C', least: 0, most: null, greedy: true, define: null },
      { name: 'B', least: 1, most: 1, greedy: true },
    ])
  })

  it('names rows by their variables', () => {
    const [measure] = nodeOf({ measures: 'MEASURES FIRST(A.i, 1) AS x' }).measures
    expect(measure).toMatchObject({
      name: 'MATCH_FIRST',
      args: [{ kind: 'column', index: 0 }, { value: 'A' }, { value: 1 }],
    })
    const [any] = nodeOf({ measures: 'MEASURES SUM(i) AS x' }).measures
    expect(any).toMatchObject({ name: 'SUM', args: [{ kind: 'column', index: 0 }, { value: '*' }] })
  })

  it.each([
    ['', { skip: 'past-last-row' }],
    ['AFTER MATCH SKIP TO NEXT ROW', { skip: 'to-next-row' }],
    ['AFTER MATCH SKIP TO FIRST B', { skip: 'to-first', variable: 'B' }],
    ['AFTER MATCH SKIP TO B', { skip: 'to-last', variable: 'B' }],
  ])('%s', (skip, expected) => {
    expect(nodeOf({ skip }).afterMatch).toEqual(expected)
  })

  it('is limited in time', () => {
    expect(nodeOf({ pattern: "PATTERN (A B) WITHIN INTERVAL '1' HOUR" }).within).toBe(3_600_000)
    expect(nodeOf().within).toBeNull()
  })

  it('reads rows that only come', () => {
    const table =
      "CREATE TABLE c (k INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'cdc');"
    const sql = `${table}SELECT * FROM c MATCH_RECOGNIZE (ORDER BY ts MEASURES A.k AS x PATTERN (A B) DEFINE A AS A.k > 1)`
    expect(refusals(sql)).toEqual([expect.stringContaining('PLAN_APPEND_ONLY_INPUT')])
  })

  it('its time can be grouped by', () => {
    const minute = "INTERVAL '1' MINUTE"
    const inner = match({ measures: 'MEASURES MATCH_ROWTIME() AS rt' }).replace('SELECT * FROM ', '')
    expect(refusals(`SELECT COUNT(*) FROM ${inner} GROUP BY TUMBLE(rt, ${minute})`)).toEqual([])
  })
})
