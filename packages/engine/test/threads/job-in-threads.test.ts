import { fail, isMillraceError, MillraceError } from '@millrace/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import type { JobOptions } from '../../src/runtime/job.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { nodeThreads } from '../../src/runtime/threads/node-threads.ts'
import { systemTimers } from '../../src/runtime/timers.ts'
import { TransactionLog } from '../../src/testing.ts'
import { jobOptions, materialize } from '../runtime/graphs.ts'
import { Recorder, until } from '../runtime/recorder.ts'
import { PooledThreads } from './pooled-threads.ts'
import { calm, compileGraph, expectedSums, type GraphJob } from './thread-graph.ts'

const pool = new PooledThreads(new URL('graph-pool-thread.ts', import.meta.url))
afterAll(() => pool.close())

/** Of their own: these may die. */
const ownThreads = (job: GraphJob) => ({
  ...nodeThreads(new URL('graph-thread.ts', import.meta.url), job, { heapMb: 48 }),
  available: 2,
})

function start(job: GraphJob, extra: Partial<JobOptions> = {}, log = new TransactionLog()) {
  const store = new MemoryCheckpointStore(new MemoryCheckpoints())
  return runJob(compileGraph(job, log), jobOptions(store, { threads: pool.forJob(job, 3), ...extra }))
}

async function errorOf(promise: Promise<unknown>): Promise<MillraceError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  return isMillraceError(error) ? error : fail('INTERNAL', { detail: String(error) })
}

describe('a job in threads', () => {
  it('comes to its end and tells all metrics', async () => {
    const log = new TransactionLog()
    const run = await start(calm, {}, log)
    expect(await run.done).toEqual({ kind: 'finished' })
    expect(materialize(log.rows)).toEqual(expectedSums(calm))
    const [source, pass, sum, sink] = run.metrics()
    expect(source?.recordsIn).toBe(calm.rows)
    expect(pass?.recordsOut).toBe(calm.rows)
    expect(sum?.recordsIn).toBe(calm.rows)
    expect(sum?.stateEntries).toBe(17)
    expect(sink?.recordsIn).toBe(sum?.recordsOut)
    for (const { busy, idle, backPressured } of [source!, sum!])
      expect(busy + idle + backPressured).toBeCloseTo(1, 5)
  })

  it('hands collected rows to the listener', async () => {
    const job = { ...calm, collect: true }
    const listener = new Recorder()
    const run = await start(job, { listener })
    await run.done
    const last = new Map(listener.rows.map((row) => [JSON.parse(row)[0], row]))
    expect(new Set(last.values())).toEqual(new Set(expectedSums(job).keys()))
  })

  it('stops with a savepoint and goes on from it with other threads', async () => {
    const log = new TransactionLog()
    const savepoint = new MemoryCheckpointStore(new MemoryCheckpoints())
    const store = new MemoryCheckpointStore(new MemoryCheckpoints())
    const first = await start({ ...calm, bounded: false }, { store }, log)
    await until(() => (first.metrics()[2]?.recordsIn ?? 0) > 0)
    const outcome = await first.stop({ savepoint, drain: false })
    if (outcome.kind !== 'stopped' || outcome.savepoint === null) throw new Error('it stopped')
    const restore = {
      kind: 'manifest' as const,
      manifest: outcome.savepoint,
      store: savepoint,
      allowNonRestoredState: false,
    }
    const job = { ...calm, parallelism: 3 }
    const second = await start(job, { epoch: 2, store, restore, threads: pool.forJob(job, 2) }, log)
    await second.done
    expect(materialize(log.rows)).toEqual(expectedSums(calm))
  })

  it('is cancelled while it waits for rows', async () => {
    const run = await start({ ...calm, bounded: false })
    await until(() => (run.metrics()[2]?.recordsIn ?? 0) === calm.rows)
    await run.cancel()
    expect(await run.done).toEqual({ kind: 'canceled' })
  })

  it('keeps to one thread when told to', async () => {
    const job = compileGraph(calm)
    const threads = {
      available: 8,
      start: () => fail('INTERNAL', { detail: 'no thread is wanted' }),
    }
    const config = { 'taskmanager.cpu.cores': '1' }
    const run = await runJob({ ...job, config }, jobOptions(null, { threads }))
    expect(await run.done).toEqual({ kind: 'finished' })
  })

  it('fails where an operator fails, with all that is known of it', async () => {
    const run = await start({ ...calm, mishap: 'error', at: 700 })
    const error = await errorOf(run.done)
    expect(error.toWire()).toEqual(
      new MillraceError(
        'SUBQUERY_SEVERAL_ROWS',
        {},
        {
          span: { line: 1, column: 4, endLine: 1, endColumn: 8 },
          detail: 'row 700',
        },
      ).toWire(),
    )
  })

  it('does not start when a task does not open', async () => {
    const error = await errorOf(start({ ...calm, mishap: 'open', at: 2 }))
    expect(error.toWire()).toMatchObject({ code: 'SETTING_INVALID', params: { expected: 'another' } })
  })

  it('fails with STATE_MEMORY_EXCEEDED for what all threads hold together', async () => {
    const run = await start({ ...calm, bounded: false }, { memoryBudgetBytes: 17 * 16 - 1 })
    const error = await errorOf(run.done)
    expect(error.code).toBe('STATE_MEMORY_EXCEEDED')
  })
})

describe('a thread that dies', () => {
  it.each([
    ['uncaught', 'JOB_THREAD_DIED', 'nobody catches this'],
    ['exit', 'JOB_THREAD_DIED', 'exit code 7'],
    ['memory', 'JOB_OUT_OF_MEMORY', '48 MB'],
  ] as const)('of %s fails the job, which goes on from its last checkpoint', async (mishap, code, words) => {
    const log = new TransactionLog()
    const shared = new MemoryCheckpoints()
    const job: GraphJob = { ...calm, mishap, at: 1900 }
    const store = new MemoryCheckpointStore(shared)
    const run = await start(job, { store, threads: ownThreads(job) }, log)
    await run.triggerCheckpoint().catch(() => {})
    const error = await errorOf(run.done)
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
    const next = await start(calm, { store: new MemoryCheckpointStore(shared), epoch: 2 }, log)
    await next.done
    expect(materialize(log.rows)).toEqual(expectedSums(calm))
  })

  it('at its start keeps the job from starting', async () => {
    const threads = { ...nodeThreads(new URL('no-such-file.ts', import.meta.url), calm), available: 2 }
    const error = await errorOf(start(calm, { threads }))
    expect(error.code).toBe('JOB_THREAD_DIED')
  })

  it('never comes back when it hangs, and holds nothing up', async () => {
    const job: GraphJob = { ...calm, mishap: 'hang', at: 1500, bounded: false }
    // What waits for a hanging thread waits no longer than it takes to see that it hangs.
    const timers = { after: (ms: number, call: () => void) => systemTimers.after(Math.min(ms, 300), call) }
    const run = await start(job, { threads: ownThreads(job), timers })
    await until(() => (run.metrics()[2]?.recordsIn ?? 0) > 0)
    await run.cancel()
    expect(await run.done).toEqual({ kind: 'canceled' })
  })
})
