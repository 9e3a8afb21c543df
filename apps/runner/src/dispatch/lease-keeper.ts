import { LEASE_DOUBT_MS, LEASE_RENEW_MS } from '@millrace/contracts/job-state'
import type { Database, HeldLease } from '@millrace/db'
import type { Clock, Logger } from '@millrace/kernel'

interface Kept {
  lease: HeldLease
  /** Monotonic time at which the last successful renewal was asked for. */
  renewedAt: number
  readonly onLost: () => void
}

export interface LeaseKeeperOptions {
  readonly db: Database
  readonly runnerId: string
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Renews the leases this runner holds. Only the database can say that one is lost: when it does not answer, the jobs
 * go on, since nobody else can take over either. After a pause of this process (stopped, suspended) the leases are
 * in doubt, and `certain` asks before anything else is done.
 */
export class LeaseKeeper {
  readonly #options: LeaseKeeperOptions
  readonly #kept = new Map<string, Kept>()
  #renewing: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(options: LeaseKeeperOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer = setInterval(() => void this.#tick(), LEASE_RENEW_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** @param askedAt monotonic time before the lease was asked for: its length counts from there at the latest */
  keep(lease: HeldLease, askedAt: number, onLost: () => void): void {
    this.#kept.set(lease.deploymentId, { lease, renewedAt: askedAt, onLost })
  }

  /** The next epoch for a new start; null: lost. */
  async advance({ deploymentId }: HeldLease): Promise<HeldLease | null> {
    const askedAt = this.#options.clock.monotonic()
    const lease = await this.#options.db.leases.advance(deploymentId, this.#options.runnerId)
    const kept = this.#kept.get(deploymentId)
    if (lease && kept) {
      kept.lease = lease
      kept.renewedAt = askedAt
    }
    return lease
  }

  /** Whether the lease is still held for certain; asks the database when too much time has passed to know. */
  async certain(deploymentId: string): Promise<boolean> {
    const kept = this.#kept.get(deploymentId)
    if (!kept) return false
    if (this.#age(kept) < LEASE_DOUBT_MS) return true
    await this.#renew()
    const still = this.#kept.get(deploymentId)
    return still !== undefined && this.#age(still) < LEASE_DOUBT_MS
  }

  /** Gives it back. A database that is away lets it run out instead. */
  async release(lease: HeldLease): Promise<void> {
    this.#kept.delete(lease.deploymentId)
    await this.#options.db.leases.release(lease).catch((error: unknown) => {
      this.#options.logger.warn(
        { deploymentId: lease.deploymentId, error: String(error) },
        'lease not given back',
      )
    })
  }

  forget(deploymentId: string): void {
    this.#kept.delete(deploymentId)
  }

  #age(kept: Kept): number {
    return this.#options.clock.monotonic() - kept.renewedAt
  }

  async #tick(): Promise<void> {
    await this.#renew()
  }

  #renew(): Promise<void> {
    this.#renewing ??= this.#renewAll().finally(() => {
      this.#renewing = null
    })
    return this.#renewing
  }

  async #renewAll(): Promise<void> {
    const { db, runnerId, clock, logger } = this.#options
    const asked = [...this.#kept.values()].map((kept) => ({ kept, lease: kept.lease }))
    if (asked.length === 0) return
    const askedAt = clock.monotonic()
    let held: Set<string>
    try {
      held = await db.leases.renew(
        runnerId,
        asked.map(({ lease }) => lease),
      )
    } catch (error) {
      logger.warn({ error: String(error) }, 'leases not renewed: the database does not answer')
      return
    }
    for (const { kept, lease } of asked) {
      if (this.#kept.get(lease.deploymentId) !== kept) continue
      if (held.has(lease.deploymentId)) kept.renewedAt = Math.max(kept.renewedAt, askedAt)
      // The epoch went on under our feet while we asked: the next renewal tells.
      else if (kept.lease.epoch === lease.epoch) {
        this.#kept.delete(lease.deploymentId)
        kept.onLost()
      }
    }
  }
}
