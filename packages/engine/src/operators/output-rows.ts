import { type ColumnWriter, createColumnWriter } from '../state/column-writer.ts'
import type { Batch } from '../types/batch.ts'
import type { LogicalType } from '../types/logical-type.ts'
import { RowKind } from '../types/row-kind.ts'

/** Rows an operator makes, with room for a known number; a row that is not ended is written over by the next. */
export class OutputRows {
  readonly columns: readonly ColumnWriter[]
  readonly #kinds: Uint8Array
  length = 0

  constructor(types: readonly LogicalType[], capacity: number) {
    this.columns = types.map((type) => createColumnWriter(type, capacity))
    this.#kinds = new Uint8Array(capacity)
  }

  end(kind: RowKind): void {
    this.#kinds[this.length++] = kind
  }

  /** Says otherwise of the row that was ended last. */
  changeLast(kind: RowKind): void {
    this.#kinds[this.length - 1] = kind
  }

  finish(): Batch {
    const { length } = this
    const kinds = this.#kinds.subarray(0, length)
    return {
      length,
      columns: this.columns.map((column) => column.finish(length)),
      kinds: kinds.every((kind) => kind === RowKind.INSERT) ? null : kinds,
    }
  }
}
