import type { StreamMessage } from '@millrace/contracts/api/stream'
import type { Change } from '@millrace/db'
import { MillraceError } from '@millrace/kernel'
import type { Actor } from '../auth/actor.ts'
import { authenticate } from '../auth/authenticate.ts'
import { authorise } from '../auth/authorise.ts'
import type { StreamFrame } from '../call.ts'
import type { ConsoleApp } from '../console-app.ts'
import type { RequestFacts } from '../http/request-facts.ts'
import type { StreamListener } from './stream-hub.ts'
import type { StreamTopic } from './stream-topic.ts'
import { WakeUp } from './wake-up.ts'

const HEARTBEAT_MS = 15_000
/** The right to each topic is asked for again this often, and at once when the database tells of a revocation. */
const REAUTHORISE_MS = 20_000
/** A topic is read at most this often; what happens in between arrives as its result. */
const PACE_MS = 500

interface Followed {
  readonly topic: StreamTopic
  dirty: boolean
  readAt: number
}

type Frame = StreamFrame<StreamMessage>

/** One client's stream: sleeps until something concerns it, and says what then is. A slow client hears less often. */
export class StreamSession implements StreamListener {
  private readonly app: ConsoleApp
  private readonly facts: RequestFacts
  private readonly actor: Actor
  private readonly wakeUp = new WakeUp()
  private followed: Followed[]
  private ended = false
  private mustAsk = false
  private wasLive = true
  private heartbeatAt: number
  private askedAt: number

  constructor(app: ConsoleApp, facts: RequestFacts, actor: Actor, topics: readonly StreamTopic[]) {
    this.app = app
    this.facts = facts
    this.actor = actor
    this.followed = topics.map((topic) => ({ topic, dirty: true, readAt: Number.NEGATIVE_INFINITY }))
    this.heartbeatAt = this.askedAt = app.clock.monotonic()
  }

  changed(change: Change): void {
    const { sessionId, token, person } = this.actor
    if (
      (change.kind === 'session' && change.id === sessionId) ||
      (change.kind === 'apiToken' && change.id === token?.id) ||
      (change.kind === 'member' && change.id === person.id)
    )
      this.mustAsk = true
    for (const one of this.followed) one.dirty ||= one.topic.concerns(change)
    if (this.mustAsk || this.followed.some(({ dirty }) => dirty)) this.wakeUp.call()
  }

  resumed(): void {
    this.mustAsk = true
    this.tick()
  }

  tick(): void {
    for (const one of this.followed) one.dirty = true
    this.wakeUp.call()
  }

  end(): void {
    this.ended = true
    this.wakeUp.call()
  }

  /** `messages`, counted. */
  async *frames(refusals: readonly StreamMessage[]): AsyncGenerator<Frame, void, undefined> {
    for await (const frame of this.messages(refusals)) {
      this.app.metrics.streamMessage(frame.data.type)
      yield frame
    }
  }

  /** The messages; ends when the client goes or has no right to anything any more. */
  private async *messages(refusals: readonly StreamMessage[]): AsyncGenerator<Frame, void, undefined> {
    for (const data of refusals) yield { id: null, data }
    yield this.heartbeat()
    while (!this.ended && this.followed.length > 0) {
      if (this.mustAsk || this.since(this.askedAt) >= REAUTHORISE_MS) yield* this.askAgain()
      yield* this.readDue()
      if (this.since(this.heartbeatAt) >= HEARTBEAT_MS || this.wasLive !== this.app.hub.live)
        yield this.heartbeat()
      if (!this.ended && this.followed.length > 0) await this.wakeUp.wait(this.nextDue())
    }
  }

  private async *readDue(): AsyncGenerator<Frame> {
    for (const one of this.followed) {
      if (this.ended || !one.dirty || this.since(one.readAt) < PACE_MS) continue
      one.dirty = false
      one.readAt = this.app.clock.monotonic()
      const data = await one.topic.read(this.app.hub.sources).catch((error) => this.unreadable(one, error))
      if (data) yield { id: data.type === 'events' ? (data.events.at(-1)?.id ?? null) : null, data }
    }
  }

  /** The database is away: what is shown grows old, as the heartbeat says. */
  private unreadable(one: Followed, error: Error): null {
    this.app.logger.debug({ error: error.message, topic: one.topic.name }, 'stream topic could not be read')
    return null
  }

  /** Asks for the rights anew; each one gone is told, and its topic ends. */
  private async *askAgain(): AsyncGenerator<Frame> {
    this.mustAsk = false
    this.askedAt = this.app.clock.monotonic()
    for (const one of [...this.followed]) {
      const refusal = await this.refusalOf(one.topic)
      if (refusal === null) continue
      this.followed = this.followed.filter((other) => other !== one)
      yield { id: null, data: refusalMessage(one.topic.name, refusal, this.app.hub.sources.now()) }
    }
  }

  private async refusalOf(topic: StreamTopic): Promise<MillraceError | null> {
    try {
      const actor = await authenticate(this.app, this.facts, new Headers())
      if (actor === null || actor.person.id !== this.actor.person.id)
        return new MillraceError('NOT_SIGNED_IN')
      const { id } = await authorise(this.app, actor, topic.slug, topic.permission)
      return id === topic.workspaceId
        ? null
        : new MillraceError('WORKSPACE_UNKNOWN', { workspace: topic.slug })
    } catch (thrown) {
      const error = MillraceError.from(thrown)
      // Nothing can be read while nothing can be asked: the topic stays, and is silent.
      if (error.domain === 'user') return error
      this.mustAsk = true
      return null
    }
  }

  private heartbeat(): Frame {
    this.heartbeatAt = this.app.clock.monotonic()
    this.wasLive = this.app.hub.live
    return { id: null, data: { type: 'heartbeat', now: this.app.hub.sources.now(), live: this.wasLive } }
  }

  private nextDue(): number {
    const due = [this.heartbeatAt + HEARTBEAT_MS, this.askedAt + REAUTHORISE_MS]
    for (const one of this.followed) if (one.dirty) due.push(one.readAt + PACE_MS)
    // A failed question is put again soon, not at once.
    if (this.mustAsk) due.push(this.askedAt + 1_000)
    return Math.max(0, Math.min(...due) - this.app.clock.monotonic())
  }

  private since(at: number): number {
    return this.app.clock.monotonic() - at
  }
}

export function refusalMessage(topic: string, error: MillraceError, now: string): StreamMessage {
  const { params, ...rest } = error.toWire()
  return { type: 'refused', topic, now, error: { ...rest, params: { ...params } } }
}
