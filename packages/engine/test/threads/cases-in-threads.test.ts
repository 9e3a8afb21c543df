import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../src/checkpoint/memory-checkpoint-store.ts'
import { runJob } from '../../src/runtime/run-job.ts'
import { CaseSinks } from '../cases/case-connectors.ts'
import { type Stretch, toTheEnd } from '../cases/run-case.ts'
import { jobOptions } from '../runtime/graphs.ts'
import { compileCase } from './case-job.ts'
import { PooledThreads } from './pooled-threads.ts'

/**
 * The cases of `test/cases` with their subtasks in threads, several to a thread: straight, rescaled between two
 * suspensions (within this thread in between), and killed again and again at any parallelism.
 */
const folder = new URL('../cases/', import.meta.url).pathname
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -4))
const rowsOf = (name: string): string[] =>
  readFileSync(`${folder}${name}.rows`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .sort()

const pool = new PooledThreads(new URL('case-thread.ts', import.meta.url))
afterAll(() => pool.close())

async function runInThreads(sql: string, stretches: readonly Stretch[]): Promise<string[]> {
  const sinks = new CaseSinks()
  const shared = new MemoryCheckpoints()
  for (const [index, { parallelism, polls }] of stretches.entries()) {
    const counter = new SharedArrayBuffer(4)
    const job = { sql, parallelism, polls: counter }
    const store = new MemoryCheckpointStore(shared)
    const options = { epoch: index + 1, threads: pool.forJob(job, 2) }
    const run = await runJob(compileCase(job, sinks), jobOptions(store, options))
    let over = false
    const ended = run.done.then(() => {
      over = true
      return true
    })
    const reached = reaches(counter, polls, () => over)
    if (await Promise.race([ended, reached])) break
    // The job may end while the checkpoint is asked for; then there is nothing left to kill.
    await run.triggerCheckpoint().catch(() => {})
    await run.cancel()
  }
  return sinks.contents()
}

async function reaches(counter: SharedArrayBuffer, polls: number, over: () => boolean): Promise<false> {
  const seen = new Int32Array(counter)
  while (Atomics.load(seen, 0) < polls && !over()) await new Promise((resolve) => setImmediate(resolve))
  return over() ? new Promise<false>(() => {}) : false
}

describe.each(names)('%s in threads', (name) => {
  const sql = readFileSync(`${folder}${name}.sql`, 'utf8')

  it('straight at parallelism 3', async () => {
    expect(await runInThreads(sql, [toTheEnd(3)])).toEqual(rowsOf(name))
  })
  it('rescaled from 2 to 3 to 1 to 2', async () => {
    const stretches = [2, 3, 1].map((parallelism) => ({ parallelism, polls: 4 }))
    expect(await runInThreads(sql, [...stretches, toTheEnd(2)])).toEqual(rowsOf(name))
  })
  it('killed again and again at any parallelism', async () => {
    const stretch = fc.record({
      parallelism: fc.integer({ min: 1, max: 4 }),
      polls: fc.integer({ min: 1, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 3 }), async (stretches) => {
        expect(await runInThreads(sql, [...stretches, toTheEnd(2)])).toEqual(rowsOf(name))
      }),
      { numRuns: Number(process.env.MILLRACE_PROPERTY_RUNS ?? 2) },
    )
  })
})
