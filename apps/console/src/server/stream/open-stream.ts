import type { StreamMessage } from '@millrace/contracts/api/stream'
import { fail, isMillraceError } from '@millrace/kernel'
import type { Actor } from '../auth/actor.ts'
import { authorise } from '../auth/authorise.ts'
import type { StreamFrame } from '../call.ts'
import type { ConsoleApp } from '../console-app.ts'
import { endable } from '../http/endable.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import { EventsTopic } from './events-topic.ts'
import { JobTopic } from './job-topic.ts'
import { JobsTopic } from './jobs-topic.ts'
import { refusalMessage, StreamSession } from './stream-session.ts'
import { type StreamTopic, topicPermission } from './stream-topic.ts'

/** Of one person, over all browsers. */
const MOST_STREAMS = 30
const openByPerson = new WeakMap<ConsoleApp, Map<string, number>>()

/** Opens a stream over those topics that the actor may follow; the others are refused in the stream itself. */
export async function openStream(
  app: ConsoleApp,
  facts: RequestFacts,
  actor: Actor,
  names: readonly string[],
): Promise<AsyncIterable<StreamFrame<StreamMessage>>> {
  const topics: StreamTopic[] = []
  const refusals: StreamMessage[] = []
  for (const name of new Set(names)) {
    try {
      topics.push(await makeTopic(app, actor, name, resumePoint(facts)))
    } catch (error) {
      if (!isMillraceError(error) || error.domain !== 'user') throw error
      refusals.push(refusalMessage(name, error, app.hub.sources.now()))
    }
  }
  const leave = enter(app, actor)
  const session = new StreamSession(app, facts, actor, topics)
  app.hub.add(session)
  app.metrics.streamsOpen(1)
  const frames = endable(session.frames(refusals), () => {
    session.end()
    app.hub.remove(session)
    app.metrics.streamsOpen(-1)
    leave()
  })
  facts.signal.addEventListener('abort', frames.end, { once: true })
  return frames
}

async function makeTopic(
  app: ConsoleApp,
  actor: Actor,
  name: string,
  resume: string | null,
): Promise<StreamTopic> {
  const [kind, slug, deployment] = name.split('/') as [string, string, string | undefined]
  const { id } = await authorise(app, actor, slug, topicPermission(kind))
  if (kind === 'jobs') return new JobsTopic(id, slug)
  if (kind === 'job') return new JobTopic(id, slug, deployment!)
  return new EventsTopic(id, slug, resume)
}

function resumePoint(facts: RequestFacts): string | null {
  const id = facts.headers.get('last-event-id')
  return id !== null && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/.test(id) ? id : null
}

function enter(app: ConsoleApp, actor: Actor): () => void {
  const counts = openByPerson.get(app) ?? new Map<string, number>()
  openByPerson.set(app, counts)
  const { id } = actor.person
  const count = counts.get(id) ?? 0
  if (count >= MOST_STREAMS) return fail('STREAM_LIMIT', { limit: MOST_STREAMS })
  counts.set(id, count + 1)
  return () => {
    const now = (counts.get(id) ?? 1) - 1
    if (now > 0) counts.set(id, now)
    else counts.delete(id)
  }
}
