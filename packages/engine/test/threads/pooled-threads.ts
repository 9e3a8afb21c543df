import { Worker } from 'node:worker_threads'
import type { JobThread, JobThreads } from '../../src/runtime/threads/job-threads.ts'
import type { ThreadReport } from '../../src/runtime/threads/thread-protocol.ts'

/**
 * Threads that serve one job after the other, since loading the engine takes longer than most of the jobs here. A job
 * that is over leaves its thread to the next: all its tasks have closed by then.
 */
export class PooledThreads {
  readonly #entry: URL
  readonly #workers: Worker[] = []
  readonly #free: Worker[] = []
  #jobs = 0

  constructor(entry: URL) {
    this.#entry = entry
  }

  forJob(payload: unknown, available: number): JobThreads {
    return { available, start: () => this.#start(payload) }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #start(payload: unknown): JobThread {
    const worker = this.#free.pop() ?? this.#launch()
    const job = this.#jobs++
    const gone = Promise.withResolvers<Error | null>()
    const thread: JobThread = {
      send: (command, transfer = []) => worker.postMessage({ job, command }, transfer),
      onReport: () => {},
      gone: gone.promise,
      terminate: () => {
        worker.off('message', receive)
        worker.postMessage({ job, over: true })
        this.#free.push(worker)
        gone.resolve(null)
      },
    }
    const receive = (message: { readonly job: number; readonly report: ThreadReport }) => {
      if (message.job === job) thread.onReport(message.report)
    }
    worker.on('message', receive)
    worker.postMessage({ job, payload })
    return thread
  }

  #launch(): Worker {
    const worker = new Worker(this.#entry)
    worker.setMaxListeners(100)
    worker.on('error', (error) => {
      throw error
    })
    this.#workers.push(worker)
    return worker
  }
}
