import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RankOperator, type RankOptions } from '../../src/operators/rank/rank-operator.ts'
import {
  bigintType,
  bytesType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { rowComparator } from '../../src/types/row-order.ts'
import type { Row, RowValue } from '../../src/types/row-value.ts'
import { type Script, scripts, Table } from './changelogs.ts'
import { Rows, ScaledOperator, textOf, textsOf } from './scaled-operator.ts'

/** Partition, what rows are ordered by (one of each kind), and what tells them apart. */
const types: LogicalType[] = [
  stringType,
  bigintType,
  doubleType,
  stringType,
  timestampType(9),
  decimalType(38, 0),
  bytesType,
  intType,
]
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom<RowValue>(null, 'a', 'b'),
  fc.constantFrom<RowValue>(null, 1n, -1n, 2n ** 40n, -(2n ** 40n), 2n ** 31n),
  fc.constantFrom<RowValue>(null, 1.5, -2, Number.NaN),
  fc.constantFrom<RowValue>(null, '', 'a', 'aa', 'é', '😀'),
  fc.constantFrom<RowValue>(null, 5, { ms: 5, nanos: 9 }, -7),
  fc.constantFrom<RowValue>(null, 10n ** 30n, -(10n ** 30n), 3n, -1n),
  fc.constantFrom<RowValue>(null, new Uint8Array([]), new Uint8Array([200]), new Uint8Array([1])),
  fc.nat(6),
)
const orderKey = fc.record({
  column: fc.integer({ min: 1, max: 6 }),
  descending: fc.boolean(),
  nullsFirst: fc.boolean(),
})
const ranks = fc.record({
  partitionKeys: fc.constantFrom<readonly number[]>([0], []),
  orderBy: fc.array(orderKey, { maxLength: 2 }),
  from: fc.integer({ min: 1, max: 3 }),
  to: fc.constantFrom<RankOptions['to']>(0, 1, 2, 5, Number.POSITIVE_INFINITY),
  outputsRank: fc.boolean(),
  stateTtlMs: fc.constantFrom(0, 1_000_000),
})
type Input = 'appends' | 'retracts' | 'upserts'

/** The ranks of what is there, by their definition; rows in order of arrival. */
function ranked(rows: readonly Row[], options: RankOptions): Row[] {
  const { partitionKeys, orderBy, from, to, outputsRank } = options
  const compare = rowComparator(orderBy, types)
  const partitions = Map.groupBy(rows, (row) => textOf(partitionKeys.map((key) => row[key]!)))
  return [...partitions.values()].flatMap((partition) => {
    const sorted = partition.toSorted(compare)
    return sorted
      .map((row, index) => (outputsRank ? [...row, BigInt(index + 1)] : row))
      .slice(from - 1, Math.max(from - 1, to as number))
  })
}

function check(given: typeof ranks extends fc.Arbitrary<infer T> ? T : never, script: Script, input: Input) {
  const key = input === 'upserts' ? [0, 7] : input === 'retracts' && given.from === 2 ? [7] : null
  const options: RankOptions = {
    ...given,
    inputTypes: types,
    outputTypes: given.outputsRank ? [...types, bigintType] : types,
    inputRetracts: input !== 'appends',
    inputKey: input === 'upserts' ? key : null,
    updateBefore: true,
  }
  const operator = new ScaledOperator(
    () => new RankOperator(options),
    [{ types, keys: given.partitionKeys }],
    options.outputTypes,
  )
  const table = new Table(key, input === 'upserts')
  const output = new Rows()
  for (const part of script) {
    if (part === 0) operator.checkpoint()
    else if (typeof part === 'number') operator.rescale(given.partitionKeys.length === 0 ? 1 : part)
    else {
      operator.feed(
        part.flatMap((step) => table.change(step)),
        0,
      )
      output.apply(operator.take())
      expect(output.texts).toEqual(textsOf(ranked(table.rows, options)))
    }
  }
}

describe('Top-N', () => {
  for (const input of ['appends', 'retracts', 'upserts'] as const)
    it(`shows the first of each partition, at every moment, when its input ${input}`, () => {
      const given = fc.tuple(ranks, scripts(row, 1, input !== 'appends'))
      fc.assert(
        fc.property(given, ([rank, script]) => check(rank, script, input)),
        { numRuns: 200 },
      )
    })

  it('keeps large partitions in order', () => {
    const options: RankOptions = {
      inputTypes: [intType, intType],
      outputTypes: [intType, intType],
      partitionKeys: [0],
      orderBy: [{ column: 1, descending: false, nullsFirst: false }],
      from: 1,
      to: Number.POSITIVE_INFINITY,
      outputsRank: false,
      inputRetracts: true,
      inputKey: null,
      updateBefore: true,
      stateTtlMs: 0,
    }
    const operator = new ScaledOperator(
      () => new RankOperator(options),
      [{ types: options.inputTypes, keys: [0] }],
      options.outputTypes,
    )
    const numbers = Array.from({ length: 70_000 }, (_, i) => (i * 31_337) % 70_000)
    operator.feed(
      numbers.map((number) => ({ kind: 0, row: [1, number] })),
      0,
    )
    operator.rescale(2)
    operator.feed(
      numbers.slice(-500).map((number) => ({ kind: 3, row: [1, number] })),
      0,
    )
    const gone = operator.take()
    expect(gone.length).toBe(500)
  })
})
