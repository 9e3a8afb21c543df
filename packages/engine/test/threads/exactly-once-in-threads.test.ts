import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { TransactionLog } from '../../src/testing.ts'
import { materialize } from '../runtime/graphs.ts'
import { type Death, isExpected, type Life, World } from '../runtime/lives.ts'
import { PooledThreads } from './pooled-threads.ts'
import { calm, compileGraph, expectedSums, type GraphJob } from './thread-graph.ts'

const pool = new PooledThreads(new URL('graph-pool-thread.ts', import.meta.url))
afterAll(() => pool.close())

const death: fc.Arbitrary<Death> = fc.oneof(
  fc.constant<Death>({ kind: 'kill' }),
  fc.constant<Death>({ kind: 'zombie' }),
  fc.record({
    kind: fc.constant('storage' as const),
    call: fc.nat(150),
    when: fc.constantFrom('before' as const, 'after' as const, 'torn' as const),
  }),
  fc.record({
    kind: fc.constant('sink' as const),
    step: fc.constantFrom('open' as const, 'commit' as const),
    call: fc.nat(6),
  }),
  fc.record({ kind: fc.constant('stop' as const), savepoint: fc.boolean() }),
)
const life: fc.Arbitrary<Life> = fc.record({
  parallelism: fc.integer({ min: 1, max: 4 }),
  polls: fc.integer({ min: 1, max: 60 }),
  death,
})

/** Calls `pause` for every poll that the threads have counted, until the job is over. */
async function follow(counter: SharedArrayBuffer, pause: () => Promise<void>, over: () => boolean) {
  const polls = new Int32Array(counter)
  for (let seen = 0; !over(); ) {
    if (seen < Atomics.load(polls, 0)) {
      seen++
      await pause()
    } else await new Promise((resolve) => setImmediate(resolve))
  }
}

async function liveInThreads(world: World, one: Life, rows: number): Promise<boolean> {
  const polls = new SharedArrayBuffer(4)
  const job: GraphJob = { ...calm, rows, parallelism: one.parallelism, polls }
  let over = false
  const compile = (_: Life, pause: () => Promise<void>) => {
    void follow(polls, pause, () => over)
    return compileGraph(job, world.log)
  }
  try {
    return await world.live(one, compile, { threads: pool.forJob(job, 2) })
  } finally {
    over = true
  }
}

it('the sink holds in the end what a run without faults gives, wherever the tasks were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 800 }),
      async (lives, rows) => {
        const world = new World(new TransactionLog())
        let ended = false
        for (const one of lives) {
          ended = await liveInThreads(world, one, rows)
          if (ended) break
        }
        const last: Life = { parallelism: 2, polls: Number.POSITIVE_INFINITY, death: { kind: 'kill' } }
        if (!ended) expect(await liveInThreads(world, last, rows)).toBe(true)
        for (const zombie of world.zombies) {
          await zombie.done.catch((error: unknown) => {
            if (!isExpected(error)) throw error
          })
        }
        expect(materialize(world.log.rows)).toEqual(expectedSums({ ...calm, rows }))
      },
    ),
    { numRuns: Number(process.env.MILLRACE_PROPERTY_RUNS ?? 15) },
  )
})
