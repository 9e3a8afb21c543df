import type { JobSpec } from '@millrace/contracts/job-protocol'
import type { JobOptions } from '@millrace/engine'
import { FileCheckpointStore, openSavepoint } from '@millrace/engine/checkpoint'

export function openStore(directory: string, deploymentId: string): Promise<FileCheckpointStore> {
  return FileCheckpointStore.open(directory, deploymentId)
}

/**
 * Where the job begins: at its own newest checkpoint once it has one, else where the person said. The first start
 * of an execution cannot have one, so that a damaged store does not keep anybody from starting over.
 */
export async function openRestore(
  spec: JobSpec,
  store: FileCheckpointStore | null,
): Promise<JobOptions['restore']> {
  const { restore, epoch, sinceEpoch } = spec
  if (restore.kind === 'latest') return restore
  if (store !== null && epoch > sinceEpoch) {
    const newest = await store.readLatest()
    if (newest !== null && newest.epoch >= sinceEpoch) return { kind: 'latest' }
  }
  if (restore.kind === 'empty') return restore
  const { manifest, store: from } = await openSavepoint(restore.directory)
  return { kind: 'manifest', manifest, store: from, allowNonRestoredState: restore.allowNonRestoredState }
}
