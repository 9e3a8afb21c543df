import { invariant } from '@millrace/kernel'
import type { Batch } from '../../types/batch.ts'
import type { Column } from '../../types/column.ts'
import { type LogicalType, typeToString } from '../../types/logical-type.ts'
import { keyGroupOf } from '../key-group.ts'
import { hashKeys } from '../key-hash.ts'
import type { GroupSnapshot, KeyedState, StateSchema } from '../state-handle.ts'
import { Change, ChangeLog } from './change-log.ts'
import { gatherStored } from './gather-stored.ts'
import { RowIdentity } from './row-identity.ts'
import { RowIndex } from './row-index.ts'
import { RowLayout } from './row-layout.ts'
import { RowParts } from './row-parts.ts'
import { RowStore } from './row-store.ts'
import { RowWords } from './row-words.ts'

const ENCODING = 'row-table/1'

/** Words before a row's values. */
const HASH = 0
const NEXT = 1
const PREVIOUS = 2
const FLAGS = 3
/** The operator's own, in memory only. */
const TAG = 4
const OWN = 5

const ALIVE = 1
const HEAD = 2
/** Its change is in the log already. */
const LOGGED = 4

/** Rows looked at in one slice of the background clean-up. */
const SWEEP_ROWS = 1 << 15

export interface RowTableOptions {
  readonly types: readonly LogicalType[]
  readonly keys: readonly number[]
  /** How many of the first keys decide the key group, if not all; the rest (a window) only tell keys apart. */
  readonly hashedKeys?: number
  readonly maxParallelism: number
  /** Numbers of the operator's own with each row: 32 bits, initially zero. */
  readonly counters?: number
  /** Columns that tell rows of one key apart, or `row` for all, so that they can be found; null: nobody looks. */
  readonly identity?: readonly number[] | 'row' | null
  /** 0 keeps for ever; else a row that has not been written for so long is forgotten. */
  readonly ttlMs?: number
  /** All rows of a key are forgotten together, after the first row was `touch`ed last; told before they go. */
  readonly onKeyExpired?: (head: number) => void
  /** Name and version of what the counters say: another is another state. */
  readonly stored: string
}

/**
 * Keyed state: under each key a list of rows in order of arrival, kept as words (`RowStore`). Rows are numbers; what is
 * read of one that was removed stays as it was until `settle`, so that an operator can gather its output at the end of
 * a batch. Keys compare as GROUP BY does.
 */
export class RowTable implements KeyedState {
  readonly schema: StateSchema
  readonly store: RowStore
  readonly counters: number
  readonly #keys: readonly number[]
  readonly #maxParallelism: number
  readonly #ttlMs: number
  readonly #onKeyExpired: ((head: number) => void) | null
  readonly #stampAt: number
  readonly #identityAt: number
  readonly #identity: RowIdentity | null
  readonly #indexes: (RowIndex | undefined)[] = []
  readonly #identities: (RowIndex | undefined)[] = []
  readonly #log: ChangeLog
  readonly #parts: RowParts
  readonly #own: RowWords
  readonly #probe: RowWords
  #staged: RowWords
  #hashes: Int32Array = new Int32Array(0)
  /** Per row of the batch a row with the same hash, as of `enter`, or -1: most likely the head. */
  #hints = new Int32Array(0)
  #now = 0
  #swept = 0
  #rows = 0

