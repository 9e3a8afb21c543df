import type { Doorbell } from '@millrace/contracts/doorbell'
import { fail, type Logger, silentLogger } from '@millrace/kernel'
import { createBackend, type OpenedQueue, type QueueTarget } from './backend.ts'
import type { DoorbellHandlers } from './doorbell-handlers.ts'
import { CANARY, DoorbellListener } from './doorbell-listener.ts'
import { startWatchdog } from './watchdog.ts'
import { within } from './within.ts'

export interface ListenOptions {
  readonly concurrency: number
  /** How often a canary must make the round trip; null: never look. */
  readonly watchMs?: number | null
}

export interface Listener {
  close(): Promise<void>
}

export interface DoorbellQueue {
  /** Rejects with `QUEUE_UNREACHABLE` within seconds when the store is away. */
  ring(bells: readonly Doorbell[]): Promise<void>
  listen(handlers: DoorbellHandlers, options: ListenOptions): Listener
  /** Rings a bell of its own and resolves true once any listener has heard it; false: none did in time. */
  canary(timeoutMs: number): Promise<boolean>
  /** Returns in bounded time, whatever the store does. */
  close(): Promise<void>
}

const RING_MS = 5_000
const WATCH_MS = 15_000
const CANARY_MS = 5_000
const POLL_MS = 50

/** Failures are retried for about a minute; what is left then is the sweeper's. */
const BELL = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 250 },
  removeOnComplete: true,
  removeOnFail: { count: 100, age: 3600 },
} as const

export function createQueue(target: QueueTarget, logger: Logger = silentLogger): DoorbellQueue {
  const backend = createBackend(target)
  const listeners = new Set<Listener>()
  let opened = open()

  function open(): OpenedQueue {
    const fresh = backend.openQueue()
    fresh.queue.on('error', (error) => logger.warn({ error: error.message }, 'The doorbell queue failed'))
    return fresh
  }

  async function reopen(): Promise<void> {
    const old = opened
    opened = open()
    await shut(old)
  }

  async function add(jobs: Parameters<OpenedQueue['queue']['addBulk']>[0]) {
    const added = within(RING_MS, opened.queue.addBulk(jobs), null).catch((cause: unknown) =>
      fail('QUEUE_UNREACHABLE', {}, { cause }),
    )
    return (await added) ?? fail('QUEUE_UNREACHABLE')
  }

  async function canary(timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs
    const opts = { removeOnComplete: { age: 60, count: 20 }, removeOnFail: true, attempts: 1 }
    const [job] = await add([{ name: CANARY, data: {}, opts }])
    while (performance.now() < deadline) {
      const state = await within(RING_MS, job!.getState(), 'unknown')
      if (state === 'completed') return true
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
    await within(RING_MS, job!.remove(), 0).catch(() => 0)
    return false
  }

  return {
    ring: async (bells) => {
      if (bells.length > 0)
        await add(bells.map(({ kind, payload }) => ({ name: kind, data: payload, opts: BELL })))
    },
    listen: (handlers, { concurrency, watchMs = WATCH_MS }) => {
      const listener = new DoorbellListener(backend, handlers, concurrency, logger)
      const revive = async () => {
        await Promise.all([reopen(), listener.reopen()])
      }
      const watchdog =
        watchMs === null ? null : startWatchdog(() => canary(CANARY_MS), revive, watchMs, logger)
      const handle: Listener = {
        close: async () => {
          listeners.delete(handle)
          await Promise.all([watchdog?.close(), listener.close()])
        },
      }
      listeners.add(handle)
      return handle
    },
    canary,
    close: async () => {
      await Promise.all([...listeners].map((listener) => listener.close()))
      await shut(opened)
    },
  }
}

async function shut({ queue, destroy }: OpenedQueue): Promise<void> {
  await within(2_000, queue.close(), null).catch(() => null)
  destroy()
}
