import type { LogicalType, TypeRoot } from '../../types/logical-type.ts'
import { isSameType } from './same-type.ts'

const NUMBERS: readonly TypeRoot[] = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'DECIMAL',
  'FLOAT',
  'DOUBLE',
]
const STRINGS: readonly TypeRoot[] = ['CHAR', 'VARCHAR']
const BYTES: readonly TypeRoot[] = ['BINARY', 'VARBINARY']

/** What a type is converted from without being asked (Flink's `LogicalTypeCasts`), besides itself. */
const IMPLICIT: Partial<Record<TypeRoot, readonly TypeRoot[]>> = {
  VARCHAR: STRINGS,
  VARBINARY: BYTES,
  DECIMAL: NUMBERS,
  SMALLINT: ['TINYINT'],
  INTEGER: ['TINYINT', 'SMALLINT'],
  BIGINT: ['TINYINT', 'SMALLINT', 'INTEGER'],
  FLOAT: ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DECIMAL'],
  DOUBLE: ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DECIMAL', 'FLOAT'],
  DATE: ['TIMESTAMP'],
  TIME: ['TIMESTAMP'],
  TIMESTAMP: ['TIMESTAMP_LTZ'],
  TIMESTAMP_LTZ: ['TIMESTAMP'],
}

/** What CAST converts from, besides itself and what is implicit. */
const EXPLICIT: Partial<Record<TypeRoot, readonly TypeRoot[]>> = {
  BOOLEAN: [...STRINGS, ...NUMBERS],
  DATE: [...STRINGS, 'TIMESTAMP_LTZ'],
  TIME: [...STRINGS, 'TIMESTAMP_LTZ'],
  TIMESTAMP: [...STRINGS, 'DATE', 'TIME'],
  TIMESTAMP_LTZ: [...STRINGS, 'DATE', 'TIME'],
  INTERVAL_DAY_TIME: STRINGS,
  INTERVAL_YEAR_MONTH: STRINGS,
}

/** True when the sink of an INSERT takes this type: Flink converts only what loses no kind of value. */
export function isImplicitlyCastable(from: LogicalType, to: LogicalType): boolean {
  if (from.root === 'NULL' || isSameType(from, to)) return true
  if ('fields' in from && 'fields' in to) {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => isImplicitlyCastable(field.type, to.fields[i]!.type))
    )
  }
  if ('element' in from && 'element' in to) {
    return from.root === to.root && isImplicitlyCastable(from.element, to.element)
  }
  if ('key' in from && 'key' in to) {
    return isImplicitlyCastable(from.key, to.key) && isImplicitlyCastable(from.value, to.value)
  }
  return from.root === to.root || IMPLICIT[to.root]?.includes(from.root) === true
}

/** True when CAST(from AS to) is allowed. */
export function isCastable(from: LogicalType, to: LogicalType): boolean {
  if (isImplicitlyCastable(from, to)) return true
  if (STRINGS.includes(to.root)) return from.root !== 'NULL'
  if (BYTES.includes(to.root)) return STRINGS.includes(from.root) || BYTES.includes(from.root)
  if (NUMBERS.includes(to.root)) {
    return NUMBERS.includes(from.root) || STRINGS.includes(from.root) || from.root === 'BOOLEAN'
  }
  return EXPLICIT[to.root]?.includes(from.root) === true
}
