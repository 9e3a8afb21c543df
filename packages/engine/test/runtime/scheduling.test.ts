import { describe, expect, it } from 'vitest'
import { MemoryCheckpointStore } from '../../src/checkpoint/memory-checkpoint-store.ts'
import type { SourceReader } from '../../src/connect/source.ts'
import type { OperatorContext } from '../../src/dataflow/operator.ts'
import type { StreamNode } from '../../src/dataflow/stream-graph.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { replayableSource, TransactionLog, VirtualClock } from '../../src/testing.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import {
  byKey,
  compiled,
  edge,
  forward,
  jobOptions,
  operatorNode,
  pairTypes,
  passOperator,
  SumOperator,
  sinkNode,
  sourceNode,
} from './graphs.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn()
}

/** A source that always has rows at once. */
function endless(id: number, parallelism: number, polls: { count: number }): StreamNode {
  const builder = new BatchBuilder(pairTypes)
  for (let row = 0; row < 500; row++) builder.append([row % 100, 1])
  const batch = builder.finish()
  const reader: SourceReader = {
    addSplits: () => {},
    noMoreSplits: () => {},
    poll: async () => {
      polls.count++
      return { status: 'rows', rows: { batch, splitId: 'a' } }
    },
    snapshot: () => [{ id: 'a' }],
    checkpointComplete: async () => {},
    close: async () => {},
  }
  const placeholder = replayableSource({ types: pairTypes, splits: {}, bounded: false })
  const node = sourceNode(id, `endless${id}`, parallelism, placeholder)
  if (node.kind !== 'source') throw new Error('a source')
  return { ...node, create: () => ({ ...placeholder.create(), createReader: () => reader }) }
}

describe('a busy job', () => {
  it('lets the event loop turn within 10 ms, and answers', async () => {
    const polls = { count: 0 }
    const job = await runJob(
      compiled(
        [
          endless(1, 2, polls),
          operatorNode(2, 'sum', 2, () => new SumOperator()),
          sinkNode(3, 'sink', 2, new TransactionLog()),
        ],
        [edge(1, 2, byKey), edge(2, 3, forward)],
      ),
      jobOptions(new MemoryCheckpointStore()),
    )
    const gaps: number[] = []
    for (let round = 0; round < 40; round++) {
      // The thread's own time: other processes of the machine do not count.
      const before = process.threadCpuUsage()
      await turn()
      const { user, system } = process.threadCpuUsage(before)
      gaps.push((user + system) / 1000)
    }
    gaps.sort((a, b) => a - b)
    expect(gaps[30]).toBeLessThan(10)
    expect(polls.count).toBeGreaterThan(40)
    const stats = await job.triggerCheckpoint()
    expect(stats.fullBytes).toBeGreaterThan(0)
    const [source, sum] = job.metrics()
    expect(source!.recordsOut).toBeGreaterThan(0)
    expect(source!.busy + source!.backPressured + source!.idle).toBeCloseTo(1)
    expect(sum!.stateEntries).toBe(100)
    await job.cancel()
  })

  it('is slowed down by a slow sink, and holds a bounded number of rows', async () => {
    const polls = { count: 0 }
    let taken = 0
    const stuck = Promise.withResolvers<void>()
    const log = new TransactionLog()
    const sink = sinkNode(3, 'sink', 1, log)
    if (sink.kind !== 'sink') throw new Error('a sink')
    const writer = {
      write: async () => {
        taken++
        await stuck.promise
      },
      prepareCommit: async () => [],
      close: async () => {},
    }
    const job = await runJob(
      compiled(
        [
          endless(1, 1, polls),
          operatorNode(2, 'pass', 2, passOperator()),
          { ...sink, create: () => ({ createWriter: () => writer }) },
        ],
        [edge(1, 2, { kind: 'rebalance' }), edge(2, 3, { kind: 'rebalance' })],
      ),
      jobOptions(null),
    )
    let before = -1
    while (before !== polls.count) {
      before = polls.count
      for (let i = 0; i < 50; i++) await turn()
    }
    expect(taken).toBe(1)
    // Two hops of two channels, 4096 rows each and what the tasks hold.
    expect(polls.count * 500).toBeLessThan(5 * 4096 + 3000)
    job.metrics()
    for (let i = 0; i < 50; i++) await turn()
    expect(job.metrics()[0]!.backPressured).toBeGreaterThan(0.9)
    const canceled = job.cancel()
    stuck.resolve()
    await canceled
  })
})

describe('processing time', () => {
  it('fires what is due, in order, and wakes an idle task', async () => {
    const clock = new VirtualClock(1_000)
    const fired: number[] = []
    let context: OperatorContext
    const timed = () => ({
      ...passOperator()(),
      open: (given: OperatorContext) => {
        context = given
        for (const at of [1_500, 1_200, 3_000]) given.registerProcessingTimer(at)
      },
      onProcessingTime: (at: number) => {
        fired.push(at)
        if (at === 1_200) context.registerProcessingTimer(1_300)
      },
    })
    const source = replayableSource({ types: pairTypes, splits: { a: [] }, bounded: false })
    const job = await runJob(
      compiled(
        [
          sourceNode(1, 'source', 1, source),
          operatorNode(2, 'timed', 1, timed),
          sinkNode(3, 'sink', 1, new TransactionLog()),
        ],
        [edge(1, 2, byKey), edge(2, 3, forward)],
      ),
      jobOptions(null, { clock, timers: clock }),
    )
    await turn()
    await clock.advance(100)
    expect(fired).toEqual([])
    await clock.advance(1_000)
    await until(() => fired.length === 3)
    expect(fired).toEqual([1_200, 1_300, 1_500])
    await job.cancel()
    await clock.advance(10_000)
    expect(fired).toHaveLength(3)
  })
})
