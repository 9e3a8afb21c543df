import type { ObservedState } from '@millrace/contracts/job-state'
import type { Fence, NewEvent } from '@millrace/db'
import type { JobReport, LifecycleState } from '@millrace/driver'
import type { WireError } from '@millrace/kernel'
import type { Journal } from './journal.ts'

export interface JobReporterOptions {
  readonly journal: Journal
  readonly jobId: string
  readonly deploymentId: string
  readonly runnerId: string
  /** Of the present start: read at the time something is seen. */
  readonly fence: () => Fence
  readonly restarts: number
}

const SEVERITY: Partial<Record<ObservedState, NewEvent['severity']>> = {
  RESTARTING: 'warning',
  FAILED: 'error',
}

/** Writes down what is seen of one job: state, graph, figures, checkpoints, events. */
export class JobReporter {
  readonly #options: JobReporterOptions
  #restarts: number

  constructor(options: JobReporterOptions) {
    this.#options = options
    this.#restarts = options.restarts
  }

  /** `state` is one of those that are shown: the table reports in no other. */
  observed(state: LifecycleState, failure: WireError | null): void {
    const shown = state as ObservedState
    if (shown === 'RESTARTING') this.#restarts++
    const restarts = this.#restarts
    const { jobId, runnerId } = this.#options
    this.#write(async (tx, fence) => {
      const seen = { state: shown, failure, restarts }
      if (!(await tx.jobs.observe(fence, jobId, runnerId, seen))) return false
      await tx.events.append(this.#event(`JOB_${shown}`, SEVERITY[shown] ?? 'info', failure))
      return true
    })
  }

  /** The deployment's generation that this execution answers for from now on. */
  acknowledged(generation: number, state: LifecycleState): void {
    const { jobId, runnerId } = this.#options
    if (state === 'HANDING_OVER' || state === 'IDLE' || state === 'LOST') return
    this.#write((tx, fence) => tx.jobs.observe(fence, jobId, runnerId, { state, generation }))
  }

  takenOver(): void {
    this.#write(async (tx) => void (await tx.events.append(this.#event('LEASE_TAKEN', 'info', null))))
  }

  restored(checkpointId: number | null): void {
    const { jobId, runnerId } = this.#options
    this.#write((tx, fence) =>
      tx.jobs.observe(fence, jobId, runnerId, { state: 'STARTING', restoredCheckpointId: checkpointId }),
    )
  }

  /** The failure itself is part of the state's report, which follows. */
  failed(error: WireError, state: LifecycleState): void {
    if (state === 'STOPPED') {
      this.#write(async (tx) => void (await tx.events.append(this.#event('JOB_FAILED', 'error', error))))
    }
  }

  said(message: JobReport): void {
    const { journal, jobId } = this.#options
    switch (message.type) {
      case 'compiled': {
        const { graph, results, explain } = message
        this.#write((tx, fence) => tx.jobs.describe(fence, jobId, { graph, results, explain }))
        return
      }
      case 'metrics': {
        const { nodes, rssBytes } = message
        journal.writeLatest((tx, fence) => tx.jobs.measure(fence, jobId, { nodes, rssBytes }))
        return
      }
      case 'checkpoint': {
        const { startedAt, ...stats } = message.stats
        const report = { ...stats, status: 'COMPLETED' as const, startedAt: new Date(startedAt), error: null }
        const taken = this.#options.fence()
        journal.write((tx) => tx.checkpoints.record(taken, jobId, report), { minor: true })
        return
      }
      case 'checkpointFailed':
        this.#checkpointFailed(message.checkpointId, message.error)
        return
      case 'running':
      case 'rows':
        return
    }
  }

  flush(): Promise<void> {
    return this.#options.journal.flush()
  }

  close(): void {
    this.#options.journal.close()
  }

  #checkpointFailed(checkpointId: number, error: WireError): void {
    const { jobId } = this.#options
    const taken = this.#options.fence()
    this.#write(async (tx) => {
      await tx.checkpoints.record(taken, jobId, {
        checkpointId,
        kind: 'checkpoint',
        status: 'FAILED',
        startedAt: new Date(),
        durationMs: 0,
        alignmentMs: 0,
        fullBytes: 0,
        writtenBytes: 0,
        error,
      })
      await tx.events.append(this.#event('CHECKPOINT_FAILED', 'warning', error))
    })
  }

  #event(kind: string, severity: NewEvent['severity'], error: WireError | null): NewEvent {
    const { jobId, deploymentId } = this.#options
    return {
      kind,
      severity,
      deploymentId,
      jobId,
      ...(error && { reason: error.message, after: { error } }),
    }
  }

  #write(write: Parameters<Journal['write']>[0]): void {
    this.#options.journal.write(write)
  }
}
