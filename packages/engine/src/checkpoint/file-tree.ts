import { join } from 'node:path'
import { errorCode, type FileOps } from './file-ops.ts'

export type Folder = 'records' | 'committing' | 'blobs' | 'tmp'
const folders: readonly Folder[] = ['records', 'committing', 'blobs', 'tmp']

/** A store's directory: creating files under names that nobody has yet, whole or not at all. */
export class FileTree {
  readonly ops: FileOps
  readonly #root: string

  constructor(root: string, ops: FileOps) {
    this.#root = root
    this.ops = ops
  }

  path(folder: Folder, name = ''): string {
    return join(this.#root, folder, name)
  }

  async prepare(): Promise<void> {
    for (const folder of folders) await this.ops.makeDirectory(this.path(folder))
    await this.ops.syncDirectory(this.#root)
  }

  /**
   * Writes a temporary file, syncs it, links it into place, syncs the folder. False when the name is taken. A crash
   * anywhere leaves either nothing under the name or the whole file.
   */
  async create(folder: Folder, name: string, bytes: Uint8Array): Promise<boolean> {
    const temporary = await this.writeTemporary(bytes)
    try {
      await this.ops.link(temporary, this.path(folder, name))
    } catch (error) {
      await this.ops.unlink(temporary)
      if (errorCode(error) === 'EEXIST') return false
      throw error
    }
    await this.ops.unlink(temporary)
    await this.ops.syncDirectory(this.path(folder))
    return true
  }

  async writeTemporary(bytes: Uint8Array): Promise<string> {
    const temporary = this.path('tmp', crypto.randomUUID())
    await this.ops.writeDurably(temporary, bytes)
    return temporary
  }

  read(folder: Folder, name: string): Promise<Uint8Array | null> {
    return this.ops.read(this.path(folder, name))
  }

  list(folder: Folder): Promise<readonly string[]> {
    return this.ops.list(this.path(folder))
  }
}
