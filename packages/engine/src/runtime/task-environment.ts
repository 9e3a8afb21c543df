import type { Clock, Logger } from '@millrace/kernel'
import type { TaskReport } from './task-port.ts'
import type { Timers } from './timers.ts'
import type { Turns } from './turns.ts'

/** What all tasks of a job share, and their way to the coordinator. */
export interface TaskEnvironment {
  readonly clock: Clock
  readonly timers: Timers
  readonly logger: Logger
  readonly turns: Turns
  readonly memory: MemoryBudget
  readonly report: (report: TaskReport) => void
}

/** Told by each task how much state it holds; throws STATE_MEMORY_EXCEEDED when all together hold too much. */
export interface MemoryBudget {
  update(stateBytes: number): void
}
