import { connectors } from '@millrace/connectors'
import type { JobCommand, JobMessage, JobSpec } from '@millrace/contracts/job-protocol'
import { type CompiledJob, type RunningJob, releaseHoldings, runJob } from '@millrace/engine'
import { type JobThreads, nodeThreads, threadCount } from '@millrace/engine/threads'
import { MillraceError, systemClock, unreachable } from '@millrace/kernel'
import { jobEnvironment } from '../environment/job-environment.ts'
import { compileJob } from './compile-job.ts'
import { jobGraphOf, resultSetsOf } from './job-graph.ts'
import { createListener } from './job-listener.ts'
import { JobRequests } from './job-requests.ts'
import { openRestore, openStore } from './job-stores.ts'
import { processLogger } from './process-logger.ts'
import { RowCredit } from './row-credit.ts'

const THREAD_ENTRY = new URL('../job-thread.ts', import.meta.url)
const METRICS_EVERY_MS = 1_000
/** A younger epoch has been met, in the checkpoint store or in a sink. */
const FENCED: ReadonlySet<string> = new Set(['CHECKPOINT_FENCED', 'SINK_FENCED'])

export interface SessionChannel {
  send(message: JobMessage): void
  /** Sends the last message and ends the process. */
  finish(message: JobMessage): void
  limitMemory(bytes: number): void
}

/** What a job process does: one job, from its specification to its end. */
export class JobSession {
  readonly #channel: SessionChannel
  readonly #logger = processLogger
  readonly #requests: JobRequests
  readonly #credit = new RowCredit()
  #job: RunningJob | null = null
  #canceled = false
  #startSettled!: (job: RunningJob) => void

  constructor(channel: SessionChannel) {
    this.#channel = channel
    const running = new Promise<RunningJob>((resolve) => {
      this.#startSettled = resolve
    })
    this.#requests = new JobRequests(running, (message) => channel.send(message))
  }

  receive(command: JobCommand): void {
    switch (command.type) {
      case 'start':
        void this.#run(command.spec)
        return
      case 'checkpoint':
      case 'savepoint':
      case 'stop':
        this.#requests.serve(command)
        return
      case 'cancel':
        this.#canceled = true
        void this.#job?.cancel().catch(() => undefined)
        return
      case 'credit':
        this.#credit.grant(command.rows)
        return
      default:
        unreachable(command)
    }
  }

  async #run(spec: JobSpec): Promise<void> {
    let outcome: Extract<JobMessage, { type: 'ended' }>['outcome']
    try {
      outcome = await this.#outcomeOf(spec)
    } catch (thrown) {
      const error = MillraceError.from(thrown)
      if (error.code === 'INTERNAL')
        this.#logger.error({ stack: stackOf(error.cause ?? thrown) }, 'unexpected error')
      outcome = FENCED.has(error.code) ? { kind: 'fenced' } : { kind: 'failed', error: error.toWire() }
    }
    this.#channel.finish({ type: 'ended', outcome })
  }

  async #outcomeOf(spec: JobSpec): Promise<Extract<JobMessage, { type: 'ended' }>['outcome']> {
    const limit = spec.memoryBudgetBytes * 1.25 + PROCESS_ITSELF_BYTES
    this.#channel.limitMemory(limit)
    const { mode } = spec
    if (mode.kind === 'release') {
      const environment = jobEnvironment(spec, this.#logger)
      const released = await releaseHoldings(mode.scripts, mode.others, {
        connectors,
        secrets: spec.secrets,
        environment,
      })
      this.#logger.info({ deploymentId: spec.deploymentId, released }, 'given back at the source')
      return { kind: 'finished' }
    }
    const job = this.#compile(spec)
    // A debug session looks at a few rows: threads would only make it start later.
    const threads = mode.kind === 'run' ? nodeThreads(THREAD_ENTRY, spec) : null
    const count = threads === null ? 1 : threadCount(job, threads.available)
    if (count > 1) this.#channel.limitMemory(limit + count * THREAD_ITSELF_BYTES)
    this.#job = await this.#launch(job, spec, threads)
    this.#startSettled(this.#job)
    // Asked for while the job was starting.
    if (this.#canceled) void this.#job.cancel().catch(() => undefined)
    const metrics = setInterval(() => this.#sendMetrics(), METRICS_EVERY_MS)
    try {
      const outcome = await this.#job.done
      if (outcome.kind !== 'stopped') return outcome
      return { kind: 'stopped', savepointDirectory: await this.#requests.stopped() }
    } finally {
      clearInterval(metrics)
      this.#sendMetrics()
    }
  }

  #compile(spec: JobSpec): CompiledJob {
    const job = compileJob(spec, this.#logger)
    this.#channel.send({
      type: 'compiled',
      graph: jobGraphOf(job),
      results: resultSetsOf(job),
      explain: job.explain,
      config: { ...job.config },
    })
    return job
  }

  async #launch(job: CompiledJob, spec: JobSpec, threads: JobThreads | null): Promise<RunningJob> {
    if (spec.mode.kind === 'debug') this.#credit.limit(spec.mode.maxRows)
    const store = spec.mode.kind === 'run' ? await openStore(spec.checkpointDir, spec.deploymentId) : null
    return runJob(job, {
      deploymentId: spec.deploymentId,
      epoch: spec.epoch,
      store,
      restore: await openRestore(spec, store),
      listener: createListener(job, this.#credit, (message) => this.#channel.send(message)),
      clock: systemClock,
      logger: this.#logger,
      memoryBudgetBytes: Math.floor(spec.memoryBudgetBytes / 2),
      ...(threads !== null && { threads }),
    })
  }

  #sendMetrics(): void {
    const nodes = this.#job?.metrics() ?? []
    this.#channel.send({
      type: 'metrics',
      at: Date.now(),
      nodes: nodes.map((node) => ({ ...node })),
      rssBytes: process.memoryUsage.rss(),
    })
  }
}

/** What Node and our code take before any job: measured at 70 to 90 MB. */
const PROCESS_ITSELF_BYTES = 128 * 1_048_576
/** The same of each thread: measured at 55 to 90 MB. */
const THREAD_ITSELF_BYTES = 96 * 1_048_576

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}
