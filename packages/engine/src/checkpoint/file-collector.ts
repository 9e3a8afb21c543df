import { fail } from '@millrace/kernel'
import { type FileRecords, recordFile } from './file-records.ts'
import type { FileTree, Folder } from './file-tree.ts'
import { distinctBlobs } from './manifest-blobs.ts'

/**
 * Removes records older than the `retain`-th newest checkpoint, oldest first, then marks without a record, then blobs
 * that no remaining checkpoint refers to. A record among those that stay that cannot be read stops it before anything is removed: what it
 * refers to is unknown. Gives the names of the removed blobs.
 */
export async function collectFiles(
  tree: FileTree,
  records: FileRecords,
  retain: number,
  graceMs: number,
): Promise<readonly string[]> {
  const slots = await records.slots()
  const needed = new Set<string>()
  let kept = 0
  let floor = 0
  for (const slot of slots.toReversed()) {
    if (kept === retain) break
    const found = await records.read(slot)
    if ('damage' in found) return fail('CHECKPOINT_CORRUPT', { file: recordFile(slot), reason: found.damage })
    if (found.kind === 'fence') continue
    for (const sha256 of distinctBlobs(found.manifest.operators).keys()) needed.add(sha256)
    kept++
    floor = slot
  }
  if (kept < retain) floor = 0
  for (const slot of slots) if (slot < floor) await records.remove(slot)
  for (const slot of await records.marks()) if (slot < floor) await records.unmark(slot)
  await removeOld(tree, 'tmp', () => true, graceMs)
  return removeOld(tree, 'blobs', (name) => !needed.has(name), graceMs)
}

async function removeOld(
  tree: FileTree,
  folder: Folder,
  isLeftOver: (name: string) => boolean,
  graceMs: number,
): Promise<readonly string[]> {
  const removed: string[] = []
  for (const name of await tree.list(folder)) {
    if (!isLeftOver(name)) continue
    const path = tree.path(folder, name)
    const found = await tree.ops.stat(path)
    if (found === null || Date.now() - found.modifiedAt < graceMs) continue
    await tree.ops.unlink(path)
    removed.push(name)
  }
  return removed
}
