import {
  type ConnectorEnvironment,
  type ConnectorTable,
  type PollResult,
  type ReaderContext,
  RowKind,
  type SourceReader,
  type SourceSplit,
  TARGET_BATCH_ROWS,
} from '@millrace/engine/connect'
import { fail, isMillraceError } from '@millrace/kernel'
import { failStatement, isTransient, sqlStateOf } from '../postgres/postgres-failure.ts'
import { displayTable } from '../postgres/postgres-target.ts'
import { retryPostgres } from '../postgres/retry-postgres.ts'
import type { PostgresTable } from '../postgres/table-columns.ts'
import { CdcSession, isPassing, SLOT_IN_USE } from './cdc-session.ts'
import type { CdcSplit } from './cdc-split.ts'
import { cdcOptions, physicalColumns } from './cdc-table.ts'
import { ChangeApplier } from './change-applier.ts'
import { CheckpointPositions } from './checkpoint-positions.ts'
import { type Lsn, parseLsn } from './lsn.ts'
import type { ReplicationStream } from './replication-stream.ts'
import { RowWriter } from './row-writer.ts'
import type { SnapshotScan } from './snapshot-scan.ts'

/** What is open at the server, by phase. */
type Open =
  | { readonly kind: 'scan'; readonly scan: SnapshotScan; readonly found: PostgresTable }
  | { readonly kind: 'stream'; readonly stream: ReplicationStream; readonly applier: ChangeApplier }

/**
 * Reads a table's rows, then the log of its changes. Connecting happens in the background, so that the reader can
 * always answer barriers; a broken connection is opened again from the position of the last row given out.
 */
export class CdcReader implements SourceReader {
  readonly #context: ReaderContext
  readonly #options
  readonly #session: CdcSession
  readonly #writer: RowWriter
  readonly #declared
  readonly #positions: CheckpointPositions
  #split: CdcSplit | null = null
  #confirmed: Lsn | null = null
  #open: Open | null = null
  #opening: Promise<void> | null = null
  #failure: unknown
  #complete = false
  #closed = false
  #wake: (() => void) | null = null

  constructor(table: ConnectorTable, environment: ConnectorEnvironment, context: ReaderContext) {
    this.#context = context
    this.#options = cdcOptions(table.options)
    this.#session = new CdcSession(table, environment, this.#options)
    this.#writer = new RowWriter(table, this.#options)
    this.#declared = physicalColumns(table)
    this.#positions = new CheckpointPositions(this.#options.checkpointDelay)
  }

  addSplits(splits: readonly SourceSplit[]): void {
    this.#split = (splits[0] as CdcSplit | undefined) ?? this.#split
    this.#wake?.()
  }

  noMoreSplits(): void {
    this.#complete = true
    this.#wake?.()
  }

