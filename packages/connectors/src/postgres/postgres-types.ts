import type { LogicalType } from '@millrace/engine/connect'

/** What of a PostgreSQL column decides which SQL types can take it. */
export interface PostgresType {
  /** Name in pg_type, domains resolved; arrays begin with `_`. */
  readonly typeName: string
  readonly typmod: number
}

/** A type with a meaning of its own; every other one is text to us. */
const roots: Readonly<Record<string, readonly LogicalType['root'][]>> = {
  bool: ['BOOLEAN'],
  int2: ['SMALLINT', 'INTEGER', 'BIGINT'],
  int4: ['INTEGER', 'BIGINT'],
  int8: ['BIGINT'],
  oid: ['BIGINT'],
  float4: ['FLOAT', 'DOUBLE'],
  float8: ['DOUBLE'],
  numeric: ['DECIMAL'],
  date: ['DATE'],
  time: ['TIME'],
  timestamp: ['TIMESTAMP'],
  timestamptz: ['TIMESTAMP_LTZ'],
  bytea: ['VARBINARY', 'BINARY'],
}

/** Whether every value of the column can be a value of the declared type (but for numbers without bounds). */
export function fitsPostgres({ typeName, typmod }: PostgresType, declared: LogicalType): boolean {
  if (typeName.startsWith('_')) {
    return (
      declared.root === 'ARRAY' && fitsPostgres({ typeName: typeName.slice(1), typmod }, declared.element)
    )
  }
  const allowed = roots[typeName]
  if (allowed === undefined) return declared.root === 'VARCHAR' || declared.root === 'CHAR'
  if (declared.root === 'DECIMAL' && allowed.includes('BIGINT'))
    return decimalHolds(declared, integerDigits(typeName), 0)
  if (!allowed.includes(declared.root)) return false
  if (declared.root !== 'DECIMAL' || typmod < 0) return true
  const { precision, scale } = numericBounds(typmod)
  return decimalHolds(declared, precision - scale, scale)
}

/** What to declare for a column, for messages. */
export function suggestedType({ typeName, typmod }: PostgresType): string {
  if (typeName.startsWith('_')) return `ARRAY<${suggestedType({ typeName: typeName.slice(1), typmod })}>`
  if (typeName === 'numeric') {
    if (typmod < 0) return 'DECIMAL(38, 18)'
    const { precision, scale } = numericBounds(typmod)
    return `DECIMAL(${precision}, ${scale})`
  }
  const precision = typmod < 0 ? 6 : typmod
  if (typeName === 'timestamp' || typeName === 'timestamptz') {
    return `${typeName === 'timestamp' ? 'TIMESTAMP' : 'TIMESTAMP_LTZ'}(${precision})`
  }
  if (typeName === 'time') return 'TIME(0)'
  if (typeName === 'int4') return 'INT'
  if (typeName === 'bytea') return 'BYTES'
  return roots[typeName]?.[0] ?? 'STRING'
}

function numericBounds(typmod: number): { precision: number; scale: number } {
  const packed = typmod - 4
  // The scale is a signed 11-bit number.
  return { precision: packed >> 16, scale: ((packed & 0x7ff) ^ 1024) - 1024 }
}

function decimalHolds(declared: { precision: number; scale: number }, whole: number, scale: number): boolean {
  return declared.scale >= scale && declared.precision - declared.scale >= whole
}

function integerDigits(typeName: string): number {
  return typeName === 'int2' ? 5 : typeName === 'int8' ? 19 : 10
}
