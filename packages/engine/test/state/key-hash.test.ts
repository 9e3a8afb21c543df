import { describe, expect, it } from 'vitest'
import { hashKeys } from '../../src/state/key-hash.ts'
import { BatchBuilder } from '../../src/types/batch-builder.ts'
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
import type { RowValue } from '../../src/types/row-value.ts'

const array: LogicalType = { root: 'ARRAY', element: intType, nullable: true }
const columns: readonly (readonly [string, LogicalType, readonly RowValue[]])[] = [
  ['INT', intType, [0, 1, -1, null, 2147483647]],
  ['BIGINT', bigintType, [0n, 1n, -1n, null, 2n ** 40n]],
  ['DECIMAL(38, 2)', decimalType(38, 2), [0n, 1n, -1n, null, 10n ** 30n]],
  ['BOOLEAN', booleanType, [true, false, null, true, false]],
  ['DOUBLE', doubleType, [0, -0, Number.NaN, null, 1.5]],
  ['FLOAT', simpleType('FLOAT'), [0, -0, Number.NaN, null, 1.5]],
  ['STRING', stringType, ['', 'a', 'ab', null, '日本']],
  ['BYTES', bytesType, [new Uint8Array(), Uint8Array.of(0), Uint8Array.of(255, 1), null, Uint8Array.of(97)]],
  ['TIMESTAMP(3)', timestampType(3), [0, 1, -1, null, 1_700_000_000_000]],
  ['TIMESTAMP(9)', timestampType(9), [0, { ms: 1, nanos: 5 }, -1, null, 1_700_000_000_000]],
  ['ARRAY<INT>', array, [[], [1], [1, 2], null, [null]]],
]

describe('the hash of keys', () => {
  const batch = (() => {
    const builder = new BatchBuilder(columns.map(([, type]) => type))
    for (let row = 0; row < 5; row++) builder.append(columns.map(([, , values]) => values[row]!))
    return builder.finish()
  })()

  it('never changes: savepoints are laid out by it', () => {
    const hashes = columns.map(([name], index) => `${name}: ${[...hashKeys(batch, [index])].join(' ')}`)
    hashes.push(`all: ${[...hashKeys(batch, [...columns.keys()])].join(' ')}`)
    expect(hashes).toMatchInlineSnapshot(`
      [
        "INT: -15128758 -2017569654 -1236017131 351618104 600019664",
        "BIGINT: 256347020 746625832 628567068 351618104 -1454002073",
        "DECIMAL(38, 2): 392708813 -1949013218 -962817907 351618104 -1417499222",
        "BOOLEAN: -2017569654 -15128758 351618104 -2017569654 -15128758",
        "DOUBLE: 256347020 256347020 -481718670 351618104 819188451",
        "FLOAT: 256347020 256347020 -481718670 351618104 819188451",
        "STRING: -371575940 531501560 192537701 351618104 1618246886",
        "BYTES: -371575940 -1328685382 948286574 351618104 531501560",
        "TIMESTAMP(3): -59832083 438962925 -374474777 351618104 -40604570",
        "TIMESTAMP(9): -59832083 836270177 -374474777 351618104 -40604570",
        "ARRAY<INT>: -1132206708 -1332735308 1302790445 351618104 756502345",
        "all: -1322837107 -1230794050 291973411 1395414840 -1176370412",
      ]
    `)
  })

  it('is one for 0 and -0, for all NaNs, and for a text in any dictionary', () => {
    const of = (type: LogicalType, ...values: RowValue[]) => {
      const builder = new BatchBuilder([type])
      for (const value of values) builder.append([value])
      return hashKeys(builder.finish(), [0])
    }
    const [zero, minus, nan] = of(doubleType, 0, -0, Number.NaN)
    expect(minus).toBe(zero)
    expect(of(doubleType, Number.NaN)[0]).toBe(nan)
    const many = Array.from({ length: 5000 }, (_, index) => `text ${index}`)
    const hashes = of(stringType, ...many)
    expect(of(stringType, many[4321]!)[0]).toBe(hashes[4321])
  })
})
