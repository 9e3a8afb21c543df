import type { SavepointTaken } from '@millrace/driver'
import { MillraceError, newId, type WireError } from '@millrace/kernel'

interface Pending {
  readonly action: string
  readonly resolve: (taken: SavepointTaken | null) => void
  readonly reject: (error: MillraceError) => void
}

/** Requests that await their answer from the job process. */
export class Requests {
  readonly #pending = new Map<string, Pending>()
  #over = false

  /** Registers a request; `send` gets its id. */
  ask(action: string, send: (requestId: string) => void): Promise<SavepointTaken | null> {
    return new Promise((resolve, reject) => {
      if (this.#over) {
        reject(new MillraceError('JOB_NOT_RUNNING', { action }))
        return
      }
      const requestId = newId()
      this.#pending.set(requestId, { action, resolve, reject })
      send(requestId)
    })
  }

  answer(requestId: string, taken: SavepointTaken | null): void {
    this.#take(requestId)?.resolve(taken)
  }

  refuse(requestId: string, error: WireError): void {
    this.#take(requestId)?.reject(MillraceError.fromWire(error))
  }

  /** The job has ended: nobody will answer any more. */
  abandon(): void {
    this.#over = true
    for (const { action, reject } of this.#pending.values()) {
      reject(new MillraceError('JOB_NOT_RUNNING', { action }))
    }
    this.#pending.clear()
  }

  #take(requestId: string): Pending | undefined {
    const pending = this.#pending.get(requestId)
    this.#pending.delete(requestId)
    return pending
  }
}
