import type { ConnectorEnvironment, ParsedOptions } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { connectPostgres } from '../postgres/connect-postgres.ts'
import { failStatement, sqlStateOf } from '../postgres/postgres-failure.ts'
import { displayTable } from '../postgres/postgres-target.ts'
import { retryPostgres } from '../postgres/retry-postgres.ts'
import { isPassing, SLOT_IN_USE } from './cdc-session.ts'
import { cdcOptions } from './cdc-table.ts'

/**
 * Removes the replication slot of a postgres-cdc table: for deployments that are deleted. A slot left behind would
 * make the server keep its log for ever. True when there was one. The publication stays: others may read it.
 */
export async function dropSlot(options: ParsedOptions, environment: ConnectorEnvironment): Promise<boolean> {
  const cdc = cdcOptions(options)
  const session = { statementTimeoutMs: 30_000, applicationName: 'millrace cdc setup' }
  const drop = async () => {
    const client = await connectPostgres(cdc.target, environment, session)
    try {
      const dropped = await client.query(
        'SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1 AND database = $2',
        [cdc.slot, cdc.target.database],
      )
      return dropped.rowCount === 1
    } finally {
      await client.end().catch(() => {})
    }
  }
  try {
    return await retryPostgres(cdc.retryMs, new AbortController().signal, drop, isPassing)
  } catch (error) {
    if (sqlStateOf(error) === SLOT_IN_USE) fail('CDC_SLOT_ACTIVE', { slot: cdc.slot })
    return failStatement(cdc.target, displayTable(cdc), error)
  }
}
