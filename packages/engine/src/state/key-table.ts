import { invariant } from '@millrace/kernel'
import type { Batch } from '../types/batch.ts'
import type { Column } from '../types/column.ts'
import { type LogicalType, typeToString } from '../types/logical-type.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { type CellStore, createCellStore, type SlotStore } from './cell-store.ts'
import { ChunkedArray } from './chunked-array.ts'
import { type ColumnWriter, createColumnWriter } from './column-writer.ts'
import { keyGroupOf } from './key-group.ts'
import { hashKeys } from './key-hash.ts'
import { KeyIndex, matches } from './key-index.ts'
import { Change, ChangeLog, type LoggedChange } from './rows/change-log.ts'
import type { GroupSnapshot, KeyedState, StateSchema } from './state-handle.ts'

const ENCODING = 'key-table/2'
/** All entries of a key group, without numbers. */
const WITHOUT_CHANGES = 'key-table/1'

/** Of a slot that holds nothing. */
const NO_GROUP = -1

const WHOLE = 0
const DELTA = 1

export interface KeyTableOptions {
  readonly keyTypes: readonly LogicalType[]
  /** How many of the leading key columns decide the key group; the rest (a window) only tell entries apart. */
  readonly hashedKeys: number
  readonly maxParallelism: number
  /** What is kept per key, in the order of the encoding, with a name of each one's type and version. */
  readonly stores: readonly SlotStore[]
  readonly storeTypes: readonly string[]
}

/**
 * Keyed state: from key columns to a slot number, under which stores keep values. Slots are reused after removal. Keys
 * compare as GROUP BY does. Every change must be told by `touch`, which marks the key group for the next checkpoint.
 */
export class KeyTable implements KeyedState {
  readonly schema: StateSchema
  readonly #options: KeyTableOptions
  readonly #keys: readonly CellStore[]
  readonly #indexes = new Map<number, KeyIndex>()
  /** The same by key group, for look-ups. */
  readonly #indexOf: (KeyIndex | undefined)[] = []
  readonly #log: ChangeLog
  /** 1 for slots whose change is in the log already. */
  readonly #logged = new ChunkedArray(Uint8Array)
  readonly #hashes = new ChunkedArray(Int32Array)
  readonly #groups = new ChunkedArray(Int32Array)
  readonly #free: number[] = []
  #used = 0
  /** Per row of the batch that was hashed last a slot that had its key, or -1. */
  #hints = new Int32Array(0)
  /** While a key group comes back: its slots by the numbers they had. */
  #restoring: { readonly keyGroup: number; readonly slots: Map<number, number> } | null = null

  constructor(options: KeyTableOptions) {
    this.#options = options
    this.#keys = options.keyTypes.map(createCellStore)
    this.#log = new ChangeLog(options.maxParallelism)
    this.schema = {
      encoding: ENCODING,
      keyTypes: options.keyTypes.map(typeToString),
      valueTypes: options.storeTypes,
    }
  }

  get entries(): number {
    return this.#used - this.#free.length
  }

