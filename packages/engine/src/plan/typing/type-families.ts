import type { DecimalType, LengthType, LogicalType, TimeType, TypeRoot } from '../../types/logical-type.ts'

const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']

export const isInteger = (type: LogicalType): boolean => INTEGERS.includes(type.root)
export const isDecimal = (type: LogicalType): type is DecimalType => type.root === 'DECIMAL'
export const isExact = (type: LogicalType): boolean => isInteger(type) || isDecimal(type)
export const isApproximate = (type: LogicalType): boolean => type.root === 'FLOAT' || type.root === 'DOUBLE'
export const isNumeric = (type: LogicalType): boolean => isExact(type) || isApproximate(type)
export const isString = (type: LogicalType): type is LengthType =>
  type.root === 'CHAR' || type.root === 'VARCHAR'
export const isBytes = (type: LogicalType): type is LengthType =>
  type.root === 'BINARY' || type.root === 'VARBINARY'
export const isTimestamp = (type: LogicalType): type is TimeType =>
  type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ'
/** DATE, TIME, TIMESTAMP and TIMESTAMP_LTZ. */
export const isDateTime = (type: LogicalType): boolean =>
  type.root === 'DATE' || type.root === 'TIME' || isTimestamp(type)
export const isInterval = (type: LogicalType): boolean =>
  type.root === 'INTERVAL_DAY_TIME' || type.root === 'INTERVAL_YEAR_MONTH'
export const isBoolean = (type: LogicalType): boolean => type.root === 'BOOLEAN'
export const isNull = (type: LogicalType): boolean => type.root === 'NULL'
/** Of a function of the user: any type is as good. */
export const isUnknown = (type: LogicalType): boolean => type.root === 'UNKNOWN'
export const isNested = (type: LogicalType): boolean =>
  type.root === 'ARRAY' || type.root === 'MULTISET' || type.root === 'MAP' || type.root === 'ROW'

export const attributeOf = (type: LogicalType): 'rowtime' | 'proctime' | undefined =>
  'attribute' in type ? type.attribute : undefined

export type TypeFamily = 'NUMERIC' | 'CHARACTER' | 'BINARY' | 'TIMESTAMP' | TypeRoot

/** Calcite's family of a type: types of one family are compared and brought to a common type. */
export function familyOf(type: LogicalType): TypeFamily {
  if (isNumeric(type)) return 'NUMERIC'
  if (isString(type)) return 'CHARACTER'
  if (isBytes(type)) return 'BINARY'
  return isTimestamp(type) ? 'TIMESTAMP' : type.root
}

/** The wider of two integer types. */
export function widerInteger(left: LogicalType, right: LogicalType): LogicalType {
  return INTEGERS.indexOf(left.root) >= INTEGERS.indexOf(right.root) ? left : right
}
