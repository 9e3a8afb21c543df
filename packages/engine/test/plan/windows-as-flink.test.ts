import { describe, expect, it } from 'vitest'
import { explained, nodesOf, planOf, typesOf } from './plan-of.ts'
import { refusals } from './refusals.ts'

const tumble = "TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))"
const session = "TABLE(SESSION(TABLE t PARTITION BY s, DESCRIPTOR(ts), INTERVAL '1' MINUTE))"
const kindsOf = (sql: string) => nodesOf(planOf(sql)).map(({ kind }) => kind)

describe('window functions as Flink takes them', () => {
  it.each([
    "TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' MINUTE)",
    "TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SIZE => INTERVAL '1' MINUTE, `OFFSET` => INTERVAL '5' SECOND)",
    "TUMBLE(TABLE t, DESCRIPTOR(ts, i), INTERVAL '1' MINUTE)",
    "TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL -'5' SECOND)",
    "tumble(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)",
    "HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '3' MINUTE, INTERVAL '10' MINUTE)",
    "HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '10' MINUTE, INTERVAL '1' MINUTE)",
    "SESSION(TABLE t PARTITION BY (s, i), DESCRIPTOR(ts), INTERVAL '1' MINUTE)",
    "SESSION(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)",
    "SESSION(DATA => TABLE t PARTITION BY s, TIMECOL => DESCRIPTOR(ts), GAP => INTERVAL '1' MINUTE)",
  ])('%s', (call) => {
    expect(refusals(`SELECT * FROM TABLE(${call})`)).toEqual([])
  })

  it.each([
    ["TUMBLE(TIMECOL => DESCRIPTOR(ts), DATA => TABLE t, SIZE => INTERVAL '1' MINUTE)", 'SQL_WINDOW'],
    ["TUMBLE(TABLE t, DESCRIPTOR(t6), INTERVAL '1' MINUTE)", 'SQL_NOT_TIME_ATTRIBUTE'],
    ["TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL -'1' MINUTE)", 'SQL_WINDOW'],
    ["TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '5' MINUTE)", 'SQL_WINDOW'],
    ["TUMBLE(TABLE t, INTERVAL '1' MINUTE, DESCRIPTOR(ts))", '1:21 SQL_WINDOW'],
    ["TUMBLE(TABLE t, ts, INTERVAL '1' MINUTE)", '1:37 SQL_UNKNOWN_COLUMN'],
    ["TUMBLE(t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)", '1:28 SQL_UNKNOWN_COLUMN'],
    ["TUMBLE(TABLE t PARTITION BY i, DESCRIPTOR(ts), INTERVAL '1' MINUTE)", '1:21 SQL_WINDOW'],
    ["TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), GAP => INTERVAL '1' MINUTE)", '1:21 SQL_WINDOW'],
    ["HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '0' MINUTE, INTERVAL '10' MINUTE)", 'SQL_WINDOW'],
    ["CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '3' MINUTE, INTERVAL '10' MINUTE)", 'SQL_WINDOW'],
    ["SESSION(TABLE t PARTITION BY s ORDER BY i, DESCRIPTOR(ts), INTERVAL '1' MINUTE)", 'SQL_WINDOW'],
    ["SESSION(TABLE t PARTITION BY zz, DESCRIPTOR(ts), INTERVAL '1' MINUTE)", 'SQL_UNKNOWN_COLUMN'],
    ["SESSION(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE, INTERVAL '1' SECOND)", '1:21 SQL_WINDOW'],
    ["SESSION(TABLE t, DESCRIPTOR(ts), INTERVAL '0' MINUTE)", 'SQL_WINDOW'],
  ])('%s → %s', (call, expected) => {
    expect(refusals(`SELECT * FROM TABLE(${call})`)).toEqual([expect.stringContaining(expected)])
  })

  it('the time of a window is a time attribute of the kind of its column', () => {
    const times = typesOf(
      "SELECT window_time FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(p), INTERVAL '1' MINUTE))",
    )
    expect(times).toEqual(['TIMESTAMP_LTZ(3) NOT NULL'])
    expect(refusals(`SELECT SUM(i) OVER (ORDER BY window_time ROWS 2 PRECEDING) FROM ${tumble}`)).toEqual([])
    expect(refusals(`SELECT SUM(i) OVER (ORDER BY window_end ROWS 2 PRECEDING) FROM ${tumble}`)).toEqual([
      expect.stringContaining('PLAN_OVER_FRAME'),
    ])
  })
})

