import type { ConnectorEnvironment, ConnectorTable } from '@millrace/engine/connect'
import type pg from 'pg'
import { connectPostgres } from '../postgres/connect-postgres.ts'
import { isTransient, sqlStateOf } from '../postgres/postgres-failure.ts'
import { fetchTable, matchColumns, type PostgresTable } from '../postgres/table-columns.ts'
import type { CdcSplit } from './cdc-split.ts'
import { type CdcOptions, physicalColumns } from './cdc-table.ts'
import { formatLsn, parseLsn } from './lsn.ts'
import { checkReplicaIdentity, ensurePublication } from './publication.ts'
import {
  checkPosition,
  checkWalLevel,
  createSlot,
  createTemporarySlot,
  slotPosition,
} from './replication-slot.ts'
import { ReplicationStream } from './replication-stream.ts'
import { currentSnapshot, SnapshotScan } from './snapshot-scan.ts'
import { TableKey } from './table-key.ts'

/** SQLSTATE of a slot that another connection uses. */
export const SLOT_IN_USE = '55006'

/** Opens what a reader needs at the server, by the split's phase. */
export class CdcSession {
  readonly #table: ConnectorTable
  readonly #environment: ConnectorEnvironment
  readonly #options: CdcOptions
  /** In debug: the connection whose temporary slot it is. */
  #debug: { readonly client: pg.Client; readonly slot: string } | null = null

  constructor(table: ConnectorTable, environment: ConnectorEnvironment, options: CdcOptions) {
    this.#table = table
    this.#environment = environment
    this.#options = options
  }

  /** Looks at the table, and sees to publication and slot. Gives the split with its place in the log. */
  async prepare(split: CdcSplit): Promise<{ found: PostgresTable; split: CdcSplit }> {
    const client = await this.#connect('setup')
    try {
      const { schema, table, target, upsert, startup } = this.#options
      const found = await fetchTable(client, target, schema, table)
      matchColumns(found, physicalColumns(this.#table))
      if (startup === 'snapshot') return { found, split: { ...split, phase: 'snapshot' } }
      await checkWalLevel(client)
      checkReplicaIdentity(found, upsert)
      await ensurePublication(client, this.#options)
      return { found, split: await this.#placed(client, split) }
    } finally {
      await client.end().catch(() => {})
    }
  }

  async scan(found: PostgresTable, split: CdcSplit): Promise<SnapshotScan> {
    const client = await this.#connect('snapshot')
    try {
      const columns = physicalColumns(this.#table).map(({ name }) => name)
      return await SnapshotScan.start(client, found, columns, new TableKey(found), split.after)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  async stream(split: CdcSplit): Promise<ReplicationStream> {
    const { slot, publication } = this.#options
    const lsn = parseLsn(split.lsn)
    if (this.#debug !== null) {
      return ReplicationStream.start(this.#debug.client, this.#debug.slot, publication, lsn)
    }
    const client = await this.#connectToReplicate()
    return ReplicationStream.start(client, slot, publication, lsn)
  }

  async close(): Promise<void> {
    await this.#debug?.client.end().catch(() => {})
  }

  async #placed(client: pg.Client, split: CdcSplit): Promise<CdcSplit> {
    if (this.#environment.purpose === 'debug') return this.#placedForDebug(client, split)
    const confirmed = await slotPosition(client, this.#options)
    if (split.phase !== 'start') {
      checkPosition(this.#options, confirmed, parseLsn(split.lsn))
      return split
    }
    return this.#begun(client, split, confirmed ?? (await createSlot(client, this.#options)))
  }

  async #placedForDebug(client: pg.Client, split: CdcSplit): Promise<CdcSplit> {
    if (this.#debug !== null) return split
    const replication = await this.#connectToReplicate()
    const slot = `millrace_debug_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
    this.#debug = { client: replication, slot }
    return this.#begun(client, split, await createTemporarySlot(replication, this.#options, slot))
  }

  async #begun(client: pg.Client, split: CdcSplit, lsn: bigint): Promise<CdcSplit> {
    const { startup } = this.#options
    const placed = { ...split, lsn: formatLsn(lsn) }
    if (startup === 'initial') return { ...placed, phase: 'snapshot' }
    if (startup === 'committed-offset') return { ...placed, phase: 'stream' }
    // All that is there now counts as read.
    const { seen, high } = await currentSnapshot(client)
    return { ...placed, phase: 'stream', regions: [{ upTo: null, seen, high }] }
  }

  #connectToReplicate(): Promise<pg.Client> {
    const applicationName = `millrace cdc ${this.#options.slot}`
    return connectPostgres(this.#options.target, this.#environment, {
      statementTimeoutMs: 0,
      replication: true,
      applicationName,
    })
  }

  #connect(use: 'setup' | 'snapshot'): Promise<pg.Client> {
    return connectPostgres(this.#options.target, this.#environment, {
      statementTimeoutMs: use === 'setup' ? 60_000 : 0,
      applicationName: `millrace cdc ${use}`,
    })
  }
}

/** Worth another try: the connection broke, or whoever had the slot before has not yet let go of it. */
export function isPassing(error: unknown): boolean {
  return isTransient(error) || sqlStateOf(error) === SLOT_IN_USE
}
