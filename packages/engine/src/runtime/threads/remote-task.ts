import type { TaskHandle } from '../task.ts'
import { type NodeReading, sharesOf, type TimeShares, type TimeSpent } from '../task-metrics.ts'
import type { TaskCommand, TaskReport } from '../task-port.ts'
import type { TaskPlace, ThreadCommand } from './thread-protocol.ts'

export interface RemoteTaskParts {
  readonly place: TaskPlace
  readonly nodeIds: readonly number[]
  readonly isSource: boolean
  readonly send: (command: ThreadCommand) => void
  readonly report: (report: TaskReport) => void
}

/** A task in another thread. Its metrics are those it has last told. */
export class RemoteTask implements TaskHandle {
  readonly place: TaskPlace
  readonly nodeIds: readonly number[]
  readonly isSource: boolean
  readonly #parts: RemoteTaskParts
  #counters: readonly NodeReading[] = []
  #time: TimeSpent = nothing
  #state: 'new' | 'started' | 'closed' = 'new'
  #threadGone = false

  constructor(parts: RemoteTaskParts) {
    this.place = parts.place
    this.nodeIds = parts.nodeIds
    this.isSource = parts.isSource
    this.#parts = parts
  }

  get subtask(): number {
    return this.place.subtask
  }

  send(command: TaskCommand): void {
    if (!this.#threadGone) this.#parts.send({ type: 'command', ...this.place, command })
  }

  start(): void {
    this.#state = 'started'
    if (this.#threadGone) queueMicrotask(() => this.#close())
    else this.#parts.send({ type: 'start', ...this.place })
  }

  readCounters(): readonly NodeReading[] {
    return this.#counters
  }

  takeTimeShares(): TimeShares {
    const time = this.#time
    this.#time = nothing
    return sharesOf(time)
  }

  onReport(report: TaskReport): void {
    if (report.type === 'closed') this.#close()
    else this.#parts.report(report)
  }

  onMetrics(counters: readonly NodeReading[], { wall, idle, backPressured }: TimeSpent): void {
    this.#counters = counters
    this.#time = {
      wall: this.#time.wall + wall,
      idle: this.#time.idle + idle,
      backPressured: this.#time.backPressured + backPressured,
    }
  }

  /** What ran there runs no more. */
  onThreadGone(): void {
    this.#threadGone = true
    if (this.#state === 'started') this.#close()
  }

  #close(): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#parts.report({ type: 'closed' })
  }
}

const nothing: TimeSpent = { wall: 0, idle: 0, backPressured: 0 }
