import type { Batch } from './batch.ts'
import { type ColumnBuilder, createColumnBuilder } from './column-builder.ts'
import type { LogicalType } from './logical-type.ts'
import { RowKind } from './row-kind.ts'
import type { RowValue } from './row-value.ts'

/** Collects rows into a batch. Reusable: `finish` leaves the builder empty. */
export class BatchBuilder {
  readonly columns: readonly ColumnBuilder[]
  #kinds: number[] = []
  #hasChanges = false

  constructor(types: readonly LogicalType[], capacity = 64) {
    this.columns = types.map((type) => createColumnBuilder(type, capacity))
  }

  get length(): number {
    return this.#kinds.length
  }

  append(values: readonly RowValue[], kind: RowKind = RowKind.INSERT): void {
    for (let i = 0; i < this.columns.length; i++) this.columns[i]!.append(values[i] ?? null)
    this.appendKind(kind)
  }

  /** For callers that fill `columns` themselves: ends the row. */
  appendKind(kind: RowKind = RowKind.INSERT): void {
    this.#kinds.push(kind)
    if (kind !== RowKind.INSERT) this.#hasChanges = true
  }

  finish(): Batch {
    const length = this.#kinds.length
    const kinds = this.#hasChanges ? Uint8Array.from(this.#kinds) : null
    const columns = this.columns.map((column) => column.finish())
    this.#kinds = []
    this.#hasChanges = false
    return { length, columns, kinds }
  }
}
