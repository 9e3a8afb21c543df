import {
  bigintType,
  booleanType,
  decimalType,
  doubleType,
  intType,
  type LogicalType,
  lengthType,
  type RowValue,
  simpleType,
  stringType,
  timestampLtzType,
  timestampType,
  timeType,
} from '@millrace/engine/connect'
import fc from 'fast-check'

const dayMs = 86_400_000
const ms = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) })
const precise = fc
  .tuple(ms, fc.integer({ min: 0, max: 999 }))
  .map(([at, micros]): RowValue => (micros === 0 ? at : { ms: at, nanos: micros * 1000 }))
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', '"', ',', '\\', '\n', '\r\n', 'null', '#x', '\u2028', '\0'),
  )
  .filter((value) => value.isWellFormed())

/** Types with values of theirs, as formats must carry them. */
export const samples: readonly { readonly type: LogicalType; readonly value: fc.Arbitrary<RowValue> }[] = [
  { type: booleanType, value: fc.boolean() },
  { type: simpleType('TINYINT'), value: fc.integer({ min: -128, max: 127 }) },
  { type: simpleType('SMALLINT'), value: fc.integer({ min: -32768, max: 32767 }) },
  { type: intType, value: fc.integer() },
  { type: bigintType, value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) },
  { type: simpleType('FLOAT'), value: fc.float({ noNaN: true }).map((n) => n + 0) },
  { type: doubleType, value: fc.double().map((n) => n + 0) },
  { type: decimalType(9, 2), value: fc.bigInt({ min: -(10n ** 9n) + 1n, max: 10n ** 9n - 1n }) },
  { type: decimalType(38, 10), value: fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }) },
  { type: stringType, value: text },
  { type: simpleType('DATE'), value: ms.map((at) => Math.floor(at / dayMs)) },
  // Formats write times of day without their fraction, as Flink's.
  { type: timeType(3), value: fc.integer({ min: 0, max: 86_399 }).map((seconds) => seconds * 1000) },
  { type: timestampType(3), value: ms },
  { type: timestampType(6), value: precise },
  { type: timestampLtzType(3), value: ms },
  { type: lengthType('VARBINARY', 2147483647), value: fc.uint8Array() },
]
