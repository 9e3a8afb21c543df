import type pg from 'pg'
import Cursor from 'pg-cursor'
import { quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import type { PostgresTable } from '../postgres/table-columns.ts'
import type { TableKey } from './table-key.ts'

export type TextRow = (string | null)[]

/** The rest of a table as one transaction sees it, in the order of its key. */
export class SnapshotScan {
  readonly seen: string
  readonly high: string
  readonly #client: pg.Client
  readonly #cursor: Cursor<TextRow>

  private constructor(client: pg.Client, cursor: Cursor<TextRow>, seen: string, high: string) {
    this.#client = client
    this.#cursor = cursor
    this.seen = seen
    this.high = high
  }

  /** Takes over the session. Rows hold `columns`, then the key. */
  static async start(
    client: pg.Client,
    table: PostgresTable,
    columns: readonly string[],
    key: TableKey,
    after: readonly string[] | null,
  ): Promise<SnapshotScan> {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { seen, high } = await currentSnapshot(client)
    const selected = [...columns.map((name) => `t.${quoteIdentifier(name)}`), ...key.selected()]
    const where = after === null ? '' : ` WHERE ${key.behind()}`
    const text = `SELECT ${selected.join(', ') || '1'} FROM ${quoteTable(table)} AS t${where}${key.orderBy()}`
    const cursor = client.query(new Cursor<TextRow>(text, after ?? [], { rowMode: 'array' }))
    return new SnapshotScan(client, cursor, seen, high)
  }

  read(rows: number): Promise<TextRow[]> {
    return this.#cursor.read(rows)
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {})
  }
}

/** What the session's snapshot sees, and a place in the log that no commit it sees lies behind. */
export async function currentSnapshot(client: pg.Client): Promise<{ seen: string; high: string }> {
  const { rows } = await client.query<{ seen: string; high: string }>(
    'SELECT pg_current_snapshot()::text AS seen, pg_current_wal_insert_lsn()::text AS high',
  )
  return rows[0]!
}
