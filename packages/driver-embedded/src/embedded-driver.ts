import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { JobDriver, JobHandle, JobReport } from '@millrace/driver'
import { fail, type Logger } from '@millrace/kernel'
import { JobProcessHandle } from './process/job-process-handle.ts'
import { ProcessPool } from './process/process-pool.ts'

export interface EmbeddedDriverOptions {
  readonly logger: Logger
  /** Memory of a job that says nothing else: what loaded processes are prepared for. */
  readonly defaultMemoryBytes: number
  /** Loaded processes kept waiting. */
  readonly spares: number
}

/** V8's share of a job's memory; the rest holds batches and state, which live outside its heap. */
const heapMbOf = (memoryBytes: number) => Math.max(96, Math.floor((memoryBytes * 0.6) / 1_048_576))

/** Jobs as processes of this machine, one each. */
export class EmbeddedDriver implements JobDriver {
  readonly name = 'embedded'
  readonly #pool: ProcessPool
  readonly #running = new Set<JobProcessHandle>()
  readonly #logger: Logger

  constructor({ logger, defaultMemoryBytes, spares }: EmbeddedDriverOptions) {
    this.#logger = logger
    this.#pool = new ProcessPool({ heapMb: heapMbOf(defaultMemoryBytes), size: spares })
  }

  /** Whether a process waits that has loaded everything. */
  get spareReady(): boolean {
    return this.#pool.ready
  }

  async start(spec: JobSpec, report: (message: JobReport) => void): Promise<JobHandle> {
    const child = this.#pool.take(heapMbOf(spec.memoryBudgetBytes))
    if (child.pid === undefined) {
      const reason = await new Promise<string>((resolve) =>
        child.once('error', (error) => resolve(error.message)),
      )
      return fail('JOB_PROCESS_NOT_STARTED', { reason })
    }
    child.on('error', (error) => this.#logger.warn({ pid: child.pid, reason: error.message }, 'job process'))
    child.ref()
    child.channel?.ref()
    const logger = this.#logger.child({
      deploymentId: spec.deploymentId,
      jobId: spec.jobId,
      epoch: spec.epoch,
    })
    const handle = new JobProcessHandle(child, spec, report, logger)
    this.#running.add(handle)
    void handle.ended.then(() => this.#running.delete(handle))
    return handle
  }

  async close(): Promise<void> {
    this.#pool.close()
    const running = [...this.#running]
    for (const handle of running) handle.kill()
    await Promise.all(running.map((handle) => handle.ended))
  }
}
