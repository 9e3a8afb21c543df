import type { CheckpointManifest, CheckpointStore, OperatorStateRef } from '../checkpoint/checkpoint-store.ts'
import { distinctBlobs } from '../checkpoint/manifest-blobs.ts'

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
  for (const blob of distinctBlobs(operators).values()) await to.writeBlob(await from.readBlob(blob))
}
