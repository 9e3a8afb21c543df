import { invariant } from '@millrace/kernel'
import type { Dictionary } from './dictionary.ts'
import type { LogicalType } from './logical-type.ts'

/**
 * How a column lies in memory, by type:
 *
 * | physical | types | values of row i |
 * |---|---|---|
 * | bool | BOOLEAN | `values[i]`: 0 or 1 |
 * | i32 | TINYINT, SMALLINT, INTEGER, DATE (days), TIME (ms of the day), INTERVAL YEAR TO MONTH (months) | `values[i]` |
 * | i64 | BIGINT, DECIMAL up to 18 digits (unscaled) | `values[i]` |
 * | i128 | DECIMAL over 18 digits (unscaled) | `values[2i]` low 64 bits, `values[2i+1]` high, two's complement |
 * | f32, f64 | FLOAT; DOUBLE and INTERVAL DAY TO SECOND (ms) | `values[i]` |
 * | ts | TIMESTAMP, TIMESTAMP_LTZ | `values[i]` epoch ms, `nanos?.[i]` nanoseconds within it (0..999999) |
 * | dict | CHAR, VARCHAR, BINARY, VARBINARY | `dictionary` entry `values[i]` |
 * | any | ARRAY, MAP, MULTISET, ROW, NULL | `values[i]`: a JavaScript value, see `row-value.ts` |
 *
 * `validity` is a bitmap (row i is bit `i & 7` of byte `i >> 3`, 1 = not null); null means no row is null.
 * The value under a null is unspecified but in range. Columns are never changed once in a batch.
 */
export type Column =
  | BoolColumn
  | I32Column
  | I64Column
  | I128Column
  | F32Column
  | F64Column
  | TsColumn
  | DictColumn
  | AnyColumn
export type Physical = Column['physical']
export type Validity = Uint8Array | null

interface ColumnOf<P extends string, V> {
  readonly physical: P
  readonly values: V
  readonly validity: Validity
}
export type BoolColumn = ColumnOf<'bool', Uint8Array>
export type I32Column = ColumnOf<'i32', Int32Array>
export type I64Column = ColumnOf<'i64', BigInt64Array>
export type I128Column = ColumnOf<'i128', BigInt64Array>
export type F32Column = ColumnOf<'f32', Float32Array>
export type F64Column = ColumnOf<'f64', Float64Array>
export interface TsColumn extends ColumnOf<'ts', Float64Array> {
  readonly nanos: Int32Array | null
}
export interface DictColumn extends ColumnOf<'dict', Int32Array> {
  readonly dictionary: Dictionary
}
export type AnyColumn = ColumnOf<'any', readonly unknown[]>

export function physicalOf(type: LogicalType): Physical {
  switch (type.root) {
    case 'BOOLEAN':
      return 'bool'
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'DATE':
    case 'TIME':
    case 'INTERVAL_YEAR_MONTH':
      return 'i32'
    case 'BIGINT':
      return 'i64'
    case 'DECIMAL':
      return type.precision <= 18 ? 'i64' : 'i128'
    case 'FLOAT':
      return 'f32'
    case 'DOUBLE':
    case 'INTERVAL_DAY_TIME':
      return 'f64'
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return 'ts'
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return 'dict'
    default:
      return 'any'
  }
}

export function isValid(validity: Validity, row: number): boolean {
  return validity === null || (validity[row >> 3]! & (1 << (row & 7))) !== 0
}

/** Reads an unscaled 128-bit decimal. */
export function readI128(values: BigInt64Array, row: number): bigint {
  return (values[2 * row + 1]! << 64n) | BigInt.asUintN(64, values[2 * row]!)
}

export function writeI128(values: BigInt64Array, row: number, value: bigint): void {
  invariant(BigInt.asIntN(128, value) === value, 'decimal fits 128 bits')
  values[2 * row] = BigInt.asIntN(64, value)
  values[2 * row + 1] = value >> 64n
}
