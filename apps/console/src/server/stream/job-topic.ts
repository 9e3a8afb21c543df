import type { Change } from '@millrace/db'
import { isMillraceError } from '@millrace/kernel'
import type { StreamSources } from './stream-sources.ts'
import { type StreamTopic, type TopicMessage, topicPermission } from './stream-topic.ts'

/** One deployment with everything its page shows. */
export class JobTopic implements StreamTopic {
  readonly permission = topicPermission('job')
  readonly name: string
  readonly workspaceId: string
  readonly slug: string
  private readonly deploymentId: string
  private jobId: string | null = null
  private told = ''

  constructor(workspaceId: string, slug: string, deploymentId: string) {
    this.name = `job/${slug}/${deploymentId}`
    this.workspaceId = workspaceId
    this.slug = slug
    this.deploymentId = deploymentId
  }

  concerns({ workspaceId, kind, id, deploymentId }: Change): boolean {
    if (workspaceId !== this.workspaceId) return false
    return kind === 'jobMetrics' ? id === this.jobId : deploymentId === this.deploymentId
  }

  async read(sources: StreamSources): Promise<TopicMessage | null> {
    try {
      const page = await sources.jobPage(this.workspaceId, this.deploymentId)
      this.jobId = page.deployment.job?.id ?? null
      return this.once({ type: 'job', workspace: this.slug, now: sources.now(), ...page })
    } catch (error) {
      if (!isMillraceError(error) || error.code !== 'DEPLOYMENT_UNKNOWN') throw error
      const { deploymentId } = this
      return this.once({ type: 'jobRemoved', workspace: this.slug, now: sources.now(), deploymentId })
    }
  }

  /** The message, unless all of it but the time has been said. */
  private once(message: TopicMessage): TopicMessage | null {
    const text = JSON.stringify({ ...message, now: '' })
    if (text === this.told) return null
    this.told = text
    return message
  }
}
