import type { SourceSplit } from '../connect/source.ts'
import type { GroupSnapshot, StateSchema } from '../state/state-handle.ts'
import type { Barrier } from './stream-element.ts'

/** What the coordinator tells a task. Plain data in order, so that a task may live in another thread. */
export type TaskCommand =
  /** Sources only: send this barrier behind what has been read. */
  | { readonly type: 'trigger'; readonly barrier: Barrier }
  | { readonly type: 'splits'; readonly splits: readonly SourceSplit[] }
  | { readonly type: 'noMoreSplits' }
  | { readonly type: 'checkpointComplete'; readonly checkpointId: number }
  /** Sources only: read no further than this while others of the group are behind. */
  | { readonly type: 'align'; readonly upTo: number }
  /** Sources only: read no further; with `drain` also end the stream as if it had been read to its end. */
  | { readonly type: 'stop'; readonly drain: boolean }
  /** Sources only: takes a stop without drain back. */
  | { readonly type: 'resume' }
  | { readonly type: 'cancel' }

export interface KeyedSnapshot {
  readonly name: string
  readonly schema: StateSchema
  readonly groups: readonly GroupSnapshot[]
}
export interface ListSnapshot {
  readonly name: string
  readonly items: readonly Uint8Array[]
}
export interface SourceSnapshot {
  readonly splits: readonly SourceSplit[]
  readonly watermark: number
  /** Idle readers do not hold the watermark back. */
  readonly idle: boolean
}
/** State of one operator on one subtask at a barrier. */
export interface OperatorSnapshot {
  readonly uid: string
  readonly keyed: readonly KeyedSnapshot[]
  readonly lists: readonly ListSnapshot[]
  readonly source?: SourceSnapshot
  readonly committables?: readonly Uint8Array[]
}

/** What a task tells the coordinator. */
export type TaskReport =
  | {
      readonly type: 'snapshot'
      readonly barrier: Barrier
      readonly alignmentMs: number
      readonly operators: readonly OperatorSnapshot[]
    }
  | { readonly type: 'requestSplit' }
  | { readonly type: 'splitsEnded'; readonly splitIds: readonly string[] }
  /** Of an aligned source, now and then; null while it is idle. */
  | { readonly type: 'watermark'; readonly watermark: number | null }
  /** All input has been read and flushed; only barriers follow. */
  | { readonly type: 'drained' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'closed' }
