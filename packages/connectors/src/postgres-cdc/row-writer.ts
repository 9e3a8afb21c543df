import {
  type Batch,
  BatchBuilder,
  type ConnectorTable,
  type RowKind,
  type RowValue,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { displayTable } from '../postgres/postgres-target.ts'
import { readPostgresCell } from '../postgres/postgres-text.ts'
import type { CdcOptions } from './cdc-table.ts'
import { type Tuple, type TupleCell, UNCHANGED } from './pgoutput-message.ts'

/** Turns rows of text into a batch: the table's columns and, in their places, the metadata columns. */
export class RowWriter {
  readonly #table: ConnectorTable
  readonly #shown: string
  readonly #builder: BatchBuilder
  readonly #metadata: Readonly<Record<string, RowValue>>

  constructor(table: ConnectorTable, options: CdcOptions) {
    this.#table = table
    this.#shown = displayTable(options)
    this.#builder = new BatchBuilder(table.columns.map(({ type }) => type))
    const { target, schema, table: name } = options
    this.#metadata = { database_name: target.database, schema_name: schema, table_name: name }
  }

  get rows(): number {
    return this.#builder.length
  }

  /** `cells` in the order of the physical columns; large values left out are taken from `before`. */
  append(cells: Tuple, before: Tuple | null, kind: RowKind, committedAt: number): void {
    const { columns } = this.#table
    let physical = 0
    for (let i = 0; i < columns.length; i++) {
      const { name, type, metadataKey } = columns[i]!
      const value =
        metadataKey === undefined
          ? readPostgresCell(this.#present(cells, before, physical++, name), type, name, this.#shown)
          : metadataKey === 'op_ts'
            ? committedAt
            : (this.#metadata[metadataKey] ?? null)
      this.#builder.columns[i]!.append(value)
    }
    this.#builder.appendKind(kind)
  }

  finish(): Batch {
    return this.#builder.finish()
  }

  #present(cells: Tuple, before: Tuple | null, index: number, column: string): string | null {
    let cell: TupleCell | undefined = cells[index]
    if (cell === UNCHANGED) cell = before?.[index]
    if (cell === UNCHANGED || cell === undefined) {
      return fail('CDC_LARGE_VALUE_MISSING', { column, table: this.#shown })
    }
    return cell
  }
}
