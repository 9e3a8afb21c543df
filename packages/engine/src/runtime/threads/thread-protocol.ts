import type { WireError } from '@millrace/kernel'
import type { RowKind } from '../../types/row-kind.ts'
import type { Row } from '../../types/row-value.ts'
import type { RestoredOperator } from '../operator-state.ts'
import type { NodeReading, TimeSpent } from '../task-metrics.ts'
import type { TaskCommand, TaskReport } from '../task-port.ts'

/** A task of a job, the same in every thread: the number of its chain in the plan, and its subtask. */
export interface TaskPlace {
  readonly chain: number
  readonly subtask: number
}

/** Memory that carries one channel from a thread to another. */
export interface SharedChannel {
  /** Number of the edge in the graph. */
  readonly edge: number
  readonly sender: number
  readonly receiver: number
  readonly memory: SharedArrayBuffer
}

/** What a thread needs beside the compiled job to create its tasks. */
export interface ThreadDeployment {
  readonly thread: number
  readonly threads: number
  readonly deploymentId: string
  readonly epoch: number
  /** Of the coordinator's graph: the thread's own must be the same. */
  readonly fingerprint: string
  readonly collected: readonly number[]
  readonly allowUnclaimedState: boolean
  readonly restored: readonly RestoredSubtask[]
  readonly watermarks: readonly (readonly [uid: string, watermark: number | null])[]
  readonly channels: readonly SharedChannel[]
  readonly doorbells: SharedArrayBuffer
  readonly memoryUsed: SharedArrayBuffer
  readonly memoryBudgetBytes: number
}

export interface RestoredSubtask {
  readonly uid: string
  readonly subtask: number
  readonly operator: RestoredOperator
}

/** What the coordinator tells a thread, in order. */
export type ThreadCommand =
  /** Opens the tasks behind the sources; `opened` answers. */
  | { readonly type: 'deploy'; readonly deployment: ThreadDeployment }
  /** Opens the sources' tasks; `opened` answers. */
  | { readonly type: 'openSources' }
  | ({ readonly type: 'start' } & TaskPlace)
  | ({ readonly type: 'command'; readonly command: TaskCommand } & TaskPlace)
  | { readonly type: 'rowsTaken'; readonly ticket: number; readonly error: ThreadError | null }
  | { readonly type: 'abort'; readonly error: ThreadError }

/** What a thread tells the coordinator, in order. */
export type ThreadReport =
  | { readonly type: 'opened' }
  | { readonly type: 'notOpened'; readonly error: ThreadError }
  | ({ readonly type: 'report'; readonly report: Exclude<TaskReport, { type: 'failed' }> } & TaskPlace)
  | ({ readonly type: 'failed'; readonly error: ThreadError } & TaskPlace)
  | ({
      readonly type: 'metrics'
      readonly counters: readonly NodeReading[]
      readonly time: TimeSpent
    } & TaskPlace)
  | {
      readonly type: 'rows'
      readonly ticket: number
      readonly nodeId: number
      readonly rows: readonly SentRow[]
    }
  | {
      readonly type: 'log'
      readonly level: LogLevel
      readonly fields: object
      readonly message: string
    }

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export interface SentRow {
  readonly kind: RowKind
  readonly row: Row
}

/** An error whole: as the catalogue knows it, with the stack of what it came from. */
export interface ThreadError {
  readonly wire: WireError
  readonly stack: string | null
}
