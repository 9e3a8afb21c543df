import { fail } from '@millrace/kernel'
import type pg from 'pg'
import { reasonOf, sqlStateOf } from '../postgres/postgres-failure.ts'
import { quoteIdentifier } from '../postgres/postgres-target.ts'
import type { CdcOptions } from './cdc-table.ts'
import { formatLsn, type Lsn, parseLsn } from './lsn.ts'

/** The position up to which the slot has been confirmed; null when there is no slot of that name. */
export async function slotPosition(client: pg.Client, options: CdcOptions): Promise<Lsn | null> {
  const { slot, target } = options
  const { rows } = await client.query<{
    plugin: string
    database: string
    wal_status: string | null
    confirmed_flush_lsn: string | null
  }>(
    'SELECT plugin, database, wal_status, confirmed_flush_lsn FROM pg_replication_slots WHERE slot_name = $1',
    [slot],
  )
  const row = rows[0]
  if (row === undefined) return null
  if (row.plugin !== 'pgoutput' || row.database !== target.database) {
    fail('CDC_SLOT_FOREIGN', { slot, plugin: String(row.plugin), database: String(row.database) })
  }
  if (row.wal_status === 'lost') fail('CDC_SLOT_LOST', { slot, status: row.wal_status })
  return row.confirmed_flush_lsn === null ? null : parseLsn(row.confirmed_flush_lsn)
}

/** Makes the slot; gives the place from which it tells changes. */
export async function createSlot(client: pg.Client, options: CdcOptions): Promise<Lsn> {
  try {
    const { rows } = await client.query<{ lsn: string }>(
      'SELECT lsn FROM pg_create_logical_replication_slot($1, $2)',
      [options.slot, 'pgoutput'],
    )
    return parseLsn(rows[0]!.lsn)
  } catch (error) {
    return failCreateSlot(options, error)
  }
}

/** On a replication connection: a slot that goes away with it. */
export async function createTemporarySlot(
  client: pg.Client,
  options: CdcOptions,
  name: string,
): Promise<Lsn> {
  try {
    const result = await client.query<{ consistent_point: string }>(
      `CREATE_REPLICATION_SLOT ${quoteIdentifier(name)} TEMPORARY LOGICAL pgoutput NOEXPORT_SNAPSHOT`,
    )
    return parseLsn(result.rows[0]!.consistent_point)
  } catch (error) {
    return failCreateSlot(options, error)
  }
}

/** A position behind which the slot has already gone cannot be read any more. */
export function checkPosition(options: CdcOptions, confirmed: Lsn | null, position: Lsn): void {
  const { slot } = options
  if (confirmed === null) fail('CDC_SLOT_MISSING', { slot, lsn: formatLsn(position) })
  if (confirmed > position) {
    fail('CDC_POSITION_PASSED', { slot, confirmed: formatLsn(confirmed), position: formatLsn(position) })
  }
}

function failCreateSlot(options: CdcOptions, error: unknown): never {
  const state = sqlStateOf(error)
  const { user } = options.target
  if (state === '42501') {
    const sql = `ALTER ROLE ${quoteIdentifier(user)} WITH REPLICATION`
    fail('POSTGRES_NOT_ALLOWED', { user, what: 'create a replication slot', sql })
  }
  if (state === '53400') fail('CDC_SLOTS_EXHAUSTED', { reason: reasonOf(error) })
  throw error
}

export async function checkWalLevel(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ wal_level: string }>('SHOW wal_level')
  const level = rows[0]!.wal_level
  if (level !== 'logical') fail('CDC_WAL_LEVEL', { level })
}
