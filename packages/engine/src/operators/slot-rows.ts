import type { Batch } from '../types/batch.ts'
import { isRetraction, type RowKind } from '../types/row-kind.ts'
import type { TakenRows } from './aggregate/taken-rows.ts'

/** Collects rows of one batch with the slots they go into. */
export class SlotRows {
  readonly #slots: Int32Array
  readonly #rows: Int32Array
  readonly #signs: Int8Array | null
  readonly #kinds: Uint8Array | null
  count = 0

  constructor({ length, kinds }: Batch) {
    const retracts = kinds?.some((kind) => isRetraction(kind as RowKind)) ?? false
    this.#slots = new Int32Array(length)
    this.#rows = new Int32Array(length)
    this.#signs = retracts ? new Int8Array(length) : null
    this.#kinds = kinds
  }

  add(slot: number, row: number): void {
    this.#slots[this.count] = slot
    this.#rows[this.count] = row
    if (this.#signs !== null) this.#signs[this.count] = isRetraction(this.#kinds![row] as RowKind) ? -1 : 1
    this.count++
  }

  /** What has been collected; valid until the next `add`, which begins anew. */
  take(): TakenRows {
    const { count } = this
    this.count = 0
    return { count, slots: this.#slots, rows: this.#rows, signs: this.#signs }
  }
}
