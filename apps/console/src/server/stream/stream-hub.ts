import type { Change, ChangeFeed, Database } from '@millrace/db'
import type { Clock } from '@millrace/kernel'
import type { MetricStore } from '@millrace/services/figures/metric-store'
import { StreamSources } from './stream-sources.ts'

/** A stream, as the hub knows it. */
export interface StreamListener {
  changed(change: Change): void
  /** Anything may have changed. */
  resumed(): void
  /** Look again: time alone makes things unknown. */
  tick(): void
  end(): void
}

const TICK_MS = 5_000

/** One listening connection for all streams of this process. */
export class StreamHub {
  readonly sources: StreamSources
  private readonly listeners = new Set<StreamListener>()
  private readonly feed: ChangeFeed
  private readonly timer: ReturnType<typeof setInterval>
  private readonly db: Database
  private listening = false
  private answering = false

  constructor(db: Database, clock: Clock, figures: MetricStore) {
    this.db = db
    this.sources = new StreamSources(db, clock, figures)
    this.feed = db.listen({
      onChange: (change) => {
        for (const listener of this.listeners) listener.changed(change)
      },
      onResume: () => {
        this.listening = true
        this.answering = true
        for (const listener of this.listeners) listener.resumed()
      },
    })
    this.timer = setInterval(() => void this.tick(), TICK_MS).unref()
  }

  /** Changes arrive as they happen, as far as is known. */
  get live(): boolean {
    return this.listening && this.answering
  }

  get open(): number {
    return this.listeners.size
  }

  add(listener: StreamListener): void {
    this.listeners.add(listener)
  }

  remove(listener: StreamListener): void {
    this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    for (const listener of this.listeners) listener.end()
    await this.feed.close()
  }

  private async tick(): Promise<void> {
    if (this.listeners.size > 0)
      this.answering = await this.db.ping().then(
        () => true,
        () => false,
      )
    for (const listener of this.listeners) listener.tick()
  }
}
