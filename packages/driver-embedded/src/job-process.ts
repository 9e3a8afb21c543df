import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { Worker } from 'node:worker_threads'
import { type JobMessage, jobCommand } from '@millrace/contracts/job-protocol'
import { invariant } from '@millrace/kernel'
import { JobSession } from './job/job-session.ts'

/**
 * The entry of a job process. It knows its own job and nothing else, and lives no longer than its runner: the
 * watchdog sees the runner go even while this thread is busy.
 */
invariant(process.send !== undefined, 'a job process needs a runner')

const watchdog = new Worker(new URL('./job/watchdog.ts', import.meta.url), {
  // It does next to nothing: without bounds it would take a fifth of what an idle job takes.
  resourceLimits: {
    maxOldGenerationSizeMb: 16,
    maxYoungGenerationSizeMb: 1,
    codeRangeSizeMb: 1,
    stackSizeMb: 1,
  },
})
watchdog.unref()
process.on('disconnect', () => process.exit(1))

// Where memory runs out, the kernel shall take a job before the runner or the database.
try {
  writeFileSync('/proc/self/oom_score_adj', '800')
} catch {
  // Not Linux, or not permitted: only the order of victims differs.
}

const session = new JobSession({
  send: (message: JobMessage) => void process.send!(message),
  finish: (message: JobMessage) => process.send!(message, undefined, {}, () => process.exit(0)),
  limitMemory: (bytes: number) => watchdog.postMessage(bytes),
})
process.on('message', (raw) => session.receive(jobCommand.parse(raw)))
process.send({ type: 'ready' } satisfies JobMessage)
// A process that is killed leaves nothing behind in the cache: what this one has compiled serves the next.
flushCompileCache()
