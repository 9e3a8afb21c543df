import { describe, expect, it } from 'vitest'
import { describeMode } from '../../src/plan/explain/describe-node.ts'
import { nodesOf, planOf, typesOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

const ranked = (order: string, name = 'ROW_NUMBER') =>
  `(SELECT *, ${name}() OVER (PARTITION BY s ORDER BY ${order}) AS rn FROM t)`
const topOf = (where: string, columns = 'i, rn', order = 'l DESC') =>
  nodesOf(planOf(`SELECT ${columns} FROM ${ranked(order)} WHERE ${where}`)).find(
    ({ kind }) => kind === 'rank',
  )

describe('Top-N', () => {
  it.each([
    ['rn <= 3', 1, 3],
    ['rn < 3', 1, 2],
    ['10 >= rn', 1, 10],
    ['3 > rn', 1, 2],
    ['rn BETWEEN 2 AND 4', 2, 4],
    ['rn > 1 AND rn <= 3', 2, 3],
    ['rn >= 1 AND rn <= 5', 1, 5],
    ['rn <= 3 AND rn <= 5', 1, 3],
    ['rn <= 1 + 2', 1, 3],
    ['rn <= 3.5', 1, 3],
    ['NOT rn > 5', 1, 5],
    ['rn <= CAST(5 AS BIGINT)', 1, 5],
  ])('%s is ranks %i to %i', (where, from, to) => {
    expect(topOf(where)).toMatchObject({ from, to, function: 'ROW_NUMBER', outputsRank: true })
  })

  it.each(['rn <= i', 'rn < i', 'rn <= l'])('%s: the number of rows may stand in the rows', (where) => {
    expect(topOf(where)).toMatchObject({ from: 1, to: { column: expect.any(Number) } })
  })

  it('other conditions are asked of what is left', () => {
    const kinds = nodesOf(planOf(`SELECT i, rn FROM ${ranked('l')} WHERE rn <= 3 AND i > 5`)).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['sink', 'project', 'filter', 'rank', 'scan'])
  })

  it.each([
    ['rn >= 3', 'l DESC', 'PLAN_RANK_RANGE'],
    ['rn <= 0', 'l DESC', 'PLAN_RANK_RANGE'],
    ['rn IN (1, 2)', 'l DESC', 'PLAN_OVER_ORDER'],
    ['rn <> 1', 'l DESC', 'PLAN_OVER_ORDER'],
    ['rn + 1 <= 3', 'l DESC', 'PLAN_OVER_ORDER'],
    ['rn <= 3 AND rn <> 2', 'l DESC', 'PLAN_OVER_ORDER'],
    ['rn <= 3 OR i = 2', 'l DESC', 'PLAN_OVER_ORDER'],
    ['rn = i', 'l DESC', 'PLAN_OVER_ORDER'],
    ['CAST(rn AS INT) <= 5', 'l DESC', 'PLAN_OVER_ORDER'],
  ])('WHERE %s, ordered by %s, is no Top-N: %s', (where, order, code) => {
    expect(refusals(`SELECT * FROM ${ranked(order)} WHERE ${where}`)).toEqual([expect.stringContaining(code)])
  })

  it.each(['rn > i', 'rn IN (1, 2)', 'rn + 1 <= 3'])(
    'WHERE %s counts all rows when these come in order',
    (where) => {
      expect(refusals(`SELECT * FROM ${ranked('l')} WHERE ${where}`)).toEqual([])
    },
  )

  it.each(['RANK', 'DENSE_RANK'])('%s is not possible on a stream', (name) => {
    expect(refusals(`SELECT * FROM ${ranked('l', name)} WHERE rn <= 3`)).toEqual([
      expect.stringContaining('PLAN_RANK_FUNCTION'),
    ])
  })

  it('maps have no order', () => {
    const sql =
      "SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY m) AS rn FROM (SELECT i, s, MAP['a', i] AS m FROM t)) WHERE rn <= 3"
    expect(refusals(sql)).toEqual([expect.stringContaining('SQL_ORDER_BY')])
  })

  it('needs an order', () => {
    const sql = 'SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY s) AS rn FROM t) WHERE rn <= 3'
    expect(refusals(sql)).toEqual([expect.stringContaining('SQL_OVER_NEEDS_ORDER')])
  })

  it('a filter in an inner query is found too', () => {
    const inner = `SELECT * FROM ${ranked('l DESC')} WHERE rn >= 3`
    expect(refusals(`SELECT * FROM (${inner}) WHERE rn <= 5`)).toEqual([])
  })

  it('of ranks that contradict each other there is none', () => {
    expect(
      nodesOf(planOf(`SELECT i FROM ${ranked('l DESC')} WHERE rn <= 5 AND rn >= 7`)).at(-1),
    ).toMatchObject({
      kind: 'values',
      rows: [],
    })
  })

  it('without the rank in the result it is not computed', () => {
    expect(topOf('rn <= 3', 'i')).toMatchObject({ outputsRank: false })
  })

  it('a rank that is always the same is a constant', () => {
    const plan = nodesOf(planOf(`SELECT i, rn FROM ${ranked('l')} WHERE rn = 2`))
    expect(plan.find(({ kind }) => kind === 'rank')).toMatchObject({ from: 2, to: 2, outputsRank: false })
    expect(typesOf(`SELECT rn FROM ${ranked('l')} WHERE rn = 2`)).toEqual(['BIGINT NOT NULL'])
  })

  it('QUALIFY filters what OVER computed, also by its alias', () => {
    const direct = nodesOf(
      planOf('SELECT s FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY s ORDER BY l) <= 3'),
    )
    expect(direct.find(({ kind }) => kind === 'rank')).toMatchObject({ to: 3, outputsRank: false })
    const alias = 'SELECT s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY l) AS rn FROM t QUALIFY rn <= 3'
    expect(nodesOf(planOf(alias)).find(({ kind }) => kind === 'rank')).toMatchObject({
      to: 3,
      outputsRank: true,
    })
    expect(refusals('SELECT s FROM t QUALIFY i > 3')).toEqual(['1:25 SQL_QUALIFY'])
  })
})

