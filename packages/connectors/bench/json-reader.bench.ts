import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { bigintType, type PhysicalColumn, stringType, timestampType } from '@millrace/engine/connect'
import { JsonDecoder } from '../src/formats/json/json-decoder.ts'
import { NexmarkColumns, nexmarkConfig, nexmarkTypes } from '../src/nexmark.ts'
import { jsonLines } from './json-lines.ts'

/**
 * Lines for each second of CPU time of the JSON reader over Nexmark bids, beside `JSON.parse` of the same lines and DuckDB's scan of them
 * as a file (one thread), in the same run.
 */
const ROWS = 100_000
const ROUNDS = 15

const source = new NexmarkColumns(nexmarkConfig({ options: {} }))
const whole = Object.entries(nexmarkTypes).map(([name, type]) => ({ name, type }))
const lines: string[] = []
for (let first = 0; lines.length < ROWS; first += 2048) {
  const range = { first, step: 1, count: 2048 }
  lines.push(...jsonLines({ length: 2048, columns: source.make(whole, range), kinds: null }))
}
const bids = lines.filter((line) => line.startsWith('{"event_type":2'))
const bytes = new TextEncoder().encode(`${bids.join('\n')}\n`)

const types = {
  auction: bigintType,
  bidder: bigintType,
  price: bigintType,
  channel: stringType,
  url: stringType,
  dateTime: timestampType(3),
  extra: stringType,
}

function wanted(names: readonly (keyof typeof types)[]): PhysicalColumn[] {
  return names.map((name) => ({
    name: `bid.${name}`,
    type: types[name],
    within: { column: 'bid', path: [name] },
  }))
}

function reader(names: readonly (keyof typeof types)[]): () => number {
  const options = { ignoreParseErrors: false, failOnMissingField: false, separator: ' ' } as const
  const decoder = new JsonDecoder(wanted(names), options)
  return () => {
    let rows = 0
    for (let at = 0; at < bytes.length; ) {
      at = decoder.decode(bytes, at, bytes.length, true)
      rows += decoder.rows
      decoder.finish()
    }
    return rows
  }
}

function parseAll(): number {
  let rows = 0
  for (const line of bids) if ((JSON.parse(line) as { event_type: number }).event_type === 2) rows++
  return rows
}

const folder = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'))
const file = path.join(folder, 'bids.json')
writeFileSync(file, bytes)
const duck = await (await DuckDBInstance.create(':memory:')).connect()
await duck.run('SET threads = 1')
const struct =
  "auction: 'BIGINT', bidder: 'BIGINT', price: 'BIGINT', channel: 'VARCHAR', url: 'VARCHAR', \"dateTime\": 'TIMESTAMP', extra: 'VARCHAR'"

/** DuckDB's scan of the same lines: the fields are aggregated, since they would not be read otherwise. */
function duckScan(aggregates: string): () => Promise<number> {
  const type = `STRUCT(${struct.replaceAll(/: '(\w+)'/g, ' $1')})`
  const scan = `read_json('${file}', format = 'newline_delimited', columns = {event_type: 'INTEGER', bid: '${type}'})`
  return async () => {
    const result = await duck.runAndReadAll(`SELECT count(*), ${aggregates} FROM ${scan}`)
    return Number(result.getRows()[0]![0])
  }
}

const all = Object.keys(types) as (keyof typeof types)[]
const cases = {
  'JSON.parse': parseAll,
  'all seven fields': reader(all),
  'five fields of q0': reader(['auction', 'bidder', 'price', 'dateTime', 'extra']),
  'auction and price': reader(['auction', 'price']),
  'DuckDB, all seven': duckScan(
    'sum(bid.auction), sum(bid.bidder), sum(bid.price), max(bid.channel), max(bid.url), max(bid."dateTime"), max(bid.extra)',
  ),
  'DuckDB, two': duckScan('sum(bid.auction), sum(bid.price)'),
}
const times: Record<string, number[]> = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(cases)) {
    // CPU time: what else the machine does then counts less.
    const before = process.cpuUsage()
    if ((await work()) !== bids.length) throw new Error(`${name} read another number of rows`)
    times[name]!.push(process.cpuUsage(before).user / 1000)
  }
}
const median = (name: string) => times[name]!.sort((a, b) => a - b)[ROUNDS >> 1]!
const peer = median('JSON.parse')
console.log(`${bids.length} bids of ${Math.round(bytes.length / bids.length)} bytes`)
for (const name of Object.keys(cases)) {
  const ms = median(name)
  const rate = `${(bids.length / ms / 1000).toFixed(2)} M lines, ${(bytes.length / ms / 1000).toFixed(0)} MB a CPU second`
  console.log(`${name.padEnd(20)} ${rate.padEnd(34)} ${(peer / ms).toFixed(2)} x JSON.parse`)
}
rmSync(folder, { recursive: true })
