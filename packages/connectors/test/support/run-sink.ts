import {
  BatchBuilder,
  type Committable,
  type LogicalType,
  type RowKind,
  type RowValue,
  type Sink,
} from '@millrace/engine/connect'
import { silentLogger } from '@millrace/kernel'

export interface SinkIdentity {
  readonly sinkId?: string
  readonly deploymentId?: string
  readonly epoch?: number
  readonly subtask?: number
}

/** Contexts as the runtime gives them. */
export function openSink(sink: Sink, identity: SinkIdentity = {}) {
  const abort = new AbortController()
  const context = {
    sinkId: 'sink-1',
    deploymentId: 'd1',
    epoch: 1,
    ...identity,
    logger: silentLogger,
    signal: abort.signal,
  }
  const metrics = { bytesOut: () => {}, badRecords: () => {} }
  return {
    writer: sink.createWriter({ ...context, subtask: identity.subtask ?? 0, parallelism: 1, metrics }),
    committer: sink.createCommitter!(context),
  }
}

export function batchOf(types: readonly LogicalType[], rows: readonly (readonly [RowKind, ...RowValue[]])[]) {
  const builder = new BatchBuilder(types)
  for (const [kind, ...values] of rows) builder.append(values, kind)
  return builder.finish()
}

/** Through JSON-free bytes and back, as a checkpoint keeps them. */
export const stored = (committables: readonly Committable[]) =>
  committables.map((bytes) => Uint8Array.from(bytes))
