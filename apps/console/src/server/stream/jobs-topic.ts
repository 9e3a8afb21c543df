import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import type { Change } from '@millrace/db'
import type { StreamSources } from './stream-sources.ts'
import { type StreamTopic, type TopicMessage, topicPermission } from './stream-topic.ts'

const KINDS = new Set(['deployment', 'job', 'jobMetrics', 'checkpoint', 'draft'])

/** All deployments of a workspace: the whole list first, then those that changed. */
export class JobsTopic implements StreamTopic {
  readonly permission = topicPermission('jobs')
  readonly name: string
  readonly workspaceId: string
  readonly slug: string
  /** What the reader holds, by id. */
  private told: Map<string, string> | null = null

  constructor(workspaceId: string, slug: string) {
    this.name = `jobs/${slug}`
    this.workspaceId = workspaceId
    this.slug = slug
  }

  concerns(change: Change): boolean {
    return change.workspaceId === this.workspaceId && KINDS.has(change.kind)
  }

  async read(sources: StreamSources): Promise<TopicMessage | null> {
    const all = await sources.summaries(this.workspaceId)
    const texts = new Map(all.map((one) => [one.id, JSON.stringify(one)]))
    const before = this.told
    this.told = texts
    const message = (full: boolean, deployments: DeploymentSummary[], removed: string[]): TopicMessage => ({
      type: 'jobs',
      workspace: this.slug,
      now: sources.now(),
      full,
      deployments,
      removed,
    })
    if (before === null) return message(true, [...all], [])
    const changed = all.filter(({ id }) => before.get(id) !== texts.get(id))
    const removed = [...before.keys()].filter((id) => !texts.has(id))
    return changed.length === 0 && removed.length === 0 ? null : message(false, changed, removed)
  }
}
