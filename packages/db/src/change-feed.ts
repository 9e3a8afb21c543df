import type { Logger } from '@millrace/kernel'
import pg from 'pg'
import { type DatabaseRole, urlOfRole } from './connection.ts'

/** What changed; readers fetch the row themselves, under their own scope. */
export interface Change {
  readonly workspaceId: string
  readonly kind: ChangeKind
  readonly id: string
  readonly deploymentId?: string
}

export type ChangeKind =
  | 'apiToken'
  | 'checkpoint'
  | 'command'
  | 'deployment'
  | 'draft'
  | 'draftLock'
  | 'event'
  | 'folder'
  | 'invitation'
  | 'job'
  | 'jobMetrics'
  | 'member'
  | 'savepoint'
  | 'secret'
  /** A session ended; it belongs to no workspace. */
  | 'session'

export interface FeedHandlers {
  onChange?(change: Change): void
  /** Doorbells wait in the outbox. */
  onOutbox?(): void
  /** Listening again after a gap: anything may have changed meanwhile. */
  onResume?(): void
}

export interface ChangeFeed {
  close(): Promise<void>
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 5_000
const PROBE_MS = 10_000

/** Listens to announcements on a connection of its own, and listens again whenever that is lost, until closed. */
export function listenForChanges(
  url: string,
  role: DatabaseRole,
  handlers: FeedHandlers,
  logger: Logger,
): ChangeFeed {
  let closed = false
  let client: pg.Client | null = null
  let wake: () => void = () => {}

  const listen = async (onUp: () => void): Promise<void> => {
    const connection = new pg.Client({
      connectionString: urlOfRole(url, role),
      application_name: `millrace-${role}-feed`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    client = connection
    const lost = new Promise<void>((resolve) => {
      connection.on('error', () => resolve())
      connection.on('end', () => resolve())
    })
    connection.on('notification', ({ channel, payload }) => deliver(handlers, channel, payload))
    await connection.connect()
    // A peer that vanished without a word is found out by asking.
    const probe = setInterval(() => {
      const silent = setTimeout(() => connection.connection.stream.destroy(), PROBE_MS / 2)
      connection.query('SELECT 1').then(
        () => clearTimeout(silent),
        () => clearTimeout(silent),
      )
    }, PROBE_MS)
    try {
      await connection.query('LISTEN millrace_changes; LISTEN millrace_outbox')
      onUp()
      await lost
    } finally {
      clearInterval(probe)
      await connection.end().catch(() => {})
    }
  }

  const run = async (): Promise<void> => {
    let wait = FIRST_WAIT_MS
    while (!closed) {
      await listen(() => {
        wait = FIRST_WAIT_MS
        handlers.onResume?.()
      }).catch((error: Error) => logger.warn({ error: error.message }, 'Cannot listen for changes'))
      if (closed) return
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, wait)
      })
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
  }

  const done = run()
  return {
    close: async () => {
      closed = true
      wake()
      await client?.end().catch(() => {})
      await done
    },
  }
}

function deliver(handlers: FeedHandlers, channel: string, payload: string | undefined): void {
  if (channel === 'millrace_outbox') handlers.onOutbox?.()
  else if (payload) handlers.onChange?.(JSON.parse(payload) as Change)
}
