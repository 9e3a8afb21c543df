import type { FileTree } from './file-tree.ts'
import { type CheckpointRecord, decodeRecord, encodeRecord } from './record.ts'

export type FoundRecord = CheckpointRecord | { readonly damage: string }

const slotName = (slot: number): string => String(slot).padStart(12, '0')
export const recordFile = (slot: number): string => `records/${slotName(slot)}`

/** The numbered sequence of records, and the marks of those whose commit has begun. */
export class FileRecords {
  readonly #tree: FileTree

  constructor(tree: FileTree) {
    this.#tree = tree
  }

  /** Slots that are taken, ascending. Files of other names are not ours. */
  slots(): Promise<readonly number[]> {
    return this.#numbers('records')
  }
  marks(): Promise<readonly number[]> {
    return this.#numbers('committing')
  }

  async read(slot: number): Promise<FoundRecord> {
    const bytes = await this.#tree.read('records', slotName(slot))
    return bytes === null ? { damage: 'it is missing' } : decodeRecord(bytes, slot)
  }

  /** `taken` gives what is in the slot instead; a record equal to ours is ours: the answer to an earlier try was lost. */
  async create(record: CheckpointRecord): Promise<{ readonly taken: FoundRecord | null }> {
    const bytes = await encodeRecord(record)
    const name = slotName(record.slot)
    if (await this.#tree.create('records', name, bytes)) return { taken: null }
    const existing = await this.#tree.read('records', name)
    if (existing !== null && Buffer.compare(existing, bytes) === 0) {
      await this.#tree.ops.syncDirectory(this.#tree.path('records'))
      return { taken: null }
    }
    return { taken: await this.read(record.slot) }
  }

  async mark(slot: number, epoch: number): Promise<void> {
    const text = JSON.stringify({ checkpointId: slot, epoch })
    const created = await this.#tree.create('committing', slotName(slot), new TextEncoder().encode(text))
    if (!created) await this.#tree.ops.syncDirectory(this.#tree.path('committing'))
  }

  async remove(slot: number): Promise<void> {
    await this.#tree.ops.unlink(this.#tree.path('records', slotName(slot)))
  }
  async unmark(slot: number): Promise<void> {
    await this.#tree.ops.unlink(this.#tree.path('committing', slotName(slot)))
  }

  async #numbers(folder: 'records' | 'committing'): Promise<readonly number[]> {
    const names = await this.#tree.list(folder)
    return names
      .filter((name) => /^\d{12}$/.test(name))
      .map(Number)
      .sort((a, b) => a - b)
  }
}
