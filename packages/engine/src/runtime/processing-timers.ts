import type { Clock } from '@millrace/kernel'
import type { Timers } from './timers.ts'

interface Entry {
  readonly at: number
  readonly fire: (at: number) => void
}

/** Processing-time timers of one task, earliest first; one platform timer is set for the earliest. */
export class ProcessingTimers {
  readonly #entries: Entry[] = []
  readonly #clock: Clock
  readonly #timers: Timers
  readonly #wake: () => void
  #armed: { readonly at: number; readonly cancel: () => void } | null = null

  constructor(clock: Clock, timers: Timers, wake: () => void) {
    this.#clock = clock
    this.#timers = timers
    this.#wake = wake
  }

  register(at: number, fire: (at: number) => void): void {
    const after = this.#entries.findIndex((entry) => entry.at > at)
    this.#entries.splice(after === -1 ? this.#entries.length : after, 0, { at, fire })
    this.#arm()
  }

  /** Fires what the clock has reached; true if anything did. */
  fireDue(): boolean {
    const first = this.#entries[0]
    if (first === undefined) return false
    const now = this.#clock.now()
    let fired = false
    for (let next = this.#entries[0]; next !== undefined && next.at <= now; next = this.#entries[0]) {
      this.#entries.shift()
      next.fire(next.at)
      fired = true
    }
    this.#arm()
    return fired
  }

  close(): void {
    this.#entries.length = 0
    this.#armed?.cancel()
    this.#armed = null
  }

  #arm(): void {
    const first = this.#entries[0]
    if (first === undefined || (this.#armed !== null && this.#armed.at <= first.at)) return
    this.#armed?.cancel()
    const cancel = this.#timers.after(Math.max(0, first.at - this.#clock.now()), () => {
      this.#armed = null
      this.#wake()
      // The clock may be behind the timer (it was set back): then it is armed again.
      if (this.#entries[0] !== undefined && this.#entries[0].at > this.#clock.now()) this.#arm()
    })
    this.#armed = { at: first.at, cancel }
  }
}
