import { describe, expect, it } from 'vitest'
import { typeToString } from '../../src/types/logical-type.ts'
import { errorsOf, explained, nodesOf, planOf, typesOf } from './plan-of.ts'

const tumble = "TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))"

describe('window functions', () => {
  it('add the bounds of the window, and its time as the time attribute', () => {
    const [sink] = planOf(`SELECT ts, window_start, window_end, window_time FROM ${tumble}`).sinks
    const fields = sink!.input.schema.fields.map(({ name, type }) => [
      name,
      typeToString(type),
      'attribute' in type && type.attribute,
    ])
    expect(fields).toEqual([
      ['ts', 'TIMESTAMP(3)', 'rowtime'],
      ['window_start', 'TIMESTAMP(3) NOT NULL', false],
      ['window_end', 'TIMESTAMP(3) NOT NULL', false],
      ['window_time', 'TIMESTAMP(3) NOT NULL', 'rowtime'],
    ])
  })

  it.each([
    ["TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' MINUTES)", { size: 600_000, step: 0, offset: 0 }],
    [
      "TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY, INTERVAL '-8' HOUR)",
      { size: 86_400_000, offset: -28_800_000 },
    ],
    ["HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)", { size: 10_000, step: 5000 }],
    [
      "CUMULATE(TABLE t, DESCRIPTOR(p), INTERVAL '1' HOUR, INTERVAL '1' DAY)",
      { size: 86_400_000, step: 3_600_000, attribute: 'proctime' },
    ],
    [
      "HOP(DATA => TABLE t, SIZE => INTERVAL '10' SECOND, SLIDE => INTERVAL '5' SECOND, TIMECOL => DESCRIPTOR(ts))",
      { function: 'HOP', size: 10_000, step: 5000 },
    ],
    ["TUMBLE((SELECT * FROM t WHERE i > 1), DESCRIPTOR(ts), INTERVAL '1' SECOND)", { size: 1000 }],
  ])('%s', (call, expected) => {
    const nodes = nodesOf(planOf(`SELECT window_start FROM TABLE(${call})`))
    expect(nodes.find(({ kind }) => kind === 'window')).toMatchObject({ window: expected })
  })

  it.each([
    ["TUMBLE(TABLE t, DESCRIPTOR(i), INTERVAL '1' MINUTE)", '1:51 SQL_NOT_TIME_ATTRIBUTE'],
    ["TUMBLE(TABLE t, DESCRIPTOR(zz), INTERVAL '1' MINUTE)", '1:51 SQL_UNKNOWN_COLUMN'],
    ['TUMBLE(TABLE t, DESCRIPTOR(ts), 5)', '1:56 SQL_WINDOW'],
    ["TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MONTH)", '1:56 SQL_WINDOW'],
    ["TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '0' MINUTE)", '1:56 SQL_WINDOW'],
    ['TUMBLE(TABLE t, DESCRIPTOR(ts))', '1:24 SQL_WINDOW'],
    ["CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '3' SECOND, INTERVAL '10' SECOND)", '1:74 SQL_WINDOW'],
    ['NOTHING(TABLE t)', '1:24 SQL_UNKNOWN_FUNCTION'],
    ["TUMBLE(TABLE missing, DESCRIPTOR(ts), INTERVAL '1' MINUTE)", '1:37 SQL_UNKNOWN_TABLE'],
  ])('%s → %s', (call, expected) => {
    expect(errorsOf(`SELECT i FROM   TABLE( ${call})`.replace('FROM   TABLE( ', 'FROM  TABLE( '))).toEqual([
      expect.stringContaining(expected.split(' ')[1]!),
    ])
  })
})

