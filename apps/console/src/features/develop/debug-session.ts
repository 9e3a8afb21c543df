import { api } from '@millrace/contracts/api/routes'
import type { DebugMessage } from '@millrace/contracts/api/sql'
import type { JobGraph } from '@millrace/contracts/job-protocol'
import type { WireError } from '@millrace/kernel'
import { server } from '../../client/api.ts'
import { toWireError } from '../../i18n/error-text.ts'
import { ResultStore } from './result-store.ts'

export type DebugPhase = 'idle' | 'starting' | 'running' | 'finished' | 'limit' | 'stopped' | 'failed'

export interface DebugView {
  readonly phase: DebugPhase
  readonly paused: boolean
  readonly results: readonly ResultStore[]
  readonly graph: JobGraph | null
  readonly explain: string | null
  readonly error: WireError | null
  /** From the press of the button to the first row. */
  readonly firstRowMs: number | null
  /** Counts up with every change, so that the page knows to draw. */
  readonly revision: number
}

const idle: DebugView = {
  phase: 'idle',
  paused: false,
  results: [],
  graph: null,
  explain: null,
  error: null,
  firstRowMs: null,
  revision: 0,
}

export interface DebugRequest {
  readonly workspace: string
  readonly sql: string
  readonly position: number
  readonly maxRows: number
}

const DRAW_EVERY_MS = 100

/**
 * One debug run after another. Rows are applied as they come and told to the page at most ten times a second. While
 * paused nothing is read, and so the connection holds the source back.
 */
export class DebugSession {
  #view = idle
  readonly #listeners = new Set<() => void>()
  #abort: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #resume: (() => void) | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly view = (): DebugView => this.#view

  async run(request: DebugRequest): Promise<void> {
    this.stop()
    const abort = new AbortController()
    this.#abort = abort
    const started = performance.now()
    this.#set({ ...idle, phase: 'starting', revision: this.#view.revision })
    const { workspace, sql, position, maxRows } = request
    try {
      const lines = server.lines(api.sql.debug, {
        params: { workspace },
        body: { sql, position, config: {}, maxRows },
        signal: abort.signal,
      })
      for await (const message of lines) {
        if (this.#abort !== abort) return
        this.#hear(message, started)
        if (this.#view.paused) await new Promise<void>((resolve) => (this.#resume = resolve))
      }
      if (this.#abort === abort && this.#running()) this.#set({ phase: 'stopped' })
    } catch (error) {
      if (this.#abort !== abort || abort.signal.aborted) return
      this.#set({ phase: 'failed', error: toWireError(error) })
    }
  }

  stop(): void {
    this.#abort?.abort()
    this.#abort = null
    this.#resume?.()
    if (this.#running()) this.#set({ phase: 'stopped', paused: false })
  }

  pause(paused: boolean): void {
    if (!this.#running()) return
    this.#set({ paused })
    if (!paused) this.#resume?.()
  }

  clear(): void {
    this.stop()
    this.#set({ ...idle, revision: this.#view.revision })
  }

  #running(): boolean {
    return this.#view.phase === 'starting' || this.#view.phase === 'running'
  }

  #hear(message: DebugMessage, started: number): void {
    switch (message.type) {
      case 'compiled': {
        const results = message.results.map((set) => new ResultStore(set))
        this.#set({ phase: 'running', graph: message.graph, explain: message.explain, results })
        return
      }
      case 'rows': {
        const store = this.#view.results.find((result) => result.set.id === message.resultId)
        store?.apply(message.rows)
        if (this.#view.firstRowMs === null) this.#set({ firstRowMs: performance.now() - started })
        else this.#later()
        return
      }
      case 'ended': {
        const { outcome } = message
        const phase = outcome.kind === 'canceled' ? 'stopped' : outcome.kind
        this.#set({ phase, paused: false, error: outcome.kind === 'failed' ? outcome.error : null })
        return
      }
    }
  }

  #set(change: Partial<DebugView>): void {
    this.#view = { ...this.#view, ...change, revision: this.#view.revision + 1 }
    for (const listener of this.#listeners) listener()
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#set({})
    }, DRAW_EVERY_MS)
  }
}
