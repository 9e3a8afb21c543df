import { fail } from '@millrace/kernel'
import type { CheckpointManifest, CheckpointStore } from './checkpoint-store.ts'
import { FileCheckpointStore } from './file-checkpoint-store.ts'

/** A completed savepoint, whichever deployment took it. Throws SAVEPOINT_NOT_FOUND, or CHECKPOINT_CORRUPT. */
export async function openSavepoint(
  directory: string,
): Promise<{ readonly manifest: CheckpointManifest; readonly store: CheckpointStore }> {
  const store = await FileCheckpointStore.open(directory, '')
  const manifest = await store.readLatest()
  if (manifest === null) return fail('SAVEPOINT_NOT_FOUND', { reason: 'it holds no complete record' })
  return { manifest, store }
}
