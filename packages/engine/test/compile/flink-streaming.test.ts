import { describe, expect, test } from 'vitest'
import { changelogOf } from './support/changelog.ts'

/** Queries over the events that a real Flink was given, and the changes it answered with. */
describe('group aggregates', () => {
  test('DISTINCT', async () => {
    expect(await changelogOf('SELECT DISTINCT k FROM events', 'k STRING')).toEqual(['+Ia', '+Ib'])
  })

  test('COUNT and SUM: +I, then -U and +U for each row', async () => {
    const events = 'a1@01 a2@04 b5@07 a3@12'
    const query = 'SELECT k, COUNT(*), SUM(v) FROM events GROUP BY k'
    expect(await changelogOf(query, 'k STRING, c BIGINT, s INT', { events })).toEqual([
      '+Ia 1 1',
      '-Ua 1 1',
      '+Ua 2 3',
      '+Ib 1 5',
      '-Ua 2 3',
      '+Ua 3 6',
    ])
  })

  test('mini-batch: one change a group', async () => {
    const config = {
      'table.exec.mini-batch.enabled': 'true',
      'table.exec.mini-batch.allow-latency': '2 s',
      'table.exec.mini-batch.size': '100',
    }
    const query = 'SELECT k, COUNT(*), SUM(v) FROM events GROUP BY k'
    const changes = await changelogOf(query, 'k STRING, c BIGINT, s INT', { config })
    expect(changes.sort()).toEqual(['+Ia 6 30', '+Ib 3 15'])
  })

  test('MAX: an equal result is not sent again', async () => {
    const events = 'a1@01 a9@02 a2@03 a9@04'
    const query = 'SELECT k, MAX(v) FROM events GROUP BY k'
    expect(await changelogOf(query, 'k STRING, m INT', { events })).toEqual(['+Ia 1', '-Ua 1', '+Ua 9'])
  })

  test('with state TTL an equal result is sent again', async () => {
    const config = { 'table.exec.state.ttl': '1 h' }
    const query = 'SELECT k, MAX(v) FROM events GROUP BY k'
    expect(await changelogOf(query, 'k STRING, m INT', { events: 'a9@01 a2@02', config })).toEqual([
      '+Ia 9',
      '-Ua 9',
      '+Ua 9',
    ])
  })

  test('over an empty input nothing', async () => {
    const query = 'SELECT COUNT(*), SUM(v) FROM events'
    expect(await changelogOf(query, 'c BIGINT, s INT', { events: '' })).toEqual([])
  })

  test('HAVING: a lone -U when a row leaves', async () => {
    const query = 'SELECT k, COUNT(*) FROM events GROUP BY k HAVING COUNT(*) < 3'
    expect(await changelogOf(query, 'k STRING, c BIGINT', { events: 'a1@01 a2@02 a3@03 a4@04' })).toEqual([
      '+Ia 1',
      '-Ua 1',
      '+Ua 2',
      '-Ua 2',
    ])
  })

  test('COUNT over COUNT: -D and +I for groups that empty or appear', async () => {
    const query = 'SELECT c, COUNT(*) FROM (SELECT k, COUNT(*) AS c FROM events GROUP BY k) GROUP BY c'
    expect(await changelogOf(query, 'c BIGINT, n BIGINT', { events: 'a1@01 a2@02' })).toEqual([
      '+I1 1',
      '-D1 1',
      '+I2 1',
    ])
  })
})

const window = (tvf: string) =>
  `SELECT window_start, window_end, k, SUM(v) FROM TABLE(${tvf}) GROUP BY k, window_start, window_end`
const columns = 'ws TIMESTAMP(3), we TIMESTAMP(3), k STRING, s INT'
const tumble = window("TUMBLE(TABLE events, DESCRIPTOR(ts), INTERVAL '10' SECOND)")
const hop = window("HOP(TABLE events, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)")
const cumulate = window("CUMULATE(TABLE events, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)")

describe('window aggregates', () => {
  test('TUMBLE drops rows of windows that have fired', async () => {
    expect((await changelogOf(tumble, columns)).sort()).toEqual([
      '+I0 10 a 3',
      '+I0 10 b 5',
      '+I10 20 a 3',
      '+I10 20 b 4',
      '+I30 40 a 7',
      '+I40 50 a 8',
    ])
  })

  test('TUMBLE with a delayed watermark keeps a9@08', async () => {
    const changes = await changelogOf(tumble, columns, { delay: 5 })
    expect(changes.filter((change) => change.startsWith('+I0 '))).toEqual(
      expect.arrayContaining(['+I0 10 a 12', '+I0 10 b 5']),
    )
    expect(changes).toContain('+I10 20 b 4')
  })

  test('HOP: a row may be late for some of its windows only', async () => {
    const changes = await changelogOf(hop, columns)
    expect(changes).toContain('+I0 10 a 3')
    expect(changes).toContain('+I5 15 a 12')
  })

  test('CUMULATE: empty steps are absent, every later step of a window is there', async () => {
    const changes = await changelogOf(cumulate, columns)
    expect(changes).toContain('+I30 35 a 7')
    expect(changes).toContain('+I30 40 a 7')
    expect(changes.some((change) => change.startsWith('+I20 '))).toBe(false)
  })

  test('a window function alone adds its three columns', async () => {
    const query = `SELECT k, window_start, window_end, window_time
      FROM TABLE(TUMBLE(TABLE events, DESCRIPTOR(ts), INTERVAL '10' SECOND))`
    const changes = await changelogOf(query, 'k STRING, a TIMESTAMP(3), b TIMESTAMP(3), c TIMESTAMP(3)', {
      events: 'a1@01 b5@17',
    })
    expect(changes).toEqual(['+Ia 0 10 9.999', '+Ib 10 20 19.999'])
  })
})

describe('row operators', () => {
  test('filter, projection and UNION ALL', async () => {
    const query = `SELECT UPPER(k), v * 2 FROM events WHERE v > 2
      UNION ALL SELECT k, v FROM events WHERE k = 'b'`
    expect((await changelogOf(query, 'k STRING, v INT', { events: 'a1@01 a3@02 b5@03' })).sort()).toEqual([
      '+IA 6',
      '+IB 10',
      '+Ib 5',
    ])
  })

  test('CURRENT_WATERMARK is null before the first watermark, then what it was before the row', async () => {
    const query = 'SELECT k, CURRENT_WATERMARK(ts) FROM events'
    expect(await changelogOf(query, 'k STRING, w TIMESTAMP(3)', { events: 'a1@01 b5@03' })).toEqual([
      '+Ia null',
      '+Ib 1',
    ])
  })
})
