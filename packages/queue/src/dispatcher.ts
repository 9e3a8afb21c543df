import { type Doorbell, parseDoorbell } from '@millrace/contracts/doorbell'
import { type Logger, MillraceError } from '@millrace/kernel'
import type { DoorbellQueue } from './create-queue.ts'

/** The database's side, as the dispatcher needs it. */
export interface DispatchSource {
  /** Hands outbox entries to `deliver`, and deletes them once it has resolved; returns how many. */
  relay(
    limit: number,
    deliver: (entries: readonly { readonly kind: string; readonly payload: unknown }[]) => Promise<void>,
  ): Promise<number>
  /** Bells to ring again, for whatever is not as wished and has nobody at work on it. */
  findUnsettled(): Promise<readonly Doorbell[]>
}

export interface DispatcherOptions {
  readonly source: DispatchSource
  readonly queue: Pick<DoorbellQueue, 'ring'>
  readonly logger: Logger
  /** Without a wake-up, how often the outbox is looked at. */
  readonly relayMs?: number
  readonly sweepMs?: number
}

export interface Dispatcher {
  /** There is something in the outbox. */
  wake(): void
  close(): Promise<void>
}

const BATCH = 100

/**
 * Two loops that carry bells from the database to the queue. Either alone would do in time: the relay is prompt, the
 * sweeper forgets nothing. Any number of them may run side by side.
 */
export function startDispatcher(options: DispatcherOptions): Dispatcher {
  const { source, queue, logger, relayMs = 1_000, sweepMs = 5_000 } = options

  const deliver = (entries: readonly { kind: string; payload: unknown }[]): Promise<void> => {
    const bells = entries.map(({ kind, payload }) => {
      const bell = parseDoorbell(kind, payload)
      // A defect, and no reason to hold up the bells behind it: the sweeper rings for what it was about.
      if (!bell) logger.error({ kind }, 'An unknown doorbell was dropped from the outbox')
      return bell
    })
    return queue.ring(bells.filter((bell) => bell !== null))
  }

  const relay = startLoop('relay', relayMs, logger, async () => {
    while ((await source.relay(BATCH, deliver)) === BATCH);
  })
  const sweep = startLoop('sweeper', sweepMs, logger, async () => {
    const bells = await source.findUnsettled()
    if (bells.length > 0) await queue.ring(bells)
  })
  return {
    wake: relay.wake,
    close: async () => {
      await Promise.all([relay.close(), sweep.close()])
    },
  }
}

/** Runs `work` every `everyMs` and when woken, one at a time. Failures are told and tried again at the next turn. */
function startLoop(name: string, everyMs: number, logger: Logger, work: () => Promise<void>) {
  let closed = false
  let woken = false
  let wake: () => void = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const done = (async () => {
    while (!closed) {
      woken = false
      await work().catch((error: unknown) => {
        const { code, message } = MillraceError.from(error)
        logger.warn(
          { loop: name, code, error: message },
          'Doorbells could not be carried; they stay where they are',
        )
        woken = false
      })
      if (!woken && !closed) await pause()
    }
  })()

  return {
    wake: () => {
      woken = true
      wake()
    },
    close: async () => {
      closed = true
      wake()
      await done
    },
  }
}
