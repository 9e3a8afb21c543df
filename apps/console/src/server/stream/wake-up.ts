/** Lets one loop sleep until somebody wakes it or the time is over. A call while it is awake is not lost. */
export class WakeUp {
  private called = false
  private resume: (() => void) | null = null

  call(): void {
    this.called = true
    this.resume?.()
  }

  async wait(ms: number): Promise<void> {
    if (!this.called && ms > 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.resume = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.resume = null
    this.called = false
  }
}
