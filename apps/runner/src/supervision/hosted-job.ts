import type { Command, Deployment, HeldLease, Job, WorkspaceScope } from '@millrace/db'
import type { JobDriver, LifecycleState } from '@millrace/driver'
import type { Logger } from '@millrace/kernel'
import type { LeaseKeeper } from '../dispatch/lease-keeper.ts'
import type { SpecSources } from './build-job-spec.ts'
import { CommandDesk } from './command-desk.ts'
import { HeldJob } from './held-job.ts'
import { JobReporter } from './job-reporter.ts'
import { Journal } from './journal.ts'
import { Supervisor } from './supervisor.ts'

export interface HostedJobOptions {
  readonly lease: HeldLease
  readonly job: Job
  readonly scope: WorkspaceScope
  readonly runnerId: string
  /** The execution had another runner, or this one in an earlier life. */
  readonly resumed: boolean
  readonly driver: JobDriver
  readonly keeper: LeaseKeeper
  readonly sources: SpecSources
  readonly logger: Logger
}

/** A job that this runner holds: its lease, lifecycle, log book and commands in one. */
export class HostedJob {
  readonly deploymentId: string
  readonly scope: WorkspaceScope
  readonly settled: Promise<void>
  readonly #held: HeldJob
  readonly #supervisor: Supervisor
  readonly #reporter: JobReporter
  readonly #desk: CommandDesk
  readonly #resumed: boolean
  #generation: number

  constructor(options: HostedJobOptions) {
    const { lease, job, scope, runnerId, driver, keeper, sources } = options
    const logger = options.logger.child({ deploymentId: lease.deploymentId, jobId: job.id })
    this.deploymentId = lease.deploymentId
    this.scope = scope
    this.#resumed = options.resumed
    this.#generation = job.generation
    this.#held = new HeldJob({ lease, job, scope, sources, keeper })
    const journal = new Journal({
      db: sources.db,
      scope,
      logger,
      fence: () => this.#held.certainFence(),
      onLost: () => this.leaseLost(),
    })
    this.#reporter = new JobReporter({
      journal,
      jobId: job.id,
      deploymentId: lease.deploymentId,
      runnerId,
      fence: () => this.#held.fence,
      // A takeover is a restart too.
      restarts: job.restarts + (options.resumed ? 1 : 0),
    })
    this.#supervisor = new Supervisor({ held: this.#held, reporter: this.#reporter, driver, logger })
    this.#desk = new CommandDesk({
      held: this.#held,
      supervisor: this.#supervisor,
      journal,
      folders: sources.policy.folders,
    })
    this.settled = this.#supervisor.settled
  }

  get state(): LifecycleState {
    return this.#supervisor.state
  }

  lease(): HeldLease {
    return { ...this.#held.fence, workspaceId: this.scope.workspaceId }
  }

  begin(): void {
    if (this.#resumed) this.#reporter.takenOver()
    this.#supervisor.input('start')
  }

  /** What is wished of it now. */
  tend(deployment: Deployment | null, commands: readonly Command[]): void {
    // One that is stopping does not answer for a wish to run: the execution after it will.
    const answers = this.state !== 'STOPPING' || deployment?.desiredState === 'STOPPED'
    if (deployment && answers && deployment.generation !== this.#generation) {
      this.#generation = deployment.generation
      this.#reporter.acknowledged(deployment.generation, this.state)
    }
    this.#desk.serve(commands, this.#generation)
    const stopsAlready = commands.some(({ request }) => request.kind === 'stop')
    if (!stopsAlready && this.#isUnwanted(deployment)) this.#desk.stopPlainly()
  }

  #isUnwanted(deployment: Deployment | null): boolean {
    if (deployment === null) return true
    return deployment.desiredState === 'STOPPED' && !this.#desk.hasWithdrawn(deployment.generation)
  }

  /** The runner shuts down: last checkpoint, then the lease goes to whoever is next. */
  handOver(): Promise<void> {
    this.#supervisor.input('handOver')
    return this.settled
  }

  leaseLost(): void {
    this.#supervisor.input('leaseLost')
  }
}
