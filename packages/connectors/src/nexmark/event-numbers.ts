import { drawBelow } from './draw.ts'
import type { NexmarkConfig } from './nexmark-config.ts'

export const PERSON = 0
export const AUCTION = 1
export const BID = 2

/** 2026-01-01T00:00:00Z: when event 0 happens. */
const START = 1_767_225_600_000
const FIRST_ID = 1000
/** People and auctions that are still of interest, and how far references run ahead of what is there. */
const ACTIVE_PEOPLE = 1000
const AUCTIONS_IN_FLIGHT = 100
const LEAD = 10
/** One in this many is hot. */
const HOT_EACH = 100

const Salt = {
  hotAuction: 1,
  auction: 2,
  hotBidder: 3,
  bidder: 4,
  hotSeller: 5,
  seller: 6,
  length: 7,
} as const

/**
 * What is what in the endless numbered stream of events: of each epoch of `persons + auctions + bids` events the first
 * are persons, then come auctions, then bids. References prefer what is new and a few hot ones (NEXMark, Tucker et al.;
 * the proportions and ratios of the Nexmark suite for Flink).
 */
export class EventNumbers {
  readonly #config: NexmarkConfig
  readonly #epoch: number

  constructor(config: NexmarkConfig) {
    this.#config = config
    this.#epoch = config.persons + config.auctions + config.bids
  }

  kind(n: number): number {
    const place = n % this.#epoch
    if (place < this.#config.persons) return PERSON
    return place < this.#config.persons + this.#config.auctions ? AUCTION : BID
  }

  /** Epoch ms of event time. */
  time(n: number): number {
    return START + Math.floor((n * 1000) / this.#config.rate)
  }

  personId(n: number): number {
    return FIRST_ID + this.#lastPerson(n)
  }

  auctionId(n: number): number {
    return FIRST_ID + this.#lastAuction(n)
  }

  bidAuction(n: number): number {
    const { seed, hotAuctions } = this.#config
    const last = this.#lastAuction(n)
    if (drawBelow(hotAuctions, seed, n, Salt.hotAuction) > 0)
      return FIRST_ID + Math.floor(last / HOT_EACH) * HOT_EACH
    const oldest = Math.max(last - AUCTIONS_IN_FLIGHT, 0)
    return FIRST_ID + oldest + drawBelow(last - oldest + 1 + LEAD, seed, n, Salt.auction)
  }

  bidBidder(n: number): number {
    const { seed, hotBidders } = this.#config
    // The second of each hundred, so that hot bidders are not hot sellers.
    if (drawBelow(hotBidders, seed, n, Salt.hotBidder) > 0)
      return FIRST_ID + Math.floor(this.#lastPerson(n) / HOT_EACH) * HOT_EACH + 1
    return FIRST_ID + this.#activePerson(n, Salt.bidder)
  }

  auctionSeller(n: number): number {
    const { seed, hotSellers } = this.#config
    if (drawBelow(hotSellers, seed, n, Salt.hotSeller) > 0)
      return FIRST_ID + Math.floor(this.#lastPerson(n) / HOT_EACH) * HOT_EACH
    return FIRST_ID + this.#activePerson(n, Salt.seller)
  }

  /** Auctions last about as long as it takes until as many more as may be in flight have begun. */
  auctionExpires(n: number): number {
    const { auctions, seed } = this.#config
    const events = Math.floor((AUCTIONS_IN_FLIGHT * this.#epoch) / Math.max(auctions, 1))
    const horizon = this.time(n + events) - this.time(n)
    return this.time(n) + 1 + drawBelow(Math.max(2 * horizon, 1), seed, n, Salt.length)
  }

  #activePerson(n: number, salt: number): number {
    const people = this.#lastPerson(n) + 1
    const active = Math.min(people, ACTIVE_PEOPLE)
    return people - active + drawBelow(active + LEAD, this.#config.seed, n, salt)
  }

  /** The newest person when event `n` happens, from 0. */
  #lastPerson(n: number): number {
    const { persons } = this.#config
    return Math.floor(n / this.#epoch) * persons + Math.min(n % this.#epoch, persons - 1)
  }

  #lastAuction(n: number): number {
    const { persons, auctions } = this.#config
    const place = n % this.#epoch
    const before = Math.floor(n / this.#epoch) * auctions
    return Math.max(0, before + Math.min(Math.max(place - persons, -1), auctions - 1))
  }
}
