import type { ConnectorTable } from '@millrace/engine/connect'

/** What the options say; names and defaults are those of the Nexmark suite for Flink. */
export interface NexmarkConfig {
  readonly seed: number
  /** Events in all; null: without end. */
  readonly events: number | null
  /** Events per second of event time, and of real time where the source keeps to it. */
  readonly rate: number
  readonly limited: boolean
  readonly persons: number
  readonly auctions: number
  readonly bids: number
  readonly hotAuctions: number
  readonly hotBidders: number
  readonly hotSellers: number
  readonly personBytes: number
  readonly auctionBytes: number
  readonly bidBytes: number
}

export function nexmarkConfig({ options }: Pick<ConnectorTable, 'options'>): NexmarkConfig {
  const number = (key: string, absent: number) => Number(options[key] ?? absent)
  const events = number('events.num', 0)
  return {
    seed: number('seed', 42) | 0,
    events: events > 0 ? events : null,
    rate: number('first-event.rate', 10_000),
    limited: options['rate.limited'] === true,
    persons: number('person.proportion', 1),
    auctions: number('auction.proportion', 3),
    bids: number('bid.proportion', 46),
    hotAuctions: number('bid.hot-ratio.auctions', 2),
    hotBidders: number('bid.hot-ratio.bidders', 4),
    hotSellers: number('auction.hot-ratio.sellers', 4),
    personBytes: number('person.avg-size', 200),
    auctionBytes: number('auction.avg-size', 500),
    bidBytes: number('bid.avg-size', 100),
  }
}
