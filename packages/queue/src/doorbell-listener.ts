import { parseDoorbell } from '@millrace/contracts/doorbell'
import { type Logger, MillraceError } from '@millrace/kernel'
import type { Job } from 'bullmq'
import type { Backend, OpenedWorker } from './backend.ts'
import type { DoorbellHandlers } from './doorbell-handlers.ts'
import { within } from './within.ts'

export const CANARY = 'canary'

/** Hears doorbells until closed. */
export class DoorbellListener {
  readonly #backend: Backend
  readonly #handlers: DoorbellHandlers
  readonly #concurrency: number
  readonly #logger: Logger
  #opened: OpenedWorker
  #closing = false

  constructor(backend: Backend, handlers: DoorbellHandlers, concurrency: number, logger: Logger) {
    this.#backend = backend
    this.#handlers = handlers
    this.#concurrency = concurrency
    this.#logger = logger
    this.#opened = this.#open()
  }

  /** A new worker in place of one that has gone deaf. */
  async reopen(): Promise<void> {
    if (this.#closing) return
    const old = this.#opened
    this.#opened = this.#open()
    await shut(old, 1_000)
  }

  /** Hears nothing more; waits up to `graceMs` for handlers at work. Their bells are rung again elsewhere. */
  async close(graceMs = 5_000): Promise<void> {
    this.#closing = true
    await shut(this.#opened, graceMs)
  }

  #open(): OpenedWorker {
    const opened = this.#backend.openWorker((job) => this.#answer(job), this.#concurrency)
    opened.worker.on('error', (error) =>
      this.#logger.warn({ error: error.message }, 'The doorbell worker failed'),
    )
    return opened
  }

  async #answer(job: Job): Promise<void> {
    if (job.name === CANARY) return
    const bell = parseDoorbell(job.name, job.data)
    if (!bell) {
      this.#logger.error({ kind: job.name }, 'An unknown doorbell was dropped')
      return
    }
    try {
      await this.#handlers[bell.kind].handle(bell.payload, { attempt: job.attemptsMade + 1 })
    } catch (error) {
      const { code, message } = MillraceError.from(error)
      this.#logger.warn(
        { kind: bell.kind, ...bell.payload, code, error: message },
        'A doorbell was not answered',
      )
      // The queue keeps this text, and it may hold anything: only the code goes there.
      throw new Error(code)
    }
  }
}

async function shut({ worker, destroy }: OpenedWorker, graceMs: number): Promise<void> {
  const gone = within(graceMs, worker.close(), 'late')
  if ((await gone.catch(() => 'late')) === 'late') {
    await within(1_000, worker.close(true), 'late').catch(() => 'late')
  }
  destroy()
}
