import { fail } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from './checkpoint-store.ts'
import { FileCheckpointStore } from './file-checkpoint-store.ts'
import { type FileOps, nodeFileOps } from './file-ops.ts'

/** A completed savepoint, whichever deployment took it. Throws SAVEPOINT_NOT_FOUND, or CHECKPOINT_CORRUPT. */
export async function openSavepoint(
  directory: string,
  ops: FileOps = nodeFileOps,
): Promise<{ readonly manifest: CheckpointManifest; readonly store: CheckpointStore }> {
  // Opening creates what is missing; a wrong path is not to become a folder.
  if ((await ops.stat(directory)) === null)
    fail('SAVEPOINT_NOT_FOUND', { reason: 'the folder does not exist' })
  const store = await FileCheckpointStore.open(directory, '', { ops })
  const manifest = await store.readLatest()
  if (manifest === null) return fail('SAVEPOINT_NOT_FOUND', { reason: 'it holds no complete record' })
  return { manifest, store }
}
