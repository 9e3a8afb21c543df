import { bigintType, stringType, timestampType } from '@millrace/engine/connect'
import { JsonDecoder } from '../src/formats/json/json-decoder.ts'

/** Rows per second of the JSON reader, five of eight fields wanted, beside `JSON.parse` of the same lines. */
const ROWS = 200_000
const ROUNDS = 12
const channels = ['Google', 'Facebook', 'Baidu', 'Apple']

const lines = Array.from({ length: ROWS }, (_, i) =>
  JSON.stringify({
    event_type: 2,
    auction: 1000 + (i % 5000),
    bidder: 1000 + ((i * 7) % 9999),
    price: (i * 31) % 100_000,
    channel: channels[i % channels.length],
    url: `https://shop.example/${i % 1000}/item.htm?query=1`,
    event_time: new Date(1_700_000_000_000 + i).toISOString().replace('T', ' ').slice(0, -1),
    extra: 'abcdefghijklmnopqrstuvwxyz'.repeat(2).slice(i % 20),
  }),
)
const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
const decoder = new JsonDecoder(
  [
    { name: 'auction', type: bigintType },
    { name: 'bidder', type: bigintType },
    { name: 'price', type: bigintType },
    { name: 'event_time', type: timestampType(3) },
    { name: 'extra', type: stringType },
  ],
  { ignoreParseErrors: false, failOnMissingField: false, separator: ' ' },
)

function readAll(): void {
  let rows = 0
  for (let at = 0; at < bytes.length; ) {
    at = decoder.decode(bytes, at, bytes.length, true)
    rows += decoder.rows
    decoder.finish()
  }
  if (rows !== ROWS) throw new Error(`read ${rows} rows`)
}

function parseAll(): void {
  let sum = 0
  for (const line of lines) sum += (JSON.parse(line) as { price: number }).price
  if (sum === 0) throw new Error('parsed nothing')
}

/** Best of several rounds, millions of rows per second. */
function speedOf(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    work()
    best = Math.min(best, performance.now() - started)
  }
  return ROWS / best / 1000
}

const peer = speedOf(parseAll)
const own = speedOf(readAll)
const megabytes = (own * bytes.length) / ROWS
console.log(`JSON.parse per line  ${peer.toFixed(2)} M rows/s`)
console.log(
  `JSON reader          ${own.toFixed(2)} M rows/s, ${megabytes.toFixed(0)} MB/s, ${(own / peer).toFixed(2)} x`,
)
