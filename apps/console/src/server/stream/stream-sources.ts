import type {
  CheckpointView,
  DeploymentDetail,
  DeploymentSummary,
  EventView,
  MetricHistory,
  Savepoint,
} from '@millrace/contracts/api/jobs'
import { type Database, systemAuthor } from '@millrace/db'
import type { Clock } from '@millrace/kernel'
import {
  listDeployments,
  type ReadCase,
  viewDeployment,
} from '@millrace/services/deployments/read-deployments'
import { readCheckpoints, readSavepoints } from '@millrace/services/deployments/snapshots'
import type { MetricStore } from '@millrace/services/figures/metric-store'
import { eventsAfter } from '@millrace/services/overview/events'
import { inWorkspace } from '@millrace/services/use-case'

export interface JobPage {
  readonly deployment: DeploymentDetail
  readonly metrics: MetricHistory
  readonly checkpoints: CheckpointView[]
  readonly savepoints: Savepoint[]
}

/** Readers that ask within so short a time share one read. */
const SHARED_MS = 300
/** Points of history sent with each message: the reader joins them to what it has. */
const TAIL = 10

/** Where streams read, each thing once however many watch it. Who may watch is decided before. */
export class StreamSources {
  private readonly shared = new Map<string, { readonly at: number; readonly value: Promise<unknown> }>()
  private readonly db: Database
  private readonly clock: Clock
  private readonly figures: MetricStore

  constructor(db: Database, clock: Clock, figures: MetricStore) {
    this.db = db
    this.clock = clock
    this.figures = figures
  }

  now(): string {
    return new Date(this.clock.now()).toISOString()
  }

  summaries(workspaceId: string): Promise<DeploymentSummary[]> {
    return this.share(`jobs ${workspaceId}`, async () => {
      await this.figures.watch(workspaceId)
      return listDeployments(this.use(workspaceId))
    })
  }

  jobPage(workspaceId: string, deploymentId: string): Promise<JobPage> {
    return this.share(`job ${workspaceId} ${deploymentId}`, async () => {
      await this.figures.watch(workspaceId)
      const use = this.use(workspaceId)
      return inWorkspace(use, async (tx) => {
        const deployment = await viewDeployment(tx, use, deploymentId)
        return {
          deployment,
          metrics: this.figures.history(deployment.job?.id ?? '', TAIL),
          checkpoints: await readCheckpoints(tx, deploymentId),
          savepoints: await readSavepoints(tx, deploymentId),
        }
      })
    })
  }

  /** Oldest first. Without `after` the newest few. */
  events(workspaceId: string, after: string | null, fresh: number): Promise<EventView[]> {
    return eventsAfter(this.use(workspaceId), after, fresh)
  }

  private use(workspaceId: string): ReadCase {
    const scope = { workspaceId, author: systemAuthor }
    return { db: this.db, clock: this.clock, figures: this.figures, scope }
  }

  private share<T>(key: string, read: () => Promise<T>): Promise<T> {
    const now = this.clock.monotonic()
    const held = this.shared.get(key)
    if (held && now - held.at < SHARED_MS) return held.value as Promise<T>
    const value = read()
    this.shared.set(key, { at: now, value })
    for (const [other, { at }] of this.shared) if (now - at > 10 * SHARED_MS) this.shared.delete(other)
    return value
  }
}
