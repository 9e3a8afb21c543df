import { newId } from '@millrace/kernel'
import type { Event } from '../generated/client.ts'
import { toNullableJson } from './json.ts'
import { ScopedRepository } from './scoped-repository.ts'

export interface NewEvent {
  /** A code such as `JOB_RUNNING`; readers make the text of it. */
  readonly kind: string
  readonly severity: 'info' | 'warning' | 'error'
  readonly deploymentId?: string
  readonly jobId?: string
  readonly reason?: string
  readonly before?: object
  readonly after?: object
}

export class EventRepository extends ScopedRepository {
  async append(event: NewEvent): Promise<string> {
    const { before, after, ...plain } = event
    const id = newId<'event'>()
    await this.client.event.create({
      data: {
        id,
        workspaceId: this.workspaceId,
        actorKind: this.author.kind,
        actorId: this.author.id,
        ...plain,
        before: toNullableJson(before),
        after: toNullableJson(after),
      },
    })
    return id
  }

  /** The newest first. Ids sort by time: `beforeId` is the last one the reader has. */
  list(filter: {
    readonly deploymentId?: string
    readonly jobId?: string
    readonly beforeId?: string
    readonly limit: number
  }): Promise<Event[]> {
    const { deploymentId, jobId, beforeId, limit } = filter
    return this.client.event.findMany({
      where: {
        workspaceId: this.workspaceId,
        ...(deploymentId !== undefined && { deploymentId }),
        ...(jobId !== undefined && { jobId }),
        ...(beforeId !== undefined && { id: { lt: beforeId } }),
      },
      orderBy: { id: 'desc' },
      take: limit,
    })
  }
}
