import type { ThreadCommand, ThreadReport } from './thread-protocol.ts'

/**
 * The threads that a job may use, given by whoever runs it; `@millrace/engine/threads` makes them of Node's worker
 * threads. Each compiles the same job itself, since compiled code cannot be sent.
 */
export interface JobThreads {
  /** How many may run at once. */
  readonly available: number
  start(index: number): JobThread
}

export interface JobThread {
  send(command: ThreadCommand, transfer?: readonly ArrayBuffer[]): void
  /** Set before the first message can come. */
  onReport: (report: ThreadReport) => void
  /** Settles when the thread is gone: with the error it died of, or null when it was asked to go. Never rejects. */
  readonly gone: Promise<Error | null>
  terminate(): void
}
