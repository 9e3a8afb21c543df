import { weightOf } from '../../state/cell-store.ts'
import { type ObjectCodec, ObjectStore } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { RowKind } from '../../types/row-kind.ts'
import { type Row, readRow } from '../../types/row-value.ts'
import type { Session, SessionContents } from './session-contents.ts'

export interface SessionRowsOptions {
  readonly inputTypes: readonly LogicalType[]
  readonly outputTypes: readonly LogicalType[]
  readonly toInstant: (wall: number) => number
}

/** A row with its kind and its place among all rows that came. */
type CameRow = readonly [came: number, kind: RowKind, row: Row]

const cameRows: ObjectCodec<readonly CameRow[]> = {
  encode: (rows) => rows,
  decode: (encoded) => encoded as unknown as readonly CameRow[],
  weight: (rows) => rows.reduce((sum, [, , row]) => sum + weightOf(row) + 24, 24),
}

/** Sessions on their own: when one is over its rows go out as they came, with the bounds that they have in common. */
export class SessionRows implements SessionContents {
  readonly #options: SessionRowsOptions
  readonly #rows = new ObjectStore(cameRows)

  constructor(options: SessionRowsOptions) {
    this.#options = options
  }

  get stores() {
    const types = this.#options.inputTypes.map(typeToString).join(', ')
    return [{ store: this.#rows, stored: `session-rows(${types})/1` }]
  }

  take(slot: number, batch: Batch, row: number): void {
    const rows = this.#of(slot)
    const came = (rows.at(-1)?.[0] ?? 0) + 1
    const kind = (batch.kinds?.[row] ?? RowKind.INSERT) as RowKind
    this.#rows.set(slot, [...rows, [came, kind, readRow(batch, this.#options.inputTypes, row)]])
  }

  merge(to: number, from: number): void {
    this.#rows.set(
      to,
      [...this.#of(to), ...this.#of(from)].sort(([a], [b]) => a - b),
    )
  }

  result(over: readonly Session[]): Batch | null {
    const { outputTypes, toInstant } = this.#options
    const builder = new BatchBuilder(outputTypes)
    for (const { slot, start, end } of over)
      for (const [, kind, row] of this.#of(slot))
        builder.append([...row, start, end, toInstant(end) - 1], kind)
    return builder.length > 0 ? builder.finish() : null
  }

  #of(slot: number): readonly CameRow[] {
    return this.#rows.get(slot) ?? []
  }
}
