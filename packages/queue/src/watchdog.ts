import type { Logger } from '@millrace/kernel'

/**
 * Lets a canary make the round trip every `everyMs`. A worker can go deaf after a reconnect without any error; when
 * two canaries in a row are not heard, `revive` opens everything anew.
 */
export function startWatchdog(
  canary: () => Promise<boolean>,
  revive: () => Promise<void>,
  everyMs: number,
  logger: Logger,
): { close(): Promise<void> } {
  let closed = false
  let wake: () => void = () => {}
  let unheard = 0

  async function look(): Promise<void> {
    const heard = await canary().catch(() => false)
    unheard = heard ? 0 : unheard + 1
    if (unheard < 2 || closed) return
    logger.warn({ unheard }, 'The queue is deaf or away; opening it anew')
    unheard = 0
    await revive()
  }

  async function run(): Promise<void> {
    while (!closed) {
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, everyMs).unref()
      })
      if (closed) return
      await look().catch((error: Error) =>
        logger.warn({ error: error.message }, 'The queue could not be opened anew'),
      )
    }
  }

  void run()
  return {
    close: async () => {
      closed = true
      wake()
    },
  }
}
