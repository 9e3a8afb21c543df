import type { JobGraph, NodeMetricsMessage, ResultSet } from '@millrace/contracts/job-protocol'
import type { ObservedState } from '@millrace/contracts/job-state'
import { fail, newId, type WireError } from '@millrace/kernel'
import type { Job as JobRow } from '../generated/client.ts'
import type { JobConfig, RestoreFrom } from './deployment-repository.ts'
import { toJson, toNullableJson } from './json.ts'
import { type Fence, ScopedRepository } from './scoped-repository.ts'

export type Job = Omit<JobRow, 'config' | 'restore' | 'observedState' | 'graph' | 'results' | 'failure'> & {
  readonly config: JobConfig
  /** With the epoch of its first start: a checkpoint of this epoch or a younger one is its own. */
  readonly restore: RestoreFrom & { readonly sinceEpoch: number }
  readonly observedState: ObservedState
  readonly graph: JobGraph | null
  readonly results: readonly ResultSet[] | null
  readonly failure: WireError | null
}

export interface JobMetrics {
  readonly at: Date
  readonly nodes: readonly NodeMetricsMessage[]
  readonly rssBytes: number
}

export const TERMINAL: readonly ObservedState[] = ['STOPPED', 'FINISHED', 'FAILED']

/** What changed in the eyes of the runner. */
export interface Observation {
  readonly state: ObservedState
  /** Of the deployment, once the runner has taken it up. */
  readonly generation?: number
  readonly failure?: WireError | null
  readonly restarts?: number
  readonly restoredCheckpointId?: number | null
}

/** Executions. The console reads; the runner writes, under its epoch. */
export class JobRepository extends ScopedRepository {
  async list(deploymentId: string, limit = 50): Promise<Job[]> {
    const where = { workspaceId: this.workspaceId, deploymentId }
    const rows = await this.client.job.findMany({ where, orderBy: { number: 'desc' }, take: limit })
    return rows.map(toJob)
  }

  async get(id: string): Promise<Job> {
    const row = await this.client.job.findFirst({ where: { workspaceId: this.workspaceId, id } })
    return row ? toJob(row) : fail('JOB_UNKNOWN')
  }

  async latest(deploymentId: string): Promise<Job | null> {
    return (await this.list(deploymentId, 1))[0] ?? null
  }

  /** The latest of each deployment, without graph and plan, for the list. */
  async latestOfAll(): Promise<Omit<Job, 'graph' | 'results' | 'explain'>[]> {
    const latest = await this.client.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT ON (deployment_id) id FROM job
      WHERE workspace_id = ${this.workspaceId} ORDER BY deployment_id, number DESC`
    const rows = await this.client.job.findMany({
      where: { workspaceId: this.workspaceId, id: { in: latest.map(({ id }) => id) } },
      orderBy: { deploymentId: 'asc' },
      omit: { graph: true, results: true, explain: true },
    })
    return rows as unknown as Omit<Job, 'graph' | 'results' | 'explain'>[]
  }

  async metrics(jobId: string): Promise<JobMetrics | null> {
    const row = await this.client.jobMetrics.findFirst({ where: { workspaceId: this.workspaceId, jobId } })
    return row && { at: row.at, rssBytes: row.rssBytes, nodes: row.nodes as unknown as NodeMetricsMessage[] }
  }

  /** Begins an execution with what the deployment asks for now. Null: the lease was lost. */
  async begin(fence: Fence, runnerId: string): Promise<Job | null> {
    const { deploymentId, epoch } = fence
    if (!(await this.holds(fence))) return null
    const deployment = await this.client.deployment.findFirst({
      where: { workspaceId: this.workspaceId, id: deploymentId, deletedAt: null },
    })
    if (!deployment) return fail('DEPLOYMENT_UNKNOWN')
    const last = await this.latest(deploymentId)
    const row = await this.client.job.create({
      data: {
        id: newId<'job'>(),
        workspaceId: this.workspaceId,
        deploymentId,
        number: (last?.number ?? 0) + 1,
        generation: deployment.generation,
        draftVersionId: deployment.draftVersionId,
        config: toJson(deployment.config),
        restore: toJson({ ...(deployment.restore as object), sinceEpoch: epoch }),
        epoch,
        runnerId,
        observedState: 'STARTING',
        observedAt: await this.#now(),
      },
    })
    return toJob(row)
  }

  /**
   * Writes what the runner sees, as of now by the database's clock. False: a younger epoch holds the deployment, and
   * nothing was written.
   */
  async observe(fence: Fence, jobId: string, runnerId: string, seen: Observation): Promise<boolean> {
    if (!(await this.holds(fence))) return false
    const now = await this.#now()
    const { state, failure, ...plain } = seen
    const known = { workspaceId: this.workspaceId, id: jobId, deploymentId: fence.deploymentId }
    const { count } = await this.client.job.updateMany({
      where: { ...known, epoch: { lte: fence.epoch } },
      data: {
        ...plain,
        epoch: fence.epoch,
        runnerId,
        observedState: state,
        observedAt: now,
        ...(failure !== undefined && { failure: toNullableJson(failure) }),
        endedAt: TERMINAL.includes(state) ? now : null,
      },
    })
    if (state === 'RUNNING') {
      await this.client.job.updateMany({
        where: { ...known, runningSince: null },
        data: { runningSince: now },
      })
    }
    return count === 1
  }

  /** What the compiler made of the SQL. */
  async describe(
    fence: Fence,
    jobId: string,
    made: { readonly graph: JobGraph; readonly results: readonly ResultSet[]; readonly explain: string },
  ): Promise<boolean> {
    if (!(await this.holds(fence))) return false
    const { count } = await this.client.job.updateMany({
      where: { workspaceId: this.workspaceId, id: jobId, deploymentId: fence.deploymentId },
      data: { graph: toJson(made.graph), results: toJson(made.results), explain: made.explain },
    })
    return count === 1
  }

  /** The latest figures; also says that the job was seen alive. */
  async measure(fence: Fence, jobId: string, metrics: Omit<JobMetrics, 'at'>): Promise<boolean> {
    if (!(await this.holds(fence))) return false
    const nodes = JSON.stringify(metrics.nodes)
    const written = await this.client.$executeRaw`
      WITH seen AS (
        UPDATE job SET observed_at = clock_timestamp()
        WHERE workspace_id = ${this.workspaceId} AND id = ${jobId}
          AND deployment_id = ${fence.deploymentId} AND epoch = ${fence.epoch}
        RETURNING id, workspace_id)
      INSERT INTO job_metrics (job_id, workspace_id, at, nodes, rss_bytes)
      SELECT id, workspace_id, clock_timestamp(), ${nodes}::jsonb, ${metrics.rssBytes} FROM seen
      ON CONFLICT (job_id) DO UPDATE SET at = excluded.at, nodes = excluded.nodes, rss_bytes = excluded.rss_bytes`
    return written === 1
  }

  async #now(): Promise<Date> {
    const rows = await this.client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
    return rows[0]!.now
  }
}

function toJob(row: JobRow): Job {
  return row as unknown as Job
}