  constructor(options: RowTableOptions) {
    const { types, keys, maxParallelism, counters = 0, identity = null, ttlMs = 0, stored } = options
    this.#keys = keys.slice(0, options.hashedKeys ?? keys.length)
    this.#maxParallelism = maxParallelism
    this.#ttlMs = ttlMs
    this.#onKeyExpired = options.onKeyExpired ?? null
    this.counters = counters
    this.#stampAt = OWN + counters
    this.#identityAt = this.#stampAt + (ttlMs > 0 ? 2 : 0)
    const layout = new RowLayout(types, keys)
    this.store = new RowStore(layout, this.#identityAt + (identity === null ? 0 : 1))
    this.#identity = identity === null ? null : new RowIdentity(layout, identity === 'row' ? null : identity)
    this.#own = new RowWords(layout.slots, layout.words)
    this.#probe = new RowWords(layout.keys, layout.keyWords)
    this.#staged = this.#own
    this.#log = new ChangeLog(maxParallelism)
    this.#parts = new RowParts(this.store, { hash: HASH, next: NEXT, kept: OWN }, (row) => {
      this.store.set(row, FLAGS, this.store.get(row, FLAGS) & ~LOGGED)
    })
    this.schema = {
      encoding: ENCODING,
      keyTypes: keys.map((key) => typeToString(types[key]!)),
      valueTypes: [
        `${stored}(${types.map(typeToString).join(', ')})`,
        ...(ttlMs > 0 ? ['written-at/1'] : []),
        ...(identity === null ? [] : [`identity(${identity === 'row' ? '*' : identity.join()})/1`]),
      ],
    }
  }

  get entries(): number {
    return this.#rows
  }

  get memoryBytes(): number {
    let bytes = this.store.bytes
    for (const index of this.#indexes) bytes += index?.bytes ?? 0
    for (const index of this.#identities) bytes += index?.bytes ?? 0
    return bytes
  }

  /** The table's own rows: the methods that take an index then speak of the batch's rows. */
  enter(batch: Batch, now: number): Int32Array {
    this.#parts.forget()
    this.#now = now
    this.#hashes = hashKeys(batch, this.#keys)
    this.#staged = this.#own
    const { slots } = this.store.layout
    this.#own.enter(
      slots.map(({ column }) => batch.columns[column]!),
      batch.length,
    )
    this.#lookAhead(batch.length)
    return this.#hashes
  }

  /** Rows of others with keys of this table in order; `head` then speaks of them. */
  enterKeys(columns: readonly Column[], length: number, hashes: Int32Array, now: number): void {
    this.#parts.forget()
    this.#now = now
    this.#hashes = hashes
    this.#staged = this.#probe
    this.#probe.enter(columns, length)
    this.#lookAhead(length)
  }

  get words(): RowWords {
    return this.#staged
  }

  /** The first row under the key of the batch's row, or -1. */
  head(index: number): number {
    const hash = this.#hashes[index]!
    const hint = this.#hints[index]!
    if (
      hint >= 0 &&
      this.#ttlMs === 0 &&
      this.#isHead(hint, hash) &&
      this.store.hasKey(hint, this.#staged, index)
    )
      return hint
    const rows = this.#indexes[keyGroupOf(hash, this.#maxParallelism)]
    if (rows === undefined) return -1
    const head = this.#headIn(rows, hash, index)
    return this.#ttlMs === 0 || head < 0 || !this.#isExpired(head, this.#now)
      ? head
      : this.#afterExpired(head)
  }

  /** The row behind this one under the same key, or -1. */
  next(row: number): number {
    const next = this.store.get(row, NEXT)
    if ((this.store.get(next, FLAGS) & HEAD) !== 0) return -1
    if (this.#ttlMs === 0 || this.#onKeyExpired !== null) return next
    return this.#isExpired(next, this.#now) ? this.next(next) : next
  }

  /** The row behind this one under the same key; behind the last, the first. Also one that has expired. */
  following(row: number): number {
    return this.store.get(row, NEXT)
  }

  /** The last row of the list that begins with `head`. */
  last(head: number): number {
    return this.store.get(head, PREVIOUS)
  }

  /** The row before this one under the same key; of the first, the last. */
  previous(row: number): number {
    return this.store.get(row, PREVIOUS)
  }

  /** The row kept that the batch's row cannot be told apart from, or -1. */
  same(index: number): number {
    const hash = this.#hashes[index]!
    const rows = this.#identities[keyGroupOf(hash, this.#maxParallelism)]
    if (rows === undefined) return -1
    const identity = this.#identity!
    const identityHash = identity.hash(this.#own, index, hash)
    for (let cell = rows.first(identityHash); cell >= 0; cell = rows.next(identityHash, cell)) {
      const row = rows.row(cell)
      if (!identity.isSame(this.store, row, this.#own, index)) continue
      if (this.#ttlMs === 0 || this.#onKeyExpired !== null || !this.#isExpired(row, this.#now)) return row
      this.remove(row)
      return -1
    }
    return -1
  }

  /** Keeps the batch's row behind the others of its key. */
  append(index: number): number {
    const row = this.store.put(this.#own, index)
    const hash = this.#hashes[index]!
    this.store.set(row, HASH, hash)
    if (this.#identity !== null)
      this.store.set(row, this.#identityAt, this.#identity.hash(this.#own, index, hash))
    const group = keyGroupOf(hash, this.#maxParallelism)
    const rows = this.#indexes[group]
    this.#link(row, rows === undefined ? -1 : this.#headIn(rows, hash, index))
    this.#stamp(row)
    return row
  }

  /** Keeps the batch's row where another of the same key was, which goes. Counters start anew. */
  replace(old: number, index: number): number {
    const { store } = this
    const row = store.put(this.#own, index)
    const hash = store.get(old, HASH)
    store.set(row, HASH, hash)
    const flags = store.get(old, FLAGS)
    store.set(row, FLAGS, flags & (ALIVE | HEAD))
    const [next, previous] = [store.get(old, NEXT), store.get(old, PREVIOUS)]
    store.set(row, NEXT, next === old ? row : next)
    store.set(row, PREVIOUS, previous === old ? row : previous)
    if (next !== old) store.set(next, PREVIOUS, row)
    if (previous !== old) store.set(previous, NEXT, row)
    const group = keyGroupOf(hash, this.#maxParallelism)
    if ((flags & HEAD) !== 0) {
      const rows = this.#indexes[group]!
      rows.replace(rows.cellOf(hash, old), row)
    }
    if (this.#identity !== null) {
      const identityHash = this.#identity.hash(this.#own, index, hash)
      store.set(row, this.#identityAt, identityHash)
      const rows = this.#identities[group]!
      rows.remove(rows.cellOf(store.get(old, this.#identityAt), old))
      rows.add(identityHash, row)
    }
    this.#log.note(group, old, Change.REMOVED)
    store.set(old, FLAGS, 0)
    store.release(old)
    this.#note(group, row, Change.ADDED)
    this.#stamp(row)
    return row
  }

  remove(row: number): void {
    const { store } = this
    const hash = store.get(row, HASH)
    const group = keyGroupOf(hash, this.#maxParallelism)
    const [next, previous, flags] = [store.get(row, NEXT), store.get(row, PREVIOUS), store.get(row, FLAGS)]
    if ((flags & HEAD) !== 0) {
      const rows = this.#indexes[group]!
      const cell = rows.cellOf(hash, row)
      if (next === row) rows.remove(cell)
      else {
        rows.replace(cell, next)
        store.set(next, FLAGS, store.get(next, FLAGS) | HEAD)
        if (this.#onKeyExpired !== null && this.#ttlMs > 0) this.touch(next)
      }
    }
    store.set(previous, NEXT, next)
    store.set(next, PREVIOUS, previous)
    if (this.#identity !== null) {
      const rows = this.#identities[group]!
      rows.remove(rows.cellOf(store.get(row, this.#identityAt), row))
    }
    this.#log.note(group, row, Change.REMOVED)
    store.set(row, FLAGS, 0)
    store.release(row)
    this.#rows--
  }

  isAlive(row: number): boolean {
    return (this.store.get(row, FLAGS) & ALIVE) !== 0
  }

  /** A number that is not kept in checkpoints; zero at first. */
  tag(row: number): number {
    return this.store.get(row, TAG)
  }

  setTag(row: number, tag: number): void {
    this.store.set(row, TAG, tag)
  }

  counter(row: number, counter: number): number {
    return this.store.get(row, OWN + counter)
  }

  setCounter(row: number, counter: number, value: number): void {
    this.store.set(row, OWN + counter, value)
    this.touch(row)
  }

  /** The row has been written: it is young again, and the next checkpoint has it. */
  touch(row: number): void {
    const flags = this.store.get(row, FLAGS)
    if ((flags & LOGGED) === 0)
      this.#note(keyGroupOf(this.store.get(row, HASH), this.#maxParallelism), row, Change.UPDATED)
    this.#stamp(row)
  }

  gatherColumn(column: number, rows: Int32Array, length: number): Column {
    return gatherStored(this.store, column, rows, length)
  }

  /** The columns of the rows named by the first `length` of `rows`; a negative one is all nulls. */
  gather(rows: Int32Array, length: number): Column[] {
    return this.store.layout.types.map((_, column) => this.gatherColumn(column, rows, length))
  }

  /** What was read of rows that are gone is not needed any more. */
  settle(): void {
    this.store.settle()
  }

  /** The first row of each key. */
  *heads(): Generator<number> {
    for (const rows of this.#indexes) if (rows !== undefined) yield* rows.rows()
  }

  /** Forgets a slice of what has expired; false when there is more to look at. */
  sweep(now: number): boolean {
    const end = Math.min(this.store.limit, this.#swept + SWEEP_ROWS)
    for (let row = this.#swept; row < end; row++)
      if (this.#expiresAlone(row) && this.#isExpired(row, now)) this.#expire(row)
    this.#swept = end < this.store.limit ? end : 0
    return this.#swept === 0
  }

  *snapshot(full: boolean): Generator<GroupSnapshot> {
    for (let keyGroup = 0; keyGroup < this.#maxParallelism; keyGroup++) {
      const changes = this.#log.take(keyGroup, full)
      if (changes === 'nothing') continue
      const delta = changes !== 'all'
      const bytes = delta ? this.#parts.changes(changes) : this.#parts.all(this.#indexes[keyGroup])
      this.#log.wrote(keyGroup, bytes.length, delta)
      yield delta ? { keyGroup, bytes, delta } : { keyGroup, bytes }
    }
  }

  restore(keyGroup: number, bytes: Uint8Array, written: StateSchema): void {
    invariant(written.encoding === ENCODING, `state is written as ${ENCODING}`)
    this.#parts.read(keyGroup, bytes, {
      remove: (row) => this.remove(row),
      link: (row) => this.#link(row, this.#headOf(row)),
    })
    this.store.settle()
  }

  /**
   * Looks all of a batch's keys up at once, then touches the rows found: the machine waits for many places of memory at
   * the same time, instead of for one after the other.
   */
  #lookAhead(length: number): void {
    if (this.#hints.length < length) this.#hints = new Int32Array(length)
    const [hints, hashes, groups] = [this.#hints, this.#hashes, this.#maxParallelism]
    for (let i = 0; i < length; i++) {
      const hash = hashes[i]!
      const rows = this.#indexes[(hash >>> 0) % groups]
      hints[i] = rows === undefined ? -1 : rows.firstRow(hash)
    }
    this.store.fetch(hints, 0, length)
  }

  #isHead(row: number, hash: number): boolean {
    return (this.store.get(row, FLAGS) & HEAD) !== 0 && this.store.get(row, HASH) === hash
  }

  #headIn(rows: RowIndex, hash: number, index: number): number {
    for (let cell = rows.first(hash); cell >= 0; cell = rows.next(hash, cell)) {
      const row = rows.row(cell)
      if (this.store.hasKey(row, this.#staged, index)) return row
    }
    return -1
  }

  /** The first row under the key of a row that is not linked yet. */
  #headOf(row: number): number {
    const hash = this.store.get(row, HASH)
    const rows = this.#indexes[keyGroupOf(hash, this.#maxParallelism)]
    if (rows === undefined) return -1
    for (let cell = rows.first(hash); cell >= 0; cell = rows.next(hash, cell))
      if (this.store.sameKey(row, rows.row(cell))) return rows.row(cell)
    return -1
  }

  #link(row: number, head: number): void {
    const { store } = this
    const hash = store.get(row, HASH)
    const group = keyGroupOf(hash, this.#maxParallelism)
    if (head < 0) {
      this.#indexOf(this.#indexes, group).add(hash, row)
      store.set(row, FLAGS, ALIVE | HEAD)
      store.set(row, NEXT, row)
      store.set(row, PREVIOUS, row)
    } else {
      const last = store.get(head, PREVIOUS)
      store.set(row, FLAGS, ALIVE)
      store.set(row, NEXT, head)
      store.set(row, PREVIOUS, last)
      store.set(last, NEXT, row)
      store.set(head, PREVIOUS, row)
    }
    if (this.#identity !== null)
      this.#indexOf(this.#identities, group).add(store.get(row, this.#identityAt), row)
    this.#note(group, row, Change.ADDED)
    this.#rows++
  }

  #indexOf(indexes: (RowIndex | undefined)[], group: number): RowIndex {
    let index = indexes[group]
    if (index === undefined) {
      index = new RowIndex()
      indexes[group] = index
    }
    return index
  }

  #note(group: number, row: number, change: Change): void {
    if (this.#log.note(group, row, change)) this.store.set(row, FLAGS, this.store.get(row, FLAGS) | LOGGED)
  }

  #stamp(row: number): void {
    if (this.#ttlMs === 0) return
    this.store.set(row, this.#stampAt, this.#now | 0)
    this.store.set(row, this.#stampAt + 1, Math.floor(this.#now / 4294967296))
  }

  #isExpired(row: number, now: number): boolean {
    const low = this.store.get(row, this.#stampAt) >>> 0
    return this.store.get(row, this.#stampAt + 1) * 4294967296 + low + this.#ttlMs <= now
  }

  #expiresAlone(row: number): boolean {
    const flags = this.store.get(row, FLAGS)
    return (flags & ALIVE) !== 0 && (this.#onKeyExpired === null || (flags & HEAD) !== 0)
  }

  #expire(row: number): void {
    if (this.#onKeyExpired === null) this.remove(row)
    else this.#removeAll(row)
  }

  /** The whole list, from behind, so that the first stays the first. */
  #removeAll(head: number): void {
    this.#onKeyExpired!(head)
    for (let row = this.last(head); row !== head; row = this.last(head)) this.remove(row)
    this.remove(head)
  }

  /** The head has expired: forgets it and those behind it, up to one that has not. */
  #afterExpired(head: number): number {
    if (this.#onKeyExpired !== null) {
      this.#removeAll(head)
      return -1
    }
    let row = head
    while (true) {
      const next = this.store.get(row, NEXT)
      this.remove(row)
      if (next === row) return -1
      if (!this.#isExpired(next, this.#now)) return next
      row = next
    }
  }
}