  get memoryBytes(): number {
    let bytes = this.#hashes.bytes + this.#groups.bytes
    for (const store of this.#keys) bytes += store.bytes
    for (const store of this.#options.stores) bytes += store.bytes
    for (const index of this.#indexes.values()) bytes += index.bytes
    return bytes
  }

  /** Hashes of the batch's rows by the columns that decide the key group. */
  hash(batch: Batch, columns: readonly number[]): Int32Array {
    this.#restoring = null
    const hashes = hashKeys(batch, columns)
    if (columns.length === this.#keys.length) this.#lookAhead(batch, columns, hashes)
    return hashes
  }

  /**
   * Looks all of a batch's keys up at once: the machine waits for many places of memory at the same time, instead of
   * for one after the other. What it finds is a guess that `find` checks.
   */
  #lookAhead(batch: Batch, columns: readonly number[], hashes: Int32Array): void {
    const { length } = batch
    if (this.#hints.length < length) this.#hints = new Int32Array(length)
    const hints = this.#hints
    const groups = this.#options.maxParallelism
    for (let row = 0; row < length; row++) {
      const index = this.#indexOf[(hashes[row]! >>> 0) % groups]
      hints[row] = index === undefined ? -1 : index.firstSlot(hashes[row]!)
    }
    for (const [key, store] of this.#keys.entries()) {
      const column = batch.columns[columns[key]!]!
      for (let row = 0; row < length; row++)
        if (hints[row]! >= 0 && !store.equals(hints[row]!, column, row)) hints[row] = -1
    }
  }

  /** The slot of the row's key, or -1. `keys` are the key columns, `hash` from `hash`. */
  find(keys: readonly Column[], row: number, hash: number): number {
    const group = keyGroupOf(hash, this.#options.maxParallelism)
    const hint = row < this.#hints.length ? this.#hints[row]! : -1
    if (hint >= 0 && this.#groups.get(hint) === group && matches(hint, keys, row, this.#keys)) return hint
    const index = this.#indexOf[group]
    return index === undefined ? -1 : index.find(this.#fullHash(keys, row, hash), keys, row, this.#keys)
  }

  /** The slot of the row's key; a new one has its stores initialised. `onInsert` is told of a new slot. */
  findOrInsert(
    keys: readonly Column[],
    row: number,
    hash: number,
    onInsert?: (slot: number) => void,
  ): number {
    const found = this.find(keys, row, hash)
    if (found >= 0) return found
    const slot = this.#allocate(hash, this.#fullHash(keys, row, hash))
    for (let i = 0; i < keys.length; i++) this.#keys[i]!.copyIn(slot, keys[i]!, row)
    onInsert?.(slot)
    return slot
  }

  remove(slot: number): void {
    const group = this.#groups.get(slot)
    this.#log.note(group, slot, Change.REMOVED)
    this.#logged.set(slot, 0)
    this.#indexes.get(group)!.remove(this.#hashes.get(slot), slot)
    for (const store of this.#options.stores) store.init(slot)
    this.#groups.set(slot, NO_GROUP)
    this.#free.push(slot)
  }

  /** The slot has changed: the next checkpoint has it. */
  touch(slot: number): void {
    if (this.#logged.get(slot) === 0) this.#note(slot, Change.UPDATED)
  }

  emitKey(slot: number, key: number, writer: ColumnWriter, row: number): void {
    this.#keys[key]!.emit(slot, writer, row)
  }

  key(slot: number, key: number) {
    return this.#keys[key]!.get(slot)
  }

  *slots(): Generator<number> {
    for (const index of this.#indexes.values()) yield* index.slots()
  }

  *snapshot(full: boolean): Generator<GroupSnapshot> {
    const writer = new ByteWriter()
    for (let keyGroup = 0; keyGroup < this.#options.maxParallelism; keyGroup++) {
      const changes = this.#log.take(keyGroup, full)
      if (changes === 'nothing') continue
      const delta = changes !== 'all'
      if (delta) this.#writeChanges(writer, changes)
      else this.#writeAll(writer, this.#indexOf[keyGroup])
      const bytes = writer.take()
      this.#log.wrote(keyGroup, bytes.length, delta)
      yield delta ? { keyGroup, bytes, delta } : { keyGroup, bytes }
    }
  }

  restore(keyGroup: number, bytes: Uint8Array, written: StateSchema): void {
    if (bytes.length === 0) return
    const reader = new ByteReader(bytes)
    if (written.encoding === WITHOUT_CHANGES) {
      for (let left = reader.varint(); left > 0; left--) this.#readNew(reader, keyGroup)
      return
    }
    invariant(written.encoding === ENCODING, `state is written as ${ENCODING}`)
    if (this.#restoring?.keyGroup !== keyGroup) this.#restoring = { keyGroup, slots: new Map() }
    const known = this.#restoring.slots
    const delta = reader.u8() === DELTA
    while (!reader.done) {
      const change = delta ? reader.u8() : Change.ADDED
      const number = reader.i32()
      const old = known.get(number)
      if (old !== undefined) this.remove(old)
      known.delete(number)
      if (change !== Change.REMOVED) known.set(number, this.#readNew(reader, keyGroup))
    }
  }

  /** Nothing when there is nothing in the group. */
  #writeAll(writer: ByteWriter, index: KeyIndex | undefined): void {
    if (index === undefined || index.count === 0) return
    writer.u8(WHOLE)
    for (const slot of index.slots()) this.#write(writer, slot)
  }

  #writeChanges(writer: ByteWriter, changes: readonly LoggedChange[]): void {
    writer.u8(DELTA)
    for (const { row: slot, change } of changes) {
      writer.u8(change)
      if (change === Change.REMOVED) writer.i32(slot)
      else this.#write(writer, slot)
    }
  }

  #write(writer: ByteWriter, slot: number): void {
    this.#logged.set(slot, 0)
    writer.i32(slot)
    for (const store of this.#keys) store.write(slot, writer)
    for (const store of this.#options.stores) store.write(slot, writer)
  }

  #readNew(reader: ByteReader, keyGroup: number): number {
    const slot = this.#take()
    for (const store of this.#keys) store.read(slot, reader)
    for (const store of this.#options.stores) store.read(slot, reader)
    const columns = this.#keyColumns(slot)
    const batch: Batch = { length: 1, columns, kinds: null }
    const hash = hashKeys(batch, columns.map((_, index) => index).slice(0, this.#options.hashedKeys))[0]!
    this.#link(slot, keyGroup, this.#fullHash(columns, 0, hash))
    return slot
  }

  #note(slot: number, change: Change): void {
    if (this.#log.note(this.#groups.get(slot), slot, change)) this.#logged.set(slot, 1)
  }

  #keyColumns(slot: number): Column[] {
    return this.#options.keyTypes.map((type, index) => {
      const writer = createColumnWriter(type, 1)
      this.#keys[index]!.emit(slot, writer, 0)
      return writer.finish(1)
    })
  }

  /** The hash that places an entry within its key group: the group's hash with the other key columns mixed in. */
  #fullHash(keys: readonly Column[], row: number, hash: number): number {
    let full = hash
    for (let i = this.#options.hashedKeys; i < keys.length; i++) {
      const column = keys[i]!
      const value = Number(column.values[row])
      full = (Math.imul(full ^ (value % 4294967296), 0x85ebca6b) + Math.floor(value / 4294967296)) | 0
    }
    return full
  }

  #allocate(hash: number, fullHash: number): number {
    const slot = this.#take()
    this.#link(slot, keyGroupOf(hash, this.#options.maxParallelism), fullHash)
    return slot
  }

  #take(): number {
    const slot = this.#free.pop() ?? this.#used++
    this.#hashes.ensure(slot)
    this.#logged.ensure(slot)
    this.#logged.set(slot, 0)
    this.#groups.ensure(slot)
    for (const store of this.#keys) store.init(slot)
    for (const store of this.#options.stores) store.init(slot)
    return slot
  }

  #link(slot: number, group: number, fullHash: number): void {
    this.#hashes.set(slot, fullHash)
    this.#groups.set(slot, group)
    let index = this.#indexes.get(group)
    if (index === undefined) {
      index = new KeyIndex()
      this.#indexes.set(group, index)
      this.#indexOf[group] = index
    }
    index.add(fullHash, slot)
    this.#note(slot, Change.ADDED)
  }
}
