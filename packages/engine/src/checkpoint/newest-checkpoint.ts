import { fail, isMillraceError } from '@millrace/kernel'
import type { CheckpointManifest, Damage } from './checkpoint-store.ts'
import type { FileBlobs } from './file-blobs.ts'
import { type FileRecords, recordFile } from './file-records.ts'
import { distinctBlobs } from './manifest-blobs.ts'

/**
 * The newest checkpoint that is intact with all its blobs. Damaged ones are skipped as long as none of them may have
 * been committed by sinks: behind a commit mark there is no way back, as it would write rows twice.
 */
export async function findLatest(
  records: FileRecords,
  blobs: FileBlobs,
): Promise<{ readonly latest: CheckpointManifest | null; readonly skipped: readonly Damage[] }> {
  const committed = (await records.marks()).at(-1) ?? 0
  const skipped: Damage[] = []
  let latest: CheckpointManifest | null = null
  for (const slot of (await records.slots()).toReversed()) {
    const found = await records.read(slot)
    if ('damage' in found) {
      skipped.push({ file: recordFile(slot), reason: found.damage })
      continue
    }
    if (found.kind === 'fence') continue
    const damage = await damageOf(found.manifest, blobs)
    if (damage === null) {
      latest = found.manifest
      break
    }
    skipped.push(damage)
    if (slot <= committed) break
  }
  if ((latest?.checkpointId ?? 0) < committed) {
    fail('CHECKPOINT_CORRUPT', skipped[0] ?? { file: recordFile(committed), reason: 'it is missing' })
  }
  return { latest, skipped }
}

async function damageOf(manifest: CheckpointManifest, blobs: FileBlobs): Promise<Damage | null> {
  try {
    for (const blob of distinctBlobs(manifest.operators).values()) await blobs.read(blob)
    return null
  } catch (error) {
    if (!isMillraceError(error) || error.code !== 'CHECKPOINT_CORRUPT') throw error
    return { file: String(error.params.file), reason: String(error.params.reason) }
  }
}
