import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { invariant, type Logger, MillraceError } from '@millrace/kernel'
import type { CompiledJob } from '../../compile/compiled-job.ts'
import type { JobThread, JobThreads } from './job-threads.ts'
import { TaskThread } from './task-thread.ts'
import type { ThreadCommand, ThreadReport } from './thread-protocol.ts'

interface ThreadLimits {
  /** Bound of each thread's heap in MB; as the process's own when absent. */
  readonly heapMb?: number
}

/**
 * Threads of Node that run `entry`, which calls `serveThread`. `payload` must be all that `entry` needs to compile the
 * very same job; it is copied to each thread.
 */
export function nodeThreads(entry: URL, payload: unknown, limits: ThreadLimits = {}): JobThreads {
  return { available: availableParallelism(), start: () => startWorker(entry, payload, limits) }
}

function startWorker(entry: URL, payload: unknown, { heapMb }: ThreadLimits): JobThread {
  const resourceLimits = heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb }
  const worker = new Worker(entry, { workerData: payload, resourceLimits })
  // A worker that has ended no longer knows its limits.
  const limitMb = worker.resourceLimits?.maxOldGenerationSizeMb
  const gone = Promise.withResolvers<Error | null>()
  let asked = false
  let lastWords: Error | null = null
  const thread: JobThread = {
    send: (command, transfer = []) => worker.postMessage(command, transfer),
    onReport: () => {},
    gone: gone.promise,
    terminate() {
      asked = true
      void worker.terminate()
    },
  }
  worker.on('message', (report: ThreadReport) => thread.onReport(report))
  worker.on('error', (error: unknown) => {
    lastWords = causeOfDeath(error, limitMb)
  })
  worker.on('exit', (code) => {
    const unasked = new MillraceError('JOB_THREAD_DIED', { reason: `exit code ${code}` })
    gone.resolve(lastWords ?? (asked ? null : unasked))
  })
  return thread
}

function causeOfDeath(error: unknown, limitMb: number | undefined): MillraceError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new MillraceError('JOB_OUT_OF_MEMORY', { limit: Math.round(limitMb ?? 0) }, { cause: error })
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new MillraceError('JOB_THREAD_DIED', { reason }, { cause: error })
}

/** In a thread: serves the coordinator until it ends the thread. */
export function serveThread<T>(compile: (payload: T, logger: Logger) => CompiledJob): void {
  invariant(!isMainThread && parentPort !== null, 'tasks are served in a thread of their own')
  const port = parentPort
  const thread = new TaskThread(
    (logger) => compile(workerData as T, logger),
    (report, transfer = []) => port.postMessage(report, transfer),
  )
  port.on('message', (command: ThreadCommand) => thread.receive(command))
  thread.prepare()
}
