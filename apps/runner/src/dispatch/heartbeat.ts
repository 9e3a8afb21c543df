import type { Database, RunnerRegistration } from '@millrace/db'
import type { Logger } from '@millrace/kernel'

const EVERY_MS = 3_000

/** Says in the database that this runner is there, and how many jobs it holds. */
export function startHeartbeat(
  db: Database,
  registration: RunnerRegistration,
  jobs: () => number,
  logger: Logger,
): { pause(): void; close(): Promise<void> } {
  const beat = () =>
    db.runners
      .heartbeat(registration, jobs())
      .catch((error: unknown) => logger.warn({ error: String(error) }, 'heartbeat not written'))
  void beat()
  const timer = setInterval(() => void beat(), EVERY_MS)
  return {
    pause: () => clearInterval(timer),
    close: async () => {
      clearInterval(timer)
      await db.runners.stopped(registration.id)
    },
  }
}
