import type { SnapshotRegion } from './cdc-split.ts'
import { type Lsn, parseLsn } from './lsn.ts'
import { parseVisibility, type Visibility } from './snapshot-visibility.ts'
import type { TableKey } from './table-key.ts'

/** Decides which changes of the log the snapshot's rows hold already. */
export class SnapshotRegions {
  readonly #key: TableKey
  readonly #regions: readonly { readonly upTo: readonly string[] | null; readonly seen: Visibility }[]
  readonly #high: Lsn

  constructor(regions: readonly SnapshotRegion[], key: TableKey) {
    this.#key = key
    this.#regions = regions.map(({ upTo, seen }) => ({ upTo, seen: parseVisibility(seen) }))
    this.#high = regions.reduce(
      (high, region) => (parseLsn(region.high) > high ? parseLsn(region.high) : high),
      0n,
    )
  }

  /** No transaction that commits at or behind this place was seen by any snapshot. */
  isPast(lsn: Lsn): boolean {
    return lsn >= this.#high
  }

  holds(key: readonly string[] | null, xid: number): boolean {
    const region = this.#regions.find(
      ({ upTo }) => upTo === null || (key !== null && this.#key.compare(key, upTo) <= 0),
    )
    return region?.seen.isVisible(xid) ?? false
  }

  /** For changes of the whole table. */
  allHold(xid: number): boolean {
    return this.#regions.length > 0 && this.#regions.every(({ seen }) => seen.isVisible(xid))
  }
}
