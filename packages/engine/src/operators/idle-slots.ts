import type { ByteReader } from '../state/byte-reader.ts'
import type { ByteWriter } from '../state/byte-writer.ts'
import type { SlotStore } from '../state/cell-store.ts'
import { ChunkedArray } from '../state/chunked-array.ts'

/** When each slot was last written (epoch ms), for `table.exec.state.ttl`. */
export class IdleSlots implements SlotStore {
  readonly #usedAt = new ChunkedArray(Float64Array)
  readonly #ttlMs: number
  #nextSweep = 0

  constructor(ttlMs: number) {
    this.#ttlMs = ttlMs
  }

  get bytes(): number {
    return this.#usedAt.bytes
  }

  get sweepEveryMs(): number {
    return Math.max(1000, Math.floor(this.#ttlMs / 4))
  }

  /** True once per sweep interval. */
  isSweep(at: number): boolean {
    if (at < this.#nextSweep) return false
    this.#nextSweep = at + this.sweepEveryMs
    return true
  }

  init(slot: number): void {
    this.#usedAt.ensure(slot)
    this.#usedAt.set(slot, 0)
  }

  use(slot: number, now: number): void {
    this.#usedAt.set(slot, now)
  }

  isExpired(slot: number, now: number): boolean {
    return this.#ttlMs > 0 && this.#usedAt.get(slot) + this.#ttlMs <= now
  }

  write(slot: number, writer: ByteWriter): void {
    writer.f64(this.#usedAt.get(slot))
  }

  read(slot: number, reader: ByteReader): void {
    this.#usedAt.set(slot, reader.f64())
  }
}
