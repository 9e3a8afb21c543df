import { intType } from '@millrace/engine/connect'
import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { NexmarkColumns, nexmarkConfig, nexmarkTypes } from '../src/nexmark.ts'
import { SourceRun } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const nexmark = connectors.get('nexmark')!
const columns = { event_type: intType, bid: nexmarkTypes.bid!, auction: nexmarkTypes.auction! }
const options = { 'events.num': 7000, seed: 3 }

function open(state: ReturnType<SourceRun['snapshot']> | null = null, parallelism = 1, more = {}) {
  const table = tableOf('nexmark', columns, { ...options, ...more })
  nexmark.validate!(table, 'source')
  const source = nexmark.createSource!(table, environmentOf())
  return new SourceRun(source, Object.values(columns), state, parallelism)
}

const asText = (row: readonly unknown[]) =>
  JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
const sorted = (run: SourceRun) => run.rows.map(({ row }) => asText(row)).sort()

describe('nexmark', () => {
  test('has the same events at any parallelism, and continues exactly after a restore', async () => {
    const straight = open()
    await straight.start()
    expect(await straight.run()).toBe(true)
    const rows = sorted(straight)
    expect(rows).toHaveLength(7000)

    const first = open(null, 2)
    await first.start()
    await first.run(() => first.rows.length > 2000)
    const second = open(first.snapshot(), 3)
    await second.start()
    await second.run()
    second.rows.unshift(...first.rows)
    expect(sorted(second)).toEqual(rows)
  })

  test('other seeds give other events; kinds come in their proportions', async () => {
    const [one, other] = [open(), open(null, 1, { seed: 4 })]
    for (const run of [one, other]) {
      await run.start()
      await run.run()
    }
    expect(sorted(one)).not.toEqual(sorted(other))
    const kinds = [0, 1, 2].map((kind) => one.rows.filter(({ row }) => row[0] === kind).length)
    expect(kinds).toEqual([140, 420, 6440])
  })

  test('a field read alone is what stands in the whole row', () => {
    const source = new NexmarkColumns(nexmarkConfig({ options: {} }))
    const range = { first: 990, step: 1, count: 300 }
    const [whole, price, extra] = source.make(
      [
        { name: 'bid', type: nexmarkTypes.bid! },
        { name: 'bid.price', type: types.bigint, within: { column: 'bid', path: ['price'] } },
        { name: 'bid.extra', type: types.string, within: { column: 'bid', path: ['extra'] } },
      ],
      range,
    )
    for (let row = 0; row < range.count; row++) {
      const bid = whole!.values[row] as readonly unknown[] | null
      if (bid === null) continue
      expect(price!.values[row]).toBe(bid[2])
      if (extra?.physical === 'dict') expect(extra.dictionary.string(extra.values[row]!)).toBe(bid[6])
    }
  })

  test('references point to what is there or about to come', () => {
    const source = new NexmarkColumns(nexmarkConfig({ options: {} }))
    const field = (column: string, name: string) => ({
      name: `${column}.${name}`,
      type: types.bigint,
      within: { column, path: [name] },
    })
    const [id, auction] = source.make([field('auction', 'id'), field('bid', 'auction')], {
      first: 0,
      step: 1,
      count: 50_000,
    })
    const last = Math.max(...Array.from(id!.values as BigInt64Array, Number))
    expect(last).toBe(1000 + 3 * 1000 - 1)
    const bids = Array.from(auction!.values as BigInt64Array, Number).filter((value) => value > 0)
    expect(Math.min(...bids)).toBeGreaterThanOrEqual(1000)
    expect(Math.max(...bids)).toBeLessThanOrEqual(last + 10)
  })

  test('a column of another type is refused', () => {
    const table = tableOf('nexmark', { event_type: types.string }, options)
    expect(() => nexmark.validate!(table, 'source')).toThrow(/event_type/)
  })
})
