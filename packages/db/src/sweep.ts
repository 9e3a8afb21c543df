import type { PrismaClient } from '../generated/client.ts'
import { reachingDatabase } from './database-failure.ts'

export interface Unsettled {
  readonly deploymentId: string
  readonly generation: number
}

/**
 * Deployments whose bell must be rung again, because what is differs from what is wished and nobody is at work on it:
 *
 * wished RUNNING is settled when the latest job serves the present generation and has ended, or its lease is live;
 * wished STOPPED is settled when the latest job has ended, or serves the present generation under a live lease;
 * a command that nobody has taken for a while, or that an earlier epoch took and did not end, is not settled.
 *
 * @param graceMs how long a change may be on its way by the ordinary bell
 */
export function findUnsettled(client: PrismaClient, graceMs: number): Promise<Unsettled[]> {
  return reachingDatabase(
    () => client.$queryRaw<Unsettled[]>`
      WITH at AS (SELECT clock_timestamp() - make_interval(secs => ${graceMs / 1000}) AS old)
      SELECT d.id AS "deploymentId", d.generation
      FROM deployment d
      CROSS JOIN at
      JOIN lease l ON l.deployment_id = d.id
      LEFT JOIN LATERAL (
        SELECT generation, observed_state IN ('STOPPED', 'FINISHED', 'FAILED') AS ended
        FROM job WHERE deployment_id = d.id ORDER BY number DESC LIMIT 1) j ON true
      WHERE d.updated_at < at.old AND (
        CASE
          WHEN j IS NULL THEN d.desired_state = 'RUNNING'
          WHEN d.desired_state = 'RUNNING' THEN
            NOT (j.generation = d.generation AND (j.ended OR l.expires_at >= clock_timestamp()))
          ELSE NOT (j.ended OR (j.generation = d.generation AND l.expires_at >= clock_timestamp()))
        END
        OR EXISTS (
          SELECT FROM command c WHERE c.deployment_id = d.id AND (
            c.status = 'PENDING' AND c.created_at < at.old
            OR c.status = 'RUNNING' AND c.epoch < l.epoch AND c.taken_at < at.old)))
      ORDER BY d.id`,
  )
}
