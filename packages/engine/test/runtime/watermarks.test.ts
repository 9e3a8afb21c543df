import { describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { MAX_WATERMARK, MIN_WATERMARK } from '../../src/dataflow/operator.ts'
import type { WatermarkSpec } from '../../src/dataflow/stream-graph.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { SplitWatermarks } from '../../src/runtime/split-watermarks.ts'
import { WatermarkCombiner } from '../../src/runtime/watermark-combiner.ts'
import { type ReplayableSource, replayableSource, TransactionLog, VirtualClock } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import {
  compiled,
  edge,
  jobOptions,
  operatorNode,
  pairTypes,
  passOperator,
  sinkNode,
  sourceNode,
} from './graphs.ts'

/** The second column is the time; a negative one stands for NULL. */
const evaluate = (batch: Batch) => {
  const column = batch.columns[1]!
  if (column.physical !== 'i32') throw new Error('an INT column expected')
  return Float64Array.from(column.values, (value) => (value < 0 ? Number.NaN : value))
}
const spec = (idleTimeoutMs = 0, emitIntervalMs = 200): WatermarkSpec => ({
  evaluate,
  idleTimeoutMs,
  emitIntervalMs,
})

function batch(...times: number[]): Batch {
  const builder = new BatchBuilder(pairTypes)
  for (const time of times) builder.append([0, time])
  return builder.finish()
}

describe('the watermark of a reader', () => {
  it('is the lowest over its splits of the highest in each, and never goes back', () => {
    const marks = new SplitWatermarks(spec())
    marks.add('a', 0)
    marks.add('b', 0)
    marks.observe('a', batch(10, 5, -1), 0)
    expect(marks.next(0)).toEqual({ watermark: null, idle: false })
    marks.observe('b', batch(7), 0)
    expect(marks.next(0)).toEqual({ watermark: 7, idle: false })
    expect(marks.next(0)).toEqual({ watermark: null, idle: false })
    marks.add('c', 0)
    marks.observe('c', batch(3), 0)
    expect(marks.next(0)).toEqual({ watermark: null, idle: false })
    marks.end('c')
    marks.end('b')
    expect(marks.next(0)).toEqual({ watermark: 10, idle: false })
  })

  it('ignores splits without rows for the idle timeout, and back-pressure is no idleness', () => {
    const marks = new SplitWatermarks(spec(1000))
    marks.add('a', 0)
    marks.add('b', 0)
    marks.observe('a', batch(10), 900)
    expect(marks.next(999).watermark).toBe(null)
    expect(marks.next(1000)).toEqual({ watermark: 10, idle: false })
    expect(marks.next(1900)).toEqual({ watermark: null, idle: true })
    marks.shift(1000)
    expect(marks.next(1900).idle).toBe(false)
    marks.observe('b', batch(4), 2000)
    marks.observe('a', batch(30), 2000)
    expect(marks.next(2000)).toEqual({ watermark: null, idle: false })
  })

  it('is idle without splits only after a while, and starts at what was restored', () => {
    const marks = new SplitWatermarks(spec(), 50)
    expect(marks.emitted).toBe(50)
    expect(marks.next(0)).toEqual({ watermark: null, idle: false })
    expect(marks.next(4999).idle).toBe(false)
    expect(marks.next(5000).idle).toBe(true)
    marks.add('a', 5000)
    marks.observe('a', batch(40), 5000)
    expect(marks.next(5000)).toEqual({ watermark: null, idle: false })
    marks.observe('a', batch(60), 5000)
    expect(marks.next(5000)).toEqual({ watermark: 60, idle: false })
  })
})

describe('the watermark behind several channels', () => {
  it('is their minimum; idle ones do not count', () => {
    const marks = new WatermarkCombiner(2)
    expect(marks.advance(0, 10)).toBe(null)
    expect(marks.advance(1, 5)).toBe(5)
    expect(marks.setIdle(1, true)).toBe(10)
    expect(marks.idle).toBe(false)
    expect(marks.setIdle(1, false)).toBe(null)
    expect(marks.advance(1, 8)).toBe(null)
    expect(marks.watermark).toBe(10)
  })

  it('flushes the highest when all turn idle', () => {
    const marks = new WatermarkCombiner(2)
    marks.advance(0, 10)
    marks.advance(1, 20)
    expect(marks.setIdle(0, true)).toBe(20)
    expect(marks.setIdle(1, true)).toBe(null)
    expect(marks.idle).toBe(true)
  })

  it('is not the end while an idle channel may still send', () => {
    const marks = new WatermarkCombiner(2)
    marks.advance(0, 10)
    marks.setIdle(0, true)
    marks.advance(1, MAX_WATERMARK)
    expect(marks.watermark).toBe(MAX_WATERMARK)
    const other = new WatermarkCombiner(2)
    other.setIdle(0, true)
    other.setEnded(1)
    expect(other.advance(1, MAX_WATERMARK)).toBe(null)
    expect(other.advance(0, MAX_WATERMARK)).toBe(MAX_WATERMARK)
    expect(other.setEnded(0)).toBe(null)
  })
})

const turn = () => new Promise((resolve) => setImmediate(resolve))
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn()
}