describe('deduplication', () => {
  it.each([
    ['ts', 'first', 'rowtime', '[I]'],
    ['ts DESC', 'last', 'rowtime', '[I,UB,UA,D]'],
    ['p', 'first', 'proctime', '[I]'],
    ['p DESC', 'last', 'proctime', '[I,UB,UA,D]'],
  ])('ordered by %s keeps the %s row', (order, keep, attribute, mode) => {
    const plan = nodesOf(planOf(`SELECT i, s FROM ${ranked(order)} WHERE rn = 1`))
    const node = plan.find(({ kind }) => kind === 'deduplicate')!
    expect(node).toMatchObject({ keep, attribute })
    expect(describeMode(node.changelogMode)).toBe(mode)
    expect(node.upsertKeys).toEqual([[6]])
  })

  it('by any other column it is Top-N, which takes rows back', () => {
    const node = topOf('rn = 1', 'i', 'l')!
    expect(describeMode(node.changelogMode)).toBe('[I,UB,UA,D]')
    expect(node.upsertKeys).toEqual([[6]])
  })
})

describe('strategies of Top-N', () => {
  const counted = '(SELECT s, i, COUNT(*) AS c FROM t GROUP BY s, i)'
  const inputMode = (order: string, source = counted) => {
    const sql = `SELECT s FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY s ORDER BY ${order}) AS rn FROM ${source}) WHERE rn <= 3`
    const rank = nodesOf(planOf(sql)).find(({ kind }) => kind === 'rank')!
    return describeMode('input' in rank ? rank.input.changelogMode : rank.changelogMode)
  }

  it('rows that only move to the front need not be taken back', () => {
    expect(inputMode('c DESC')).toBe('[I,UA]')
    expect(inputMode('m DESC', '(SELECT s, MAX(i) AS m FROM t GROUP BY s)')).toBe('[I,UA]')
    expect(inputMode('m', '(SELECT s, MIN(i) AS m FROM t GROUP BY s)')).toBe('[I,UA]')
    expect(inputMode('m DESC', '(SELECT s, SUM(i) AS m FROM t WHERE i > 0 GROUP BY s)')).toBe('[I,UA]')
  })

  it('others must be', () => {
    expect(inputMode('c')).toBe('[I,UB,UA]')
    expect(inputMode('m DESC', '(SELECT s, SUM(i) AS m FROM t GROUP BY s)')).toBe('[I,UB,UA]')
    expect(inputMode('m DESC', '(SELECT s, MIN(i) AS m FROM t GROUP BY s)')).toBe('[I,UB,UA]')
  })

  it('keys: of the input where they hold the partition, and the partition with the rank', () => {
    const sql = `SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY s ORDER BY c DESC) AS rn FROM ${counted}) WHERE rn <= 3`
    const rank = nodesOf(planOf(sql)).find(({ kind }) => kind === 'rank')!
    expect(rank.upsertKeys).toEqual([
      [0, 1],
      [0, 3],
    ])
  })
})

describe('Top-N within windows', () => {
  const windowed = "TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))"
  const sql = (partition: string, where: string, name = 'ROW_NUMBER') =>
    `SELECT s, rn FROM (SELECT *, ${name}() OVER (PARTITION BY ${partition} ORDER BY i DESC) AS rn FROM ${windowed}) WHERE ${where}`

  it('is final when the window has passed', () => {
    const node = nodesOf(planOf(sql('window_start, window_end, s', 'rn <= 3'))).find(
      ({ kind }) => kind === 'window-rank',
    )!
    expect(node).toMatchObject({ from: 1, to: 3, attribute: 'rowtime', partitionKeys: [6] })
    expect(describeMode(node.changelogMode)).toBe('[I]')
  })

  it('by one bound alone it is ordinary', () => {
    expect(nodesOf(planOf(sql('window_start, s', 'rn <= 3'))).map(({ kind }) => kind)).toContain('rank')
  })

  it('also over an aggregate of the window', () => {
    const inner = `SELECT window_start, window_end, s, COUNT(*) AS i FROM ${windowed} GROUP BY window_start, window_end, s`
    const outer = sql('window_start, window_end', 'rn <= 3').replace(windowed, `(${inner})`)
    expect(nodesOf(planOf(outer)).map(({ kind }) => kind)).toContain('window-rank')
  })

  it.each([
    [sql('window_start, window_end', 'rn <= i'), 'PLAN_RANK_RANGE'],
    [sql('window_start, window_end', 'rn <= 3', 'RANK'), 'PLAN_RANK_FUNCTION'],
  ])('%s → %s', (query, code) => {
    expect(refusals(query)).toEqual([expect.stringContaining(code)])
  })
})
