import type { LogicalType, TypeRoot } from '../../types/logical-type.ts'
import { isSameType } from './same-type.ts'
import { isBytes, isDateTime, isInteger, isNumeric, isString, isTimestamp } from './type-families.ts'

const NUMBERS: readonly TypeRoot[] = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'DECIMAL',
  'FLOAT',
  'DOUBLE',
]

/** What a type is converted from without being asked (Flink's `LogicalTypeCasts`), besides itself. */
const IMPLICIT: Partial<Record<TypeRoot, readonly TypeRoot[]>> = {
  VARCHAR: ['CHAR', 'VARCHAR'],
  VARBINARY: ['BINARY', 'VARBINARY'],
  DECIMAL: NUMBERS,
  SMALLINT: ['TINYINT'],
  INTEGER: ['TINYINT', 'SMALLINT'],
  BIGINT: ['TINYINT', 'SMALLINT', 'INTEGER'],
  FLOAT: ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'DECIMAL'],
  DOUBLE: NUMBERS,
  DATE: ['TIMESTAMP'],
  TIME: ['TIMESTAMP'],
  TIMESTAMP: ['TIMESTAMP_LTZ'],
  TIMESTAMP_LTZ: ['TIMESTAMP'],
}

const isAnything = ({ root }: LogicalType) => root === 'NULL' || root === 'UNKNOWN'

/** True when the sink of an INSERT takes this type: Flink converts only what loses no kind of value. */
export function isImplicitlyCastable(from: LogicalType, to: LogicalType): boolean {
  if (isAnything(from) || isAnything(to) || isSameType(from, to)) return true
  const inside = everyPart(from, to, isImplicitlyCastable)
  if (inside !== null) return inside
  return from.root === to.root || IMPLICIT[to.root]?.includes(from.root) === true
}

/** True when CAST(from AS to) is allowed. */
export function isCastable(from: LogicalType, to: LogicalType): boolean {
  if (isAnything(from) || isAnything(to) || isSameType(from, to)) return true
  if (isString(to)) return from.root !== 'VARIANT'
  const inside = everyPart(from, to, isCastable)
  if (inside !== null) return inside
  if (isBytes(to)) return isString(from) || isBytes(from) || from.root === 'RAW'
  if (isNumeric(to) || to.root === 'BOOLEAN')
    return isNumeric(from) || isString(from) || from.root === 'BOOLEAN'
  const isText = isString(from)
  switch (to.root) {
    case 'DATE':
      return isText || isTimestamp(from)
    case 'TIME':
      return isText || (isDateTime(from) && from.root !== 'DATE')
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return isText || isDateTime(from)
    case 'INTERVAL_DAY_TIME':
    case 'INTERVAL_YEAR_MONTH':
      return isInteger(from) || from.root === to.root
    default:
      return false
  }
}

/** Whether all parts of two nested types of one kind convert; null when they are not two such types. */
function everyPart(
  from: LogicalType,
  to: LogicalType,
  converts: (from: LogicalType, to: LogicalType) => boolean,
): boolean | null {
  if ('fields' in from && 'fields' in to) {
    return (
      from.fields.length === to.fields.length &&
      from.fields.every((field, i) => converts(field.type, to.fields[i]!.type))
    )
  }
  if ('element' in from && 'element' in to) return from.root === to.root && converts(from.element, to.element)
  if ('key' in from && 'key' in to) return converts(from.key, to.key) && converts(from.value, to.value)
  return null
}
