import type { Clock } from '@millrace/kernel'
import type { ChainInstance } from './chain-instance.ts'
import { ProcessingTimers } from './processing-timers.ts'
import { Signal } from './signal.ts'
import type { Barrier } from './stream-element.ts'
import { TaskTime } from './task-metrics.ts'
import type { OperatorSnapshot, TaskCommand } from './task-port.ts'
import type { Timers } from './timers.ts'
import type { Turns } from './turns.ts'

/** How long a connector may go on with a call after its job was cancelled. */
const ABANDON_MS = 5000

/** Leaves a task's loop from wherever it waits. Never seen outside. */
export class TaskCancelled extends Error {}

/** What a task waits with: everything that can end a wait raises one signal, so that commands always get through. */
export class TaskRuntime {
  readonly wake = new Signal()
  readonly time: TaskTime
  readonly timers: ProcessingTimers
  readonly commands: TaskCommand[] = []
  readonly clock: Clock
  readonly #turns: Turns
  readonly #platform: Timers
  #cancelled = false
  #outstanding: Promise<unknown> | null = null

  constructor(clock: Clock, timers: Timers, turns: Turns) {
    this.clock = clock
    this.#turns = turns
    this.#platform = timers
    this.time = new TaskTime(() => clock.monotonic())
    this.timers = new ProcessingTimers(clock, timers, this.wake.raise)
  }

  send(command: TaskCommand): void {
    if (command.type === 'cancel') this.#cancelled = true
    else this.commands.push(command)
    this.wake.raise()
  }

  throwIfCancelled(): void {
    if (this.#cancelled) throw new TaskCancelled()
  }

  /** Waits for something outside the task, but no longer than until it is cancelled. */
  async io<T>(promise: Promise<T>): Promise<T> {
    this.#outstanding = promise
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined
    promise.then(
      (value) => {
        outcome = { value }
        this.wake.raise()
      },
      (error: unknown) => {
        outcome = { error }
        this.wake.raise()
      },
    )
    while (outcome === undefined) {
      await this.wake.wait()
      this.throwIfCancelled()
    }
    this.#outstanding = null
    if ('error' in outcome) throw outcome.error
    return outcome.value
  }

  /** After a cancel: what was waited for gets the time to notice the signal, so that nothing runs on behind the end. */
  async abandon(): Promise<void> {
    if (this.#outstanding === null) return
    const settled = this.#outstanding.then(
      () => {},
      () => {},
    )
    const waited = Promise.withResolvers<void>()
    const stop = this.#platform.after(ABANDON_MS, waited.resolve)
    await Promise.race([settled, waited.promise])
    stop()
  }

  /** Nothing to do until something wakes the task. */
  async idle(): Promise<void> {
    await this.time.during('idle', this.wake.wait())
  }

  /**
   * Lets operators emit what is ready and sinks take it; waits until all channels, and operators that wait for answers,
   * have room. Gives the time it waited, in ms.
   */
  settle(chain: ChainInstance): Promise<number> {
    return this.#settle(chain, () => chain.hasRoom && !chain.isFull)
  }

  /** As `settle`, and until operators have emitted all they were given. */
  settleWhole(chain: ChainInstance): Promise<number> {
    return this.#settle(chain, () => chain.hasRoom && !chain.hasPendingRows)
  }

  /** The state of a chain at a barrier, which it lets leave. */
  snapshot(chain: ChainInstance, barrier: Barrier): Promise<readonly OperatorSnapshot[]> {
    return chain.snapshot(
      barrier,
      (promise) => this.io(promise),
      () => this.settleWhole(chain),
    )
  }

  async #settle(chain: ChainInstance, isSettled: () => boolean): Promise<number> {
    let waited = 0
    let hasWaited = false
    const during = async (wait: Promise<void>) => {
      hasWaited = true
      waited += await this.time.during('backPressured', wait)
    }
    for (;;) {
      chain.advance()
      if (chain.hasPendingWrites) await during(this.io(chain.drainSinks()))
      if (isSettled()) break
      await during(this.wake.wait())
      this.throwIfCancelled()
      // What is waited for may wait for a timer itself.
      if (chain.hasPendingRows) this.timers.fireDue()
    }
    // What woke this wait may have been meant for the loop.
    if (hasWaited) this.wake.raise()
    return waited
  }

  /** Lets the event loop turn when the task's time is up. */
  async breathe(): Promise<void> {
    if (!this.#turns.passed()) return
    await this.#turns.turn()
    this.throwIfCancelled()
  }
}