describe('a job on event time', () => {
  function watched(
    sources: readonly ReplayableSource[],
    parallelism: number,
    mark: WatermarkSpec,
    log = new TransactionLog(),
  ) {
    const seen: number[] = []
    const watch = passOperator()
    const job = compiled(
      [
        ...sources.map((source, index) =>
          sourceNode(index, `source${index}`, parallelism, source, { watermark: mark }),
        ),
        operatorNode(10, 'watch', 1, () =>
          Object.assign(watch(), { processWatermark: (at: number) => seen.push(at) }),
        ),
        sinkNode(11, 'sink', 1, log),
      ],
      [
        ...sources.map((_, index) => edge(index, 10, { kind: 'rebalance' })),
        edge(10, 11, { kind: 'forward' }),
      ],
    )
    return { job, seen }
  }

  it('emits at the interval, combined over sources, and ends with the final watermark', async () => {
    const clock = new VirtualClock()
    const open = (times: readonly number[]) =>
      replayableSource({ types: pairTypes, splits: { a: times.map((time) => [0, time]) }, bounded: false })
    const [a, b] = [open([100]), open([50])]
    const { job, seen } = watched([a, b], 1, spec())
    const run = await runJob(job, jobOptions(null, { clock, timers: clock }))
    await until(() => run.metrics()[2]!.recordsIn === 2)
    expect(seen).toEqual([])
    await clock.advance(200)
    await until(() => seen.length === 1)
    b.append('a', [[0, 70]])
    await until(() => run.metrics()[2]!.recordsIn === 3)
    await clock.advance(200)
    await until(() => seen.length === 2)
    expect(seen).toEqual([50, 70])
    expect(run.metrics()[2]!.watermark).toBe(70)
    a.close()
    await clock.advance(200)
    expect(seen).toEqual([50, 70])
    b.close()
    await run.done
    expect(seen).toEqual([50, 70, MAX_WATERMARK])
  })

  it('goes on from the watermark of its checkpoint', async () => {
    const clock = new VirtualClock()
    const shared = new MemoryCheckpoints()
    const source = replayableSource({ types: pairTypes, splits: { a: [[0, 100]] }, bounded: false })
    const log = new TransactionLog()
    const first = watched([source], 1, spec(), log)
    const options = (epoch: number) =>
      jobOptions(new MemoryCheckpointStore(shared), { clock, timers: clock, epoch })
    const run = await runJob(first.job, options(1))
    await until(() => run.metrics()[1]!.recordsIn === 1)
    await clock.advance(200)
    await until(() => first.seen.length === 1)
    await run.triggerCheckpoint()
    await run.cancel()
    source.append('a', [[0, 30]])
    const second = watched([source], 2, spec(), log)
    const again = await runJob(second.job, options(2))
    await until(() => again.metrics()[1]!.recordsIn === 1)
    expect(second.seen).toEqual([100])
    await again.cancel()
  })

  it('lets operators make watermarks of their own', async () => {
    const seen: number[] = []
    let latest = MIN_WATERMARK
    const assigner = () => ({
      ...passOperator((rows) => {
        latest = Math.max(latest, ...evaluate(rows))
        return rows
      })(),
      outputWatermark: () => latest,
    })
    const watch = passOperator()
    const rows = [1, 5, 3, 9].map((time) => [0, time] as const)
    const source = replayableSource({ types: pairTypes, splits: { a: rows }, batchRows: 1 })
    const run = await runJob(
      compiled(
        [
          sourceNode(1, 'source', 1, source),
          operatorNode(2, 'assign', 1, assigner),
          operatorNode(3, 'watch', 1, () =>
            Object.assign(watch(), { processWatermark: (at: number) => seen.push(at) }),
          ),
          sinkNode(4, 'sink', 1, new TransactionLog()),
        ],
        [1, 2, 3].map((id) => edge(id, id + 1, { kind: 'forward' })),
      ),
      jobOptions(null),
    )
    await run.done
    expect(seen).toEqual([1, 5, 9, MAX_WATERMARK])
  })
})
