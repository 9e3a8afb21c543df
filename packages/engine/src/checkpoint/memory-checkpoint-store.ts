import { fail, invariant } from '@millrace/kernel'
import type { BlobRef, CheckpointManifest, CheckpointStore, Claim } from './checkpoint-store.ts'
import { distinctBlobs } from './manifest-blobs.ts'
import { sha256 } from './sha256.ts'

type Slot =
  | { readonly kind: 'fence'; readonly epoch: number }
  | { readonly kind: 'checkpoint'; readonly text: string; readonly epoch: number }

/** What a storage service would keep; several stores opened on it compete as processes do. */
export class MemoryCheckpoints {
  readonly blobs = new Map<string, Uint8Array>()
  readonly slots: Slot[] = []
  readonly committing = new Set<number>()
}

/** A checkpoint store in memory with the file store's guarantees, for tests and for sessions that end with the page. */
export class MemoryCheckpointStore implements CheckpointStore {
  readonly #shared: MemoryCheckpoints

  constructor(shared = new MemoryCheckpoints()) {
    this.#shared = shared
  }

  async claim(epoch: number, startOver = false): Promise<Claim> {
    const { slots } = this.#shared
    const owner = slots.at(-1)?.epoch ?? 0
    if (owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
    const newest = slots.findLast((slot) => slot.kind === 'checkpoint')
    slots.push({ kind: 'fence', epoch })
    const latest = !startOver && newest?.kind === 'checkpoint' ? JSON.parse(newest.text) : null
    return { latest, nextId: slots.length + 1, skipped: [] }
  }

  async writeBlob(bytes: Uint8Array): Promise<BlobRef> {
    const copy = new Uint8Array(bytes)
    const digest = await sha256(copy)
    this.#shared.blobs.set(digest, copy)
    return { sha256: digest, bytes: copy.length }
  }

  async readBlob({ sha256: file, bytes }: BlobRef): Promise<Uint8Array> {
    const blob = this.#shared.blobs.get(file)
    if (blob === undefined || blob.length !== bytes)
      fail('CHECKPOINT_CORRUPT', { file, reason: 'it is missing' })
    return blob
  }

  async publish(manifest: CheckpointManifest): Promise<void> {
    const { slots } = this.#shared
    const { checkpointId, epoch } = manifest
    const text = JSON.stringify(manifest)
    const taken = slots[checkpointId - 1]
    if (taken?.kind === 'checkpoint' && taken.text === text) return
    const owner = slots.at(-1)?.epoch ?? 0
    if (slots.length >= checkpointId || owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
    // Ids of failed checkpoints are filled, so that slots stay without gaps.
    while (slots.length < checkpointId - 1) slots.push({ kind: 'fence', epoch })
    slots.push({ kind: 'checkpoint', text, epoch })
  }

  async markCommitting(checkpointId: number): Promise<void> {
    invariant(this.#shared.slots[checkpointId - 1]?.kind === 'checkpoint', 'a published checkpoint is marked')
    this.#shared.committing.add(checkpointId)
  }

  async collect(retain: number): Promise<void> {
    const { slots, blobs } = this.#shared
    const kept = slots.filter((slot) => slot.kind === 'checkpoint').slice(-retain)
    const needed = new Set(
      kept.flatMap(({ text }) => [
        ...distinctBlobs((JSON.parse(text) as CheckpointManifest).operators).keys(),
      ]),
    )
    for (const name of blobs.keys()) if (!needed.has(name)) blobs.delete(name)
  }
}
