import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_WATERMARK, MIN_WATERMARK } from '../../src/dataflow/operator.ts'
import { batchCuts } from '../../src/runtime/batch-cuts.ts'

const options = {
  everyStep: false,
  intervalMs: 200,
  reached: MIN_WATERMARK,
  emitted: MIN_WATERMARK,
  bound: MAX_WATERMARK,
}
const delayed = (times: number[], delay: number) => Float64Array.from(times, (time) => time - delay)
const cutsOf = (times: number[], delay = 0, extra = {}) =>
  batchCuts(delayed(times, delay), Float64Array.from(times), { ...options, ...extra })

describe('where a batch is cut', () => {
  it('is before a row that the rows before it make late', () => {
    expect(cutsOf([1000, 2000, 3000])).toEqual([])
    expect(cutsOf([1000, 3000, 2000, 4000])).toEqual([{ at: 2, watermark: 3000 }])
    expect(cutsOf([1000, 3000, 2000], 1500)).toEqual([])
  })

  it('is before a row that comes exactly one gap after a session', () => {
    expect(cutsOf([5999, 6000], 0)).toEqual([{ at: 1, watermark: 5999 }])
  })

  it('is not where event time has grown by less than the interval', () => {
    expect(cutsOf([1000, 1200, 1100])).toEqual([])
    expect(cutsOf([1000, 1201, 1100])).toEqual([{ at: 2, watermark: 1201 }])
  })

  it('does not go beyond what other splits allow', () => {
    expect(cutsOf([1000, 5000, 3000], 0, { bound: 2500 })).toEqual([])
    expect(cutsOf([1000, 5000, 2000], 0, { bound: 2500 })).toEqual([{ at: 2, watermark: 2500 }])
  })

  it('leaves nothing late that is not cut off', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 40 })
    fc.assert(
      fc.property(rows, fc.nat(3000), (times, delay) => {
        const cuts = new Map(
          cutsOf(times, delay, { intervalMs: 0 }).map(({ at, watermark }) => [at, watermark]),
        )
        let highest = MIN_WATERMARK
        let sent = MIN_WATERMARK
        for (const [row, time] of times.entries()) {
          sent = cuts.get(row) ?? sent
          expect(sent).toBeLessThanOrEqual(highest)
          expect(time <= sent).toBe(time <= highest)
          highest = Math.max(highest, time - delay)
        }
      }),
    )
  })
})
