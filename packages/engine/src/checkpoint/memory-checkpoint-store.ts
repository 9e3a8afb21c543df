import { fail, invariant } from '@millrace/kernel'
import type { BlobRef, CheckpointManifest, CheckpointStore } from './checkpoint-store.ts'

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

  async claim(
    epoch: number,
  ): Promise<{ readonly latest: CheckpointManifest | null; readonly nextId: number }> {
    const { slots } = this.#shared
    const owner = slots.at(-1)?.epoch ?? 0
    if (owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
    const newest = slots.findLast((slot) => slot.kind === 'checkpoint')
    slots.push({ kind: 'fence', epoch })
    return {
      latest: newest?.kind === 'checkpoint' ? JSON.parse(newest.text) : null,
      nextId: slots.length + 1,
    }
  }

  async writeBlob(bytes: Uint8Array): Promise<BlobRef> {
    const copy = new Uint8Array(bytes)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', copy))
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    this.#shared.blobs.set(sha256, copy)
    return { sha256, bytes: copy.length }
  }

  async readBlob({ sha256, bytes }: BlobRef): Promise<Uint8Array> {
    const blob = this.#shared.blobs.get(sha256)
    if (blob === undefined || blob.length !== bytes)
      fail('CHECKPOINT_CORRUPT', { file: sha256, reason: 'it is missing' })
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
    const needed = new Set<string>()
    for (const slot of kept)
      for (const [, sha256] of slot.text.matchAll(/"sha256":"([0-9a-f]{64})"/g)) needed.add(sha256!)
    for (const sha256 of blobs.keys()) if (!needed.has(sha256)) blobs.delete(sha256)
  }
}
