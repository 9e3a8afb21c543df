import type { DeploymentDetail, DeploymentSummary, Job as JobView } from '@millrace/contracts/api/jobs'
import type { WorkspaceTransaction } from '@millrace/db'
import { fail } from '@millrace/kernel'
import type { FiguresSource } from '../figures/figures-source.ts'
import { readNames } from '../people/name-book.ts'
import { inWorkspace, type UseCase } from '../use-case.ts'
import { detailView, type Holder, jobView, summaryView, type ViewContext } from './deployment-view.ts'
import { shownState } from './job-state-view.ts'

export interface ReadCase extends UseCase {
  readonly figures: FiguresSource
}

export interface DeploymentFilter {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly desired?: string | undefined
  readonly draft?: string | undefined
}

/** Newest first. */
export function listDeployments(use: ReadCase, filter: DeploymentFilter = {}): Promise<DeploymentSummary[]> {
  return inWorkspace(use, async (tx) => {
    const all = await readSummaries(tx, use)
    const q = filter.q?.toLowerCase()
    return all.filter(
      (one) =>
        (q === undefined || one.name.toLowerCase().includes(q)) &&
        (filter.state === undefined || shownState(one.state) === filter.state) &&
        (filter.desired === undefined || one.state.desired === filter.desired) &&
        (filter.draft === undefined || one.draft.id === filter.draft),
    )
  })
}

export async function readSummaries(tx: WorkspaceTransaction, use: ReadCase): Promise<DeploymentSummary[]> {
  const context = await viewContext(tx, use)
  const deployments = new Map((await tx.deployments.list()).map((one) => [one.id, one]))
  const jobs = new Map((await tx.jobs.latestOfAll()).map((job) => [job.deploymentId, job]))
  const entries = await tx.overview.deployments()
  return entries.flatMap((entry) => {
    const deployment = deployments.get(entry.id)
    return deployment ? [summaryView(deployment, entry, jobs.get(entry.id) ?? null, context)] : []
  })
}

export function readDeployment(use: ReadCase, id: string): Promise<DeploymentDetail> {
  return inWorkspace(use, (tx) => viewDeployment(tx, use, id))
}

export async function viewDeployment(
  tx: WorkspaceTransaction,
  use: ReadCase,
  id: string,
): Promise<DeploymentDetail> {
  const deployment = await tx.deployments.get(id)
  const entry = (await tx.overview.deployments()).find((one) => one.id === id) ?? fail('DEPLOYMENT_UNKNOWN')
  const job = await tx.jobs.latest(id)
  const version = await tx.drafts.version(deployment.draftVersionId)
  const jobVersion =
    job && job.draftVersionId !== version.id
      ? (await tx.drafts.version(job.draftVersionId)).number
      : version.number
  const runner = await readRunner(tx, use, id)
  return detailView(deployment, entry, { job, jobVersion, version, runner }, await viewContext(tx, use))
}

/** Who holds the lease, by the name it goes by. */
async function readRunner(tx: WorkspaceTransaction, use: ReadCase, id: string): Promise<Holder | null> {
  const lease = await tx.leases.holder(id)
  if (lease === null) return null
  const known = (await use.db.runners.alive()).find((runner) => runner.id === lease.runnerId)
  return { id: lease.runnerId, name: known?.name ?? lease.runnerId, epoch: lease.epoch }
}

export function listJobs(use: UseCase, id: string): Promise<JobView[]> {
  return inWorkspace(use, async (tx) => {
    await tx.deployments.get(id)
    const jobs = await tx.jobs.list(id)
    const numbers = new Map<string, number>()
    for (const versionId of new Set(jobs.map((job) => job.draftVersionId)))
      numbers.set(versionId, (await tx.drafts.version(versionId)).number)
    return jobs.map((job) => jobView(job, numbers.get(job.draftVersionId)!))
  })
}

async function viewContext(tx: WorkspaceTransaction, use: ReadCase): Promise<ViewContext> {
  return { names: await readNames(tx), figures: use.figures, now: use.clock.now() }
}
