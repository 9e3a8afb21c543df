import type { MetricHistory } from '@millrace/contracts/api/jobs'
import { type Database, systemAuthor } from '@millrace/db'
import type { Clock, Logger } from '@millrace/kernel'
import type { FiguresSource } from './figures-source.ts'
import { emptyHistory, type JobFigures, MetricRing } from './metric-ring.ts'

/** Often enough for a live page, seldom enough for ten minutes of history in little memory. */
const READ_EVERY_MS = 2_000
const SPARKLINE_POINTS = 24
/** Workspaces nobody has looked at for so long are not read any more. */
const WATCH_MS = 30 * 60_000
/** Jobs silent for so long are forgotten. */
const FORGET_MS = 15 * 60_000

/**
 * The last minutes of every running job, read from the database's latest figures. Each console process has its own;
 * after its start there is a gap, shown as one.
 */
export class MetricStore implements FiguresSource {
  private readonly rings = new Map<string, MetricRing>()
  private readonly watched = new Map<string, number>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private closed = false

  private readonly db: Database
  private readonly clock: Clock
  private readonly logger: Logger

  constructor(db: Database, clock: Clock, logger: Logger) {
    this.db = db
    this.clock = clock
    this.logger = logger
  }

  /** Keeps reading this workspace's figures for a while; the first time it reads them at once. */
  async watch(workspaceId: string): Promise<void> {
    const known = this.watched.has(workspaceId)
    this.watched.set(workspaceId, this.clock.now())
    if (!known) await this.read(workspaceId)
    this.timer ??= setTimeout(() => void this.turn(), READ_EVERY_MS).unref()
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
  }

  figures(jobId: string): JobFigures | null {
    return this.rings.get(jobId)?.figures(this.clock.now()) ?? null
  }

  history(jobId: string, points?: number): MetricHistory {
    return this.rings.get(jobId)?.history(points) ?? emptyHistory()
  }

  sparkline(jobId: string): number[] {
    return this.rings.get(jobId)?.sparkline(SPARKLINE_POINTS) ?? []
  }

  private async turn(): Promise<void> {
    const now = this.clock.now()
    for (const [workspaceId, lookedAt] of this.watched) {
      if (this.closed) return
      if (now - lookedAt > WATCH_MS) this.watched.delete(workspaceId)
      else
        await this.read(workspaceId).catch((error: Error) =>
          this.logger.debug({ error: error.message }, 'figures could not be read'),
        )
    }
    for (const [jobId, ring] of this.rings)
      if (now - (ring.latestAt() ?? 0) > FORGET_MS) this.rings.delete(jobId)
    this.timer = this.closed ? undefined : setTimeout(() => void this.turn(), READ_EVERY_MS).unref()
  }

  private async read(workspaceId: string): Promise<void> {
    await this.db.transaction({ workspaceId, author: systemAuthor }, async (tx) => {
      for (const { jobId, at, nodes, rssBytes } of await tx.overview.liveMetrics()) {
        let ring = this.rings.get(jobId)
        if (!ring) {
          ring = new MetricRing()
          ring.setGraph((await tx.jobs.get(jobId)).graph)
          this.rings.set(jobId, ring)
        }
        ring.push({ at: at.getTime(), nodes, rssBytes })
      }
    })
  }
}