describe('aggregates over windows as Flink makes them', () => {
  it.each([
    `SELECT window_start, window_end, SUM(c) FROM (SELECT window_start, window_end, s, COUNT(*) AS c FROM ${tumble} GROUP BY window_start, window_end, s) GROUP BY window_start, window_end`,
    `SELECT window_start, s, i, COUNT(*) FROM ${tumble} GROUP BY window_start, window_end, GROUPING SETS ((s), (i), ())`,
    `SELECT window_start, s, i, COUNT(*) FROM ${tumble} GROUP BY window_start, window_end, CUBE(s, i)`,
    `SELECT window_start, s, COUNT(*) FROM ${tumble} GROUP BY GROUPING SETS ((window_start, window_end), (window_start, window_end, s))`,
    `SELECT window_start, window_end, COUNT(*) FROM (SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY i) AS rn FROM ${tumble}) WHERE rn <= 3) GROUP BY window_start, window_end`,
    `SELECT window_start, COUNT(*) FROM (SELECT window_start, window_end, i FROM ${tumble} UNION ALL SELECT window_start, window_end, i FROM ${tumble}) GROUP BY window_start, window_end`,
  ])('%s is over windows that are there already', (sql) => {
    expect(refusals(sql)).toEqual([])
    const aggregate = nodesOf(planOf(sql)).find(({ kind }) => kind === 'window-aggregate')
    expect(aggregate).toMatchObject({ window: { attached: { start: expect.any(Number) } } })
    expect(aggregate!.changelogMode).toMatchObject({ updateAfter: false, delete: false })
  })

  it('sessions that are grouped otherwise than they were made are groups like any others', () => {
    const sql = `SELECT window_start, COUNT(*) FROM ${session} GROUP BY window_start, window_end`
    expect(nodesOf(planOf(sql)).map(({ kind }) => kind)).toContain('group-aggregate')
  })

  it('EXPLAIN names the columns of such windows', () => {
    const plan = explained(`SELECT MAX(window_start) FROM ${tumble} GROUP BY window_start, window_end`)
    expect(plan).toContain('TUMBLE(win_start=[window_start], win_end=[window_end], size=[1 min])')
  })

  it('sessions are found for the keys they are partitioned by, which are among the groups', () => {
    const plan = nodesOf(planOf(`SELECT s, COUNT(*) FROM ${session} GROUP BY window_start, window_end, s`))
    const aggregate = plan.find(({ kind }) => kind === 'window-aggregate')
    expect(aggregate).toMatchObject({ window: { function: 'SESSION', partitionKeys: [0] }, keys: [0] })
    expect(aggregate).not.toHaveProperty('window.attached')
  })

  it('HOP needs whole slides when it is aggregated', () => {
    const hop = "TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '3' MINUTE, INTERVAL '10' MINUTE))"
    expect(refusals(`SELECT COUNT(*) FROM ${hop} GROUP BY window_start, window_end`)).toEqual([
      expect.stringContaining('SQL_WINDOW'),
    ])
  })

  it.each([
    ['LAST_VALUE(i)', 'HOP', "INTERVAL '1' MINUTE, INTERVAL '10' MINUTE"],
    ['FIRST_VALUE(i)', 'CUMULATE', "INTERVAL '1' MINUTE, INTERVAL '10' MINUTE"],
    ['LAST_VALUE(i)', 'SESSION', "INTERVAL '1' MINUTE"],
    ['SUM(DISTINCT i)', 'HOP', "INTERVAL '1' MINUTE, INTERVAL '10' MINUTE"],
    ['APPROX_COUNT_DISTINCT(i)', 'TUMBLE', "INTERVAL '1' MINUTE"],
  ])('%s is not possible over %s', (call, name, sizes) => {
    const windows = `TABLE(${name}(TABLE t, DESCRIPTOR(ts), ${sizes}))`
    expect(refusals(`SELECT ${call} FROM ${windows} GROUP BY window_start, window_end`)).toEqual([
      '1:8 PLAN_STREAM_FUNCTION',
    ])
  })

  it('arguments have names or places, not both', () => {
    const call = "TUMBLE(DATA => TABLE t, DESCRIPTOR(ts), INTERVAL '10' MINUTE)"
    expect(refusals(`SELECT * FROM TABLE(${call})`)).toEqual(['1:21 SQL_WINDOW'])
  })

  it('grouping by one bound, or over one set with both, is an ordinary aggregate', () => {
    expect(kindsOf(`SELECT window_start, COUNT(*) FROM ${tumble} GROUP BY window_start`)).toContain(
      'group-aggregate',
    )
    expect(
      kindsOf(`SELECT s FROM ${tumble} GROUP BY GROUPING SETS ((window_start, window_end), (s))`),
    ).toContain('group-aggregate')
  })
})

