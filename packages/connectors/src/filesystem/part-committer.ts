import { link, mkdir, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Committable, CommitterContext, SinkCommitter } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { errnoOf, failFile } from './file-errors.ts'
import { decodePart, type PartCommittable } from './part-committable.ts'
import type { PartNames } from './part-names.ts'
import { syncFolder } from './sync-folder.ts'

export interface CommitterSettings {
  readonly shown: string
  resolveFolder(): Promise<string>
  /** See `makePartition`. */
  makePartition(root: string, folder: string): Promise<void>
}

/**
 * Gives parts their final names by hard links: a name is taken once, and taking it again with the same part changes
 * nothing. A part's final name is fixed when it is written, so a late committer of an older epoch can only repeat what
 * its successor does.
 */
export class PartCommitter implements SinkCommitter {
  readonly #context: CommitterContext
  readonly #names: PartNames
  readonly #settings: CommitterSettings
  #folder = ''

  constructor(context: CommitterContext, names: PartNames, settings: CommitterSettings) {
    this.#context = context
    this.#names = names
    this.#settings = settings
  }

  open(restored: readonly Committable[]): Promise<void> {
    return this.#guard(async () => {
      this.#folder = await this.#settings.resolveFolder()
      await mkdir(this.#folder, { recursive: true })
      await this.#checkFence()
      const { epoch } = this.#context
      await writeFile(this.#at(this.#names.fence(epoch)), '')
      await syncFolder(this.#folder)
      // Two that start at once both see the younger's fence by now.
      await this.#checkFence()
      await this.#removeLeftovers(new Set(restored.map((bytes) => this.#decode(bytes, -1).pending)))
    })
  }

  async lastCommitted(): Promise<number | null> {
    const text = await readFile(this.#at(this.#names.committed()), 'utf8').catch((error: unknown) =>
      errnoOf(error) === 'ENOENT' ? null : failFile('write', this.#settings.shown, error),
    )
    return text === null ? null : Number(text)
  }

  commit(checkpointId: number, committables: readonly Committable[]): Promise<void> {
    return this.#guard(async () => {
      await this.#checkFence()
      const parts = committables.map((bytes) => this.#decode(bytes, checkpointId))
      const partitions = new Set(
        parts.map(({ final }) => path.posix.dirname(final)).filter((name) => name !== '.'),
      )
      for (const partition of partitions) await this.#settings.makePartition(this.#folder, partition)
      for (const part of parts) await this.#publish(part, checkpointId)
      for (const folder of withParents(partitions)) await syncFolder(this.#at(folder))
      await this.#noteCommitted(checkpointId)
    })
  }

  async close(): Promise<void> {}

  async #publish({ pending, final }: PartCommittable, checkpointId: number): Promise<void> {
    try {
      await link(this.#at(pending), this.#at(final))
    } catch (error) {
      const code = errnoOf(error)
      if (code === 'ENOENT') return this.#checkPublished(final, checkpointId)
      if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS') {
        // A file system without hard links; names are never given twice, so nothing is overwritten.
        await rename(this.#at(pending), this.#at(final))
        return
      }
      if (code !== 'EEXIST') throw error
    }
    await unlink(this.#at(pending)).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error
    })
  }

  /** The part is gone: it has been published before, and may have been taken away by its reader since. */
  async #checkPublished(final: string, checkpointId: number): Promise<void> {
    const exists = await stat(this.#at(final)).then(
      () => true,
      () => false,
    )
    if (exists || ((await this.lastCommitted()) ?? -1) >= checkpointId) return
    fail('SINK_FILE_LOST', { file: path.join(this.#settings.shown, final), checkpoint: checkpointId })
  }

  async #checkFence(): Promise<void> {
    const { epoch, sinkId } = this.#context
    for (const name of await readdir(this.#folder)) {
      const newer = this.#names.fenceEpochOf(name)
      if (newer !== null && newer > epoch) fail('SINK_FENCED', { sink: sinkId, epoch, newer })
    }
  }

  async #removeLeftovers(keep: ReadonlySet<string>): Promise<void> {
    const { epoch } = this.#context
    for (const name of await readdir(this.#folder)) {
      const owner = this.#names.partEpochOf(name) ?? this.#names.fenceEpochOf(name)
      if (owner !== null && owner < epoch && !keep.has(name)) {
        await unlink(this.#at(name)).catch((error: unknown) => {
          if (errnoOf(error) !== 'ENOENT') throw error
        })
      }
    }
  }

  async #noteCommitted(checkpointId: number): Promise<void> {
    if (((await this.lastCommitted()) ?? -1) >= checkpointId) return
    const note = this.#at(this.#names.committed())
    const handle = await open(`${note}.new`, 'w')
    try {
      await handle.writeFile(String(checkpointId))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(`${note}.new`, note)
  }

  #decode(bytes: Committable, checkpointId: number): PartCommittable {
    return decodePart(bytes, checkpointId, this.#context.sinkId)
  }

  #at(name: string): string {
    return path.join(this.#folder, name)
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      failFile('write', this.#settings.shown, error)
    }
  }
}

/** The folders with those they lie in, up to the sink's own; each once. */
function withParents(folders: Iterable<string>): Set<string> {
  const all = new Set<string>()
  for (let folder of folders)
    for (; folder !== '.' && !all.has(folder); folder = path.posix.dirname(folder)) all.add(folder)
  return all.add('')
}
