import type { Barrier } from './stream-element.ts'

/** A checkpoint on its way through the tasks: waits for each one's snapshot. */
export class PendingCheckpoint {
  readonly barrier: Barrier
  readonly acknowledged: Promise<void>
  alignmentMs = 0
  #left: number
  #resolve: () => void = () => {}
  #reject: (error: unknown) => void = () => {}

  constructor(barrier: Barrier, tasks: number) {
    this.barrier = barrier
    this.#left = tasks
    this.acknowledged = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.acknowledged.catch(() => {})
  }

  acknowledge(alignmentMs: number): void {
    this.alignmentMs = Math.max(this.alignmentMs, alignmentMs)
    if (--this.#left === 0) this.#resolve()
  }

  abort(error: unknown): void {
    this.#reject(error)
  }
}
