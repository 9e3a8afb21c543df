import { MillraceError } from '@millrace/kernel'
import { describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { TransactionLog, VirtualClock } from '../../src/testing.ts'
import { jobOptions, sumJob } from './graphs.ts'
import { openSource, Recorder, until } from './recorder.ts'

describe('checkpoint ids', () => {
  it('go on above what a sink has committed, even when the checkpoints were lost', async () => {
    const log = new TransactionLog()
    const base = sumJob(openSource([[1, 1]]), log, 1)
    const nodes = base.graph.nodes.map((node) => {
      if (node.kind !== 'sink') return node
      const sink = node.create()
      const createCommitter = (context: Parameters<NonNullable<typeof sink.createCommitter>>[0]) =>
        Object.assign(sink.createCommitter!(context), { lastCommitted: async () => 41 })
      return { ...node, create: () => ({ ...sink, createCommitter }) }
    })
    for (const [epoch, store] of [new MemoryCheckpointStore(), null, new MemoryCheckpointStore()].entries()) {
      const job = await runJob(
        { ...base, graph: { ...base.graph, nodes } },
        jobOptions(store, { epoch: epoch + 1 }),
      )
      await until(() => job.metrics()[2]!.recordsOut === 1)
      if (store !== null) expect((await job.triggerCheckpoint()).checkpointId).toBe(42)
      await job.stop({ savepoint: null, drain: false })
      expect(log.committed.at(-1)!.checkpointId).toBe(42)
    }
  })
})

describe('checkpoints', () => {
  const settings = (extra = {}) => ({ config: { 'execution.checkpointing.interval': '10 s', ...extra } })

  it('are taken at the interval, write only what changed, and say so', async () => {
    const clock = new VirtualClock()
    const source = openSource(Array.from({ length: 200 }, (_, key) => [key, 1] as const))
    const listener = new Recorder()
    const options = jobOptions(new MemoryCheckpointStore(), { clock, timers: clock, listener })
    const job = await runJob(sumJob(source, new TransactionLog(), 2, settings()), options)
    await until(() => job.metrics()[2]!.recordsOut === 200)
    await clock.advance(9_999)
    expect(listener.complete).toHaveLength(0)
    await clock.advance(1)
    await until(() => listener.complete.length === 1)
    source.append('a', [[7, 1]])
    await until(() => job.metrics()[2]!.recordsOut === 202)
    await clock.advance(10_000)
    await until(() => listener.complete.length === 2)
    const [first, second] = listener.complete
    expect(second!.checkpointId).toBe(first!.checkpointId + 1)
    expect(first!.writtenBytes).toBe(first!.fullBytes)
    expect(second!.fullBytes).toBeGreaterThan(1600)
    expect(second!.writtenBytes).toBeLessThan(200)
    await job.cancel()
  })

  it('fail the job when they fail, unless failures are tolerable; nothing is lost then', async () => {
    for (const tolerable of [0, 1]) {
      const log = new TransactionLog()
      const store = new MemoryCheckpointStore()
      const write = store.writeBlob.bind(store)
      let failures = 0
      store.writeBlob = async (bytes) => {
        if (failures++ === 0) throw new MillraceError('CHECKPOINT_STORAGE_FULL', { reason: 'test' })
        return write(bytes)
      }
      const clock = new VirtualClock()
      const listener = new Recorder()
      const config = settings({ 'execution.checkpointing.tolerable-failed-checkpoints': String(tolerable) })
      const source = openSource([[1, 1]])
      const options = jobOptions(store, { clock, timers: clock, listener })
      const job = await runJob(sumJob(source, log, 1, config), options)
      await until(() => job.metrics()[2]!.recordsOut === 1)
      await clock.advance(10_000)
      await until(() => listener.failed.length === 1)
      expect(listener.failed).toEqual(['CHECKPOINT_STORAGE_FULL'])
      if (tolerable === 0) await expect(job.done).rejects.toMatchObject({ code: 'CHECKPOINT_STORAGE_FULL' })
      else {
        await clock.advance(10_000)
        await until(() => listener.complete.length === 1)
        expect(log.rows).toEqual(['+I[1,1]'])
        await job.cancel()
      }
    }
  })

  it('time out when a task does not answer; its late answer counts for the next', async () => {
    const log = new TransactionLog()
    const clock = new VirtualClock()
    const source = openSource([[1, 1]])
    const listener = new Recorder()
    const gate = Promise.withResolvers<void>()
    const base = sumJob(
      source,
      log,
      1,
      settings({
        'execution.checkpointing.timeout': '1 min',
        'execution.checkpointing.tolerable-failed-checkpoints': '1',
      }),
    )
    const nodes = base.graph.nodes.map((node) => {
      if (node.kind !== 'sink') return node
      const create = () => {
        const sink = node.create()
        return {
          ...sink,
          createWriter: (context: Parameters<typeof sink.createWriter>[0]) => {
            const writer = sink.createWriter(context)
            const prepare = writer.prepareCommit.bind(writer)
            writer.prepareCommit = async (id) => {
              await gate.promise
              return prepare(id)
            }
            return writer
          },
        }
      }
      return { ...node, create }
    })
    const options = jobOptions(new MemoryCheckpointStore(), { clock, timers: clock, listener })
    const job = await runJob({ ...base, graph: { ...base.graph, nodes } }, options)
    await until(() => job.metrics()[2]!.recordsOut === 1)
    await clock.advance(10_000)
    await clock.advance(60_000)
    await until(() => listener.failed.length === 1)
    expect(listener.failed).toEqual(['CHECKPOINT_TIMEOUT'])
    gate.resolve()
    await clock.advance(10_000)
    await until(() => listener.complete.length === 1)
    expect(log.rows).toEqual(['+I[1,1]'])
    await job.cancel()
  })

  it('are refused without a store', async () => {
    const job = await runJob(sumJob(openSource(), new TransactionLog(), 1), jobOptions(null))
    await expect(job.triggerCheckpoint()).rejects.toMatchObject({ code: 'CHECKPOINT_NO_STORE' })
    await job.cancel()
  })

  it('of a job that has been taken over end it', async () => {
    const shared = new MemoryCheckpoints()
    const log = new TransactionLog()
    const old = await runJob(
      sumJob(openSource([[1, 1]]), log, 1),
      jobOptions(new MemoryCheckpointStore(shared)),
    )
    await until(() => old.metrics()[2]!.recordsOut === 1)
    const young = await runJob(
      sumJob(openSource([[1, 1]]), log, 1),
      jobOptions(new MemoryCheckpointStore(shared), { epoch: 2 }),
    )
    await expect(old.triggerCheckpoint()).rejects.toMatchObject({ code: 'CHECKPOINT_FENCED' })
    await expect(old.done).rejects.toMatchObject({ code: 'CHECKPOINT_FENCED' })
    expect(log.rows).toEqual([])
    await until(() => young.metrics()[2]!.recordsOut === 1)
    await young.triggerCheckpoint()
    expect(log.rows).toEqual(['+I[1,1]'])
    await young.cancel()
  })
})
