import type {
  Committable,
  CommitterContext,
  ConnectorEnvironment,
  ConnectorTable,
  SinkCommitter,
} from '@millrace/engine/connect'
import { fail, invariant } from '@millrace/kernel'
import type pg from 'pg'
import { connectPostgres } from '../postgres/connect-postgres.ts'
import { failStatement } from '../postgres/postgres-failure.ts'
import { displayTable, quoteIdentifier, quoteTable } from '../postgres/postgres-target.ts'
import { retryPostgres } from '../postgres/retry-postgres.ts'
import { fetchTable, matchColumns, type PostgresTable } from '../postgres/table-columns.ts'
import { applyChanges } from './apply-changes.ts'
import { type JdbcTable, jdbcTable } from './jdbc-table.ts'
import { decodeChanges, type SinkChanges } from './sink-changes.ts'
import { SinkFence } from './sink-fence.ts'

const STATEMENT_TIMEOUT_MS = 120_000

/**
 * Applies what a checkpoint holds in one transaction, together with the fence's row: either all of it is visible and
 * noted as applied, or nothing is. A commit whose answer was lost is simply tried again.
 */
export class UpsertCommitter implements SinkCommitter {
  readonly #table: ConnectorTable
  readonly #environment: ConnectorEnvironment
  readonly #context: CommitterContext
  readonly #jdbc: JdbcTable
  #client: pg.Client | null = null
  #found: PostgresTable | null = null
  #fence: SinkFence | null = null

  constructor(table: ConnectorTable, environment: ConnectorEnvironment, context: CommitterContext) {
    this.#table = table
    this.#environment = environment
    this.#context = context
    this.#jdbc = jdbcTable(table)
  }

  open(): Promise<void> {
    return this.#retry(async (client) => {
      const { target, schema, name } = this.#jdbc
      const found = await fetchTable(client, target, schema, name)
      matchColumns(found, this.#table.columns)
      this.#checkKey(found)
      this.#found = found
      this.#fence = new SinkFence(found.schema, this.#context)
      await this.#fence.raise(client, target)
    })
  }

  async lastCommitted(): Promise<number | null> {
    const fence = this.#fence
    invariant(fence !== null, 'a committer is opened first')
    let last: number | null = null
    await this.#retry(async (client) => {
      last = await fence.lastApplied(client)
    })
    return last
  }

  commit(checkpointId: number, committables: readonly Committable[]): Promise<void> {
    const { sinkId } = this.#context
    const changes = committables.map((bytes) => decodeChanges(bytes, checkpointId, sinkId))
    return this.#retry((client) => this.#apply(client, checkpointId, changes))
  }

  async close(): Promise<void> {
    await this.#disconnect()
  }

  async #apply(client: pg.Client, checkpointId: number, all: readonly SinkChanges[]): Promise<void> {
    const fence = this.#fence
    const found = this.#found
    invariant(fence !== null && found !== null, 'a committer is opened before it commits')
    await client.query('BEGIN')
    if (await fence.isApplied(client, checkpointId)) {
      await client.query('ROLLBACK')
      return
    }
    const rowsPerStatement = Number(this.#table.options['sink.buffer-flush.max-rows'] ?? 5000)
    for (const changes of all)
      await applyChanges(client, found, this.#table.primaryKey, changes, rowsPerStatement)
    await fence.applied(client, checkpointId)
    await client.query('COMMIT')
  }

  #checkKey(found: PostgresTable): void {
    const { primaryKey } = this.#table
    if (primaryKey.length === 0) return
    const declared = [...primaryKey].sort().join('\0')
    if (found.uniqueKeys.some((key) => [...key].sort().join('\0') === declared)) return
    const sql = `ALTER TABLE ${quoteTable(found)} ADD PRIMARY KEY (${primaryKey.map(quoteIdentifier).join(', ')})`
    fail('POSTGRES_KEY_MISMATCH', { table: displayTable(found), key: primaryKey.join(', '), sql })
  }

  /** One attempt after the other, each failed one on a new connection. */
  #retry(attempt: (client: pg.Client) => Promise<void>): Promise<void> {
    const { target, name, retryMs } = this.#jdbc
    return retryPostgres(retryMs, this.#context.signal, async () => {
      try {
        this.#client ??= await connectPostgres(target, this.#environment, {
          statementTimeoutMs: STATEMENT_TIMEOUT_MS,
          applicationName: 'millrace jdbc sink',
        })
        await attempt(this.#client)
      } catch (error) {
        await this.#disconnect()
        failStatement(target, name, error)
      }
    })
  }

  async #disconnect(): Promise<void> {
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => {})
  }
}
