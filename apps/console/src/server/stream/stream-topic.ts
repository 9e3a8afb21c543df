import type { StreamMessage } from '@millrace/contracts/api/stream'
import type { Permission } from '@millrace/contracts/permission'
import type { Change } from '@millrace/db'
import type { StreamSources } from './stream-sources.ts'

export type TopicMessage = StreamMessage & { readonly type: 'jobs' | 'job' | 'jobRemoved' | 'events' }

/** One subject of a stream: what touches it, and what there is to say of it since it was last asked. */
export interface StreamTopic {
  readonly name: string
  readonly workspaceId: string
  readonly slug: string
  readonly permission: Permission
  concerns(change: Change): boolean
  /** Null: nothing that the reader has not been told. */
  read(sources: StreamSources): Promise<TopicMessage | null>
}

/** The kinds of topics and the permission that each takes. */
export function topicPermission(kind: string): Permission {
  return kind === 'jobs' ? 'deployment:read' : 'job:read'
}
