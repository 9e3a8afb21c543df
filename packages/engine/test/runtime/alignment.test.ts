import { describe, expect, it } from 'vitest'
import { MAX_WATERMARK, MIN_WATERMARK } from '../../src/dataflow/operator.ts'
import type { WatermarkSpec } from '../../src/dataflow/stream-graph.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { WatermarkAlignment } from '../../src/runtime/watermark-alignment.ts'
import { replayableSource, TransactionLog, VirtualClock } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { compiled, edge, forward, jobOptions, pairTypes, sinkNode, sourceNode } from './graphs.ts'

const times = (batch: Batch) => {
  const column = batch.columns[1]!
  if (column.physical !== 'i32') throw new Error('an INT column expected')
  return Float64Array.from(column.values.subarray(0, batch.length))
}
const aligned = (maxDriftMs: number, group = 'g'): WatermarkSpec => ({
  evaluate: times,
  idleTimeoutMs: 0,
  emitIntervalMs: 0,
  alignment: { group, maxDriftMs, updateIntervalMs: 10 },
})
const rowsUntil = (from: number, until: number) =>
  Array.from({ length: (until - from) / 10 }, (_, index) => [1, from + index * 10] as const)

describe('sources of one group', () => {
  it('wait for the slowest, as far as their drift allows, and for nobody who has ended', async () => {
    const clock = new VirtualClock()
    const pause = () => new Promise<void>((resolve) => void clock.after(10, resolve))
    const options = { types: pairTypes, batchRows: 1, pause }
    const fast = replayableSource({ ...options, splits: { f: rowsUntil(0, 2000) } })
    const slow = replayableSource({ ...options, splits: { s: rowsUntil(0, 60) }, bounded: false })
    const job = compiled(
      [
        sourceNode(1, 'fast', 1, fast, { watermark: aligned(100) }),
        sourceNode(2, 'slow', 1, slow, { watermark: aligned(300) }),
        sinkNode(3, 'fast-sink', 1, new TransactionLog()),
        sinkNode(4, 'slow-sink', 1, new TransactionLog()),
      ],
      [edge(1, 3, forward), edge(2, 4, forward)],
    )
    const run = await runJob(job, jobOptions(null, { clock, timers: clock }))
    const reached = () => (run.metrics()[0]?.recordsIn ?? 0) * 10
    await clock.advance(1500)
    expect(reached()).toBeGreaterThan(50 + 100)
    expect(reached()).toBeLessThan(50 + 100 + 60)
    slow.append('s', rowsUntil(60, 510))
    await clock.advance(2500)
    expect(reached()).toBeGreaterThan(500 + 100)
    expect(reached()).toBeLessThan(500 + 100 + 60)
    slow.close()
    await clock.advance(4000)
    expect(reached()).toBe(2000)
    expect(await run.done).toEqual({ kind: 'finished' })
  })

  it('go by the least drift among them; idle readers and other groups do not count', () => {
    const source = (id: number, group: string, drift: number) =>
      sourceNode(id, `s${id}`, 2, replayableSource({ types: pairTypes, splits: {} }), {
        watermark: aligned(drift, group),
      })
    const told: (readonly [number, number])[] = []
    const { graph } = compiled([source(1, 'a', 50), source(2, 'a', 20), source(3, 'b', 5)], [])
    const alignment = new WatermarkAlignment(graph, ({ id }, upTo) => told.push([id, upTo]))
    const report = (id: number, subtask: number, watermark: number | null) => {
      told.length = 0
      alignment.report(`u-s${id}`, subtask, watermark)
      return [...told]
    }
    expect(report(1, 0, 1000)).toEqual([
      [1, 1020],
      [2, 1020],
    ])
    expect(report(3, 0, 7)).toEqual([[3, 12]])
    expect(report(1, 1, 3000)).toEqual([])
    expect(report(2, 0, MIN_WATERMARK).map(([, upTo]) => upTo)).toEqual([MIN_WATERMARK, MIN_WATERMARK])
    expect(report(2, 0, 900).map(([, upTo]) => upTo)).toEqual([920, 920])
    expect(report(2, 0, null).map(([, upTo]) => upTo)).toEqual([1020, 1020])
    report(1, 0, null)
    expect(report(1, 1, null).map(([, upTo]) => upTo)).toEqual([MAX_WATERMARK, MAX_WATERMARK])
  })
})
