import type { Change } from '@millrace/db'
import type { StreamSources } from './stream-sources.ts'
import { type StreamTopic, type TopicMessage, topicPermission } from './stream-topic.ts'

/** Transactions that commit in another order than they made their ids are at most this far apart. */
const OVERLAP_MS = 30_000
/** How many of the newest a fresh subscriber gets. */
const FRESH = 20
const REMEMBERED = 1_000

/** What happens in a workspace. Resumes behind an event that the reader names; then some may come twice, none is left out. */
export class EventsTopic implements StreamTopic {
  readonly permission = topicPermission('events')
  readonly name: string
  readonly workspaceId: string
  readonly slug: string
  private floor: string | null
  private readonly told = new Set<string>()

  constructor(workspaceId: string, slug: string, resumeAfter: string | null) {
    this.name = `events/${slug}`
    this.workspaceId = workspaceId
    this.slug = slug
    this.floor = resumeAfter === null ? null : earlier(resumeAfter, OVERLAP_MS)
  }

  concerns(change: Change): boolean {
    return change.workspaceId === this.workspaceId && change.kind === 'event'
  }

  async read(sources: StreamSources): Promise<TopicMessage | null> {
    const found = await sources.events(this.workspaceId, this.floor, FRESH)
    const events = found.filter(({ id }) => !this.told.has(id))
    for (const { id } of events) this.told.add(id)
    const newest = found.at(-1)
    if (newest) this.floor = earlier(newest.id, OVERLAP_MS)
    for (const id of this.told) {
      if (this.told.size <= REMEMBERED) break
      this.told.delete(id)
    }
    if (events.length === 0) return null
    return { type: 'events', workspace: this.slug, now: sources.now(), events }
  }
}

/** The smallest event id of a moment so much before the given one's: ids begin with 48 bits of milliseconds. */
function earlier(id: string, ms: number): string {
  const at = Math.max(0, Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - ms)
  const hex = at.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
