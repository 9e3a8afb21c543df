import { fail } from '@millrace/kernel'
import type { BlobRef } from './checkpoint-store.ts'
import type { FileTree } from './file-tree.ts'
import { sha256 } from './sha256.ts'

/** Immutable files named by the hash of their content. */
export class FileBlobs {
  readonly #tree: FileTree
  /** Read back and found right since this store was opened. */
  readonly #verified = new Set<string>()

  constructor(tree: FileTree) {
    this.#tree = tree
  }

  async write(bytes: Uint8Array): Promise<BlobRef> {
    const ref: BlobRef = { sha256: await sha256(bytes), bytes: bytes.length }
    const existing = await this.#tree.read('blobs', ref.sha256)
    if (existing === null) {
      await this.#tree.create('blobs', ref.sha256, bytes)
    } else if ((await sha256(existing)) === ref.sha256) {
      // Young again: the collector must not take it as left over.
      await this.#tree.ops.touch(this.#tree.path('blobs', ref.sha256), Date.now())
    } else {
      const temporary = await this.#tree.writeTemporary(bytes)
      await this.#tree.ops.rename(temporary, this.#tree.path('blobs', ref.sha256))
      await this.#tree.ops.syncDirectory(this.#tree.path('blobs'))
    }
    return ref
  }

  async read(ref: BlobRef): Promise<Uint8Array> {
    const bytes = await this.#tree.read('blobs', ref.sha256)
    const damage = bytes === null ? 'it is missing' : await damageOf(bytes, ref)
    if (bytes === null || damage !== null) {
      return fail('CHECKPOINT_CORRUPT', { file: `blobs/${ref.sha256}`, reason: damage ?? 'it is missing' })
    }
    this.#verified.add(ref.sha256)
    return bytes
  }

  /** Reads back each one that has not been; throws CHECKPOINT_CORRUPT. The others must still be there. */
  async verify(refs: Iterable<BlobRef>): Promise<void> {
    for (const ref of refs) {
      if (!this.#verified.has(ref.sha256)) {
        await this.read(ref)
        continue
      }
      const found = await this.#tree.ops.stat(this.#tree.path('blobs', ref.sha256))
      if (found?.bytes === ref.bytes) continue
      fail('CHECKPOINT_CORRUPT', {
        file: `blobs/${ref.sha256}`,
        reason: found === null ? 'it is missing' : 'its length is wrong',
      })
    }
  }

  forget(name: string): void {
    this.#verified.delete(name)
  }
}

async function damageOf(bytes: Uint8Array, ref: BlobRef): Promise<string | null> {
  if (bytes.length !== ref.bytes) return `it has ${bytes.length} bytes instead of ${ref.bytes}`
  return (await sha256(bytes)) === ref.sha256 ? null : 'its content does not match its checksum'
}
