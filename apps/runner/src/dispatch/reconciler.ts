import type { Command, Database, Deployment, HeldLease, Job, WorkspaceScope } from '@millrace/db'
import { type Clock, type Logger, MillraceError } from '@millrace/kernel'
import { decideReconcile } from '@millrace/services/dispatch'
import type { HostedJob } from '../supervision/hosted-job.ts'
import type { LeaseKeeper } from './lease-keeper.ts'

export interface ReconcilerOptions {
  readonly db: Database
  readonly runnerId: string
  readonly runnerName: string
  readonly capacity: number
  readonly clock: Clock
  readonly logger: Logger
  readonly keeper: LeaseKeeper
  /** Starts to supervise an execution under a lease; `resumed`: it was another's before. */
  readonly host: (lease: HeldLease, job: Job, scope: WorkspaceScope, resumed: boolean) => HostedJob
}

interface Facts {
  readonly deployment: Deployment | null
  readonly job: Job | null
  readonly commands: readonly Command[]
}

/**
 * Brings what runs here into line with what is wished. Safe to call at any time, any number of times: one call per
 * deployment is at work, and a ring during it makes one more round.
 */
export class Reconciler {
  readonly hosted = new Map<string, HostedJob>()
  readonly #options: ReconcilerOptions
  readonly #busy = new Map<string, { again: boolean; readonly done: Promise<void> }>()
  #closed = false

  constructor(options: ReconcilerOptions) {
    this.#options = options
  }

  reconcile(deploymentId: string): Promise<void> {
    const busy = this.#busy.get(deploymentId)
    if (busy) {
      busy.again = true
      return busy.done
    }
    const round = { again: false, done: Promise.resolve() }
    const work = async () => {
      try {
        do {
          round.again = false
          await this.#reconcileOnce(deploymentId)
        } while (round.again && !this.#closed)
      } finally {
        this.#busy.delete(deploymentId)
      }
    }
    this.#busy.set(deploymentId, round)
    const done = work()
    Object.assign(round, { done })
    return done
  }

  /** Takes up nothing more; resolves when no round is under way. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled([...this.#busy.values()].map(({ done }) => done))
  }

  async #reconcileOnce(deploymentId: string): Promise<void> {
    if (this.#closed) return
    const hosted = this.hosted.get(deploymentId)
    if (hosted) return this.#tend(hosted)
    const { keeper, db, runnerId, clock, capacity, logger } = this.#options
    if (this.hosted.size >= capacity) return
    const askedAt = clock.monotonic()
    // A runner that was killed and came back is still written as the holder: its jobs died with it.
    const lease =
      (await db.leases.acquire(deploymentId, runnerId)) ?? (await db.leases.advance(deploymentId, runnerId))
    if (lease === null) return
    try {
      await this.#takeUp(lease, askedAt)
    } catch (error) {
      logger.error({ deploymentId, error: String(error) }, 'could not take up a deployment')
      if (!this.hosted.has(deploymentId)) await keeper.release(lease)
      throw error
    }
  }

  /** One that runs here: tell it what is wished. */
  async #tend(hosted: HostedJob): Promise<void> {
    if (!(await this.#options.keeper.certain(hosted.deploymentId))) return
    const { deployment, commands } = await this.#facts(hosted.lease(), hosted.scope)
    hosted.tend(deployment, commands)
  }

  /** One whose lease has just been taken. */
  async #takeUp(lease: HeldLease, askedAt: number): Promise<void> {
    const { keeper, db, runnerId, host } = this.#options
    const { deploymentId, workspaceId } = lease
    const scope: WorkspaceScope = {
      workspaceId,
      author: { kind: 'runner', id: runnerId, name: this.#options.runnerName },
    }
    const { deployment, job, commands } = await this.#facts(lease, scope)
    const decision = decideReconcile({ deployment, job })
    const fence = { deploymentId, epoch: lease.epoch }
    if (decision === 'settle') {
      await db.transaction(scope, (tx) => tx.jobs.observe(fence, job!.id, runnerId, { state: 'STOPPED' }))
      await keeper.release(lease)
      return this.#reconcileOnce(deploymentId)
    }
    if (decision === 'none') {
      await refuseAll(db, scope, commands)
      return keeper.release(lease)
    }
    const begun =
      decision === 'begin' ? await db.transaction(scope, (tx) => tx.jobs.begin(fence, runnerId)) : job
    if (begun === null) return
    const hosted = host(lease, begun, scope, decision === 'resume')
    this.hosted.set(deploymentId, hosted)
    keeper.keep(lease, askedAt, () => hosted.leaseLost())
    void hosted.settled.then(() => {
      this.hosted.delete(deploymentId)
      keeper.forget(deploymentId)
      // Started again while it was stopping, or stopped while it failed.
      if (!this.#closed) void this.reconcile(deploymentId).catch(() => undefined)
    })
    hosted.begin()
    hosted.tend(deployment, commands)
  }

  #facts(lease: HeldLease, scope: WorkspaceScope): Promise<Facts> {
    const { deploymentId, epoch } = lease
    return this.#options.db.transaction(scope, async (tx) => ({
      deployment: await tx.deployments.find(deploymentId),
      job: await tx.jobs.latest(deploymentId),
      commands: await tx.commands.take({ deploymentId, epoch }),
    }))
  }
}

/** What was asked of a job that does not run. */
async function refuseAll(db: Database, scope: WorkspaceScope, commands: readonly Command[]): Promise<void> {
  if (commands.length === 0) return
  await db.transaction(scope, async (tx) => {
    for (const command of commands) {
      if (command.request.kind === 'stop' && command.request.savepoint === null)
        await tx.commands.succeed(command.id, command.epoch!, {})
      else {
        const error = new MillraceError('JOB_NOT_RUNNING', { action: `take a ${command.request.kind}` })
        await tx.commands.fail(command.id, command.epoch!, error.toWire())
      }
    }
  })
}
