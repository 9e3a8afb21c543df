import { fail } from '@millrace/kernel'
import type pg from 'pg'
import { sqlStateOf } from '../postgres/postgres-failure.ts'
import { displayTable, quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import type { PostgresTable } from '../postgres/table-columns.ts'
import type { CdcOptions } from './cdc-table.ts'

/**
 * Refuses tables whose changes would not be told apart, before a publication could make their UPDATEs fail.
 */
export function checkReplicaIdentity(table: PostgresTable, upsert: boolean): void {
  const { replicaIdentity } = table
  const hasKey = replicaIdentity === 'i' || (replicaIdentity === 'd' && table.primaryKey.length > 0)
  if (replicaIdentity === 'f' || (upsert && hasKey)) return
  const names: Readonly<Record<string, string>> = { d: 'DEFAULT', n: 'NOTHING', i: 'USING INDEX' }
  const need = upsert
    ? "'changelog-mode' = 'upsert' needs a primary key in PostgreSQL, or FULL"
    : "old rows are sent only with FULL (or use 'changelog-mode' = 'upsert')"
  const sql = `ALTER TABLE ${quoteTable(table)} REPLICA IDENTITY FULL`
  fail('CDC_REPLICA_IDENTITY', {
    table: displayTable(table),
    identity: names[replicaIdentity] ?? replicaIdentity,
    need,
    sql,
  })
}

/** Makes the publication, or adds the table to it, where that is needed and allowed. */
export async function ensurePublication(client: pg.Client, options: CdcOptions): Promise<void> {
  const name = quoteIdentifier(options.publication)
  const { rows } = await client.query<{ present: string; covered: string }>(
    `SELECT EXISTS (SELECT FROM pg_publication WHERE pubname = $1) AS present,
            EXISTS (SELECT FROM pg_publication_tables WHERE pubname = $1 AND schemaname = $2 AND tablename = $3) AS covered`,
    [options.publication, options.schema, options.table],
  )
  const { present, covered } = rows[0]!
  if (covered === 't') return
  const sql =
    present === 't'
      ? `ALTER PUBLICATION ${name} ADD TABLE ${quoteTable(options)}`
      : `CREATE PUBLICATION ${name} FOR TABLE ${quoteTable(options)} WITH (publish_via_partition_root = true)`
  try {
    await client.query(sql)
  } catch (error) {
    const state = sqlStateOf(error)
    // Somebody else did the same at the same moment.
    if (state === '42710' || state === '23505') return
    if (state !== '42501') throw error
    const what = `publish ${displayTable(options)}`
    fail('POSTGRES_NOT_ALLOWED', { user: options.target.user, what, sql })
  }
}
