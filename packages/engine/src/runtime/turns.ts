/** How long tasks may run before timers, sockets and commands get their turn. */
const SLICE_MS = 4

/**
 * Shares the event loop: every task asks after each batch whether it is time to let the loop turn. All tasks of a
 * job share one object, so that N busy tasks do not take N slices in a row.
 */
export class Turns {
  #since = performance.now()
  #next: Promise<void> | null = null
  readonly #between: () => void

  /** `between` is called between any two batches. */
  constructor(between: () => void = () => {}) {
    this.#between = between
  }

  /** After each batch: whether it is time to let the loop turn. */
  passed(): boolean {
    this.#between()
    return performance.now() - this.#since > SLICE_MS
  }

  turn(): Promise<void> {
    this.#next ??= new Promise((resolve) =>
      soon(() => {
        this.#next = null
        this.#since = performance.now()
        resolve()
      }),
    )
    return this.#next
  }
}

/** After I/O had its turn. `setTimeout` would wait 1 to 4 ms; browsers have no `setImmediate`. */
function soon(callback: () => void): void {
  if (typeof setImmediate === 'function') {
    setImmediate(callback)
    return
  }
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    callback()
  })
  port1.start()
  port2.postMessage(null)
}
