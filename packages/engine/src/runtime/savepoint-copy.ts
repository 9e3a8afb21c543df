import type { CheckpointManifest, CheckpointStore, OperatorStateRef } from '../checkpoint/checkpoint-store.ts'
import { blobsOf } from './restored-state.ts'

/**
 * Copies a checkpoint with all it refers to into a store of its own. Blobs keep their names, so the references stay.
 * What sinks had to commit is left out: it has been committed by now.
 */
export async function copySavepoint(
  manifest: CheckpointManifest,
  from: CheckpointStore,
  to: CheckpointStore,
): Promise<CheckpointManifest> {
  const operators = manifest.operators.map(({ committables: _, ...operator }): OperatorStateRef => operator)
  await copyBlobs(operators, from, to)
  const savepoint: CheckpointManifest = { ...manifest, kind: 'savepoint', operators }
  await to.publish(savepoint)
  return savepoint
}

export async function copyBlobs(
  operators: readonly OperatorStateRef[],
  from: CheckpointStore,
  to: CheckpointStore,
): Promise<void> {
  const copied = new Set<string>()
  for (const blob of blobsOf(operators)) {
    if (copied.has(blob.sha256)) continue
    copied.add(blob.sha256)
    await to.writeBlob(await from.readBlob(blob))
  }
}
