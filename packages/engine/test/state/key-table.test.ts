import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCellStore } from '../../src/state/cell-store.ts'
import { keyGroupOf } from '../../src/state/key-group.ts'
import { KeyIndex } from '../../src/state/key-index.ts'
import { KeyTable } from '../../src/state/key-table.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import {
  bigintType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import type { RowValue } from '../../src/types/row-value.ts'

const keyTypes: LogicalType[] = [stringType, bigintType, doubleType, timestampType(9), decimalType(38, 4)]
const key = fc.tuple(
  fc.option(fc.constantFrom('', 'a', 'b', '😀', 'longer text')),
  fc.option(fc.bigInt({ min: -2n, max: 2n })),
  fc.option(fc.constantFrom(0, -0, Number.NaN, 1.5)),
  fc.option(fc.constantFrom<RowValue>(0, 1000, { ms: 1000, nanos: 7 })),
  fc.option(fc.constantFrom(10n ** 30n, -1n)),
)
const operation = fc.record({ key, remove: fc.boolean(), value: fc.bigInt({ min: -5n, max: 5n }) })

function makeTable() {
  const values = createCellStore(bigintType)
  const table = new KeyTable({
    keyTypes,
    hashedKeys: keyTypes.length,
    maxParallelism: 16,
    stores: [values],
    storeTypes: ['BIGINT'],
  })
  const columnsOf = (row: readonly RowValue[]) => {
    const builder = new BatchBuilder(keyTypes)
    builder.append(row)
    const batch = builder.finish()
    return { columns: batch.columns, hash: table.hash(batch, [0, 1, 2, 3, 4])[0]! }
  }
  return {
    table,
    set(row: readonly RowValue[], value: bigint) {
      const { columns, hash } = columnsOf(row)
      const slot = table.findOrInsert(columns, 0, hash)
      values.set(slot, value)
      table.touch(slot)
    },
    get(row: readonly RowValue[]) {
      const { columns, hash } = columnsOf(row)
      const slot = table.find(columns, 0, hash)
      return slot < 0 ? undefined : values.get(slot)
    },
    remove(row: readonly RowValue[]) {
      const { columns, hash } = columnsOf(row)
      const slot = table.find(columns, 0, hash)
      if (slot >= 0) table.remove(slot)
    },
    group: (row: readonly RowValue[]) => keyGroupOf(columnsOf(row).hash, 16),
  }
}

/** -0 and 0 are one key, as are all NaNs. */
const text = (row: readonly RowValue[]) =>
  row
    .map((value) =>
      typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : `${typeof value}:${value === 0 ? 0 : value}`,
    )
    .join('|')

describe('key table', () => {
  it('answers as a map does, also after it went to bytes, part by part, and came back', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 60 }),
        fc.array(operation, { maxLength: 60 }),
        (before, after) => {
          const oracle = new Map<string, { row: readonly RowValue[]; value: bigint }>()
          const first = makeTable()
          const saved = new Map<number, Uint8Array[]>()
          const save = (target: ReturnType<typeof makeTable>) => {
            for (const { keyGroup, bytes, delta } of target.table.snapshot(false))
              saved.set(keyGroup, [...(delta ? (saved.get(keyGroup) ?? []) : []), bytes])
          }
          const apply = (target: ReturnType<typeof makeTable>, operations: typeof before) => {
            for (const { key: row, remove, value } of operations) {
              if (remove) {
                oracle.delete(text(row))
                target.remove(row)
              } else {
                oracle.set(text(row), { row, value })
                target.set(row, value)
              }
            }
          }
          apply(first, before)
          save(first)
          apply(first, after)
          // Only what changed since: the rest must still be right from the first part.
          save(first)
          expect(first.table.entries).toBe(oracle.size)

          // Two tasks share the key groups afterwards.
          const halves = [makeTable(), makeTable()]
          for (const [keyGroup, parts] of saved)
            for (const bytes of parts)
              halves[keyGroup < 8 ? 0 : 1]!.table.restore(keyGroup, bytes, first.table.schema)
          for (const { row, value } of oracle.values()) {
            expect(first.get(row)).toBe(value)
            const [mine, other] = first.group(row) < 8 ? halves : halves.toReversed()
            expect(mine!.get(row)).toBe(value)
            expect(other!.get(row)).toBeUndefined()
          }
          expect(halves[0]!.table.entries + halves[1]!.table.entries).toBe(oracle.size)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('finds every entry while a crowded index grows and shrinks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 300 }),
        (steps) => {
          const index = new KeyIndex()
          const present = new Set<number>()
          // Few hashes for many slots: long probe chains.
          const hash = (slot: number) => slot % 5
          const itself = createCellStore(intType)
          const builder = new BatchBuilder([intType])
          for (let slot = 0; slot <= 40; slot++) {
            itself.init(slot)
            itself.set(slot, slot)
            builder.append([slot])
          }
          const slots = builder.finish()
          for (const [slot, add] of steps) {
            if (add && !present.has(slot)) index.add(hash(slot), slot)
            if (!add && present.has(slot)) index.remove(hash(slot), slot)
            if (add) present.add(slot)
            else present.delete(slot)
          }
          for (let slot = 0; slot <= 40; slot++)
            expect(index.find(hash(slot), slots.columns, slot, [itself])).toBe(present.has(slot) ? slot : -1)
          expect(new Set(index.slots())).toEqual(present)
        },
      ),
    )
  })
})
