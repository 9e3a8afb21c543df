import type { Clock } from '@millrace/kernel'
import type { CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { JobSettings } from './job-settings.ts'
import type { Timers } from './timers.ts'

/** Rings for periodic checkpoints: one at a time, an interval apart, with the minimum pause after each. */
export class CheckpointSchedule {
  readonly #intervalMs: number | null
  readonly #minPauseMs: number
  readonly #timers: Timers
  readonly #clock: Clock
  readonly #take: () => Promise<void>
  #cancel: (() => void) | null = null
  #closed = false

  constructor(
    store: CheckpointStore | null,
    settings: JobSettings,
    timers: Timers,
    clock: Clock,
    take: () => Promise<void>,
  ) {
    this.#intervalMs = store === null ? null : settings.checkpointIntervalMs
    this.#minPauseMs = settings.minPauseMs
    this.#timers = timers
    this.#clock = clock
    this.#take = take
    this.#arm(this.#intervalMs ?? 0)
  }

  close(): void {
    this.#closed = true
    this.#cancel?.()
  }

  resume(): void {
    this.#closed = false
    this.#arm(this.#intervalMs ?? 0)
  }

  #arm(delayMs: number): void {
    if (this.#closed || this.#intervalMs === null) return
    this.#cancel?.()
    const interval = this.#intervalMs
    this.#cancel = this.#timers.after(delayMs, () => {
      const begin = this.#clock.monotonic()
      void this.#take().then(() => {
        const spent = this.#clock.monotonic() - begin
        this.#arm(Math.max(interval - spent, this.#minPauseMs, 0))
      })
    })
  }
}
