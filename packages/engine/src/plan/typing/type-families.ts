import type { DecimalType, LengthType, LogicalType, TimeType } from '../../types/logical-type.ts'

const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']

export const isInteger = (type: LogicalType): boolean => INTEGERS.includes(type.root)
export const isDecimal = (type: LogicalType): type is DecimalType => type.root === 'DECIMAL'
export const isApproximate = (type: LogicalType): boolean => type.root === 'FLOAT' || type.root === 'DOUBLE'
export const isNumeric = (type: LogicalType): boolean =>
  isInteger(type) || isDecimal(type) || isApproximate(type)
export const isString = (type: LogicalType): type is LengthType =>
  type.root === 'CHAR' || type.root === 'VARCHAR'
export const isBytes = (type: LogicalType): type is LengthType =>
  type.root === 'BINARY' || type.root === 'VARBINARY'
export const isTimestamp = (type: LogicalType): type is TimeType =>
  type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ'
/** DATE, TIME, TIMESTAMP and TIMESTAMP_LTZ. */
export const isDateTime = (type: LogicalType): boolean =>
  ['DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMP_LTZ'].includes(type.root)
export const isInterval = (type: LogicalType): boolean =>
  type.root === 'INTERVAL_DAY_TIME' || type.root === 'INTERVAL_YEAR_MONTH'
export const isBoolean = (type: LogicalType): boolean => type.root === 'BOOLEAN'
export const isNull = (type: LogicalType): boolean => type.root === 'NULL'
export const isNested = (type: LogicalType): boolean =>
  type.root === 'ARRAY' || type.root === 'MULTISET' || type.root === 'MAP' || type.root === 'ROW'

export const attributeOf = (type: LogicalType): 'rowtime' | 'proctime' | undefined =>
  'attribute' in type ? type.attribute : undefined

/** The wider of two integer types. */
export function widerInteger(left: LogicalType, right: LogicalType): LogicalType {
  return INTEGERS.indexOf(left.root) >= INTEGERS.indexOf(right.root) ? left : right
}
