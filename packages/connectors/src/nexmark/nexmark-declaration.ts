import {
  type ConnectorFactory,
  type ConnectorTable,
  insertOnly,
  typeToString,
} from '@millrace/engine/connect'
import { fail } from '@millrace/kernel'
import { nexmarkConfig } from './nexmark-config.ts'
import { nexmarkTypes } from './nexmark-types.ts'

const size = (key: string, value: string, description: string) =>
  ({ key, type: 'memory', default: value, description }) as const
const share = (key: string, value: string, description: string) =>
  ({ key, type: 'int', default: value, description }) as const

export const nexmarkDeclaration = {
  identifier: 'nexmark',
  options: [
    { key: 'events.num', type: 'long', description: 'Events in all; without it the source never ends.' },
    { key: 'seed', type: 'long', default: '42', description: 'Other seeds give other events.' },
    {
      key: 'first-event.rate',
      type: 'int',
      default: '10000',
      description: 'Events per second of event time.',
    },
    {
      key: 'rate.limited',
      type: 'boolean',
      default: 'false',
      description: 'Give events no faster than their rate, in real time.',
    },
    share('person.proportion', '1', 'How many of an epoch of events are persons.'),
    share('auction.proportion', '3', 'How many of an epoch of events are auctions.'),
    share('bid.proportion', '46', 'How many of an epoch of events are bids.'),
    share('bid.hot-ratio.auctions', '2', 'All bids but one in so many are for a hot auction.'),
    share('bid.hot-ratio.bidders', '4', 'All bids but one in so many are by a hot bidder.'),
    share('auction.hot-ratio.sellers', '4', 'All auctions but one in so many are by a hot seller.'),
    size('person.avg-size', '200b', 'About how many bytes a person has.'),
    size('auction.avg-size', '500b', 'About how many bytes an auction has.'),
    size('bid.avg-size', '100b', 'About how many bytes a bid has.'),
  ],
  validate: validateNexmark,
  sourceMode: () => insertOnly,
  isBounded: (table) => nexmarkConfig(table).events !== null,
  projection: () => 'fields',
} as const satisfies ConnectorFactory

function validateNexmark(table: ConnectorTable): void {
  for (const { name, type } of table.columns) {
    const offered = nexmarkTypes[name]
    if (offered !== undefined && typeToString({ ...type, nullable: true }) === typeToString(offered)) continue
    fail('CONNECTOR_COLUMN_TYPE_UNSUPPORTED', {
      connector: 'nexmark',
      column: name,
      type: typeToString(type),
    })
  }
  for (const key of ['first-event.rate', 'person.proportion', 'auction.proportion', 'bid.proportion']) {
    const value = table.options[key]
    if (typeof value !== 'number' || value >= 1) continue
    const span = table.spans[key]
    fail('CONNECTOR_OPTION_OUT_OF_RANGE', { option: key, value, allowed: '1 …' }, span && { span })
  }
}
