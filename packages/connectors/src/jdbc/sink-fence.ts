import { fail } from '@millrace/kernel'
import type pg from 'pg'
import { sqlStateOf } from '../postgres/postgres-failure.ts'
import { type PostgresTarget, quoteIdentifier } from '../postgres/postgres-target.ts'

/**
 * One row per sink in the sink's own schema: which epoch may write, and the last checkpoint applied. It is changed in
 * the same transaction as the rows, so the database itself decides who is late.
 */
export class SinkFence {
  readonly #table: string
  readonly #key: string
  readonly #epoch: number
  readonly #sink: string

  constructor(schema: string, identity: { deploymentId: string; sinkId: string; epoch: number }) {
    this.#table = `${quoteIdentifier(schema)}.millrace_sink_fence`
    this.#key = `${identity.deploymentId}/${identity.sinkId}`
    this.#epoch = identity.epoch
    this.#sink = identity.sinkId
  }

  /** Makes the table if need be and raises this sink's epoch. */
  async raise(client: pg.Client, target: PostgresTarget): Promise<void> {
    await this.#create(client, target)
    const raised = await client.query(
      `INSERT INTO ${this.#table} AS f (sink_key, epoch, checkpoint_id) VALUES ($1, $2, -1)
       ON CONFLICT (sink_key) DO UPDATE SET epoch = excluded.epoch WHERE f.epoch <= excluded.epoch RETURNING epoch`,
      [this.#key, this.#epoch],
    )
    if (raised.rowCount === 1) return
    const { rows } = await client.query<{ epoch: string }>(
      `SELECT epoch FROM ${this.#table} WHERE sink_key = $1`,
      [this.#key],
    )
    this.#fenced(rows[0]!.epoch)
  }

  /** Within a transaction: locks the row. True when the checkpoint has been applied already. */
  async isApplied(client: pg.Client, checkpointId: number): Promise<boolean> {
    const { rows } = await client.query<{ epoch: string; checkpoint_id: string }>(
      `SELECT epoch, checkpoint_id FROM ${this.#table} WHERE sink_key = $1 FOR UPDATE`,
      [this.#key],
    )
    const row = rows[0]
    if (row === undefined) return false
    if (Number(row.epoch) > this.#epoch) this.#fenced(row.epoch)
    return Number(row.checkpoint_id) >= checkpointId
  }

  /** The last checkpoint applied, whichever epoch did it; null before the first. */
  async lastApplied(client: pg.Client): Promise<number | null> {
    const { rows } = await client.query<{ checkpoint_id: string }>(
      `SELECT checkpoint_id FROM ${this.#table} WHERE sink_key = $1`,
      [this.#key],
    )
    const last = Number(rows[0]?.checkpoint_id ?? -1)
    return last < 0 ? null : last
  }

  async applied(client: pg.Client, checkpointId: number): Promise<void> {
    await client.query(
      `INSERT INTO ${this.#table} (sink_key, epoch, checkpoint_id) VALUES ($1, $2, $3)
       ON CONFLICT (sink_key) DO UPDATE SET epoch = excluded.epoch, checkpoint_id = excluded.checkpoint_id`,
      [this.#key, this.#epoch, checkpointId],
    )
  }

  async #create(client: pg.Client, target: PostgresTarget): Promise<void> {
    const sql = `CREATE TABLE IF NOT EXISTS ${this.#table} (sink_key text PRIMARY KEY, epoch bigint NOT NULL, checkpoint_id bigint NOT NULL)`
    const { rows } = await client.query('SELECT to_regclass($1) AS found', [this.#table])
    if ((rows[0] as { found: string | null }).found !== null) return
    try {
      await client.query(sql)
    } catch (error) {
      const state = sqlStateOf(error)
      // Somebody else made it at the same moment.
      if (state === '23505' || state === '42P07') return
      if (state !== '42501') throw error
      const grant = `GRANT SELECT, INSERT, UPDATE ON ${this.#table} TO ${quoteIdentifier(target.user)}`
      fail('POSTGRES_NOT_ALLOWED', {
        user: target.user,
        what: `create ${this.#table}`,
        sql: `${sql}; ${grant};`,
      })
    }
  }

  #fenced(newer: string): never {
    return fail('SINK_FENCED', { sink: this.#sink, epoch: this.#epoch, newer })
  }
}
