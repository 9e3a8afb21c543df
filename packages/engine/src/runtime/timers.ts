/** Being called later, as a dependency, so that tests decide when. */
export interface Timers {
  /** Calls back once, no earlier than `delayMs` from now; gives a function that calls it off. */
  after(delayMs: number, callback: () => void): () => void
}

const LONGEST_DELAY = 2 ** 31 - 1

export const systemTimers: Timers = {
  after(delayMs, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), LONGEST_DELAY))
    return () => clearTimeout(timer)
  },
}
