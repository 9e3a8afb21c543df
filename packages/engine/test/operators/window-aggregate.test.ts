import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  WindowAggregateOperator,
  type WindowAggregateOptions,
} from '../../src/operators/window-aggregate-operator.ts'
import { slicesOf } from '../../src/operators/window-slices.ts'
import type { WindowSpec } from '../../src/plan/plan-node.ts'
import {
  bigintType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { RowKind } from '../../src/types/row-kind.ts'
import { Harness } from './harness.ts'

const time = timestampType(3)
const inputTypes: LogicalType[] = [stringType, time, intType]
const spec = (kind: WindowSpec['function'], size: number, step = 0, offset = 0): WindowSpec => ({
  function: kind,
  size,
  step,
  offset,
  timeColumn: 1,
  attribute: 'rowtime',
  partitionKeys: [],
})
const options = (window: WindowSpec): WindowAggregateOptions => ({
  inputTypes,
  outputTypes: [stringType, bigintType, intType, time, time, time],
  keys: [0],
  aggregates: [
    { name: 'COUNT', args: [], type: bigintType, distinct: false, filter: null },
    { name: 'SUM', args: [2], type: intType, distinct: false, filter: null },
  ],
  window,
  inputRetracts: false,
  toWall: (at) => at,
  toInstant: (at) => at,
})
const harnessOf = (window: WindowSpec) =>
  new Harness(new WindowAggregateOperator(options(window)), options(window).outputTypes)

/** What a real Flink was given: key, second of the event, value; the watermark follows each row's time. */
const observed: [string, number, number][] = [
  ['a', 1, 1],
  ['a', 4, 2],
  ['b', 7, 5],
  ['a', 12, 3],
  ['a', 8, 9],
  ['b', 14, 4],
  ['a', 31, 7],
  ['b', 13, 6],
  ['a', 45, 8],
]

function replay(window: WindowSpec): { lines: string[]; late: number } {
  const harness = harnessOf(window)
  let watermark = Number.NEGATIVE_INFINITY
  for (const [key, second, value] of observed) {
    harness.feed(inputTypes, [{ kind: RowKind.INSERT, row: [key, second * 1000, value] }])
    watermark = Math.max(watermark, second * 1000)
    harness.watermark(watermark)
  }
  harness.watermark(Number.MAX_SAFE_INTEGER)
  const lines = harness.rows.map(
    ({ row }) => `[${Number(row[3]) / 1000},${Number(row[4]) / 1000}) ${row[0]} ${row[2]}`,
  )
  return { lines, late: harness.late }
}

describe('windows over event time, as a real Flink answered', () => {
  it('TUMBLE 10 s', () => {
    const { lines, late } = replay(spec('TUMBLE', 10_000))
    expect(lines.slice(0, 4)).toEqual(['[0,10) a 3', '[0,10) b 5', '[10,20) a 3', '[10,20) b 4'])
    expect(lines.slice(4)).toEqual(['[30,40) a 7', '[40,50) a 8'])
    expect(late).toBe(2)
  })

  it('HOP 5/10 s: a row late for one window still counts in the next', () => {
    const { lines } = replay(spec('HOP', 10_000, 5000))
    expect(lines).toContain('[0,10) a 3')
    expect(lines).toContain('[5,15) a 12')
  })

  it('CUMULATE 5/10 s: empty steps are absent', () => {
    const { lines } = replay(spec('CUMULATE', 10_000, 5000))
    expect(lines).toContain('[30,35) a 7')
    expect(lines).toContain('[30,40) a 7')
    expect(lines).not.toContain('[20,25) a 0')
  })
})

describe('windows', () => {
  const windows = fc.oneof(
    fc
      .record({ size: fc.integer({ min: 1, max: 6 }), offset: fc.integer({ min: -5, max: 5 }) })
      .map(({ size, offset }) => spec('TUMBLE', size, 0, offset)),
    fc
      .record({
        step: fc.integer({ min: 1, max: 4 }),
        times: fc.integer({ min: 1, max: 4 }),
        offset: fc.integer({ min: -5, max: 5 }),
      })
      .map(({ step, times, offset }) => spec('HOP', step * times, step, offset)),
    fc
      .record({
        step: fc.integer({ min: 1, max: 4 }),
        times: fc.integer({ min: 1, max: 4 }),
        offset: fc.integer({ min: -5, max: 5 }),
      })
      .map(({ step, times, offset }) => spec('CUMULATE', step * times, step, offset)),
  )

  it('slices say the same as the definition of each window', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -20, max: 20 }), (window, at) => {
        const slices = slicesOf(window)
        const slice = slices.sliceEnd(at)
        expect(slices.windowEnds(slice).map((end) => [slices.windowStart(end), end])).toEqual(
          windowsOf(window, at),
        )
        for (const end of slices.windowEnds(slice)) expect(slices.slices(end)).toContain(slice)
      }),
      { numRuns: 500 },
    )
  })

  it('every row counts once in each of its windows, out of order, and across a restore', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 9 }),
    )
    fc.assert(
      fc.property(windows, fc.array(row, { maxLength: 40 }), fc.nat(40), (window, rows, cut) => {
        let harness = harnessOf(window)
        const told: string[] = []
        rows.forEach((values, index) => {
          harness.feed(inputTypes, [{ kind: RowKind.INSERT, row: values }])
          harness.watermark(-1)
          if (index !== cut) return
          told.push(...harness.take())
          harness = new Harness(
            new WindowAggregateOperator(options(window)),
            options(window).outputTypes,
            harness.snapshot(),
          )
        })
        for (let at = 0; at < 60; at += 7) harness.watermark(at)
        told.push(...harness.take())
        const wanted = new Map<string, [count: number, sum: number]>()
        for (const [key, at, value] of rows) {
          for (const [start, end] of windowsOf(window, at)) {
            const [count, sum] = wanted.get(`${key} ${start} ${end}`) ?? [0, 0]
            wanted.set(`${key} ${start} ${end}`, [count + 1, sum + value])
          }
        }
        const lines = [...wanted].map(([place, [count, sum]]) => {
          const [key, start, end] = place.split(' ')
          return `+I ${key} ${count} ${sum} ${start} ${end} ${Number(end) - 1}`
        })
        expect(told.sort()).toEqual(lines.sort())
      }),
      { numRuns: 200 },
    )
  })

  it('over processing time fires when the clock passes the end', () => {
    const harness = harnessOf({ ...spec('TUMBLE', 1000), attribute: 'proctime' })
    harness.now = 1500
    harness.feed(inputTypes, [{ kind: RowKind.INSERT, row: ['a', null, 4] }])
    harness.advanceClock(1999)
    expect(harness.take()).toEqual([])
    harness.advanceClock(2000)
    expect(harness.take()).toEqual(['+I a 1 4 1000 2000 1999'])
  })
})

/** Windows by their definition, one after another. */
function windowsOf({ function: kind, size, step, offset }: WindowSpec, at: number): number[][] {
  const found: number[][] = []
  for (let start = -200; start <= 200; start++) {
    const onGrid = (by: number) => (((start - offset) % by) + by) % by === 0
    if (kind === 'TUMBLE' && onGrid(size) && start <= at && at < start + size)
      found.push([start, start + size])
    if (kind === 'HOP' && onGrid(step) && start <= at && at < start + size) found.push([start, start + size])
    if (kind === 'CUMULATE' && onGrid(size)) {
      for (let end = start + step; end <= start + size; end += step)
        if (start <= at && at < end) found.push([start, end])
    }
  }
  return found.sort((a, b) => a[1]! - b[1]!)
}
