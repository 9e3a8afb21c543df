import { describe, expect, test } from 'vitest'
import { connectors } from '../src/index.ts'
import { SourceRun } from './support/run-source.ts'
import { environmentOf, tableOf, types } from './support/table.ts'

const datagen = connectors.get('datagen')!
const columns = { id: types.bigint, name: types.string, price: types.money, at: types.ts }
const options = {
  'number-of-rows': 5000,
  'rows-per-second': 10_000_000,
  seed: 7,
  'fields.id.kind': 'sequence',
  'fields.id.start': '1',
  'fields.id.end': '10000',
  'fields.name.length': 12,
  'fields.price.min': '1',
  'fields.price.max': '99.5',
}

function open(state: ReturnType<SourceRun['snapshot']> | null = null, parallelism = 1) {
  const table = tableOf('datagen', columns, options)
  datagen.validate!(table, 'source')
  return new SourceRun(
    datagen.createSource!(table, environmentOf()),
    Object.values(columns),
    state,
    parallelism,
  )
}

const sorted = (run: SourceRun) =>
  run.rows.map(({ row }) => row).sort((a, b) => Number((a[0] as bigint) - (b[0] as bigint)))

describe('datagen', () => {
  test('a seeded table has the same rows at any parallelism, and continues exactly after a restore', async () => {
    const straight = open()
    await straight.start()
    expect(await straight.run()).toBe(true)
    const rows = sorted(straight)
    expect(rows).toHaveLength(5000)
    expect(rows[0]![0]).toBe(1n)
    expect(rows.every((row) => (row[1] as string).length === 12)).toBe(true)
    expect(rows.every((row) => (row[2] as bigint) >= 100n && (row[2] as bigint) <= 9950n)).toBe(true)

    const first = open(null, 2)
    await first.start()
    await first.run(() => first.rows.length > 2000)
    const second = open(first.snapshot(), 3)
    await second.start()
    await second.run()
    second.rows.unshift(...first.rows)
    expect(sorted(second)).toEqual(rows)
  })

  test('keeps to its rate', async () => {
    const table = tableOf('datagen', { id: types.int }, { 'rows-per-second': 200, 'number-of-rows': 50 })
    const run = new SourceRun(datagen.createSource!(table, environmentOf()), [types.int])
    await run.start()
    const started = performance.now()
    await run.run()
    expect(run.rows).toHaveLength(50)
    expect(performance.now() - started).toBeGreaterThan(200)
  })

  test('refuses options of columns that are not there, and half a sequence', () => {
    const unknown = tableOf('datagen', { id: types.int }, { 'fields.nope.min': '1' })
    expect(() => datagen.validate!(unknown, 'source')).toThrow(/column 'nope'/)
    const half = tableOf(
      'datagen',
      { id: types.int },
      { 'fields.id.kind': 'sequence', 'fields.id.start': '1' },
    )
    expect(() => datagen.validate!(half, 'source')).toThrow(/fields\.id\.end/)
    const wrong = tableOf('datagen', { ok: types.bool }, { 'fields.ok.kind': 'sequence' })
    expect(() => datagen.validate!(wrong, 'source')).toThrow(/BOOLEAN/)
  })
})
