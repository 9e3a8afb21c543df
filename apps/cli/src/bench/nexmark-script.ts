import { nexmarkQueries } from './nexmark-queries.ts'

const PERSON =
  'id BIGINT, name STRING, emailAddress STRING, creditCard STRING, city STRING, state STRING, `dateTime` TIMESTAMP(3), extra STRING'
const AUCTION =
  'id BIGINT, itemName STRING, description STRING, initialBid BIGINT, reserve BIGINT, `dateTime` TIMESTAMP(3), expires TIMESTAMP(3), seller BIGINT, category BIGINT, extra STRING'
const BID =
  'auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING, `dateTime` TIMESTAMP(3), extra STRING'

/** Where the events come from: made on the way, or read from a folder of JSON lines. */
export type NexmarkSource =
  | { readonly kind: 'generator'; readonly events: number }
  | { readonly kind: 'files'; readonly folder: string }

function tableOptions(source: NexmarkSource): string {
  if (source.kind === 'files')
    return `'connector' = 'filesystem', 'path' = '${source.folder.replaceAll("'", "''")}', 'format' = 'json'`
  return `'connector' = 'nexmark', 'events.num' = '${source.events}'`
}

/** The table of events and the three views of it, as the suite defines them. */
function schema(source: NexmarkSource): string {
  return `CREATE TABLE nexmark (
  event_type INT, person ROW<${PERSON}>, auction ROW<${AUCTION}>, bid ROW<${BID}>,
  \`dateTime\` AS CASE WHEN event_type = 0 THEN person.\`dateTime\` WHEN event_type = 1 THEN auction.\`dateTime\` ELSE bid.\`dateTime\` END,
  WATERMARK FOR \`dateTime\` AS \`dateTime\` - INTERVAL '4' SECOND
) WITH (${tableOptions(source)});
CREATE VIEW person AS SELECT person.id, person.name, person.emailAddress, person.creditCard, person.city, person.state, \`dateTime\`, person.extra FROM nexmark WHERE event_type = 0;
CREATE VIEW auction AS SELECT auction.id, auction.itemName, auction.description, auction.initialBid, auction.reserve, \`dateTime\`, auction.expires, auction.seller, auction.category, auction.extra FROM nexmark WHERE event_type = 1;
CREATE VIEW bid AS SELECT bid.auction, bid.bidder, bid.price, bid.channel, bid.url, \`dateTime\`, bid.extra FROM nexmark WHERE event_type = 2;
`
}

/** One query as a whole script. `side`: a file for q13, lines of `key,value`. */
export function nexmarkScript(query: string, source: NexmarkSource, side: string): string {
  return schema(source) + nexmarkQueries[query]!.replace('{side}', side.replaceAll("'", "''"))
}
