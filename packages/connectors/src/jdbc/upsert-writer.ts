import {
  type Batch,
  type Committable,
  type ConnectorTable,
  isRetraction,
  RowKind,
  readValue,
  type SinkWriter,
  type WriterContext,
} from '@millrace/engine/connect'
import { toPostgresText } from '../postgres/postgres-text.ts'
import { encodeChanges } from './sink-changes.ts'

type TextRow = readonly (string | null)[]

/** Rows in one committable: what stays well below the longest string. */
const ROWS_PER_COMMITTABLE = 20_000

/**
 * Collects what happened since the last barrier: with a primary key the last change of each key, without one every
 * row. Nothing reaches the database before the commit.
 */
export class UpsertWriter implements SinkWriter {
  readonly #table: ConnectorTable
  readonly #context: WriterContext
  readonly #key: readonly number[]
  /** By key; a deleted key has only its key values. */
  #changes = new Map<string, { readonly row: TextRow | null; readonly key: TextRow }>()
  #appended: TextRow[] = []

  constructor(table: ConnectorTable, context: WriterContext) {
    this.#table = table
    this.#context = context
    this.#key = table.primaryKey.map((name) => table.columns.findIndex((column) => column.name === name))
  }

  async write(batch: Batch): Promise<void> {
    for (let at = 0; at < batch.length; at++) {
      const kind = batch.kinds?.[at] ?? RowKind.INSERT
      // A -U whose +U a filter held back takes the row away; any other is replaced by its +U.
      if (this.#key.length === 0) this.#appended.push(this.#textRow(batch, at))
      else this.#change(batch, at, isRetraction(kind))
    }
  }

  async prepareCommit(): Promise<readonly Committable[]> {
    const changes = [...this.#changes.values()]
    const upserts = [...this.#appended, ...changes.flatMap(({ row }) => (row === null ? [] : [row]))]
    const deletes = changes.flatMap(({ row, key }) => (row === null ? [key] : []))
    this.#changes = new Map()
    this.#appended = []
    const columns = this.#table.columns.map(({ name }) => name)
    const committables: Committable[] = []
    for (let from = 0; from < Math.max(upserts.length, deletes.length); from += ROWS_PER_COMMITTABLE) {
      const to = from + ROWS_PER_COMMITTABLE
      const encoded = encodeChanges({
        columns,
        upserts: upserts.slice(from, to),
        deletes: deletes.slice(from, to),
      })
      this.#context.metrics.bytesOut(encoded.length)
      committables.push(encoded)
    }
    return committables
  }

  async close(): Promise<void> {}

  #change(batch: Batch, at: number, deleted: boolean): void {
    const key = this.#key.map((column) => this.#text(batch, column, at))
    // Kept in the order of the last change.
    const name = JSON.stringify(key)
    this.#changes.delete(name)
    this.#changes.set(name, { key, row: deleted ? null : this.#textRow(batch, at) })
  }

  #textRow(batch: Batch, at: number): TextRow {
    return this.#table.columns.map((_, column) => this.#text(batch, column, at))
  }

  #text(batch: Batch, column: number, at: number): string | null {
    const { type } = this.#table.columns[column]!
    return toPostgresText(readValue(batch.columns[column]!, type, at), type)
  }
}
