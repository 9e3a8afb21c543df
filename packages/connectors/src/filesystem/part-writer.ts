import { mkdir, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Batch, Committable, SinkWriter, WriterContext } from '@millrace/engine/connect'
import type { RowEncoder } from '../formats/row-encoder.ts'
import { failFile } from './file-errors.ts'
import { type OpenPart, OpenParts } from './open-parts.ts'
import { encodePart } from './part-committable.ts'
import type { PartNames } from './part-names.ts'
import type { PartitionRows } from './partition-rows.ts'
import { syncFolder } from './sync-folder.ts'

export interface PartSettings {
  /** The table's path as the user wrote it, for messages. */
  readonly shown: string
  readonly extension: string
  readonly maxBytes: number
  readonly maxAgeMs: number
  resolveFolder(): Promise<string>
  /** See `createPartitioning` and `makePartition`. */
  partition(batch: Batch): PartitionRows[]
  makePartition(root: string, folder: string): Promise<void>
}

interface EndedPart {
  readonly name: string
  readonly partition: string
  readonly bytes: number
}

/**
 * Writes rows into hidden part files in the sink's folder, one for each partition at a time. A part ends by size, by
 * age, and at every barrier; it is then durable.
 */
export class PartWriter implements SinkWriter {
  readonly #context: WriterContext
  readonly #names: PartNames
  readonly #encoder: RowEncoder
  readonly #settings: PartSettings
  readonly #parts = new OpenParts()
  #folder: string | null = null
  #ended: EndedPart[] = []
  #serial = 0

  constructor(context: WriterContext, names: PartNames, encoder: RowEncoder, settings: PartSettings) {
    this.#context = context
    this.#names = names
    this.#encoder = encoder
    this.#settings = settings
  }

  async write(batch: Batch): Promise<void> {
    if (batch.length === 0) return
    for (const { folder, rows } of this.#settings.partition(batch)) {
      const bytes = this.#encoder.encode(rows)
      await this.#guard(() => this.#append(folder, bytes))
    }
  }

  prepareCommit(checkpointId: number): Promise<readonly Committable[]> {
    return this.#guard(async () => {
      for (const part of this.#parts.all()) await this.#endPart(part)
      const ended = this.#ended
      this.#ended = []
      if (ended.length === 0) return []
      const { epoch, subtask } = this.#context
      const folder = this.#folder!
      const committables: Committable[] = []
      for (const [index, { name, partition, bytes }] of ended.entries()) {
        const part = `${subtask}-${index}`
        const pending = this.#names.pending(epoch, checkpointId, part)
        await rename(path.join(folder, name), path.join(folder, pending))
        const file = this.#names.final(epoch, checkpointId, part, this.#settings.extension)
        const final = partition === '' ? file : `${partition}/${file}`
        committables.push(encodePart({ pending, final, bytes }))
      }
      await syncFolder(folder)
      return committables
    })
  }

  async close(): Promise<void> {
    // Rows behind the last barrier belong to nobody now.
    await this.#parts.abandon()
    for (const { name } of this.#ended) await unlink(path.join(this.#folder!, name)).catch(() => {})
  }

  async #append(partition: string, bytes: Uint8Array): Promise<void> {
    const part = this.#parts.get(partition) ?? (await this.#createPart(partition))
    await this.#parts.append(part, bytes)
    this.#context.metrics.bytesOut(bytes.length)
    const { maxBytes, maxAgeMs } = this.#settings
    if (part.bytes >= maxBytes || performance.now() - part.openedAt >= maxAgeMs) await this.#endPart(part)
  }

  async #createPart(partition: string): Promise<OpenPart> {
    if (this.#folder === null) {
      const folder = await this.#settings.resolveFolder()
      await mkdir(folder, { recursive: true })
      this.#folder = folder
    }
    // What its commit would meet is better met now.
    await this.#settings.makePartition(this.#folder, partition)
    const { epoch, subtask } = this.#context
    const unique = `${subtask}-${this.#serial++}-${crypto.randomUUID().slice(0, 8)}`
    return this.#parts.create(this.#folder, this.#names.inProgress(epoch, unique), partition)
  }

  async #endPart(part: OpenPart): Promise<void> {
    await this.#parts.end(part)
    this.#ended.push({ name: part.name, partition: part.partition, bytes: part.bytes })
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      return failFile('write', this.#settings.shown, error)
    }
  }
}
