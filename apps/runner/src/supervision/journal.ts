import type { Database, Fence, WorkspaceScope, WorkspaceTransaction } from '@millrace/db'
import { isMillraceError, type Logger } from '@millrace/kernel'

/** One entry. Resolving to false says that a younger epoch holds the deployment and nothing was written. */
type Write = (tx: WorkspaceTransaction, fence: Fence) => Promise<unknown>

interface Entry {
  readonly write: Write
  /** May be left out when the database stays away for long. */
  readonly minor: boolean
}

export interface JournalOptions {
  readonly db: Database
  readonly scope: WorkspaceScope
  readonly logger: Logger
  /** What this runner holds now; waits while a new epoch is being taken. */
  readonly fence: () => Promise<Fence>
  readonly onLost: () => void
}

const MOST_WAITING = 500
const RETRY_MS = 500

/**
 * What a runner writes down about one job: in order, under the epoch it holds when it writes, again and again until
 * the database takes it. A database that is away holds up nobody: the job goes on, the entries wait.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #waiting: Entry[] = []
  #latest: Entry | null = null
  #draining: Promise<void> | null = null
  #closed = false
  #wakeRetry: (() => void) | null = null

  constructor(options: JournalOptions) {
    this.#options = options
  }

  write(write: Write, { minor = false } = {}): void {
    if (this.#closed) return
    if (this.#waiting.length >= MOST_WAITING) {
      const oldest = this.#waiting.findIndex((entry) => entry.minor)
      if (oldest >= 0) this.#waiting.splice(oldest, 1)
    }
    this.#waiting.push({ write, minor })
    this.#start()
  }

  /** For what only counts in its newest form, such as metrics: replaces the one that still waits. */
  writeLatest(write: Write): void {
    if (this.#closed) return
    this.#latest = { write: async (tx, fence) => void (await write(tx, fence)), minor: true }
    this.#start()
  }

  /** Resolves when everything has been written, or the journal is closed. */
  async flush(): Promise<void> {
    while (this.#draining) await this.#draining
  }

  /** Nothing more is written. */
  close(): void {
    this.#closed = true
    this.#waiting.length = 0
    this.#latest = null
    this.#wakeRetry?.()
  }

  #start(): void {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null
      if (!this.#closed && (this.#waiting.length > 0 || this.#latest)) this.#start()
    })
  }

  async #drain(): Promise<void> {
    for (let entry = this.#next(); entry; entry = this.#next()) {
      const held = await this.#attempt(entry)
      if (!held && !this.#closed) {
        this.close()
        this.#options.onLost()
      }
    }
  }

  #next(): Entry | null {
    const entry = this.#waiting.shift() ?? this.#latest
    if (entry === this.#latest) this.#latest = null
    return entry
  }

  async #attempt(entry: Entry): Promise<boolean> {
    const { db, scope, logger, fence } = this.#options
    for (;;) {
      if (this.#closed) return true
      try {
        const held = await fence()
        if ((await db.transaction(scope, (tx) => entry.write(tx, held))) !== false) return true
        // Refused under an epoch that is no longer ours because we have taken a younger one.
        if ((await fence()).epoch === held.epoch) return false
      } catch (error) {
        if (!isMillraceError(error) || error.code !== 'DATABASE_UNREACHABLE') {
          // What the database refuses it would refuse again; the next entry may be fine.
          logger.error({ error: String(error) }, 'could not be written down')
          return true
        }
        if (entry.minor && this.#latest) return true
        await this.#pause()
      }
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS)
      this.#wakeRetry = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
