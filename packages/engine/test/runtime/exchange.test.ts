import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/dataflow/stream-graph.ts'
import { LocalChannel } from '../../src/runtime/channel.ts'
import { ExchangeLink } from '../../src/runtime/exchange-link.ts'
import { keyGroupOf, subtaskOfKeyGroup } from '../../src/state/key-group.ts'
import { hashKeys } from '../../src/state/key-hash.ts'
import type { Batch } from '../../src/types/batch.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
import { gatherRows } from '../../src/types/gather-rows.ts'
import {
  bigintType,
  booleanType,
  bytesType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  simpleType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { RowKind } from '../../src/types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../src/types/row-value.ts'

const array: LogicalType = { root: 'ARRAY', element: intType, nullable: true }
const columns: readonly (readonly [LogicalType, fc.Arbitrary<RowValue>])[] = [
  [intType, fc.integer()],
  [bigintType, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
  [decimalType(38, 2), fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n })],
  [booleanType, fc.boolean()],
  [doubleType, fc.double({ noNaN: true }).map((value) => value + 0)],
  [simpleType('FLOAT'), fc.integer({ min: -1000, max: 1000 })],
  [stringType, fc.string({ unit: 'grapheme', maxLength: 8 })],
  [bytesType, fc.uint8Array({ maxLength: 6 })],
  [
    timestampType(9),
    fc.oneof(fc.nat(), fc.record({ ms: fc.nat(), nanos: fc.integer({ min: 1, max: 999_999 }) })),
  ],
  [array, fc.array(fc.integer(), { maxLength: 3 })],
]
const types = columns.map(([type]) => type)
const row = fc.tuple(...columns.map(([, values]) => fc.option(values, { nil: null }))) as fc.Arbitrary<Row>
const kind = fc.constantFrom(...Object.values(RowKind))
const rows = fc.array(fc.tuple(row, kind), { maxLength: 60 })

function batchOf(input: readonly (readonly [Row, RowKind])[]): Batch {
  const builder = new BatchBuilder(types)
  for (const [values, rowKind] of input) builder.append(values, rowKind)
  return builder.finish()
}
const rowAt = (batch: Batch, index: number) => [readRow(batch, types, index), batch.kinds?.[index] ?? 0]
const rowsOf = (batch: Batch) => Array.from({ length: batch.length }, (_, index) => rowAt(batch, index))

function drain(channel: LocalChannel): Batch[] {
  const batches: Batch[] = []
  for (let element = channel.take(); element; element = channel.take()) {
    if (element.kind === 'batch') batches.push(element.batch)
  }
  return batches
}

describe('gathering rows', () => {
  it('gives the rows asked for, whatever their types', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (input, picks) => {
        const batch = batchOf(input)
        const count = input.length === 0 ? 0 : 20
        const indices = Int32Array.from([...picks.take(count)].map((pick) => pick % input.length))
        expect(rowsOf(gatherRows(batch, indices))).toEqual([...indices].map((index) => rowAt(batch, index)))
      }),
    )
  })
})

describe('an exchange', () => {
  const send = (exchange: Exchange, batches: readonly Batch[], parallelism: number) => {
    const channels = Array.from({ length: parallelism }, () => new LocalChannel())
    const link = new ExchangeLink(exchange, channels, 0, 32)
    for (const batch of batches) link.batch(batch)
    return channels.map((channel) => drain(channel).flatMap(rowsOf))
  }

  it('by key sends every row once, in order, to the owner of its key group', () => {
    const key = fc.shuffledSubarray([0, 1, 2, 3, 4, 6, 8], { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(rows, key, fc.integer({ min: 1, max: 5 }), (input, keys, parallelism) => {
        const batch = batchOf(input)
        const hashes = hashKeys(batch, keys)
        const owner = (index: number) => subtaskOfKeyGroup(keyGroupOf(hashes[index]!, 32), parallelism, 32)
        const received = send({ kind: 'hash', keys }, [batch], parallelism)
        for (let subtask = 0; subtask < parallelism; subtask++) {
          const expected = rowsOf(batch).filter((_, index) => owner(index) === subtask)
          expect(received[subtask]).toEqual(expected)
        }
      }),
    )
  })

  it('by rebalance spreads batches, by broadcast repeats them', () => {
    const batch = batchOf([[types.map(() => null), RowKind.INSERT]])
    expect(send({ kind: 'rebalance' }, Array(6).fill(batch), 3).map((got) => got.length)).toEqual([2, 2, 2])
    expect(send({ kind: 'broadcast' }, [batch], 3).map((got) => got.length)).toEqual([1, 1, 1])
  })

  it('has no room while a channel holds two full batches', () => {
    const channel = new LocalChannel()
    const link = new ExchangeLink({ kind: 'forward' }, [channel], 0, 32)
    let told = 0
    channel.onRoom(() => told++)
    const big = { length: 4096, columns: [], kinds: null }
    link.batch(big)
    expect(link.hasRoom).toBe(false)
    channel.take()
    expect(link.hasRoom).toBe(true)
    expect(told).toBe(1)
  })
})
