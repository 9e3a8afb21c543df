import {
  BatchBuilder,
  type ConnectorEnvironment,
  type ConnectorTable,
  type PollResult,
  type ReaderContext,
  type SourceReader,
  type SourceSplit,
} from '@millrace/engine/connect'
import type pg from 'pg'
import Cursor from 'pg-cursor'
import { connectPostgres } from '../postgres/connect-postgres.ts'
import { failStatement } from '../postgres/postgres-failure.ts'
import { displayTable } from '../postgres/postgres-target.ts'
import { readPostgresCell } from '../postgres/postgres-text.ts'
import { retryPostgres } from '../postgres/retry-postgres.ts'
import { fetchTable, matchColumns, type PostgresTable } from '../postgres/table-columns.ts'
import { jdbcTable } from './jdbc-table.ts'
import { type ScanSplit, scanQuery } from './scan-query.ts'

type TextRow = (string | null)[]

interface OpenScan {
  readonly client: pg.Client
  readonly cursor: Cursor<TextRow>
  readonly found: PostgresTable
}

/** Scans a table part by part with a server-side cursor, in the order of its primary key. */
export class ScanReader implements SourceReader {
  readonly #table: ConnectorTable
  readonly #environment: ConnectorEnvironment
  readonly #context: ReaderContext
  readonly #builder: BatchBuilder
  readonly #fetchSize: number
  #splits: ScanSplit[] = []
  #scan: OpenScan | null = null
  #complete = false
  #asked = false
  #wake: (() => void) | null = null

  constructor(table: ConnectorTable, environment: ConnectorEnvironment, context: ReaderContext) {
    this.#table = table
    this.#environment = environment
    this.#context = context
    this.#builder = new BatchBuilder(table.columns.map(({ type }) => type))
    this.#fetchSize = Number(table.options['scan.fetch-size'] ?? 2048)
  }

  addSplits(splits: readonly SourceSplit[]): void {
    this.#asked = false
    this.#splits.push(...(splits as readonly ScanSplit[]))
    this.#wake?.()
  }

  noMoreSplits(): void {
    this.#complete = true
    this.#wake?.()
  }

  async poll(): Promise<PollResult> {
    const split = this.#splits[0]
    if (split === undefined) return this.#idle()
    const { retryMs } = jdbcTable(this.#table)
    const rows = await retryPostgres(retryMs, this.#context.signal, () => this.#fetch())
    if (rows.length === 0) {
      this.#splits.shift()
      await this.#endScan()
      return { status: 'waiting', ready: Promise.resolve(), endedSplits: [split.id] }
    }
    return { status: 'rows', rows: { batch: this.#batchOf(rows, split), splitId: split.id } }
  }

  snapshot(): readonly SourceSplit[] {
    return this.#splits
  }

  async checkpointComplete(): Promise<void> {}

  async close(): Promise<void> {
    this.#wake?.()
    await this.#endScan()
  }

  #idle(): PollResult {
    if (this.#complete) return { status: 'end' }
    if (!this.#asked) {
      this.#asked = true
      this.#context.requestSplit()
    }
    const ready = new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    return { status: 'waiting', ready }
  }

  async #fetch(): Promise<TextRow[]> {
    try {
      this.#scan ??= await this.#open()
      return await this.#scan.cursor.read(this.#fetchSize)
    } catch (error) {
      await this.#endScan()
      const { target, name } = jdbcTable(this.#table)
      return failStatement(target, name, error)
    }
  }

  async #open(): Promise<OpenScan> {
    const { target, schema, name } = jdbcTable(this.#table)
    const client = await connectPostgres(target, this.#environment, {
      statementTimeoutMs: 0,
      applicationName: 'millrace jdbc scan',
    })
    try {
      const found = await fetchTable(client, target, schema, name)
      const columns = matchColumns(found, this.#table.columns)
      const partition = (this.#table.options['scan.partition.column'] as string | undefined) ?? null
      const { text, values } = scanQuery(found, columns, partition, this.#splits[0]!)
      const cursor = client.query(new Cursor<TextRow>(text, values, { rowMode: 'array' }))
      return { client, cursor, found }
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  #batchOf(rows: readonly TextRow[], split: ScanSplit) {
    const { found } = this.#scan!
    const { columns } = this.#table
    const shown = displayTable(found)
    for (const row of rows) {
      for (let i = 0; i < columns.length; i++) {
        const { name, type } = columns[i]!
        this.#builder.columns[i]!.append(readPostgresCell(row[i]!, type, name, shown))
      }
      this.#builder.appendKind()
    }
    const last = rows[rows.length - 1]!
    const after = found.primaryKey.length === 0 ? null : (last.slice(columns.length) as string[])
    this.#splits[0] = { ...split, after, skip: split.skip + rows.length }
    return this.#builder.finish()
  }

  async #endScan(): Promise<void> {
    const scan = this.#scan
    this.#scan = null
    // Ending the session also ends its cursor, whatever state that is in.
    await scan?.client.end().catch(() => {})
  }
}
