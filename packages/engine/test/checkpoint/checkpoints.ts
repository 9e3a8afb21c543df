import type { CheckpointManifest, CheckpointStore } from '../../src/checkpoint/checkpoint-store.ts'

/** What a checkpoint of these tests holds: easy to make, easy to compare. */
export const contentOf = (id: number): readonly string[] => [`shared`, `only ${id}`, `pair ${id >> 1}`]

export async function writeCheckpoint(
  store: CheckpointStore,
  id: number,
  epoch: number,
): Promise<CheckpointManifest> {
  const groups = []
  for (const [keyGroup, text] of contentOf(id).entries()) {
    const bytes = new TextEncoder().encode(text)
    groups.push({ keyGroup, blob: await store.writeBlob(bytes), offset: 0, length: bytes.length })
  }
  const schema = { encoding: 'text', keyTypes: [], valueTypes: [] }
  const manifest: CheckpointManifest = {
    format: 1,
    kind: 'checkpoint',
    deploymentId: 'd',
    checkpointId: id,
    epoch,
    createdAt: 0,
    finished: false,
    planFingerprint: 'p',
    operators: [
      { uid: 'u', name: 'o', maxParallelism: 4, keyed: [{ name: 's', schema, groups }], lists: [] },
    ],
  }
  await store.publish(manifest)
  return manifest
}

/** What the checkpoint holds, read through the store. */
export async function readContent(
  store: CheckpointStore,
  manifest: CheckpointManifest,
): Promise<readonly string[]> {
  const texts = []
  for (const { blob, offset, length } of manifest.operators[0]!.keyed[0]!.groups) {
    texts.push(new TextDecoder().decode((await store.readBlob(blob)).subarray(offset, offset + length)))
  }
  return texts
}