  async poll(): Promise<PollResult> {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#split === null)
      return this.#complete ? { status: 'end' } : { status: 'waiting', ready: this.#sleep() }
    if (this.#open === null) {
      this.#opening ??= this.#reopen()
      return { status: 'waiting', ready: this.#opening }
    }
    try {
      return this.#open.kind === 'scan' ? await this.#pollScan(this.#open) : this.#pollStream(this.#open)
    } catch (error) {
      return this.#broken(error)
    }
  }

  snapshot(checkpointId: number): readonly SourceSplit[] {
    const split = this.#position()
    if (split === null) return []
    if (split.phase !== 'start') this.#positions.taken(checkpointId, parseLsn(split.lsn))
    return [split]
  }

  async checkpointComplete(checkpointId: number): Promise<void> {
    const lsn = this.#positions.completed(checkpointId)
    if (lsn === null) return
    this.#confirmed = lsn
    if (this.#open?.kind === 'stream') this.#open.stream.confirm(lsn)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake?.()
    await this.#opening?.catch(() => {})
    await this.#closeOpen()
    await this.#session.close()
  }

  #position(): CdcSplit | null {
    return this.#open?.kind === 'stream' ? this.#open.applier.position() : this.#split
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  async #pollScan({ scan, found }: Open & { kind: 'scan' }): Promise<PollResult> {
    const rows = await scan.read(this.#options.fetchSize)
    const split = this.#split!
    if (rows.length === 0) {
      await this.#closeOpen()
      if (this.#options.startup === 'snapshot') {
        this.#split = null
        this.#complete = true
        return { status: 'waiting', ready: Promise.resolve(), endedSplits: [split.id] }
      }
      this.#split = { ...split, phase: 'stream' }
      return this.poll()
    }
    const width = this.#declared.length
    for (const row of rows) this.#writer.append(row.slice(0, width), null, RowKind.INSERT, 0)
    const last = rows[rows.length - 1]!
    const after = found.primaryKey.length === 0 ? null : (last.slice(width) as string[])
    this.#split = { ...split, read: split.read + rows.length, after }
    return { status: 'rows', rows: { batch: this.#writer.finish(), splitId: split.id } }
  }

  #pollStream({ stream, applier }: Open & { kind: 'stream' }): PollResult {
    while (this.#writer.rows < TARGET_BATCH_ROWS) {
      let item: ReturnType<ReplicationStream['next']>
      try {
        item = stream.next()
      } catch (error) {
        // What came before the break is given out first.
        if (this.#writer.rows > 0) break
        throw error
      }
      if (item === undefined) break
      applier.apply(item)
    }
    if (this.#writer.rows === 0) return { status: 'waiting', ready: stream.ready() }
    return { status: 'rows', rows: { batch: this.#writer.finish(), splitId: this.#split!.id } }
  }

  async #broken(error: unknown): Promise<PollResult> {
    if (isMillraceError(error) || !isTransient(error)) return this.#failStatement(error)
    this.#context.logger.warn(
      { table: displayTable(this.#options) },
      'the connection broke and is opened again',
    )
    this.#split = this.#position()
    await this.#closeOpen()
    return this.poll()
  }

  /** Never rejects: a failure is told by the next poll. */
  async #reopen(): Promise<void> {
    try {
      this.#open = await retryPostgres(
        this.#options.retryMs,
        this.#context.signal,
        () => this.#openOnce(),
        isPassing,
      )
      if (this.#closed) await this.#closeOpen()
    } catch (error) {
      this.#failure = error
      try {
        this.#failStatement(error)
      } catch (known) {
        this.#failure = known
      }
    } finally {
      this.#opening = null
    }
  }

  async #openOnce(): Promise<Open> {
    const { found, split } = await this.#session.prepare(this.#split!)
    this.#split = split
    if (split.phase === 'stream') {
      const stream = await this.#session.stream(split)
      // What was completed while the connection was away.
      if (this.#confirmed !== null) stream.confirm(this.#confirmed)
      const applier = new ChangeApplier(found, this.#declared, this.#options.upsert, this.#writer, split)
      return { kind: 'stream', stream, applier }
    }
    if (split.read > 0 && split.after === null) {
      fail('CDC_SNAPSHOT_NOT_RESTARTABLE', { table: displayTable(this.#options) })
    }
    const scan = await this.#session.scan(found, split)
    // What was read before belongs to its own snapshot, up to the last key; the rest to this one.
    const earlier =
      split.after === null
        ? []
        : split.regions.map((region) => ({ ...region, upTo: region.upTo ?? split.after }))
    this.#split = { ...split, regions: [...earlier, { upTo: null, seen: scan.seen, high: scan.high }] }
    return { kind: 'scan', scan, found }
  }

  #failStatement(error: unknown): never {
    const { slot, target } = this.#options
    if (sqlStateOf(error) === SLOT_IN_USE) fail('CDC_SLOT_ACTIVE', { slot })
    return failStatement(target, displayTable(this.#options), error)
  }

  async #closeOpen(): Promise<void> {
    const open = this.#open
    this.#open = null
    if (open?.kind === 'scan') await open.scan.close()
    else await open?.stream.close()
  }
}
