import { MAX_WATERMARK, MIN_WATERMARK } from '../dataflow/operator.ts'
import type { KeyedState } from '../state/state-handle.ts'

/** Counters of one node on one subtask, as data. */
export interface NodeReading {
  readonly nodeId: number
  readonly recordsIn: number
  readonly recordsOut: number
  readonly bytesIn: number
  readonly bytesOut: number
  readonly badRecords: number
  readonly lateRecords: number
  readonly pendingRecords: number | null
  readonly watermark: number
  readonly stateBytes: number
  readonly stateEntries: number
}

/** The counters themselves: written by the task, read by whoever asks for metrics. */
export class NodeCounters implements NodeReading {
  recordsIn = 0
  recordsOut = 0
  bytesIn = 0
  bytesOut = 0
  badRecords = 0
  lateRecords = 0
  pendingRecords: number | null = null
  /** The last one that is a time: the final watermark is not. */
  watermark = MIN_WATERMARK
  readonly nodeId: number
  readonly states: KeyedState[] = []

  constructor(nodeId: number) {
    this.nodeId = nodeId
  }

  noteWatermark(watermark: number): void {
    if (watermark < MAX_WATERMARK) this.watermark = watermark
  }

  get stateBytes(): number {
    return this.states.reduce((sum, state) => sum + state.memoryBytes, 0)
  }

  get stateEntries(): number {
    return this.states.reduce((sum, state) => sum + state.entries, 0)
  }
}

/** Milliseconds, of which some were waited. */
export interface TimeSpent {
  readonly wall: number
  readonly idle: number
  readonly backPressured: number
}

export interface TimeShares {
  readonly busy: number
  readonly backPressured: number
  readonly idle: number
}

/** Where a task's wall time went. What is neither waiting for input nor for room counts as busy. */
export class TaskTime {
  readonly #now: () => number
  #since: number
  #waits = { idle: 0, backPressured: 0 }
  #waiting: { readonly kind: 'idle' | 'backPressured'; since: number } | null = null

  constructor(now: () => number) {
    this.#now = now
    this.#since = now()
  }

  /** Gives how long the wait took. */
  async during(kind: 'idle' | 'backPressured', wait: Promise<void>): Promise<number> {
    const begin = this.#now()
    this.#waiting = { kind, since: begin }
    await wait
    const end = this.#now()
    this.#waits[kind] += end - this.#waiting.since
    this.#waiting = null
    return end - begin
  }

  /** What was spent since the previous call. */
  take(): TimeSpent {
    const now = this.#now()
    if (this.#waiting !== null) {
      this.#waits[this.#waiting.kind] += now - this.#waiting.since
      this.#waiting.since = now
    }
    const wall = now - this.#since
    const { idle, backPressured } = this.#waits
    this.#since = now
    this.#waits = { idle: 0, backPressured: 0 }
    return { wall, idle, backPressured }
  }
}

export function sharesOf({ wall, idle, backPressured }: TimeSpent): TimeShares {
  if (wall <= 0) return { busy: 0, backPressured: 0, idle: 1 }
  const idleShare = Math.min(1, idle / wall)
  const backShare = Math.min(1 - idleShare, backPressured / wall)
  return { busy: 1 - idleShare - backShare, backPressured: backShare, idle: idleShare }
}
