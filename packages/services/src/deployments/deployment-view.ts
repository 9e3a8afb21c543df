import type {
  DeploymentDetail,
  DeploymentSummary,
  Failure,
  Job as JobView,
} from '@millrace/contracts/api/jobs'
import type { Deployment, DeploymentEntry, DraftVersion, Job } from '@millrace/db'
import type { WireError } from '@millrace/kernel'
import type { FiguresSource } from '../figures/figures-source.ts'
import type { NameBook } from '../people/name-book.ts'
import { allowedActions } from './allowed-actions.ts'
import { jobStateView } from './job-state-view.ts'

type LatestJob = Omit<Job, 'graph' | 'results' | 'explain'>

/** The runner that holds a deployment, and its epoch. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly epoch: number
}

export interface ViewContext {
  readonly names: NameBook
  readonly figures: FiguresSource
  readonly now: number
}

export function summaryView(
  deployment: Deployment,
  entry: DeploymentEntry,
  job: LatestJob | null,
  { names, figures, now }: ViewContext,
): DeploymentSummary {
  const state = jobStateView(deployment.desiredState, job, now)
  const current = job && figures.figures(job.id)
  return {
    id: deployment.id,
    name: deployment.name,
    draft: { id: entry.draftId, name: entry.draftName, version: entry.version },
    state,
    epoch: job?.epoch ?? 0,
    restarts: job?.restarts ?? 0,
    failure: job && failureOf(job),
    recordsInPerSecond: current?.recordsInPerSecond ?? null,
    recordsOutPerSecond: current?.recordsOutPerSecond ?? null,
    sparkline: job ? figures.sparkline(job.id) : [],
    pendingRecords: current?.pendingRecords ?? null,
    watermark: current?.watermark ?? null,
    lastCheckpoint:
      entry.checkpointId === null
        ? null
        : {
            checkpointId: entry.checkpointId,
            at: entry.checkpointAt!.toISOString(),
            durationMs: entry.checkpointMs ?? 0,
          },
    parallelism: parallelismOf(deployment.config),
    createdBy: names.author(deployment.createdBy),
    createdAt: deployment.createdAt.toISOString(),
    updatedAt: deployment.updatedAt.toISOString(),
  }
}

export function detailView(
  deployment: Deployment,
  entry: DeploymentEntry,
  found: {
    readonly job: Job | null
    readonly jobVersion: number
    readonly version: DraftVersion
    readonly runner: Holder | null
  },
  context: ViewContext,
): DeploymentDetail {
  const { job, version, runner } = found
  const summary = summaryView(deployment, entry, job, context)
  const current = job && context.figures.figures(job.id)
  return {
    ...summary,
    epoch: runner?.epoch ?? summary.epoch,
    sql: version.sql,
    config: { ...deployment.config },
    job: job && jobView(job, found.jobVersion),
    runner: runner && { id: runner.id, name: runner.name },
    graph: job?.graph ?? null,
    nodes: [...(current?.nodes ?? [])],
    rssBytes: current?.rssBytes ?? null,
    actions: allowedActions(summary.state),
  }
}

export function jobView(job: LatestJob, version: number): JobView {
  return {
    id: job.id,
    epoch: job.epoch,
    version,
    startedFrom: job.restore.kind === 'empty' ? 'fresh' : job.restore.kind,
    savepointId: job.restore.kind === 'savepoint' ? job.restore.savepointId : null,
    restoredCheckpointId: job.restoredCheckpointId,
    observed: job.observedState,
    restarts: job.restarts,
    createdAt: job.createdAt.toISOString(),
    endedAt: job.endedAt?.toISOString() ?? null,
    failure: failureOf(job),
  }
}

function failureOf(job: {
  failure: WireError | null
  endedAt: Date | null
  observedAt: Date
}): Failure | null {
  if (job.failure === null) return null
  return {
    error: { ...job.failure, params: { ...job.failure.params } },
    at: (job.endedAt ?? job.observedAt).toISOString(),
  }
}

function parallelismOf(config: Readonly<Record<string, string>>): number {
  const parallelism = Number(config['parallelism.default'] ?? 1)
  return Number.isInteger(parallelism) && parallelism > 0 ? parallelism : 1
}
