/** Wakes one waiter. Raising it while nobody waits makes the next wait return at once, so no wake-up is lost. */
export class Signal {
  #raised = false
  #waiter: (() => void) | null = null

  raise = (): void => {
    const waiter = this.#waiter
    if (waiter === null) {
      this.#raised = true
      return
    }
    this.#waiter = null
    waiter()
  }

  wait(): Promise<void> {
    if (this.#raised) {
      this.#raised = false
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      this.#waiter = resolve
    })
  }
}
