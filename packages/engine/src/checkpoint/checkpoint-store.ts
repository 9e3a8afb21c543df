import type { Json } from '../connect/json.ts'
import type { StateSchema } from '../state/state-handle.ts'

/** Immutable bytes in the store, by the SHA-256 of their content. */
export interface BlobRef {
  readonly sha256: string
  readonly bytes: number
}

interface KeyedStateRef {
  readonly name: string
  readonly schema: StateSchema
  /**
   * Blobs by key group; several key groups may share one blob as slices. Several entries of one key group follow each
   * other: what it was, then what changed.
   */
  readonly groups: readonly {
    readonly keyGroup: number
    readonly blob: BlobRef
    readonly offset: number
    readonly length: number
  }[]
}
interface ListStateRef {
  readonly name: string
  readonly items: readonly { readonly blob: BlobRef; readonly offset: number; readonly length: number }[]
}
export interface OperatorStateRef {
  readonly uid: string
  readonly name: string
  readonly maxParallelism: number
  readonly keyed: readonly KeyedStateRef[]
  readonly lists: readonly ListStateRef[]
  /** Enumerator's snapshot, readers' splits, and the watermark that had been sent: event time does not go back. */
  readonly source?: {
    readonly enumerator: Json
    readonly splits: readonly Json[]
    readonly watermark: number | null
  }
  /** What the committer must make visible, in order. */
  readonly committables?: readonly {
    readonly blob: BlobRef
    readonly offset: number
    readonly length: number
  }[]
}

export interface CheckpointManifest {
  readonly format: 1
  readonly kind: 'checkpoint' | 'savepoint'
  readonly deploymentId: string
  /** Grows by one with every record of a deployment, over all epochs. */
  readonly checkpointId: number
  readonly epoch: number
  readonly createdAt: number
  /** True when the job had ended and everything was flushed: nothing is left to read. */
  readonly finished: boolean
  readonly planFingerprint: string
  readonly operators: readonly OperatorStateRef[]
}

/** A file that is not as it was written, and how. */
export type Damage = { readonly file: string; readonly reason: string }
export interface Claim {
  readonly latest: CheckpointManifest | null
  readonly nextId: number
  /** Damage because of which newer checkpoints, never committed, were passed over. */
  readonly skipped: readonly Damage[]
}

/**
 * The last word on what happened. One conditional record per checkpoint id: whoever creates record n owns it, and an
 * epoch that finds a record of a younger epoch in its way has been fenced and must stop.
 */
export interface CheckpointStore {
  /**
   * Claims the deployment for `epoch`: writes a fence record into the next slot, so that an older epoch can never
   * publish again, and gives the newest intact checkpoint (or null). Throws CHECKPOINT_FENCED when a younger epoch
   * is there, CHECKPOINT_CORRUPT when the newest record is damaged and sinks may have committed it. With `startOver`
   * what is there is not wanted, so it is neither read nor judged: `latest` is null.
   */
  claim(epoch: number, startOver?: boolean): Promise<Claim>
  /** Durable when it resolves. The same bytes are stored once. */
  writeBlob(bytes: Uint8Array): Promise<BlobRef>
  /** Verifies length and hash; throws CHECKPOINT_CORRUPT. */
  readBlob(ref: BlobRef): Promise<Uint8Array>
  /** Durable and unique when it resolves; throws CHECKPOINT_FENCED if the slot is taken by a younger epoch. */
  publish(manifest: CheckpointManifest): Promise<void>
  /** Notes durably, before the first sink commit of this checkpoint, that falling back behind it would duplicate. */
  markCommitting(checkpointId: number): Promise<void>
  /** Deletes what no retained checkpoint needs; keeps the newest `retain`. */
  collect(retain: number): Promise<void>
}
