import { fail, invariant } from '@millrace/kernel'
import type { BlobRef, CheckpointManifest, CheckpointStore, Claim } from './checkpoint-store.ts'
import { FileBlobs } from './file-blobs.ts'
import { collectFiles } from './file-collector.ts'
import { type FileOps, nodeFileOps } from './file-ops.ts'
import { FileRecords, type FoundRecord } from './file-records.ts'
import { FileTree } from './file-tree.ts'
import { distinctBlobs } from './manifest-blobs.ts'
import { findLatest } from './newest-checkpoint.ts'
import { withStorageErrors } from './storage-errors.ts'

export interface FileStoreOptions {
  readonly ops?: FileOps
  /** Files nobody refers to are kept this long: somebody may be about to. */
  readonly graceMs?: number
}

const GRACE_MS = 10 * 60_000

/**
 * Checkpoints of one deployment in a directory of a local (or any POSIX) file system:
 *
 * - `blobs/<sha256>`: state
 * - `records/<slot>`: the sequence: checkpoints and fences, each with a checksum
 * - `committing/<slot>`: this checkpoint's sinks may have committed
 * - `tmp/`: files on the way to their name
 *
 * Names are given by `link`, which fails when the name is taken (`rename` would silently win). Everybody goes upwards
 * from the newest record there was when they looked, and looks once more after creating theirs: of two who did not
 * see each other before, at least one sees the other then and gives way. So ids may leave gaps, and old records may be
 * removed, without anybody slipping in behind a younger epoch.
 */
export class FileCheckpointStore implements CheckpointStore {
  readonly #tree: FileTree
  readonly #blobs: FileBlobs
  readonly #records: FileRecords
  readonly #deploymentId: string
  readonly #graceMs: number
  #claimed: { readonly epoch: number; next: number } | null = null

  private constructor(directory: string, deploymentId: string, options: FileStoreOptions) {
    this.#tree = new FileTree(directory, options.ops ?? nodeFileOps)
    this.#blobs = new FileBlobs(this.#tree)
    this.#records = new FileRecords(this.#tree)
    this.#deploymentId = deploymentId
    this.#graceMs = options.graceMs ?? GRACE_MS
  }

  /** Opens the directory, creating it where needed. Checkpoints and savepoints look the same. */
  static async open(
    directory: string,
    deploymentId: string,
    options: FileStoreOptions = {},
  ): Promise<FileCheckpointStore> {
    const store = new FileCheckpointStore(directory, deploymentId, options)
    await withStorageErrors(() => store.#tree.prepare())
    return store
  }

  claim(epoch: number, startOver = false): Promise<Claim> {
    return withStorageErrors(async () => {
      const claimant = crypto.randomUUID()
      for (;;) {
        const slots = await this.#records.slots()
        const owner = await this.#youngestEpoch(slots)
        if (owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
        // Behind marks too: their record may have been lost.
        const slot = Math.max(slots.at(-1) ?? 0, (await this.#records.marks()).at(-1) ?? 0) + 1
        const { taken } = await this.#records.create({ kind: 'fence', slot, epoch, claimant })
        // Somebody was faster, or came from further up: look again.
        if (taken !== null || (await this.#foreignSince(slot, slot)) !== null) continue
        this.#claimed = { epoch, next: slot + 1 }
        if (startOver) return { latest: null, nextId: slot + 1, skipped: [] }
        const { latest, skipped } = await findLatest(this.#records, this.#blobs)
        if (latest !== null && latest.deploymentId !== this.#deploymentId) {
          fail('CHECKPOINT_FOREIGN', { found: latest.deploymentId, expected: this.#deploymentId })
        }
        return { latest, nextId: slot + 1, skipped }
      }
    })
  }

  /** The newest intact checkpoint without claiming anything: how a savepoint is read. */
  readLatest(): Promise<CheckpointManifest | null> {
    return withStorageErrors(async () => (await findLatest(this.#records, this.#blobs)).latest)
  }

  writeBlob(bytes: Uint8Array): Promise<BlobRef> {
    return withStorageErrors(() => this.#blobs.write(bytes))
  }

  readBlob(ref: BlobRef): Promise<Uint8Array> {
    return withStorageErrors(() => this.#blobs.read(ref))
  }

  publish(manifest: CheckpointManifest): Promise<void> {
    return withStorageErrors(async () => {
      const { checkpointId: slot, epoch } = manifest
      await this.#blobs.verify(distinctBlobs(manifest.operators).values())
      const next = this.#claimed?.next ?? 0
      if (this.#claimed === null) await this.#throwIfOccupied(slot)
      const { taken } = await this.#records.create({ kind: 'checkpoint', slot, epoch, manifest })
      if (taken !== null) fenced(epoch, taken)
      const owner = await this.#foreignSince(Math.min(next, slot), slot)
      if (owner !== null) fail('CHECKPOINT_FENCED', { epoch, owner })
      if (this.#claimed !== null) this.#claimed.next = slot + 1
    })
  }

  markCommitting(checkpointId: number): Promise<void> {
    return withStorageErrors(async () => {
      const found = await this.#records.read(checkpointId)
      if ('damage' in found || found.kind !== 'checkpoint') {
        const reason = 'damage' in found ? found.damage : 'it is no checkpoint'
        return fail('CHECKPOINT_CORRUPT', { file: `records/${checkpointId}`, reason })
      }
      const epoch = this.#claimed?.epoch ?? found.epoch
      const owner = await this.#youngestEpoch(await this.#records.slots())
      if (owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
      await this.#records.mark(checkpointId, epoch)
    })
  }

  collect(retain: number): Promise<void> {
    return withStorageErrors(async () => {
      invariant(this.#claimed !== null && retain >= 1, 'a claimed store is collected')
      const { epoch } = this.#claimed
      const owner = await this.#youngestEpoch(await this.#records.slots())
      if (owner > epoch) fail('CHECKPOINT_FENCED', { epoch, owner })
      const removed = await collectFiles(this.#tree, this.#records, retain, this.#graceMs)
      for (const name of removed) this.#blobs.forget(name)
    })
  }

  /** Epochs only grow along the slots, so the newest readable record has the youngest. */
  async #youngestEpoch(slots: readonly number[]): Promise<number> {
    for (const slot of slots.toReversed()) {
      const found = await this.#records.read(slot)
      if (!('damage' in found)) return found.epoch
    }
    return 0
  }

  /** The youngest epoch, if any record from slot `next` on is not the one just created in `mine`; else null. */
  async #foreignSince(next: number, mine: number): Promise<number | null> {
    const slots = await this.#records.slots()
    const foreign = slots.some((slot) => slot >= next && slot !== mine)
    return foreign ? this.#youngestEpoch(slots) : null
  }

  async #throwIfOccupied(slot: number): Promise<void> {
    const slots = await this.#records.slots()
    if (slots.some((other) => other !== slot)) fail('SAVEPOINT_NOT_EMPTY')
  }
}

function fenced(epoch: number, by: FoundRecord): never {
  return fail('CHECKPOINT_FENCED', { epoch, owner: 'damage' in by ? '?' : by.epoch })
}
