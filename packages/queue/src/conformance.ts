import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Doorbell } from '@millrace/contracts/doorbell'
import { type Logger, silentLogger } from '@millrace/kernel'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { QueueTarget } from './backend.ts'
import { createQueue, type DoorbellQueue } from './create-queue.ts'
import { type Dispatcher, type DispatchSource, startDispatcher } from './dispatcher.ts'
import type { DoorbellContext, DoorbellHandlers } from './doorbell-handlers.ts'

/** A real store of doorbells, at the suite's mercy. */
export interface QueueStore {
  readonly target: QueueTarget
  /** Removes every doorbell, as an operator's slip would. */
  empty(): Promise<void>
  /** Takes the server away under its clients. */
  kill(): Promise<void>
  start(): Promise<void>
  /** For good. */
  dispose(): Promise<void>
}

const bell = (id: string | number): Doorbell => ({
  kind: 'deployment.reconcile',
  payload: { deploymentId: String(id), generation: 1 },
})

/** What every store must do. `open` makes a fresh one, `ready` waits until it can be rung. */
export function queueConformance(name: string, open: () => Promise<QueueStore>): void {
  describe(name, () => {
    let store: QueueStore
    const opened: { close(): Promise<void> }[] = []

    beforeAll(async () => {
      store = await open()
    })
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((thing) => thing.close()))
    })
    afterAll(() => store.dispose())

    const use = <T extends { close(): Promise<void> }>(thing: T): T => {
      opened.push(thing)
      return thing
    }
    const queue = (logger: Logger = silentLogger): DoorbellQueue => use(createQueue(store.target, logger))

    it('hears what was rung, also by another process and before anybody listened', async () => {
      const heard: string[] = []
      await queue().ring([bell('early'), bell('too')])
      queue().listen(
        answering((id) => void heard.push(id)),
        { concurrency: 2, watchMs: null },
      )
      await eventually(() => heard.length === 2)
      await queue().ring([bell('late')])
      await eventually(() => heard.length === 3)
      expect([...heard].sort()).toEqual(['early', 'late', 'too'])
    })

    it('is told of a bell, rather than asking now and then', async () => {
      let heardAt = 0
      const ringing = queue()
      ringing.listen(
        answering(() => {
          heardAt = performance.now()
        }),
        { concurrency: 1, watchMs: null },
      )
      await ringing.canary(10_000)
      const delays: number[] = []
      for (let i = 0; i < 5; i++) {
        heardAt = 0
        const rungAt = performance.now()
        await ringing.ring([bell(`prompt ${i}`)])
        await eventually(() => heardAt > 0)
        delays.push(heardAt - rungAt)
      }
      expect(Math.min(...delays)).toBeLessThan(1_000)
    })

    it('hears the same bell as often as it was rung', async () => {
      let heard = 0
      const ringing = queue()
      ringing.listen(
        answering(() => void heard++),
        { concurrency: 3, watchMs: null },
      )
      await ringing.ring([bell('same'), bell('same')])
      await ringing.ring([bell('same')])
      await eventually(() => heard === 3)
    })

    it('rings again when the handler fails', async () => {
      const attempts: number[] = []
      const ringing = queue()
      const handlers = answering((_, { attempt }) => {
        attempts.push(attempt)
        if (attempts.length < 3) throw new Error('not yet')
      })
      ringing.listen(handlers, { concurrency: 1, watchMs: null })
      await ringing.ring([bell('fails')])
      await eventually(() => attempts.length === 3)
      expect(attempts).toEqual([1, 2, 3])
    })

    it('rings elsewhere when the process that was answering is killed', async () => {
      const victim = spawn(process.execPath, [path.join(import.meta.dirname, 'conformance-victim.ts')], {
        env: { ...process.env, QUEUE_TARGET: JSON.stringify(store.target) },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(victim.stdout, 'data')
      const ringing = queue()
      // Listened for before it can come: what is said while nobody listens is lost.
      const taken = once(victim.stdout, 'data')
      await ringing.ring([bell('orphan')])
      await taken
      const exited = once(victim, 'exit')
      victim.kill('SIGKILL')
      await exited
      const heard: string[] = []
      ringing.listen(
        answering((id) => void heard.push(id)),
        { concurrency: 1, watchMs: null },
      )
      await eventually(() => heard.includes('orphan'), 40_000)
    })

    it('loses nothing when it is emptied in mid-flow: the sweeper rings again', async () => {
      const wished = wish(60)
      const { dispatcher } = dispatching(wished, 5)
      dispatcher.wake()
      await eventually(() => wished.done.size > 5)
      for (let times = 0; times < 3; times++) {
        await store.empty()
        await eventually(() => wished.done.size >= Math.min(60, 15 * (times + 1)))
      }
      await eventually(() => wished.done.size === 60, 40_000)
    })

    it('loses nothing when its server is killed in mid-flow, and is heard again afterwards', async () => {
      const wished = wish(80)
      const { dispatcher, ringing } = dispatching(wished, 10)
      dispatcher.wake()
      await eventually(() => wished.done.size > 5)
      await store.kill()
      await expect(ringing.ring([bell('down')])).rejects.toMatchObject({ code: 'QUEUE_UNREACHABLE' })
      await store.start()
      await eventually(() => wished.done.size === 80, 60_000)
      await eventually(() => ringing.canary(2_000), 30_000)
    })

    it('comes up by itself when its server was away at the start', async () => {
      await store.kill()
      const ringing = queue()
      const heard: string[] = []
      ringing.listen(
        answering((id) => void heard.push(id)),
        { concurrency: 1, watchMs: 500 },
      )
      await expect(ringing.ring([bell('lost')])).rejects.toMatchObject({ code: 'QUEUE_UNREACHABLE' })
      await store.start()
      await eventually(() => ringing.ring([bell('kept')]).then(() => true), 30_000)
      await eventually(() => heard.includes('kept'), 30_000)
    })

    it('answers the canary only when somebody listens', async () => {
      const ringing = queue()
      expect(await ringing.canary(300)).toBe(false)
      ringing.listen(
        answering(() => {}),
        { concurrency: 1, watchMs: null },
      )
      expect(await ringing.canary(10_000)).toBe(true)
    })

    it('closes in bounded time, with a handler that never ends and with the server gone', async () => {
      const hanging = createQueue(store.target)
      let heard = false
      const handlers = answering(() => {
        heard = true
        return new Promise<void>(() => {})
      })
      hanging.listen(handlers, { concurrency: 1, watchMs: 1_000 })
      await hanging.ring([bell('hangs')])
      await eventually(() => heard)
      await expectWithin(10_000, hanging.close())
      const orphaned = createQueue(store.target)
      orphaned.listen(
        answering(() => {}),
        { concurrency: 1 },
      )
      await orphaned.canary(5_000)
      await store.kill()
      await expectWithin(10_000, orphaned.close())
      await store.start()
    })

    /** A listener that answers wishes slowly, and a dispatcher over them. */
    function dispatching(wished: Wishes, handlerMs: number) {
      const ringing = queue()
      const handlers = answering(async (id) => {
        await new Promise((resolve) => setTimeout(resolve, handlerMs))
        wished.done.add(id)
      })
      ringing.listen(handlers, { concurrency: 2, watchMs: 1_000 })
      const options = { source: wished, queue: ringing, logger: silentLogger, relayMs: 200, sweepMs: 500 }
      const dispatcher: Dispatcher = use(startDispatcher(options))
      return { ringing, dispatcher }
    }
  })
}

