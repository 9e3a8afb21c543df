import type { Clock } from '@millrace/kernel'
import type { LookupCacheOptions } from '../../connect/lookup-cache.ts'
import type { Row } from '../../types/row-value.ts'

interface Entry {
  readonly rows: readonly Row[]
  readonly writtenAt: number
  usedAt: number
}

/** Answers of lookups by key, the least recently used first. Not part of snapshots: a restarted job asks again. */
export class PartialCache {
  readonly #options: LookupCacheOptions
  readonly #clock: Clock
  readonly #entries = new Map<string, Entry>()

  constructor(options: LookupCacheOptions, clock: Clock) {
    this.#options = options
    this.#clock = clock
  }

  get size(): number {
    return this.#entries.size
  }

  get(key: string): readonly Row[] | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    const now = this.#clock.monotonic()
    this.#entries.delete(key)
    if (this.#isExpired(entry, now)) return undefined
    entry.usedAt = now
    this.#entries.set(key, entry)
    return entry.rows
  }

  put(key: string, rows: readonly Row[]): void {
    if (rows.length === 0 && !this.#options.cacheMissingKey) return
    const now = this.#clock.monotonic()
    this.#entries.delete(key)
    this.#entries.set(key, { rows, writtenAt: now, usedAt: now })
    this.#trim(now)
  }

  /** Drops what is over the bound, and expired entries as long as they come first. */
  #trim(now: number): void {
    const { maxRows } = this.#options
    for (const [key, entry] of this.#entries) {
      const isOver = maxRows !== null && this.#entries.size > maxRows
      if (!isOver && !this.#isExpired(entry, now)) return
      this.#entries.delete(key)
    }
  }

  #isExpired({ writtenAt, usedAt }: Entry, now: number): boolean {
    const { expireAfterWriteMs, expireAfterAccessMs } = this.#options
    return (
      (expireAfterWriteMs !== null && now - writtenAt >= expireAfterWriteMs) ||
      (expireAfterAccessMs !== null && now - usedAt >= expireAfterAccessMs)
    )
  }
}
