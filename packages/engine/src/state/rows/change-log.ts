/** What happened to a row: in the order of `Change`, part of the savepoint format. */
export const Change = { REMOVED: 0, UPDATED: 1, ADDED: 2 } as const
export type Change = (typeof Change)[keyof typeof Change]

/** A little more is logged than there are rows before a whole key group is shorter. */
const SLACK = 256

interface Group {
  /** Rows times four plus what happened to them; null while nothing is logged: everything is to be written. */
  log: number[] | null
  changed: boolean
  rows: number
  baseBytes: number
  deltaBytes: number
}

/** One thing to write for a row; the last one of each row counts. */
export interface LoggedChange {
  readonly row: number
  readonly change: Change
}

/**
 * Which rows of which key groups have changed since the last snapshot, so that a checkpoint writes those and no others.
 * When what changed is more than what there is, or the parts of a group have become longer than the group itself was,
 * the whole group is written anew.
 */
export class ChangeLog {
  readonly #groups: Group[]

  constructor(groups: number) {
    this.#groups = Array.from({ length: groups }, () => ({
      log: null,
      changed: false,
      rows: 0,
      baseBytes: 0,
      deltaBytes: 0,
    }))
  }

  /** Notes a change; true when it is logged. */
  note(keyGroup: number, row: number, change: Change): boolean {
    const group = this.#groups[keyGroup]!
    group.changed = true
    if (change === 2) group.rows++
    else if (change === 0) group.rows--
    if (group.log === null) return false
    group.log.push(row * 4 + change)
    if (group.log.length > 2 * group.rows + SLACK) group.log = null
    return true
  }

  /** Whether changes are logged one by one. */
  logs(keyGroup: number): boolean {
    return this.#groups[keyGroup]!.log !== null
  }

  rows(keyGroup: number): number {
    return this.#groups[keyGroup]!.rows
  }

  /** How a group is to be written; it counts as written from now on. */
  take(keyGroup: number, full: boolean): 'nothing' | 'all' | readonly LoggedChange[] {
    const group = this.#groups[keyGroup]!
    const { log, changed } = group
    if (!changed && (!full || group.rows === 0)) return 'nothing'
    group.changed = false
    group.log = group.rows === 0 ? null : []
    // Not all groups are rewritten in the same checkpoint.
    const limit = group.baseBytes * (1 + (keyGroup % 8) / 8)
    if (full || log === null || group.rows === 0 || group.deltaBytes > limit) return 'all'
    return lastOfEach(log)
  }

  wrote(keyGroup: number, bytes: number, delta: boolean): void {
    const group = this.#groups[keyGroup]!
    if (delta) group.deltaBytes += bytes
    else {
      group.baseBytes = bytes
      group.deltaBytes = 0
    }
  }
}

function lastOfEach(log: readonly number[]): LoggedChange[] {
  const seen = new Set<number>()
  const changes: LoggedChange[] = []
  for (let i = log.length - 1; i >= 0; i--) {
    const row = Math.floor(log[i]! / 4)
    if (seen.has(row)) continue
    seen.add(row)
    changes.push({ row, change: (log[i]! % 4) as Change })
  }
  return changes.reverse()
}
