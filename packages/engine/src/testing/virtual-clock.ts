import type { Clock } from '@millrace/kernel'
import type { Timers } from '../runtime/timers.ts'

/** Time that moves only when told to. */
export class VirtualClock implements Clock, Timers {
  #now: number
  #timers: { readonly at: number; readonly callback: () => void }[] = []

  constructor(now = 0) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }
  monotonic(): number {
    return this.#now
  }

  after(delayMs: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), callback }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Moves on, calling what falls due at its time; between two calls the event loop turns. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.at)
      next.callback()
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
    this.#now = until
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
