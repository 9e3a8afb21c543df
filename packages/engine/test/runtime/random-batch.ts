import fc from 'fast-check'
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
  rowType,
  simpleType,
  stringType,
  timestampType,
} from '../../src/types/logical-type.ts'
import { RowKind } from '../../src/types/row-kind.ts'
import { type Row, type RowValue, readRow } from '../../src/types/row-value.ts'

const nullable = { nullable: true } as const
const array = (element: LogicalType): LogicalType => ({ root: 'ARRAY', element, ...nullable })
const map = (key: LogicalType, value: LogicalType): LogicalType => ({ root: 'MAP', key, value, ...nullable })

const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const huge = fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n })
const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const bytes = fc.uint8Array({ maxLength: 6 })
const instant = fc.oneof(fc.nat(), fc.record({ ms: fc.nat(), nanos: fc.integer({ min: 1, max: 999_999 }) }))

const scalars: readonly (readonly [LogicalType, fc.Arbitrary<RowValue>])[] = [
  [intType, fc.integer()],
  [simpleType('DATE'), fc.integer({ min: -100_000, max: 100_000 })],
  [bigintType, long],
  [decimalType(12, 3), long.map((value) => value % 10n ** 12n)],
  [decimalType(38, 2), huge],
  [booleanType, fc.boolean()],
  [doubleType, fc.double()],
  [simpleType('FLOAT'), fc.float()],
  [stringType, text],
  [bytesType, bytes],
  [timestampType(3), fc.nat()],
  [timestampType(9), instant],
]
const nested: readonly (readonly [LogicalType, fc.Arbitrary<RowValue>])[] = [
  [array(intType), fc.array(fc.option(fc.integer(), { nil: null }), { maxLength: 3 })],
  [array(doubleType), fc.array(fc.double(), { maxLength: 3 })],
  [map(stringType, decimalType(38, 0)), fc.array(fc.tuple(text, huge), { maxLength: 2 })],
  [
    rowType([
      { name: 'a', type: bytesType },
      { name: 'b', type: array(timestampType(9)) },
      { name: 'c', type: booleanType },
    ]),
    fc.tuple(bytes, fc.array(instant, { maxLength: 2 }), fc.boolean()),
  ],
]

export interface TypedBatch {
  readonly types: readonly LogicalType[]
  readonly batch: Batch
}

const cell = (values: fc.Arbitrary<RowValue>) =>
  fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) })
const kind = fc.constantFrom(...Object.values(RowKind))

/** Batches of any types, of any number of rows, as they were built or as a selection of a larger one. */
export const randomBatch: fc.Arbitrary<TypedBatch> = fc
  .array(fc.constantFrom(...scalars, ...nested), { maxLength: 6 })
  .chain((columns) =>
    fc.record({
      types: fc.constant(columns.map(([type]) => type)),
      rows: fc.array(
        fc.tuple(fc.tuple(...columns.map(([, values]) => cell(values))) as fc.Arbitrary<Row>, kind),
        { maxLength: 40 },
      ),
      insertsOnly: fc.boolean(),
      every: fc.integer({ min: 1, max: 9 }),
    }),
  )
  .map(({ types, rows, insertsOnly, every }) => {
    const builder = new BatchBuilder(types)
    for (const [row, change] of rows) builder.append(row, insertsOnly ? RowKind.INSERT : change)
    const chosen = Int32Array.from(rows.keys()).filter((row) => row % every === 0)
    return { types, batch: gatherRows(builder.finish(), chosen) }
  })

export const rowsOf = ({ types, batch }: TypedBatch) =>
  Array.from({ length: batch.length }, (_, row) => [readRow(batch, types, row), batch.kinds?.[row] ?? 0])
