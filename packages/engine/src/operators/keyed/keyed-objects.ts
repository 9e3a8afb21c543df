import type { OperatorContext } from '../../dataflow/operator.ts'
import { KeyTable } from '../../state/key-table.ts'
import { type ObjectCodec, ObjectStore } from '../../state/object-store.ts'
import type { Batch } from '../../types/batch.ts'
import { BatchBuilder } from '../../types/batch-builder.ts'
import type { Column } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'
import type { Row } from '../../types/row-value.ts'
import { IdleSlots } from '../idle-slots.ts'

export interface KeyedObjectsOptions<V> {
  /** Of the state, for restores. */
  readonly name: string
  /** Name and version of what a value is, with the types it holds: another is another state. */
  readonly stored: string
  readonly inputTypes: readonly LogicalType[]
  readonly keys: readonly number[]
  readonly codec: ObjectCodec<V>
  /** 0 keeps for ever; else what has not been changed for so long is forgotten. */
  readonly ttlMs: number
}

/** Keyed state of one object per key, for operators that work row by row. */
export class KeyedObjects<V> {
  readonly #options: KeyedObjectsOptions<V>
  readonly #context: OperatorContext
  readonly #store: ObjectStore<V>
  readonly #idle: IdleSlots
  readonly #table: KeyTable
  #columns: readonly Column[] = []
  #hashes: Int32Array = new Int32Array(0)

  constructor(context: OperatorContext, options: KeyedObjectsOptions<V>) {
    const { name, stored, inputTypes, keys, codec, ttlMs } = options
    this.#options = options
    this.#context = context
    this.#store = new ObjectStore(codec)
    this.#idle = new IdleSlots(ttlMs)
    const expires = ttlMs > 0
    this.#table = new KeyTable({
      keyTypes: keys.map((key) => inputTypes[key]!),
      hashedKeys: keys.length,
      maxParallelism: context.state.maxParallelism,
      stores: expires ? [this.#store, this.#idle] : [this.#store],
      storeTypes: expires ? [stored, 'used-at/1'] : [stored],
    })
    context.state.registerKeyed(name, this.#table)
    if (expires) context.registerProcessingTimer(context.clock.now() + this.#idle.sweepEveryMs)
  }

  /** Looks the batch's keys up; `slot` and `slotFor` then speak of its rows. */
  enter(batch: Batch): void {
    this.#columns = this.#options.keys.map((key) => batch.columns[key]!)
    this.#hashes = this.#table.hash(batch, this.#options.keys)
  }

  /** The slot of the row's key; -1 when nothing is kept for it. */
  slot(row: number): number {
    const slot = this.#table.find(this.#columns, row, this.#hashes[row]!)
    if (slot < 0 || !this.#idle.isExpired(slot, this.#now())) return slot
    this.#table.remove(slot)
    return -1
  }

  /** The slot of the row's key, made if there is none. */
  slotFor(row: number): number {
    const found = this.slot(row)
    return found >= 0 ? found : this.#table.findOrInsert(this.#columns, row, this.#hashes[row]!)
  }

  /** The slot of a key given as values; -1 when nothing is kept for it. */
  slotOfValues(key: Row): number {
    const types = this.#options.keys.map((column) => this.#options.inputTypes[column]!)
    const builder = new BatchBuilder(types, 1)
    builder.append(key)
    const batch = builder.finish()
    const hash = this.#table.hash(
      batch,
      types.map((_, index) => index),
    )[0]!
    return this.#table.find(batch.columns, 0, hash)
  }

  get(slot: number): V | undefined {
    return slot < 0 ? undefined : this.#store.get(slot)
  }

  set(slot: number, value: V): void {
    this.#store.set(slot, value)
    this.#used(slot)
  }

  /** The value was changed in place and takes so many bytes more. */
  changed(slot: number, grewBytes: number): void {
    this.#store.grew(grewBytes)
    this.#used(slot)
  }

  remove(slot: number): void {
    this.#table.remove(slot)
  }

  *slots(): Generator<number> {
    yield* [...this.#table.slots()]
  }

  /** Forgets what has expired; to be called by `onProcessingTime`. */
  sweep(at: number): void {
    if (this.#options.ttlMs === 0 || !this.#idle.isSweep(at)) return
    for (const slot of this.slots()) if (this.#idle.isExpired(slot, at)) this.#table.remove(slot)
    this.#context.registerProcessingTimer(at + this.#idle.sweepEveryMs)
  }

  #used(slot: number): void {
    this.#table.touch(slot)
    if (this.#options.ttlMs > 0) this.#idle.use(slot, this.#now())
  }

  #now(): number {
    return this.#options.ttlMs > 0 ? this.#context.clock.now() : 0
  }
}
