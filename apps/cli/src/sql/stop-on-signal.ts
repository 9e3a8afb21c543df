import type { RunningJob } from '@millrace/engine'

/** The terminal and our parent may both pass on the same Ctrl-C. */
const SAME_SIGNAL_MS = 300

/**
 * Ctrl-C, a closed parent or the timeout stop the job after a last checkpoint, so that all it read is written; a
 * second Ctrl-C ends it at once. Gives the function that takes the handlers away.
 */
export function stopOnSignal(job: RunningJob, timeoutSeconds: number | null): () => void {
  let asked = 0
  const stop = () => {
    const now = performance.now()
    if (asked > 0 && now - asked < SAME_SIGNAL_MS) return
    const again = asked > 0
    asked = now
    if (again) void job.cancel().catch(() => undefined)
    // A last checkpoint that fails is told by the job's own end.
    else void job.stop({ savepoint: null, drain: false }).catch(() => job.cancel().catch(() => undefined))
  }
  const timer = timeoutSeconds === null ? undefined : setTimeout(stop, timeoutSeconds * 1000)
  const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const
  for (const event of events) process.on(event, stop)
  return () => {
    clearTimeout(timer)
    for (const event of events) process.off(event, stop)
  }
}
