import { type PhysicalColumn, RowKind } from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { displayTable } from '../postgres/postgres-target.ts'
import type { PostgresTable } from '../postgres/table-columns.ts'
import type { CdcSplit } from './cdc-split.ts'
import { formatLsn, type Lsn, laterLsn, parseLsn } from './lsn.ts'
import type { PgoutputMessage, Tuple } from './pgoutput-message.ts'
import { failSchemaChanged, mapRelation, type RelationMapping } from './relation-mapping.ts'
import type { StreamItem } from './replication-stream.ts'
import type { RowWriter } from './row-writer.ts'
import { SnapshotRegions } from './snapshot-regions.ts'
import { TableKey } from './table-key.ts'

interface Transaction {
  readonly finalLsn: Lsn
  readonly xid: number
  readonly committedAt: number
  /** Changes of it that were done before a restart. */
  readonly skip: number
  /** It ended before the position; the server should not have sent it. */
  readonly past: boolean
}

type Change = PgoutputMessage & { tag: 'insert' | 'update' | 'delete' }

/**
 * Follows the log from a split's position: writes rows for changes, and keeps the position. A change counts once it
 * is written, so that a restart in the middle of a large transaction goes on right behind it.
 */
export class ChangeApplier {
  readonly #table: PostgresTable
  readonly #declared: readonly PhysicalColumn[]
  readonly #upsert: boolean
  readonly #writer: RowWriter
  readonly #relations = new Map<number, RelationMapping>()
  #regions: SnapshotRegions | null
  #split: CdcSplit
  #lsn: Lsn
  #transaction: Transaction | null = null
  #done = 0

  constructor(
    table: PostgresTable,
    declared: readonly PhysicalColumn[],
    upsert: boolean,
    writer: RowWriter,
    split: CdcSplit,
  ) {
    this.#table = table
    this.#declared = declared
    this.#upsert = upsert
    this.#writer = writer
    this.#split = split
    this.#lsn = parseLsn(split.lsn)
    this.#regions =
      split.regions.length === 0 ? null : new SnapshotRegions(split.regions, new TableKey(table))
  }

  get lsn(): Lsn {
    return this.#lsn
  }

  position(): CdcSplit {
    const transaction = this.#transaction
    const regions = this.#regions === null ? [] : this.#split.regions
    const lsn = formatLsn(this.#lsn)
    if (transaction === null || transaction.past) {
      // A transaction begun before the restart and not met again yet is still under way.
      const { transaction: pending, done } = this.#split
      return { ...this.#split, regions, lsn, transaction: pending, done }
    }
    return {
      ...this.#split,
      regions,
      lsn,
      transaction: formatLsn(transaction.finalLsn),
      done: Math.max(this.#done, transaction.skip),
    }
  }

  apply(item: StreamItem): void {
    if (item.tag === 'begin') this.#begin(item)
    else if (item.tag === 'commit') this.#commit(item.endLsn)
    else if (item.tag === 'relation') this.#relation(item)
    else if (item.tag === 'truncate') this.#truncate(item.relations)
    else if (item.tag === 'idle') {
      if (this.#transaction === null) this.#lsn = laterLsn(this.#lsn, item.lsn)
    } else if (item.tag !== 'other') this.#change(item)
  }

  #relation(item: PgoutputMessage & { tag: 'relation' }): void {
    if (item.schema !== this.#table.schema || item.table !== this.#table.table) return
    this.#relations.set(item.id, mapRelation(item, this.#table, this.#declared))
  }

  #begin({ finalLsn, xid, committedAt }: PgoutputMessage & { tag: 'begin' }): void {
    if (this.#regions?.isPast(finalLsn)) this.#regions = null
    const pending = this.#split.transaction
    const skip = pending !== null && parseLsn(pending) === finalLsn ? this.#split.done : 0
    this.#transaction = { finalLsn, xid, committedAt, skip, past: finalLsn < this.#lsn }
    this.#done = 0
  }

  #commit(endLsn: Lsn): void {
    if (this.#transaction?.past === false) this.#split = { ...this.#split, transaction: null, done: 0 }
    this.#lsn = laterLsn(this.#lsn, endLsn)
    this.#transaction = null
    this.#done = 0
  }

  #change(change: Change): void {
    const mapping = this.#relations.get(change.relation)
    const transaction = this.#transaction
    if (mapping === undefined || transaction === null || transaction.past) return
    this.#done++
    if (this.#done <= transaction.skip) return
    if (change.tag === 'insert') this.#write(mapping, change.row, null, RowKind.INSERT)
    else if (change.tag === 'delete') this.#delete(mapping, change)
    else this.#update(mapping, change)
  }

  #delete(mapping: RelationMapping, change: Change & { tag: 'delete' }): void {
    if (this.#isHeld(mapping, change.old)) return
    if (!change.full && !this.#upsert) fail('CDC_OLD_ROW_MISSING', { table: displayTable(this.#table) })
    this.#write(mapping, change.old, null, RowKind.DELETE)
  }

  #update(mapping: RelationMapping, { old, full, row }: Change & { tag: 'update' }): void {
    const before = full ? old : null
    if (old !== null && this.#keyDiffers(mapping, old, row)) {
      // A row with another key is another row: Debezium tells it the same way.
      if (!this.#isHeld(mapping, old)) {
        if (!full && !this.#upsert) fail('CDC_OLD_ROW_MISSING', { table: displayTable(this.#table) })
        this.#write(mapping, old, null, RowKind.DELETE)
      }
      this.#write(mapping, row, before, RowKind.INSERT)
      return
    }
    if (this.#isHeld(mapping, row)) return
    if (this.#upsert) {
      this.#write(mapping, row, before, RowKind.UPDATE_AFTER)
      return
    }
    if (before === null) fail('CDC_OLD_ROW_MISSING', { table: displayTable(this.#table) })
    this.#write(mapping, before, null, RowKind.UPDATE_BEFORE)
    this.#write(mapping, row, before, RowKind.UPDATE_AFTER)
  }

  #truncate(relations: readonly number[]): void {
    const transaction = this.#transaction
    if (transaction === null || transaction.past || !relations.some((id) => this.#relations.has(id))) return
    if (this.#regions?.allHold(transaction.xid)) return
    fail('CDC_TRUNCATED', { table: displayTable(this.#table) })
  }

  #write(mapping: RelationMapping, row: Tuple, before: Tuple | null, kind: RowKind): void {
    if (this.#isHeld(mapping, row)) return
    if (mapping.misfit !== null) failSchemaChanged(this.#table, mapping.misfit)
    const pick = (tuple: Tuple) => mapping.columns.map((index) => tuple[index] ?? null)
    this.#writer.append(pick(row), before && pick(before), kind, this.#transaction!.committedAt)
  }

  /** Whether the snapshot's rows hold this change already. */
  #isHeld(mapping: RelationMapping, row: Tuple): boolean {
    if (this.#regions === null) return false
    const key = mapping.key.length === 0 || mapping.key.includes(-1) ? null : keyOf(mapping, row)
    return this.#regions.holds(key, this.#transaction!.xid)
  }

  #keyDiffers(mapping: RelationMapping, old: Tuple, row: Tuple): boolean {
    return mapping.key.some((index) => index >= 0 && old[index] !== row[index])
  }
}

function keyOf(mapping: RelationMapping, row: Tuple): string[] {
  return mapping.key.map((index) => String(row[index]))
}
