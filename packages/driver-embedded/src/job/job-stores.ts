import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { CheckpointStore, JobOptions } from '@millrace/engine'
import { FileCheckpointStore } from '@millrace/engine/checkpoint'
import { fail } from '@millrace/kernel'

export async function openStore(directory: string, deploymentId: string): Promise<CheckpointStore> {
  return FileCheckpointStore.open(directory, deploymentId)
}

/** Where the job begins, as the engine wants it said. */
export async function openRestore({ restore, deploymentId }: JobSpec): Promise<JobOptions['restore']> {
  if (restore.kind !== 'savepoint') return restore
  const store = await openStore(restore.directory, deploymentId)
  const manifest = await store.readLatest()
  if (manifest === null) return fail('SAVEPOINT_MISSING', { savepoint: restore.directory })
  return { kind: 'manifest', manifest, store, allowNonRestoredState: restore.allowNonRestoredState }
}
