import type { ChainInstance } from './chain-instance.ts'
import type { TaskEnvironment } from './task-environment.ts'
import { type NodeReading, sharesOf, type TimeShares, type TimeSpent } from './task-metrics.ts'
import type { TaskCommand } from './task-port.ts'
import { TaskCancelled, type TaskRuntime } from './task-runtime.ts'

/** A task as the coordinator sees it. */
export interface TaskHandle {
  readonly subtask: number
  /** Ids of the nodes in its chain, head first. */
  readonly nodeIds: readonly number[]
  readonly isSource: boolean
  send(command: TaskCommand): void
  start(): void
  readCounters(): readonly NodeReading[]
  /** Since the previous call. */
  takeTimeShares(): TimeShares
}

/** What differs between tasks: the loop, and what it holds besides the chain. */
export interface TaskLoop {
  /** Runs until the task is cancelled. */
  run(): Promise<never>
  close(): Promise<void>
}

/** A task in this thread. */
export class LocalTask implements TaskHandle {
  readonly subtask: number
  readonly isSource: boolean
  readonly nodeIds: readonly number[]
  readonly #runtime: TaskRuntime
  readonly #chain: ChainInstance
  readonly #loop: TaskLoop
  readonly #environment: TaskEnvironment

  constructor(
    place: { readonly subtask: number; readonly isSource: boolean },
    runtime: TaskRuntime,
    chain: ChainInstance,
    loop: TaskLoop,
    environment: TaskEnvironment,
  ) {
    this.subtask = place.subtask
    this.isSource = place.isSource
    this.nodeIds = chain.counters.map((counters) => counters.nodeId)
    this.#runtime = runtime
    this.#chain = chain
    this.#loop = loop
    this.#environment = environment
  }

  send(command: TaskCommand): void {
    this.#runtime.send(command)
  }
  readCounters(): readonly NodeReading[] {
    return this.#chain.counters
  }
  takeTimeShares(): TimeShares {
    return sharesOf(this.takeTime())
  }
  takeTime(): TimeSpent {
    return this.#runtime.time.take()
  }

  start(): void {
    void this.#run()
  }

  /** Closes a task that was never started. */
  discard(): Promise<void> {
    this.send({ type: 'cancel' })
    return this.#run()
  }

  async #run(): Promise<void> {
    const { report, logger } = this.#environment
    try {
      this.#runtime.throwIfCancelled()
      await this.#loop.run()
    } catch (error) {
      if (!(error instanceof TaskCancelled)) report({ type: 'failed', error })
    }
    this.#runtime.timers.close()
    await this.#runtime.abandon()
    const errors = [...(await this.#chain.close())]
    try {
      await this.#loop.close()
    } catch (error) {
      errors.push(error)
    }
    for (const error of errors) logger.warn({ detail: String(error) }, 'closing a task failed')
    report({ type: 'closed' })
  }
}
