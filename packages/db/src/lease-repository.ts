import { ScopedRepository } from './scoped-repository.ts'

export interface LeaseHolder {
  readonly deploymentId: string
  readonly epoch: number
  readonly runnerId: string
  readonly expiresAt: Date
  /** Where to reach it. */
  readonly address: string
}

/** Who runs what, for readers; `LeaseTable` is where leases change hands. */
export class LeaseRepository extends ScopedRepository {
  /** The runner that holds the deployment now; null: nobody. */
  async holder(deploymentId: string): Promise<LeaseHolder | null> {
    const rows = await this.client.$queryRaw<LeaseHolder[]>`
      SELECT l.deployment_id AS "deploymentId", l.epoch, l.runner_id AS "runnerId", l.expires_at AS "expiresAt",
        r.address
      FROM lease l JOIN runner r ON r.id = l.runner_id
      WHERE l.workspace_id = ${this.workspaceId} AND l.deployment_id = ${deploymentId}
        AND l.expires_at >= clock_timestamp()`
    return rows[0] ?? null
  }
}
