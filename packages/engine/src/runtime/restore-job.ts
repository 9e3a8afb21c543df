import { fail } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from '../checkpoint/checkpoint-store.ts'
import type { StreamGraph } from '../dataflow/stream-graph.ts'
import { planFingerprint } from './execution-plan.ts'
import type { JobOptions } from './job.ts'
import { RestoredState } from './restored-state.ts'
import { copyBlobs } from './savepoint-copy.ts'

export interface Restored {
  readonly state: RestoredState | null
  /** True when the state's blobs are in the job's own store, so that later checkpoints may refer to them. */
  readonly inOwnStore: boolean
  /** Under which the restored committables are committed. */
  readonly checkpointId: number | null
  readonly nextId: number
}

/**
 * Claims the store and reads what the job starts from. Whatever that is, the store's newest checkpoint is the same
 * afterwards, so that a restart of this run starts from `latest`.
 */
export async function restoreJob(graph: StreamGraph, options: JobOptions): Promise<Restored> {
  const { store, restore, epoch } = options
  if (store === null) {
    if (restore.kind !== 'manifest') return nothing(1)
    const { manifest, allowNonRestoredState } = restore
    const state = await RestoredState.load(manifest, restore.store, graph, allowNonRestoredState)
    const { checkpointId } = manifest
    return { state, inOwnStore: false, checkpointId, nextId: checkpointId + 1 }
  }
  const { latest, nextId, skipped } = await store.claim(epoch, restore.kind !== 'latest')
  for (const damage of skipped)
    options.logger.warn(damage, 'a damaged checkpoint was passed over; it was never committed')
  switch (restore.kind) {
    case 'latest': {
      if (latest === null) return nothing(nextId)
      if (latest.deploymentId !== options.deploymentId) {
        fail('CHECKPOINT_FOREIGN', { found: latest.deploymentId, expected: options.deploymentId })
      }
      const state = await RestoredState.load(latest, store, graph, false)
      // Sinks are about to commit what it holds: from here on there is no way back behind it.
      await store.markCommitting(latest.checkpointId)
      return { state, inOwnStore: true, checkpointId: latest.checkpointId, nextId }
    }
    case 'empty':
      // A store that has held nothing needs no record of starting over.
      if (nextId === 2) return nothing(nextId)
      await begin(store, nextId, emptyManifest(graph, options))
      return nothing(nextId + 1)
    case 'manifest': {
      const { manifest } = restore
      const state = await RestoredState.load(manifest, restore.store, graph, restore.allowNonRestoredState)
      await copyBlobs(manifest.operators, restore.store, store)
      const uids = new Set(graph.nodes.map((node) => node.uid))
      const operators = manifest.operators.filter((operator) => uids.has(operator.uid))
      await begin(store, nextId, { ...manifest, ...emptyManifest(graph, options), operators })
      return { state, inOwnStore: true, checkpointId: nextId, nextId: nextId + 1 }
    }
  }
}

function nothing(nextId: number): Restored {
  return { state: null, inOwnStore: false, checkpointId: null, nextId }
}

async function begin(
  store: CheckpointStore,
  checkpointId: number,
  manifest: CheckpointManifest,
): Promise<void> {
  await store.publish({ ...manifest, checkpointId })
  await store.markCommitting(checkpointId)
}

function emptyManifest(graph: StreamGraph, { deploymentId, epoch, clock }: JobOptions): CheckpointManifest {
  return {
    format: 1,
    kind: 'checkpoint',
    deploymentId,
    checkpointId: 0,
    epoch,
    createdAt: clock.now(),
    finished: false,
    planFingerprint: planFingerprint(graph),
    operators: [],
  }
}
