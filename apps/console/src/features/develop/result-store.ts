import type { Cell, ResultRow, ResultSet } from '@millrace/contracts/job-protocol'
import type { Kind } from '@millrace/ui/change-kind'

export interface ChangeRow {
  readonly id: number
  readonly kind: Kind
  readonly row: readonly Cell[]
  /** Columns that an update changed, on both of its rows. */
  changed: readonly number[]
}

const KEPT_CHANGES = 20_000
const none: readonly number[] = []

/**
 * What one result says, twice over: as it came (the changelog, the newest kept) and as it stands (the rows that are
 * in force, by their upsert key, or by the whole row where there is none).
 */
export class ResultStore {
  readonly set: ResultSet
  total = 0
  #changes: ChangeRow[] = []
  readonly #live = new Map<string, ChangeRow[]>()
  #liveRows: readonly ChangeRow[] | null = null
  #newestFirst: readonly ChangeRow[] | null = null

  constructor(set: ResultSet) {
    this.set = set
  }

  apply(rows: readonly ResultRow[]): void {
    for (const { kind, row } of rows) {
      this.total += 1
      const change: ChangeRow = { id: this.total, kind, row, changed: none }
      this.#compare(change)
      this.#changes.push(change)
      this.#materialise(change)
    }
    if (this.#changes.length > KEPT_CHANGES * 1.2) this.#changes = this.#changes.slice(-KEPT_CHANGES)
    this.#liveRows = null
    this.#newestFirst = null
  }

  /** Newest first. */
  changes(): readonly ChangeRow[] {
    this.#newestFirst ??= this.#changes.toReversed()
    return this.#newestFirst
  }

  /** The rows in force, the one that changed last first. */
  live(): readonly ChangeRow[] {
    this.#liveRows ??= [...this.#live.values()].flat().sort((a, b) => b.id - a.id)
    return this.#liveRows
  }

  #key(row: readonly Cell[]): string {
    const { upsertKey } = this.set
    return JSON.stringify(upsertKey.length > 0 ? upsertKey.map((column) => row[column]) : row)
  }

  #materialise(change: ChangeRow): void {
    const key = this.#key(change.row)
    const held = this.#live.get(key)
    if (change.kind === '+I' || change.kind === '+U') {
      if (held && this.set.upsertKey.length === 0) held.push(change)
      else this.#live.set(key, [change])
      return
    }
    held?.pop()
    if (!held || held.length === 0) this.#live.delete(key)
  }

  #compare(after: ChangeRow): void {
    const before = this.#changes.at(-1)
    if (after.kind !== '+U' || before?.kind !== '-U') return
    const changed = after.row.flatMap((cell, index) =>
      JSON.stringify(cell) === JSON.stringify(before.row[index]) ? [] : [index],
    )
    before.changed = changed
    after.changed = changed
  }
}
