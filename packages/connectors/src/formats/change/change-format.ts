import type { LogicalType, Row, RowKind } from '@millrace/engine/connect'

export interface Change {
  readonly kind: RowKind
  readonly row: Row
}

/** Fields of a message, in the order of `envelope`. */
export interface ChangeField {
  readonly name: string
  readonly type: LogicalType
}

/** A message that says nothing that can be used, and why. */
export type Fault = { readonly fault: string }

/** A JSON envelope around rows that says how they changed. */
export interface ChangeFormat {
  /** `row`: the type of the table's rows. */
  envelope(row: LogicalType): readonly ChangeField[]
  /** Field of the envelope with the row as it was, which leaves out what did not change; null when it is whole. */
  readonly partialBefore: string | null
  /**
   * The changes that a message tells, in order. `absent` gives, for the n-th partial row before, the columns that were
   * left out of it.
   */
  changes(message: Row, absent: (nth: number) => ReadonlySet<number>): readonly Change[] | Fault
  /** A change as a message; `row` is the row as JSON. */
  line(kind: RowKind, row: string): string
}

export const fault = (reason: string): Fault => ({ fault: reason })