describe('aggregates over windows', () => {
  it('GROUP BY window_start, window_end is one operator; filters and projections move below it', () => {
    const sql = `SELECT window_end, UPPER(s) AS u, COUNT(*) AS c, SUM(l + 1) AS x, window_start FROM ${tumble}
WHERE i > 3 GROUP BY UPPER(s), window_end, window_start`
    expect(explained(sql)).toMatchInlineSnapshot(`
      "Sink(table=[*collect*], fields=[window_end, u, c, x, window_start]), changelogMode=[I]
      +- Calc(select=[window_end, $f0 AS u, EXPR$1 AS c, EXPR$2 AS x, window_start]), changelogMode=[I]
         +- WindowAggregate(window=[TUMBLE(time_col=[ts], size=[1 min])], groupBy=[$f0], select=[$f0, COUNT(*) AS EXPR$1, SUM($f3) AS EXPR$2]), changelogMode=[I]
            +- Calc(select=[UPPER(s) AS $f0, (l + 1) AS $f3, ts]), changelogMode=[I]
               +- Calc(where=[(i > 3)]), changelogMode=[I]
                  +- TableSourceScan(table=[t], fields=[i, n, l, ti, f, d, s, c, v, b, bin, d10, d5, d38, da, tm, t6, ltz, ts, p], watermark=[(ts - 5000:INTERVAL MS)]), changelogMode=[I]"
    `)
  })

  it('the window’s time stays a time attribute, so windows can follow each other', () => {
    const sql = `SELECT window_start, SUM(c) FROM TABLE(TUMBLE(
  (SELECT window_time AS wt, COUNT(*) AS c FROM ${tumble} GROUP BY window_start, window_end, window_time),
  DESCRIPTOR(wt), INTERVAL '1' HOUR)) GROUP BY window_start, window_end`
    expect(nodesOf(planOf(sql)).filter(({ kind }) => kind === 'window-aggregate')).toHaveLength(2)
  })

  it('what is computed from the bounds is computed from the result', () => {
    const sql = `SELECT DATE_FORMAT(window_start, 'HH'), MAX(i) FROM ${tumble}
WHERE window_end > TIMESTAMP '2024-01-01 00:00:00' GROUP BY window_start, window_end, DATE_FORMAT(window_start, 'HH')`
    const aggregate = nodesOf(planOf(sql)).find(({ kind }) => kind === 'window-aggregate')
    expect(aggregate).toMatchObject({ keys: [], aggregates: [{ name: 'MAX' }] })
  })

  it('what needs the bounds before they are final is aggregated over windows that are there already', () => {
    const sql = `SELECT MAX(window_start) FROM ${tumble} GROUP BY window_start, window_end`
    const plan = nodesOf(planOf(sql))
    expect(plan.map(({ kind }) => kind)).toEqual([
      'sink',
      'project',
      'window-aggregate',
      'project',
      'window',
      'scan',
    ])
    expect(plan.find(({ kind }) => kind === 'window-aggregate')).toMatchObject({
      window: { attached: { start: 0, end: 1 } },
    })
  })

  it('grouping by only one bound is an ordinary, changing aggregate', () => {
    const nodes = nodesOf(planOf(`SELECT window_start, COUNT(*) FROM ${tumble} GROUP BY window_start`))
    expect(nodes.map(({ kind }) => kind)).toContain('group-aggregate')
    expect(nodes.map(({ kind }) => kind)).toContain('window')
  })

  it('DISTINCT over the bounds is one over windows', () => {
    const nodes = nodesOf(planOf(`SELECT DISTINCT window_start, window_end, s FROM ${tumble}`))
    expect(nodes.find(({ kind }) => kind === 'window-aggregate')).toMatchObject({ aggregates: [] })
  })

  it('an aggregate is as nullable as its argument', () => {
    const types = typesOf(
      `SELECT window_start, COUNT(*), MAX(n), MAX(i) FROM ${tumble} GROUP BY window_start, window_end`,
    )
    expect(types).toEqual(['TIMESTAMP(3) NOT NULL', 'BIGINT NOT NULL', 'INT NOT NULL', 'INT'])
  })
})