interface Wishes extends DispatchSource {
  readonly done: Set<string>
}

/** Stands for the database: an outbox with one bell per wish, and what is wished and not done. */
function wish(count: number): Wishes {
  const wished = Array.from({ length: count }, (_, index) => `wish-${index}`)
  let outbox = wished.map(bell)
  const done = new Set<string>()
  return {
    done,
    relay: async (limit, deliver) => {
      const batch = outbox.slice(0, limit)
      if (batch.length > 0) await deliver(batch)
      outbox = outbox.slice(batch.length)
      return batch.length
    },
    findUnsettled: async () => wished.filter((id) => !done.has(id)).map(bell),
  }
}

function answering(
  handle: (deploymentId: string, context: DoorbellContext) => void | Promise<void>,
): DoorbellHandlers {
  return {
    'deployment.reconcile': {
      authority: 'system',
      handle: async ({ deploymentId }, context) => handle(deploymentId, context),
    },
  }
}

async function eventually(condition: () => boolean | Promise<boolean>, timeoutMs = 20_000): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await Promise.resolve(condition()).catch(() => false))) {
    if (performance.now() > deadline) expect.fail(`waited ${timeoutMs} ms in vain for ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function expectWithin(ms: number, work: Promise<void>): Promise<void> {
  const began = performance.now()
  await work
  expect(performance.now() - began).toBeLessThan(ms)
}