describe('windows of GROUP BY', () => {
  const minute = "INTERVAL '1' MINUTE"
  const tumbled = (columns: string, group = `TUMBLE(ts, ${minute})`) =>
    `SELECT ${columns} FROM t GROUP BY ${group}`

  it.each([
    tumbled(
      `TUMBLE_START(ts, ${minute}), TUMBLE_END(ts, ${minute}), TUMBLE_ROWTIME(ts, ${minute}), COUNT(*)`,
    ),
    tumbled(
      `s, HOP_START(ts, ${minute}, INTERVAL '1' HOUR), COUNT(*)`,
      `HOP(ts, ${minute}, INTERVAL '1' HOUR), s`,
    ),
    tumbled(`SESSION_START(ts, ${minute}), COUNT(*)`, `SESSION(ts, ${minute})`),
    tumbled(`TUMBLE_PROCTIME(p, ${minute}), COUNT(*)`, `TUMBLE(p, ${minute})`),
    tumbled(`TUMBLE_PROCTIME(ts, ${minute}), COUNT(*)`),
    tumbled('COUNT(*)', "HOP(ts, INTERVAL '7' SECOND, INTERVAL '10' SECOND)"),
    tumbled('COUNT(*)', `TUMBLE(ts + INTERVAL '1' SECOND, ${minute})`),
    `${tumbled('SUM(n), MAX(i)')} HAVING COUNT(*) > 3`,
    `${tumbled('COUNT(*)')} HAVING TUMBLE_END(ts, ${minute}) > TIMESTAMP '2024-01-01 00:00:00'`,
    tumbled(`DATE_FORMAT(TUMBLE_START(ts, ${minute}), 'HH')`),
    `SELECT SUM(c) FROM (SELECT TUMBLE_ROWTIME(ts, ${minute}) AS rt, COUNT(*) AS c FROM t GROUP BY TUMBLE(ts, ${minute})) GROUP BY TUMBLE(rt, INTERVAL '1' HOUR)`,
  ])('%s', (sql) => {
    expect(refusals(sql)).toEqual([])
    expect(kindsOf(sql)).toContain('group-window-aggregate')
  })

  it.each([
    [tumbled(`TUMBLE_ROWTIME(p, ${minute}), COUNT(*)`, `TUMBLE(p, ${minute})`), 'SQL_GROUP_WINDOW'],
    [tumbled("TUMBLE_START(ts, INTERVAL '2' MINUTE)"), '1:8 SQL_GROUP_WINDOW'],
    [tumbled(`HOP_START(ts, ${minute})`), '1:8 SQL_GROUP_WINDOW'],
    [`SELECT TUMBLE_START(ts, ${minute}) FROM t`, 'SQL_GROUP_WINDOW'],
    [tumbled(`TUMBLE(ts, ${minute})`), '1:8 SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', `TUMBLE(ts, ${minute}), HOP(ts, ${minute}, INTERVAL '1' HOUR)`), 'SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', `TUMBLE(ts, ${minute}), ROLLUP(s)`), 'SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', `TUMBLE(t6, ${minute})`), 'SQL_NOT_TIME_ATTRIBUTE'],
    [tumbled('COUNT(*)', `TUMBLE(i, ${minute})`), '1:33 SQL_FUNCTION_ARGUMENTS'],
    [tumbled('COUNT(*)', 'TUMBLE(ts, i)'), '1:33 SQL_FUNCTION_ARGUMENTS'],
    [tumbled('COUNT(*)', "TUMBLE(ts, INTERVAL '1' MONTH)"), 'SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', "TUMBLE(ts, INTERVAL '0' SECOND)"), 'SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', "TUMBLE(ts, INTERVAL '1' HOUR, TIME '10:00:00')"), 'SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', 'TUMBLE(ts)'), '1:33 SQL_GROUP_WINDOW'],
    [tumbled('COUNT(*)', `HOP(ts, ${minute})`), '1:33 SQL_GROUP_WINDOW'],
    [tumbled('ts, COUNT(*)'), '1:8 SQL_NOT_GROUPED'],
  ])('%s → %s', (sql, expected) => {
    expect(refusals(sql)).toEqual([expect.stringContaining(expected)])
  })

  it('only what is asked of the window is computed', () => {
    const plan = nodesOf(
      planOf(tumbled(`s, TUMBLE_END(ts, ${minute}), COUNT(*)`, `TUMBLE(ts, ${minute}), s`)),
    )
    const node = plan.find(({ kind }) => kind === 'group-window-aggregate')!
    expect(node).toMatchObject({ properties: ['end'], window: { function: 'TUMBLE', size: 60_000 } })
    expect(node.upsertKeys).toEqual([[0, 2]])
    expect(node.uid).toBe('collect/group-tumble-aggregate(s;60000;0)')
  })

  it('bounds are timestamps, the time is an attribute', () => {
    const types = typesOf(tumbled(`TUMBLE_START(ts, ${minute}), TUMBLE_ROWTIME(ts, ${minute})`))
    expect(types).toEqual(['TIMESTAMP(3) NOT NULL', 'TIMESTAMP(3)'])
  })
})
