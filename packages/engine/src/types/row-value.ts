import type { Batch } from './batch.ts'
import { type Column, isValid, readI128 } from './column.ts'
import type { LogicalType } from './logical-type.ts'

/** A TIMESTAMP with more than millisecond precision, as a row value. */
export interface PreciseTimestamp {
  readonly ms: number
  readonly nanos: number
}

/**
 * One cell as a JavaScript value; the row form that connectors, tests and the interpreter use:
 * null · boolean · number (TINYINT, SMALLINT, INTEGER, FLOAT, DOUBLE, DATE days, TIME ms, intervals) ·
 * bigint (BIGINT; DECIMAL as its unscaled value) · number of epoch ms or `PreciseTimestamp` (TIMESTAMP, TIMESTAMP_LTZ) ·
 * string (CHAR, VARCHAR) · Uint8Array (BINARY, VARBINARY) ·
 * array of row values (ARRAY; ROW in field order) · array of [key, value] pairs (MAP, MULTISET).
 */
export type RowValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PreciseTimestamp
  | readonly RowValue[]

export type Row = readonly RowValue[]

export function readValue(column: Column, type: LogicalType, row: number): RowValue {
  if (!isValid(column.validity, row)) return null
  switch (column.physical) {
    case 'bool':
      return column.values[row] === 1
    case 'i128':
      return readI128(column.values, row)
    case 'ts': {
      const ms = column.values[row]!
      const nanos = column.nanos?.[row] ?? 0
      return nanos === 0 ? ms : { ms, nanos }
    }
    case 'dict':
      return type.root === 'BINARY' || type.root === 'VARBINARY'
        ? column.dictionary.bytes(column.values[row]!)
        : column.dictionary.string(column.values[row]!)
    case 'any':
      return column.values[row] as RowValue
    default:
      return column.values[row]!
  }
}

export function readRow(batch: Batch, types: readonly LogicalType[], row: number): RowValue[] {
  return types.map((type, index) => readValue(batch.columns[index]!, type, row))
}
