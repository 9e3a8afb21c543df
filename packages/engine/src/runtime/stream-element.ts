import type { Batch } from '../types/batch.ts'

/** Separates the rows before a checkpoint from those after it. */
export interface Barrier {
  readonly checkpointId: number
  /** How much keyed state is wanted: all, what changed since the last snapshot, or none when nothing is stored. */
  readonly state: 'full' | 'changed' | 'none'
}

/**
 * What travels through channels, in order. `end` says that no rows follow; barriers still do, until the job is over,
 * so that checkpoints need no special case for parts that have finished.
 */
export type StreamElement =
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'watermark'; readonly watermark: number }
  | { readonly kind: 'idle'; readonly idle: boolean }
  | { readonly kind: 'barrier'; readonly barrier: Barrier }
  | { readonly kind: 'end' }
