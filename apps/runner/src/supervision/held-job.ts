import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { Fence, HeldLease, Job, WorkspaceScope } from '@millrace/db'
import { isMillraceError } from '@millrace/kernel'
import type { LeaseKeeper } from '../dispatch/lease-keeper.ts'
import { buildJobSpec, type SpecSources } from './build-job-spec.ts'

const RETRY_MS = 300

/** An execution and the lease under which this runner holds it. */
export class HeldJob {
  readonly job: Job
  readonly scope: WorkspaceScope
  readonly #sources: SpecSources
  readonly #keeper: LeaseKeeper
  #lease: HeldLease
  #started = false
  #abandoned = false
  #advancing: Promise<void> = Promise.resolve()

  constructor(options: {
    readonly lease: HeldLease
    readonly job: Job
    readonly scope: WorkspaceScope
    readonly sources: SpecSources
    readonly keeper: LeaseKeeper
  }) {
    this.#lease = options.lease
    this.job = options.job
    this.scope = options.scope
    this.#sources = options.sources
    this.#keeper = options.keeper
  }

  get deploymentId(): string {
    return this.#lease.deploymentId
  }

  get fence(): Fence {
    return { deploymentId: this.#lease.deploymentId, epoch: this.#lease.epoch }
  }

  /** The fence once it is certain: the database may have gone on to an epoch that has not reached us yet. */
  async certainFence(): Promise<Fence> {
    await this.#advancing
    return this.fence
  }

  /**
   * What to start next, under an epoch that no process has had before; null when the lease has gone. Waits for a
   * database that is away: without it nobody else can start the job either.
   */
  async nextSpec(): Promise<JobSpec | null> {
    for (;;) {
      try {
        if (this.#started) {
          const lease = await this.#advance()
          if (lease === null) return null
        }
        this.#started = true
        return await buildJobSpec(this.#sources, this.scope, this.job, this.#lease.epoch)
      } catch (error) {
        const away = isMillraceError(error) && error.code === 'DATABASE_UNREACHABLE'
        if (!away || this.#abandoned) throw error
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      }
    }
  }

  async #advance(): Promise<HeldLease | null> {
    const asked = this.#keeper.advance(this.#lease)
    const taken = asked.then((lease) => {
      if (lease) this.#lease = lease
      return lease
    })
    this.#advancing = taken.then(
      () => undefined,
      () => undefined,
    )
    return taken
  }

  /** Nobody waits for the next start any more. */
  abandon(): void {
    this.#abandoned = true
  }

  release(): Promise<void> {
    return this.#keeper.release(this.#lease)
  }
}
