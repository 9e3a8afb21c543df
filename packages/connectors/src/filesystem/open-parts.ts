import { constants } from 'node:fs'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import path from 'node:path'

/** A part being written; its file is opened again when more comes for it. */
export interface OpenPart {
  readonly name: string
  /** Folder of its partition; empty without one. */
  readonly partition: string
  readonly openedAt: number
  bytes: number
}

/** Files held open at once: of more partitions, those least recently written to are closed in between. */
const MOST_OPEN = 64

/** The hidden files of a writer, one for each partition it writes to. */
export class OpenParts {
  readonly #parts = new Map<string, OpenPart>()
  /** In the order of their use. */
  readonly #handles = new Map<OpenPart, FileHandle>()
  #folder = ''

  get(partition: string): OpenPart | undefined {
    return this.#parts.get(partition)
  }

  all(): OpenPart[] {
    return [...this.#parts.values()]
  }

  async create(folder: string, name: string, partition: string): Promise<OpenPart> {
    this.#folder = folder
    const part: OpenPart = { name, partition, openedAt: performance.now(), bytes: 0 }
    await this.#open(part, constants.O_CREAT | constants.O_EXCL)
    this.#parts.set(partition, part)
    return part
  }

  async append(part: OpenPart, bytes: Uint8Array): Promise<void> {
    const handle = this.#handles.get(part) ?? (await this.#open(part, 0))
    this.#handles.delete(part)
    this.#handles.set(part, handle)
    await handle.writeFile(bytes)
    part.bytes += bytes.length
  }

  /** The part is whole and durable. */
  async end(part: OpenPart): Promise<void> {
    this.#parts.delete(part.partition)
    await this.#rest(part)
  }

  /** Removes the files. */
  async abandon(): Promise<void> {
    for (const handle of this.#handles.values()) await handle.close()
    this.#handles.clear()
    for (const { name } of this.#parts.values()) await unlink(path.join(this.#folder, name)).catch(() => {})
    this.#parts.clear()
  }

  async #open(part: OpenPart, flags: number): Promise<FileHandle> {
    if (this.#handles.size >= MOST_OPEN) {
      const [oldest] = this.#handles.keys()
      await this.#rest(oldest!)
    }
    const access = constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW
    const handle = await open(path.join(this.#folder, part.name), access | flags, 0o644)
    this.#handles.set(part, handle)
    return handle
  }

  /** Closes a part's file once it is durable. */
  async #rest(part: OpenPart): Promise<void> {
    const handle = this.#handles.get(part)
    if (handle === undefined) return
    this.#handles.delete(part)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}
