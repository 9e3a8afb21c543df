import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Batch, Committable, SinkWriter, WriterContext } from '@millrace/engine/connect'
import type { RowEncoder } from '../formats/row-encoder.ts'
import { failFile } from './file-errors.ts'
import { encodePart } from './part-committable.ts'
import type { PartNames } from './part-names.ts'
import { syncFolder } from './sync-folder.ts'

export interface PartSettings {
  /** The table's path as the user wrote it, for messages. */
  readonly shown: string
  readonly extension: string
  readonly maxBytes: number
  readonly maxAgeMs: number
  resolveFolder(): Promise<string>
}

interface OpenPart {
  readonly handle: FileHandle
  readonly name: string
  readonly openedAt: number
  bytes: number
}

/** Writes rows into hidden part files. A part ends by size, by age, and at every barrier; it is then durable. */
export class PartWriter implements SinkWriter {
  readonly #context: WriterContext
  readonly #names: PartNames
  readonly #encoder: RowEncoder
  readonly #settings: PartSettings
  #folder: string | null = null
  #part: OpenPart | null = null
  #ended: { readonly name: string; readonly bytes: number }[] = []
  #serial = 0

  constructor(context: WriterContext, names: PartNames, encoder: RowEncoder, settings: PartSettings) {
    this.#context = context
    this.#names = names
    this.#encoder = encoder
    this.#settings = settings
  }

  async write(batch: Batch): Promise<void> {
    if (batch.length === 0) return
    const bytes = this.#encoder.encode(batch)
    await this.#guard(async () => {
      const part = this.#part ?? (await this.#openPart())
      this.#part = part
      await part.handle.writeFile(bytes)
      part.bytes += bytes.length
      this.#context.metrics.bytesOut(bytes.length)
      const { maxBytes, maxAgeMs } = this.#settings
      if (part.bytes >= maxBytes || performance.now() - part.openedAt >= maxAgeMs) await this.#endPart()
    })
  }

  prepareCommit(checkpointId: number): Promise<readonly Committable[]> {
    return this.#guard(async () => {
      await this.#endPart()
      const ended = this.#ended
      this.#ended = []
      if (ended.length === 0) return []
      const { epoch, subtask } = this.#context
      const folder = this.#folder!
      const committables: Committable[] = []
      for (const [index, { name, bytes }] of ended.entries()) {
        const part = `${subtask}-${index}`
        const pending = this.#names.pending(epoch, checkpointId, part)
        await rename(path.join(folder, name), path.join(folder, pending))
        const final = this.#names.final(epoch, checkpointId, part, this.#settings.extension)
        committables.push(encodePart({ pending, final, bytes }))
      }
      await syncFolder(folder)
      return committables
    })
  }

  async close(): Promise<void> {
    const part = this.#part
    this.#part = null
    await part?.handle.close()
    // Rows behind the last barrier belong to nobody now.
    const names = [...(part ? [part.name] : []), ...this.#ended.map(({ name }) => name)]
    for (const name of names) await unlink(path.join(this.#folder!, name)).catch(() => {})
  }

  async #openPart(): Promise<OpenPart> {
    if (this.#folder === null) {
      const folder = await this.#settings.resolveFolder()
      await mkdir(folder, { recursive: true })
      this.#folder = folder
    }
    const { epoch, subtask } = this.#context
    const unique = `${subtask}-${this.#serial++}-${crypto.randomUUID().slice(0, 8)}`
    const name = this.#names.inProgress(epoch, unique)
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW
    const handle = await open(path.join(this.#folder, name), flags, 0o644)
    return { handle, name, openedAt: performance.now(), bytes: 0 }
  }

  async #endPart(): Promise<void> {
    const part = this.#part
    if (part === null) return
    this.#part = null
    try {
      await part.handle.sync()
    } finally {
      await part.handle.close()
    }
    this.#ended.push({ name: part.name, bytes: part.bytes })
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      return failFile('write', this.#settings.shown, error)
    }
  }
}
