import { LEASE_TTL_MS } from '@millrace/contracts/job-state'
import type { PrismaClient } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface HeldLease {
  readonly deploymentId: string
  readonly workspaceId: string
  readonly epoch: number
}

/**
 * Who may run a deployment. Only the database's clock counts; each takeover adds one to the epoch, which never falls.
 * Row locks put rivals in order, so an epoch has at most one holder.
 */
export class LeaseTable {
  readonly #client: PrismaClient
  readonly #ttlMs: number

  constructor(client: PrismaClient, ttlMs: number = LEASE_TTL_MS) {
    this.#client = client
    this.#ttlMs = ttlMs
  }

  /** Null: somebody holds it, this runner included. */
  acquire(deploymentId: string, runnerId: string): Promise<HeldLease | null> {
    return reachingDatabase(async () => {
      const rows = await this.#client.$queryRaw<HeldLease[]>`
        UPDATE lease SET runner_id = ${runnerId}, epoch = epoch + 1, acquired_at = clock_timestamp(),
          expires_at = clock_timestamp() + make_interval(secs => ${this.#ttlMs / 1000})
        WHERE deployment_id = ${deploymentId} AND expires_at < clock_timestamp()
        RETURNING deployment_id AS "deploymentId", workspace_id AS "workspaceId", epoch`
      return rows[0] ?? null
    })
  }

  /**
   * A new epoch for the runner that is written as holder: before each new start of a job it holds, and for one that
   * was restarted and finds itself still written. Null: another has taken it.
   */
  advance(deploymentId: string, runnerId: string): Promise<HeldLease | null> {
    return reachingDatabase(async () => {
      const rows = await this.#client.$queryRaw<HeldLease[]>`
        UPDATE lease SET epoch = epoch + 1, acquired_at = clock_timestamp(),
          expires_at = clock_timestamp() + make_interval(secs => ${this.#ttlMs / 1000})
        WHERE deployment_id = ${deploymentId} AND runner_id = ${runnerId}
        RETURNING deployment_id AS "deploymentId", workspace_id AS "workspaceId", epoch`
      return rows[0] ?? null
    })
  }

  /** What a runner is written as holder of, live or not: what it takes up again when it comes back. */
  heldBy(runnerId: string): Promise<HeldLease[]> {
    return reachingDatabase(
      () => this.#client.$queryRaw<HeldLease[]>`
        SELECT deployment_id AS "deploymentId", workspace_id AS "workspaceId", epoch
        FROM lease WHERE runner_id = ${runnerId} ORDER BY deployment_id`,
    )
  }

  /** Extends all that are still this runner's and returns those; what is missing is lost for good. */
  renew(runnerId: string, held: readonly Pick<HeldLease, 'deploymentId' | 'epoch'>[]): Promise<Set<string>> {
    return reachingDatabase(async () => {
      const ids = held.map((lease) => lease.deploymentId)
      const epochs = held.map((lease) => lease.epoch)
      const rows = await this.#client.$queryRaw<{ id: string }[]>`
        UPDATE lease SET expires_at = clock_timestamp() + make_interval(secs => ${this.#ttlMs / 1000})
        FROM (SELECT * FROM unnest(${ids}::text[], ${epochs}::int[]) AS mine (deployment_id, epoch)) AS mine
        WHERE lease.deployment_id = mine.deployment_id AND lease.epoch = mine.epoch
          AND lease.runner_id = ${runnerId}
        RETURNING lease.deployment_id AS id`
      return new Set(rows.map((row) => row.id))
    })
  }

  /** Lets go at once, so that the next need not wait for the end of its time. */
  release(lease: Pick<HeldLease, 'deploymentId' | 'epoch'>): Promise<boolean> {
    return reachingDatabase(async () => {
      const released = await this.#client.$executeRaw`
        UPDATE lease SET runner_id = NULL, expires_at = '-infinity'
        WHERE deployment_id = ${lease.deploymentId} AND epoch = ${lease.epoch}`
      return released === 1
    })
  }
}
