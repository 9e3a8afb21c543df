import { setTimeout as sleep } from 'node:timers/promises'
import { isTransient } from './postgres-failure.ts'

/** Tries again, with growing pauses, while failures are transient and time is left. */
export async function retryPostgres<T>(
  timeoutMs: number,
  signal: AbortSignal,
  attempt: () => Promise<T>,
  isPassing: (error: unknown) => boolean = isTransient,
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (let pause = 100; ; pause = Math.min(pause * 2, 3000)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isPassing(error) || signal.aborted || performance.now() + pause > deadline) throw error
    }
    await sleep(pause, undefined, { signal })
  }
}
