import { describe, expect, it } from 'vitest'
import type { PlanNode } from '../../src/plan/plan-node.ts'
import { explained, nodesOf, planOf, typesOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

function overOf(call: string): Extract<PlanNode, { kind: 'over' }> {
  const node = nodesOf(planOf(`SELECT ${call} FROM t`)).find(({ kind }) => kind === 'over')
  return node as Extract<PlanNode, { kind: 'over' }>
}

describe('OVER', () => {
  // Every verdict is that of Flink 2.2.
  it.each([
    'SUM(i) OVER (PARTITION BY s ORDER BY ts)',
    'SUM(i) OVER (PARTITION BY s ORDER BY l)',
    'SUM(i) OVER (ORDER BY p)',
    'SUM(i) OVER (ORDER BY ltz)',
    'SUM(i) OVER (ORDER BY ts ROWS UNBOUNDED PRECEDING)',
    'SUM(i) OVER (ORDER BY ts ROWS 0 PRECEDING)',
    'SUM(i) OVER (PARTITION BY s, i + 1 ORDER BY ts)',
    'SUM(1) OVER (ORDER BY ts)',
    'SUM(i) OVER (ORDER BY ts ROWS BETWEEN 5 PRECEDING AND CURRENT ROW)',
    "SUM(i) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW)",
    "SUM(i) OVER (ORDER BY p RANGE BETWEEN INTERVAL '1' SECOND PRECEDING AND CURRENT ROW)",
    'ROW_NUMBER() OVER (PARTITION BY s ORDER BY ts)',
    'ROW_NUMBER() OVER (PARTITION BY s ORDER BY l)',
    'RANK() OVER (PARTITION BY s ORDER BY ts)',
    'DENSE_RANK() OVER (PARTITION BY s ORDER BY l)',
    'LAG(i) OVER (PARTITION BY s ORDER BY ts)',
    'LAG(i, 2, 0) OVER (PARTITION BY s ORDER BY ts)',
    'LAG(i) IGNORE NULLS OVER (PARTITION BY s ORDER BY ts)',
    'FIRST_VALUE(i) OVER (PARTITION BY s ORDER BY ts), LAST_VALUE(i) OVER (PARTITION BY s ORDER BY ts)',
    'LISTAGG(s) OVER (ORDER BY ts)',
    'COUNT(DISTINCT l) OVER (ORDER BY ts)',
    'RANK() OVER (ORDER BY ts), SUM(i) OVER (ORDER BY ts)',
    'ROW_NUMBER() OVER (ORDER BY ts), SUM(i) OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)',
  ])('%s', (call) => {
    expect(refusals(`SELECT ${call} FROM t`)).toEqual([])
  })

  it.each([
    ['SUM(i) OVER (PARTITION BY s ORDER BY l DESC)', 'PLAN_OVER_ORDER'],
    ['SUM(i) OVER (ORDER BY ts DESC)', 'PLAN_OVER_ORDER'],
    ['SUM(i) OVER (PARTITION BY s)', 'PLAN_OVER_ORDER'],
    ['SUM(i) OVER ()', 'PLAN_OVER_ORDER'],
    ['SUM(i) OVER (ORDER BY ts, l)', 'PLAN_OVER_ORDER'],
    ['SUM(i) OVER (ORDER BY 1)', 'PLAN_OVER_ORDER'],
    ['LAG(i) OVER (PARTITION BY s)', 'SQL_OVER_NEEDS_ORDER'],
    ['ROW_NUMBER() OVER (PARTITION BY s)', 'SQL_OVER_NEEDS_ORDER'],
    ['ROW_NUMBER() OVER ()', 'SQL_OVER_NEEDS_ORDER'],
    ['SUM(i) OVER (ORDER BY l ROWS BETWEEN 5 PRECEDING AND CURRENT ROW)', 'PLAN_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY l RANGE BETWEEN 5 PRECEDING AND CURRENT ROW)', 'PLAN_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY ts ROWS BETWEEN 5 PRECEDING AND 2 PRECEDING)', 'PLAN_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY ts ROWS BETWEEN 5 PRECEDING AND 2 FOLLOWING)', 'PLAN_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY ts ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)', 'PLAN_OVER_FRAME'],
    ['COUNT(*) OVER (ORDER BY ts ROWS BETWEEN CURRENT ROW AND CURRENT ROW)', 'PLAN_OVER_FRAME'],
    ['APPROX_COUNT_DISTINCT(i) OVER (ORDER BY ts, l)', 'PLAN_OVER_ORDER'],
    ['NTILE(4) OVER (PARTITION BY s ORDER BY ts)', 'PLAN_STREAM_FUNCTION'],
    ['PERCENT_RANK() OVER (PARTITION BY s ORDER BY ts)', 'PLAN_STREAM_FUNCTION'],
    ['CUME_DIST() OVER (PARTITION BY s ORDER BY ts)', 'PLAN_STREAM_FUNCTION'],
    ['LEAD(i) OVER (PARTITION BY s ORDER BY ts)', 'PLAN_STREAM_FUNCTION'],
    [
      'SUM(i) OVER (PARTITION BY s ORDER BY ts), COUNT(*) OVER (PARTITION BY i ORDER BY ts)',
      'PLAN_OVER_WINDOWS',
    ],
    ['ROW_NUMBER() OVER (ORDER BY ts), SUM(i) OVER (ORDER BY ts)', 'PLAN_OVER_WINDOWS'],
  ])('%s cannot run over a stream: %s', (call, code) => {
    expect(refusals(`SELECT ${call} FROM t`)).toEqual([expect.stringContaining(code)])
  })

  it.each([
    ['SUM(i) OVER nope FROM t', '1:20 SQL_UNKNOWN_WINDOW'],
    ['SUM(i) FILTER (WHERE i > 1) OVER (ORDER BY ts) FROM t', '1:8 SQL_OVER_FUNCTION'],
    ['RANK() OVER (PARTITION BY s) FROM t', '1:20 SQL_OVER_NEEDS_ORDER'],
    ['LAG(i) OVER (ORDER BY ts ROWS BETWEEN 5 PRECEDING AND CURRENT ROW) FROM t', '1:33 SQL_OVER_FUNCTION'],
    ['ROW_NUMBER() OVER (ORDER BY ts ROWS UNBOUNDED PRECEDING) FROM t', '1:39 SQL_OVER_FUNCTION'],
    ['i FROM t WHERE ROW_NUMBER() OVER (ORDER BY ts) = 1', '1:23 SQL_OVER_PLACE'],
    ['SUM(SUM(i) OVER (ORDER BY ts)) FROM t', '1:8 SQL_OVER_PLACE'],
    ['SUM(i) OVER (ORDER BY SUM(i) OVER (ORDER BY ts)) FROM t', '1:20 SQL_OVER_PLACE'],
    ['UPPER(s) OVER (ORDER BY ts) FROM t', '1:8 SQL_OVER_FUNCTION'],
    ["LAG(i, 1, 'x') OVER (ORDER BY ts) FROM t", '1:8 SQL_FUNCTION_ARGUMENTS'],
    ['LAG(i, l) OVER (ORDER BY ts) FROM t', '1:8 SQL_FUNCTION_ARGUMENTS'],
    ['SUM(i) OVER (RANGE 5 PRECEDING) FROM t', '1:20 SQL_OVER_FRAME'],
    ["SUM(i) OVER (ORDER BY ts RANGE INTERVAL '1' MONTH PRECEDING) FROM t", '1:39 SQL_OVER_FRAME'],
    ['ROW_NUMBER() FROM t', '1:8 SQL_OVER_MISSING'],
    ['SUM(i) OVER (w PARTITION BY s) FROM t WINDOW w AS (ORDER BY ts)', '1:36 SQL_WINDOW_TWICE'],
    ['SUM(i) OVER (w ORDER BY ts) FROM t WINDOW w AS (ORDER BY ts)', '1:32 SQL_WINDOW_TWICE'],
    ['SUM(i) OVER w FROM t WINDOW w AS (ORDER BY ts), w AS (ORDER BY l)', '1:56 SQL_WINDOW_TWICE'],
    [
      'SUM(i) OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED FOLLOWING AND CURRENT ROW) FROM t',
      '1:46 SQL_OVER_FRAME',
    ],
    ['SUM(i) OVER (ORDER BY ts ROWS BETWEEN CURRENT ROW AND 5 PRECEDING) FROM t', '1:62 SQL_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY ts RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) FROM t', '1:47 SQL_OVER_FRAME'],
    ['SUM(i) OVER (ORDER BY s RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) FROM t', '1:46 SQL_OVER_FRAME'],
  ])('SELECT %s → %s', (rest, expected) => {
    expect(refusals(`SELECT ${rest}`)).toEqual([expected])
  })

  it('a window of the WINDOW clause is the window itself, and may be added to', () => {
    const named = explained('SELECT SUM(i) OVER w FROM t WINDOW w AS (PARTITION BY s ORDER BY ts)')
    expect(named).toBe(explained('SELECT SUM(i) OVER (PARTITION BY s ORDER BY ts) FROM t'))
    expect(explained('SELECT SUM(i) OVER (w ORDER BY ts) FROM t WINDOW w AS (PARTITION BY s)')).toBe(named)
  })

  it('the same call is computed once', () => {
    expect(overOf('SUM(i) OVER (ORDER BY ts), SUM(i) OVER (ORDER BY ts) + 1').calls).toHaveLength(1)
  })

  it.each([
    ['SUM(i) OVER (ORDER BY ts)', { unit: 'RANGE', preceding: null, following: 0 }],
    ['ROW_NUMBER() OVER (ORDER BY ts)', { unit: 'ROWS', preceding: null, following: 0 }],
    ['SUM(i) OVER (ORDER BY ts ROWS 5 PRECEDING)', { unit: 'ROWS', preceding: 5, following: 0 }],
    [
      "SUM(i) OVER (ORDER BY ts RANGE INTERVAL '1' MINUTE PRECEDING)",
      { unit: 'RANGE', preceding: 60_000, following: 0 },
    ],
  ])('the frame of %s', (call, frame) => {
    expect(overOf(call).frame).toEqual(frame)
  })

  it('a frame that may hold no row gives NULL', () => {
    const types = typesOf('SELECT SUM(n) OVER (ORDER BY ts), MAX(n) OVER (ORDER BY ts) FROM t')
    expect(types).toEqual(['INT NOT NULL', 'INT NOT NULL'])
    expect(typesOf('SELECT SUM(n) OVER (ORDER BY ts ROWS 5 PRECEDING) FROM t')).toEqual(['INT'])
    expect(typesOf('SELECT COUNT(n) OVER (ORDER BY ts ROWS 5 PRECEDING) FROM t')).toEqual(['BIGINT NOT NULL'])
  })

  it('ranks are numbers that are never NULL, values before a row may be', () => {
    expect(typesOf('SELECT ROW_NUMBER() OVER (ORDER BY ts) FROM t')).toEqual(['BIGINT NOT NULL'])
    expect(typesOf('SELECT LAG(n) OVER (ORDER BY ts), LAG(n, 1, 0) OVER (ORDER BY ts) FROM t')).toEqual([
      'INT',
      'INT NOT NULL',
    ])
  })

  it('ordered by time it only inserts; by anything else later rows change earlier ones', () => {
    const modeOf = (order: string) => overOf(`SUM(l) OVER (PARTITION BY s ORDER BY ${order})`).changelogMode
    expect(modeOf('ts')).toEqual({ updateBefore: false, updateAfter: false, delete: false })
    expect(modeOf('l')).toMatchObject({ updateAfter: true, delete: true })
  })

  it('what changes cannot be ordered by time, but by its columns', () => {
    const table =
      "CREATE TABLE c (k INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'cdc');"
    expect(refusals(`${table}SELECT SUM(k) OVER (ORDER BY ts) FROM c`)).toEqual([
      expect.stringContaining('PLAN_APPEND_ONLY_INPUT'),
    ])
    expect(refusals('SELECT SUM(customer) OVER (ORDER BY customer) FROM orders')).toEqual([])
  })

  it('values that nothing reads are not computed, so they may be impossible', () => {
    expect(refusals('SELECT i FROM (SELECT i, SUM(l) OVER (PARTITION BY s) AS x FROM t)')).toEqual([])
  })

  it('works over the groups of a SELECT', () => {
    const plan = nodesOf(planOf('SELECT s, SUM(SUM(i)) OVER (ORDER BY s) FROM t GROUP BY s'))
    expect(plan.map(({ kind }) => kind)).toEqual([
      'sink',
      'project',
      'over',
      'group-aggregate',
      'project',
      'scan',
    ])
  })

  it('its identity tells partition, order and frame', () => {
    expect(overOf('SUM(i) OVER (PARTITION BY s ORDER BY ts)').uid).toBe('collect/over(s;ts;range,null,0)')
  })
})
