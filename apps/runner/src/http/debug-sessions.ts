import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DebugMessage, type DebugRequest, debugRequest } from '@millrace/contracts/runner-api'
import type { JobDriver, JobEnd, JobHandle, JobReport } from '@millrace/driver'
import { fail, newId } from '@millrace/kernel'
import { readBody } from './read-body.ts'

/** Rows that may be on their way: enough to keep the connection full, little enough to stop soon. */
const WINDOW_ROWS = 1_000
const HEARTBEAT_MS = 5_000

export interface DebugSessionsOptions {
  readonly driver: JobDriver
  readonly most: number
  readonly specOf: (request: DebugRequest, sessionId: string) => Promise<Parameters<JobDriver['start']>[0]>
}

/** Debug sessions: each is one request, one job process, one answer; closing the request ends all of it. */
export class DebugSessions {
  readonly #options: DebugSessionsOptions
  readonly #open = new Set<() => void>()
  #closed = false

  constructor(options: DebugSessionsOptions) {
    this.#options = options
  }

  get count(): number {
    return this.#open.size
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#closed) fail('RUNNER_STOPPING')
    if (this.#open.size >= this.#options.most) fail('RUNNER_FULL', { count: this.#open.size })
    const parsed = debugRequest.safeParse(await readBody(request))
    if (!parsed.success) {
      const detail = parsed.error.issues
        .map(({ path, message }) => `${path.join('.')}: ${message}`)
        .join('; ')
      return fail('RUNNER_REQUEST_INVALID', { detail })
    }
    const session = new DebugSession(response, parsed.data.maxRows)
    const end = () => session.end()
    this.#open.add(end)
    response.once('close', end)
    try {
      const spec = await this.#options.specOf(parsed.data, `debug-${newId()}`)
      await session.run(this.#options.driver, spec)
    } finally {
      this.#open.delete(end)
    }
  }

  close(): void {
    this.#closed = true
    for (const end of this.#open) end()
  }
}

class DebugSession {
  readonly #response: ServerResponse
  readonly #maxRows: number
  #sent = 0
  #job: JobHandle | null = null
  #ended = false

  constructor(response: ServerResponse, maxRows: number) {
    this.#response = response
    this.#maxRows = maxRows
  }

  /** The reader has gone, or the runner goes: nothing of the session stays. */
  end(): void {
    this.#ended = true
    this.#job?.kill()
  }

  async run(driver: JobDriver, spec: Parameters<JobDriver['start']>[0]): Promise<void> {
    if (this.#ended) return
    this.#response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
    this.#response.flushHeaders()
    this.#job = await driver.start(spec, (message) => this.#said(message))
    if (this.#ended) this.#job.kill()
    this.#job.credit(WINDOW_ROWS)
    const heartbeat = setInterval(() => this.#response.write('\n'), HEARTBEAT_MS)
    const end = await this.#job.ended
    clearInterval(heartbeat)
    this.#write({ type: 'ended', outcome: this.#outcome(end) })
    this.#response.end()
  }

  #said(message: JobReport): void {
    if (message.type === 'compiled') {
      const { graph, results, explain } = message
      this.#write({ type: 'compiled', graph, results, explain })
    }
    if (message.type !== 'rows' || this.#sent >= this.#maxRows) return
    const rows = message.rows.slice(0, this.#maxRows - this.#sent)
    this.#sent += rows.length
    this.#write({ type: 'rows', resultId: message.resultId, rows }, () =>
      this.#job?.credit(message.rows.length),
    )
    if (this.#sent >= this.#maxRows) this.#job?.kill()
  }

  #outcome(end: JobEnd): Extract<DebugMessage, { type: 'ended' }>['outcome'] {
    if (this.#sent >= this.#maxRows) return { kind: 'limit' }
    if (end.kind === 'finished' || end.kind === 'failed') return end
    return { kind: 'canceled' }
  }

  /** `taken` is called once the connection has taken the line: then more may come. */
  #write(message: DebugMessage, taken?: () => void): void {
    if (this.#response.writableEnded || this.#response.destroyed) return
    const free = this.#response.write(`${JSON.stringify(message)}\n`)
    if (!taken) return
    if (free) taken()
    else this.#response.once('drain', taken)
  }
}
