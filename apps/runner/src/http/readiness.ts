import type { RunnerReadiness } from '@millrace/contracts/runner-api'
import type { Database } from '@millrace/db'
import type { DoorbellQueue } from '@millrace/queue'

const CANARY_MS = 2_000
const CANARY_EVERY_MS = 10_000

/** Whether the runner can do its work: the database answers and a bell makes the round trip. */
export function readinessOf(db: Database, queue: DoorbellQueue): () => Promise<RunnerReadiness> {
  let lookedAt = Number.NEGATIVE_INFINITY
  let heard: Promise<boolean> = Promise.resolve(false)
  return async () => {
    // Each look rings a bell: those who ask often share the answer, as long as it is good.
    if (performance.now() - lookedAt > CANARY_EVERY_MS || !(await heard)) {
      lookedAt = performance.now()
      heard = queue.canary(CANARY_MS).catch(() => false)
    }
    const [database, bell] = await Promise.all([
      db.ping().then(
        () => true,
        () => false,
      ),
      heard,
    ])
    return {
      ready: database && bell,
      checks: {
        database: database ? { ok: true } : { ok: false, detail: 'the database does not answer' },
        queue: bell ? { ok: true } : { ok: false, detail: 'no bell came back' },
      },
    }
  }
}
