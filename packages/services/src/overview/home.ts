import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import type { Home } from '@millrace/contracts/api/overview'
import type { Permission } from '@millrace/contracts/permission'
import type { WorkspaceTransaction } from '@millrace/db'
import { shownState } from '../deployments/job-state-view.ts'
import { type ReadCase, readSummaries } from '../deployments/read-deployments.ts'
import { readDraftContext, summaryOf } from '../drafts/draft-view.ts'
import type { FiguresSource } from '../figures/figures-source.ts'
import { inWorkspace } from '../use-case.ts'
import { eventViews } from './events.ts'

const RECENT = 8

/** What needs somebody now; of each part only what the asker may see. */
export function readHome(use: ReadCase, permissions: ReadonlySet<Permission>): Promise<Home> {
  return inWorkspace(use, async (tx) => {
    const jobs = permissions.has('deployment:read') ? await readSummaries(tx, use) : []
    const latest = await tx.jobs.latestOfAll()
    const sum = (key: 'recordsInPerSecond' | 'recordsOutPerSecond') =>
      jobs.reduce((total, job) => total + (job[key] ?? 0), 0)
    return {
      counts: countStates(jobs),
      attention: jobs.filter((job) => urgency(job) > 0).sort((a, b) => urgency(b) - urgency(a)),
      recordsInPerSecond: sum('recordsInPerSecond'),
      recordsOutPerSecond: sum('recordsOutPerSecond'),
      throughput: throughput(use.figures, jobs.length === 0 ? [] : latest.map(({ id }) => id)),
      recentDrafts: permissions.has('draft:read') ? await recentDrafts(tx) : [],
      recentEvents: permissions.has('job:read')
        ? (await tx.events.list({ limit: RECENT })).map(await eventViews(tx))
        : [],
      checklist: await checklist(tx, jobs),
    }
  })
}

function countStates(jobs: readonly DeploymentSummary[]): Home['counts'] {
  const count = (...states: string[]) => jobs.filter(({ state }) => states.includes(shownState(state))).length
  return {
    deployments: jobs.length,
    running: count('RUNNING'),
    failed: count('FAILED'),
    restarting: count('RESTARTING'),
    unknown: count('UNKNOWN'),
    stopped: jobs.filter(({ state }) => state.desired === 'STOPPED').length,
  }
}

/** Failed, unknown, restarting, then what should run and does not. */
function urgency({ state }: DeploymentSummary): number {
  const shown = shownState(state)
  if (shown === 'FAILED') return 4
  if (shown === 'UNKNOWN') return 3
  if (shown === 'RESTARTING') return 2
  return state.desired === 'RUNNING' && (shown === 'STOPPED' || shown === 'NEW') ? 1 : 0
}

const BUCKET_MS = 10_000

/** Rows out of all jobs, in common steps, since jobs are measured at different moments. */
function throughput(figures: FiguresSource, jobIds: readonly string[]): Home['throughput'] {
  const buckets = new Map<number, Map<string, number>>()
  for (const jobId of jobIds) {
    const { at, recordsOut } = figures.history(jobId)
    for (const [index, moment] of at.entries()) {
      const rate = recordsOut[index]
      if (rate === null || rate === undefined) continue
      const bucket = Math.floor(moment / BUCKET_MS) * BUCKET_MS
      const rates = buckets.get(bucket) ?? new Map<string, number>()
      buckets.set(bucket, rates.set(jobId, rate))
    }
  }
  const moments = [...buckets.keys()].sort((a, b) => a - b)
  const total = (moment: number) => [...buckets.get(moment)!.values()].reduce((sum, rate) => sum + rate, 0)
  return { at: moments, recordsOut: moments.map(total) }
}

async function recentDrafts(tx: WorkspaceTransaction): Promise<Home['recentDrafts']> {
  const context = await readDraftContext(tx)
  const drafts = (await tx.drafts.list())
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, RECENT)
  const latest = await tx.overview.latestVersions(drafts.map(({ id }) => id))
  return drafts.map((draft) => summaryOf(draft, latest.get(draft.id), context))
}

async function checklist(
  tx: WorkspaceTransaction,
  jobs: readonly DeploymentSummary[],
): Promise<Home['checklist']> {
  const audited = await tx.audit.list({ before: null, limit: 500 })
  const byPeople = audited.filter(({ actorKind }) => actorKind !== 'system')
  const did = (...actions: string[]) => byPeople.some(({ action }) => actions.includes(action))
  return {
    draftSaved: did('draft.save', 'draft.create'),
    deployed: did('deployment.create'),
    running: jobs.some(({ state }) => shownState(state) === 'RUNNING'),
    savepointTaken: did('job.savepoint', 'job.stop'),
    memberInvited: did('invitation.create'),
  }
}
