import type { Column, LogicalType, RowValue, Validity } from '@millrace/engine/connect'

/**
 * Builds one column of a batch by writing at a row, in any order of columns and again if need be: a reader that meets
 * a bad row simply writes the next row over it. Rows never written hold unspecified values.
 */
export interface CellBuilder {
  set(row: number, value: RowValue): void
  setNull(row: number): void
  /** True when what `finish` would give refers to bytes that were read. */
  readonly keepsBytes?: boolean
  /** Lets go of what was written when no row of it stands. */
  forget?(): void
  /** The first `rows` rows; leaves the builder empty. */
  finish(rows: number): Column
}

/** Bits of rows that are null; `validity` shape of the engine. */
export class NullBits {
  readonly #bits: Uint8Array
  #any = false

  constructor(capacity: number) {
    this.#bits = new Uint8Array((capacity + 7) >> 3).fill(255)
  }

  setNull(row: number): void {
    this.#bits[row >> 3]! &= ~(1 << (row & 7))
    this.#any = true
  }

  setValid(row: number): void {
    if (this.#any) this.#bits[row >> 3]! |= 1 << (row & 7)
  }

  take(rows: number): Validity {
    if (!this.#any) return null
    const bits = this.#bits.slice(0, (rows + 7) >> 3)
    this.#bits.fill(255)
    this.#any = false
    return bits
  }
}

export interface CellColumn {
  /** A field inside a column that is read alone. */
  readonly within?: { readonly column: string; readonly path: readonly string[] }
  readonly name: string
  readonly type: LogicalType
}
