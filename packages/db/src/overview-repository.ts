import type { NodeMetricsMessage } from '@millrace/contracts/job-protocol'
import { ScopedRepository } from './scoped-repository.ts'

/** A deployment with the version it runs and its last completed checkpoint. */
export interface DeploymentEntry {
  readonly id: string
  readonly name: string
  readonly draftVersionId: string
  readonly version: number
  readonly draftId: string
  readonly draftName: string
  readonly jobId: string | null
  readonly checkpointId: number | null
  readonly checkpointAt: Date | null
  readonly checkpointMs: number | null
}

export interface LatestVersion {
  readonly draftId: string
  readonly number: number
  /** The draft's text is another by now. */
  readonly changed: boolean
}

export interface LiveMetrics {
  readonly jobId: string
  readonly deploymentId: string
  readonly at: Date
  readonly nodes: readonly NodeMetricsMessage[]
  readonly rssBytes: number
}

/** What lists and pages need of many things at once, in one query each. */
export class OverviewRepository extends ScopedRepository {
  deployments(): Promise<DeploymentEntry[]> {
    return this.client.$queryRaw<DeploymentEntry[]>`
      SELECT d.id, d.name, d.draft_version_id AS "draftVersionId", v.number AS version, dr.id AS "draftId",
        dr.name AS "draftName", j.id AS "jobId", c.checkpoint_id AS "checkpointId",
        c.started_at AS "checkpointAt", c.duration_ms AS "checkpointMs"
      FROM deployment d
      JOIN draft_version v ON v.workspace_id = d.workspace_id AND v.id = d.draft_version_id
      JOIN draft dr ON dr.workspace_id = d.workspace_id AND dr.id = v.draft_id
      LEFT JOIN LATERAL (
        SELECT id FROM job WHERE workspace_id = d.workspace_id AND deployment_id = d.id
        ORDER BY number DESC LIMIT 1) j ON true
      LEFT JOIN LATERAL (
        SELECT checkpoint_id, started_at, duration_ms FROM checkpoint
        WHERE workspace_id = d.workspace_id AND job_id = j.id AND status = 'COMPLETED'
        ORDER BY started_at DESC LIMIT 1) c ON true
      WHERE d.workspace_id = ${this.workspaceId} AND d.deleted_at IS NULL
      ORDER BY d.created_at DESC, d.id DESC`
  }

  /** The newest version of each of these drafts, by draft. */
  async latestVersions(draftIds: readonly string[]): Promise<Map<string, LatestVersion>> {
    const rows = await this.client.$queryRaw<LatestVersion[]>`
      SELECT DISTINCT ON (v.draft_id) v.draft_id AS "draftId", v.number, v.sql <> d.content AS changed
      FROM draft_version v JOIN draft d ON d.workspace_id = v.workspace_id AND d.id = v.draft_id
      WHERE v.workspace_id = ${this.workspaceId} AND v.draft_id = ANY(${[...draftIds]}::text[])
      ORDER BY v.draft_id, v.number DESC`
    return new Map(rows.map((row) => [row.draftId, row]))
  }

  /** The figures of all jobs that were written within the last minute. */
  liveMetrics(): Promise<LiveMetrics[]> {
    return this.client.$queryRaw<LiveMetrics[]>`
      SELECT m.job_id AS "jobId", j.deployment_id AS "deploymentId", m.at, m.nodes, m.rss_bytes AS "rssBytes"
      FROM job_metrics m JOIN job j ON j.workspace_id = m.workspace_id AND j.id = m.job_id
      WHERE m.workspace_id = ${this.workspaceId} AND m.at > clock_timestamp() - interval '1 minute'`
  }
}
