import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongCounts } from '../../src/operators/aggregate/long-counts.ts'
import { ValueCounts } from '../../src/operators/aggregate/value-counts.ts'
import { ByteReader } from '../../src/state/byte-reader.ts'
import { ByteWriter } from '../../src/state/byte-writer.ts'

const SLOTS = 4
const integer = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: 40n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
)
const step = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({ slot: fc.nat(SLOTS - 1), value: integer, by: fc.constantFrom(1, 1, -1) }),
  },
  { weight: 1, arbitrary: fc.record({ clear: fc.nat(SLOTS - 1) }) },
)

function held(counts: LongCounts | ValueCounts, slot: number): string[] {
  return [...counts.all(slot)].map(({ value, count }) => `${value}:${count}`).sort()
}

describe('counts of 64-bit integers', () => {
  test('are what a map of values counts, through removals, cleared slots and a savepoint', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const [own, oracle] = [new LongCounts(), new ValueCounts(false)]
        for (let slot = 0; slot < SLOTS; slot++) for (const counts of [own, oracle]) counts.init(slot)
        for (const at of steps) {
          if ('clear' in at) for (const counts of [own, oracle]) counts.init(at.clear)
          else expect(own.add(at.slot, at.value, at.by)).toBe(oracle.add(at.slot, at.value, at.by))
        }
        const restored = new LongCounts()
        for (let slot = 0; slot < SLOTS; slot++) {
          expect(held(own, slot)).toEqual(held(oracle, slot))
          const writer = new ByteWriter()
          own.write(slot, writer)
          restored.init(slot)
          restored.read(slot, new ByteReader(writer.take()))
          expect(held(restored, slot)).toEqual(held(oracle, slot))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('hold many values of many slots', () => {
    const counts = new LongCounts()
    for (let slot = 0; slot < 50; slot++) counts.init(slot)
    const add = (i: number) => counts.add(i % 50, BigInt(i * 7919), 1)
    const rounds = ['new', 'more'].map((change) =>
      Array.from({ length: 60_000 }, (_, i) => add(i) === change),
    )
    expect(rounds.every((round) => round.every(Boolean))).toBe(true)
    expect([...counts.all(7)]).toHaveLength(1200)
    // A count beyond 31 bits.
    expect(counts.add(0, 0n, 5e9)).toBe('more')
    expect(held(counts, 0)).toContain('0:5000000002')
    counts.init(7)
    expect([...counts.all(7)]).toHaveLength(0)
  })
})
