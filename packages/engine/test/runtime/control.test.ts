import { MillraceError } from '@millrace/kernel'
import { describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import type { CompiledJob } from '../../src/compile/compiled-job.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { type ReplayableSource, TransactionLog } from '../../src/testing.ts'
import {
  byKey,
  compiled,
  edge,
  forward,
  jobOptions,
  materialize,
  operatorNode,
  passOperator,
  SumOperator,
  sinkNode,
  sourceNode,
  sumJob,
} from './graphs.ts'
import { openSource, Recorder, until } from './recorder.ts'

describe('stopping', () => {
  it('with a savepoint commits everything before it; the savepoint starts another deployment', async () => {
    const log = new TransactionLog()
    const source = openSource([[1, 5]])
    const store = new MemoryCheckpointStore()
    const job = await runJob(sumJob(source, log, 2), jobOptions(store))
    await until(() => job.metrics()[0]!.recordsOut === 1)
    source.append('a', [[1, 2]])
    await until(() => job.metrics()[0]!.recordsOut === 2)
    const savepoint = new MemoryCheckpointStore()
    const outcome = await job.stop({ savepoint, drain: false })
    expect(outcome).toEqual(await job.done)
    expect(materialize(log.rows)).toEqual(new Map([['[1,7]', 1]]))
    if (outcome.kind !== 'stopped' || outcome.savepoint === null) throw new Error('a savepoint was taken')
    expect(outcome.savepoint).toMatchObject({ kind: 'savepoint', finished: false })

    source.append('a', [[1, 3]])
    source.close()
    const other = new TransactionLog()
    const manifest = outcome.savepoint
    const listener = new Recorder()
    const next = await runJob(
      sumJob(source, other, 3),
      jobOptions(new MemoryCheckpointStore(), {
        deploymentId: 'other',
        listener,
        restore: { kind: 'manifest', manifest, store: savepoint, allowNonRestoredState: false },
      }),
    )
    expect(await next.done).toEqual({ kind: 'finished' })
    expect(listener.restored).toBe(manifest.checkpointId)
    expect(other.rows).toEqual(['-U[1,7]', '+U[1,10]'])
  })

  it('with drain ends event time', async () => {
    const log = new TransactionLog()
    const seen: number[] = []
    const source = openSource([[1, 5]])
    const watch = passOperator()
    const job = compiled(
      [
        sourceNode(1, 'source', 1, source),
        operatorNode(2, 'watch', 1, () =>
          Object.assign(watch(), { processWatermark: (at: number) => seen.push(at) }),
        ),
        sinkNode(3, 'sink', 1, log),
      ],
      [edge(1, 2, byKey), edge(2, 3, forward)],
    )
    const first = await runJob(job, jobOptions(null))
    await until(() => first.metrics()[0]!.recordsOut === 1)
    expect(await first.stop({ savepoint: null, drain: true })).toEqual({ kind: 'stopped', savepoint: null })
    expect(seen).toEqual([Number.MAX_SAFE_INTEGER])
    expect(log.rows).toEqual(['+I[1,5]'])
    const second = await runJob(job, jobOptions(null))
    await second.stop({ savepoint: null, drain: false })
    expect(seen).toHaveLength(1)
  })

  it('goes on when the savepoint cannot be written', async () => {
    const log = new TransactionLog()
    const source = openSource([[1, 5]])
    const job = await runJob(sumJob(source, log, 1), jobOptions(new MemoryCheckpointStore()))
    const broken = new MemoryCheckpointStore()
    broken.writeBlob = async () => {
      throw new MillraceError('CHECKPOINT_STORAGE_FULL', { reason: 'test' })
    }
    await until(() => job.metrics()[0]!.recordsOut === 1)
    const stopping = job.stop({ savepoint: broken, drain: false })
    await expect(job.triggerCheckpoint()).rejects.toMatchObject({ code: 'JOB_NOT_RUNNING' })
    await expect(stopping).rejects.toMatchObject({ code: 'CHECKPOINT_STORAGE_FULL' })
    source.append('a', [[1, 1]])
    source.close()
    expect(await job.done).toEqual({ kind: 'finished' })
    expect(materialize(log.rows)).toEqual(new Map([['[1,6]', 1]]))
  })

  it('by cancel commits nothing more', async () => {
    const log = new TransactionLog()
    const job = await runJob(sumJob(openSource([[1, 5]]), log, 1), jobOptions(new MemoryCheckpointStore()))
    await until(() => job.metrics()[2]!.recordsOut === 1)
    await job.cancel()
    expect(await job.done).toEqual({ kind: 'canceled' })
    expect(log.rows).toEqual([])
    await expect(job.triggerCheckpoint()).rejects.toMatchObject({ code: 'JOB_NOT_RUNNING' })
  })
})

describe('savepoints of a running job', () => {
  it('are whole: they need nothing of the job’s own store, and the job goes on', async () => {
    const log = new TransactionLog()
    const source = openSource([
      [1, 1],
      [2, 2],
    ])
    const own = new MemoryCheckpoints()
    const job = await runJob(sumJob(source, log, 2), jobOptions(new MemoryCheckpointStore(own)))
    await until(() => job.metrics()[2]!.recordsOut === 2)
    await job.triggerCheckpoint()
    source.append('a', [[1, 10]])
    await until(() => job.metrics()[0]!.recordsOut === 3)
    const savepoint = new MemoryCheckpointStore()
    const manifest = await job.triggerSavepoint(savepoint)
    own.blobs.clear()
    source.close()
    const other = new TransactionLog()
    const restore = { kind: 'manifest', manifest, store: savepoint, allowNonRestoredState: false } as const
    const again = openSource([
      [1, 1],
      [2, 2],
      [1, 10],
      [2, 20],
    ])
    again.close()
    const copy = await runJob(sumJob(again, other, 1), jobOptions(null, { restore }))
    await copy.done
    expect(other.rows).toEqual(['-U[2,2]', '+U[2,22]'])
    expect(await job.done).toEqual({ kind: 'finished' })
  })
})

describe('restoring', () => {
  const rows = [[1, 1]] as const
  async function checkpointed(build: (source: ReplayableSource, log: TransactionLog) => CompiledJob) {
    const shared = Object.assign(new MemoryCheckpoints(), { log: new TransactionLog() })
    const job = await runJob(
      build(openSource(rows), shared.log),
      jobOptions(new MemoryCheckpointStore(shared)),
    )
    await until(() => job.metrics().every((node) => node.recordsIn > 0))
    await job.triggerCheckpoint()
    await job.cancel()
    return shared
  }
  const restart = (shared: MemoryCheckpoints, job: CompiledJob, extra = {}) =>
    runJob(job, jobOptions(new MemoryCheckpointStore(shared), { epoch: 2, ...extra }))
  const build = (source: ReplayableSource, log: TransactionLog) => sumJob(source, log, 1)

  it('refuses state of an operator that is gone, unless told otherwise', async () => {
    const shared = await checkpointed(build)
    const without = compiled(
      [sourceNode(1, 'source', 1, openSource(rows)), sinkNode(3, 'sink', 1, shared.log)],
      [edge(1, 3, forward)],
    )
    await expect(restart(shared, without)).rejects.toMatchObject({
      code: 'STATE_NOT_RESTORED',
      params: { operator: 'sum' },
    })
    const store = new MemoryCheckpointStore(shared)
    const { latest } = await store.claim(3)
    const restore = { kind: 'manifest', manifest: latest!, store, allowNonRestoredState: true } as const
    const job = await restart(shared, without, { epoch: 4, restore })
    await job.cancel()
  })

  it('refuses other types, another number of key groups, and another deployment', async () => {
    const shared = await checkpointed(build)
    class Wider extends SumOperator {
      override open(context: Parameters<SumOperator['open']>[0]) {
        Object.assign(this.state, {
          schema: { encoding: 'test-1', keyTypes: ['INT'], valueTypes: ['BIGINT'] },
        })
        super.open(context)
      }
    }
    const base = build(openSource(rows), shared.log)
    const nodes = base.graph.nodes.map((node) =>
      node.kind === 'operator' ? { ...node, create: () => new Wider() } : node,
    )
    await expect(restart(shared, { ...base, graph: { ...base.graph, nodes } })).rejects.toMatchObject({
      code: 'STATE_SCHEMA_CHANGED',
      params: { operator: 'sum', state: 'sums', written: '(INT) → (INT)', expected: '(INT) → (BIGINT)' },
    })
    const groups = { ...base, graph: { ...base.graph, maxParallelism: 64 } }
    await expect(restart(shared, groups, { epoch: 3 })).rejects.toMatchObject({
      code: 'STATE_MAX_PARALLELISM_CHANGED',
    })
    const foreign = { epoch: 4, deploymentId: 'another' }
    await expect(restart(shared, base, foreign)).rejects.toMatchObject({ code: 'CHECKPOINT_FOREIGN' })
  })

  it('from empty forgets what was there, for later lives too', async () => {
    const shared = await checkpointed(build)
    const { log } = shared
    log.committed.length = 0
    const first = await restart(shared, build(openSource([[1, 9]]), log), { restore: { kind: 'empty' } })
    await first.cancel()
    const source = openSource([[1, 9]])
    source.close()
    const second = await restart(shared, build(source, log), { epoch: 3 })
    await second.done
    expect(log.rows).toEqual(['+I[1,9]'])
  })

  it('of a finished job finishes at once', async () => {
    const shared = new MemoryCheckpoints()
    const log = new TransactionLog()
    const finished = (epoch: number) => {
      const source = openSource(rows)
      source.close()
      return runJob(sumJob(source, log, 1), jobOptions(new MemoryCheckpointStore(shared), { epoch }))
    }
    await (await finished(1)).done
    const again = await finished(2)
    expect(await again.done).toEqual({ kind: 'finished' })
    expect(again.metrics()).toHaveLength(3)
    expect(log.rows).toEqual(['+I[1,1]'])
  })
})

describe('a failure', () => {
  const boom = new MillraceError('JOB_NOT_RUNNING')
  it('of an operator ends the job with its error', async () => {
    const fails = passOperator(() => {
      throw boom
    })
    const job = await runJob(
      compiled(
        [
          sourceNode(1, 'source', 2, openSource([[1, 1]])),
          operatorNode(2, 'bad', 2, fails),
          sinkNode(3, 'sink', 1, new TransactionLog()),
        ],
        [edge(1, 2, byKey), edge(2, 3, { kind: 'rebalance' })],
      ),
      jobOptions(new MemoryCheckpointStore()),
    )
    await expect(job.done).rejects.toBe(boom)
  })

  it('of an operator that cannot open is told by runJob, with nothing left running', async () => {
    const closed: string[] = []
    const opens = () => ({ ...passOperator()(), close: () => void closed.push('good') })
    const bad = () => ({
      ...passOperator()(),
      open: () => {
        throw boom
      },
    })
    const started = runJob(
      compiled(
        [
          sourceNode(1, 'source', 1, openSource()),
          operatorNode(2, 'bad', 1, bad),
          operatorNode(3, 'good', 1, opens),
          sinkNode(4, 'sink', 1, new TransactionLog()),
        ],
        [edge(1, 2, byKey), edge(2, 3, byKey), edge(3, 4, forward)],
      ),
      jobOptions(null),
    )
    await expect(started).rejects.toBe(boom)
    expect(closed).toEqual(['good'])
  })

  it('to stay within the memory ends the job', async () => {
    const source = openSource(Array.from({ length: 1000 }, (_, key) => [key, 1] as const))
    const job = await runJob(
      sumJob(source, new TransactionLog(), 2),
      jobOptions(null, { memoryBudgetBytes: 10_000 }),
    )
    await expect(job.done).rejects.toMatchObject({ code: 'STATE_MEMORY_EXCEEDED' })
  })

  it('to read a setting is told with the setting', async () => {
    const config = { 'execution.checkpointing.interval': 'often' }
    const started = runJob(sumJob(openSource(), new TransactionLog(), 1, { config }), jobOptions(null))
    await expect(started).rejects.toMatchObject({
      code: 'SETTING_INVALID',
      params: { key: 'execution.checkpointing.interval', value: 'often' },
    })
  })
})

describe('a sink held back', () => {
  it('gives its rows to the listener and writes nothing', async () => {
    const listener = new Recorder()
    const log = new TransactionLog()
    const source = openSource([
      [1, 1],
      [1, 2],
    ])
    source.close()
    const base = sumJob(source, log, 1)
    const collected = [
      {
        nodeId: 3,
        sink: 'sink',
        type: base.graph.nodes[2]!.output,
        changelogMode: base.graph.nodes[2]!.changelogMode,
        upsertKey: [0],
      },
    ]
    const job = await runJob({ ...base, collected }, jobOptions(null, { listener }))
    await job.done
    expect(listener.rows).toEqual(['[1,1]', '[1,1]', '[1,3]'])
    expect(log.epoch).toBe(0)
    expect(log.prepared.size).toBe(0)
  })

  it('does not keep a job from ending while nobody takes its rows', async () => {
    const listener = new Recorder()
    let asked = 0
    listener.onRows = () => {
      asked++
      return new Promise<void>(() => {})
    }
    const base = sumJob(openSource([[1, 1]]), new TransactionLog(), 1)
    const { output: type, changelogMode } = base.graph.nodes[2]!
    const collected = [{ nodeId: 3, sink: null, type, changelogMode, upsertKey: [] }]
    const job = await runJob({ ...base, collected }, jobOptions(null, { listener }))
    await until(() => asked === 1)
    const begin = performance.now()
    await job.cancel()
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})
