import {
  decimalType,
  type LogicalType,
  lengthType,
  MAX_LENGTH,
  rowType,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { commonDecimal, integerAsDecimal } from './decimal-rules.ts'
import {
  isApproximate,
  isBytes,
  isDecimal,
  isInteger,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
  widerInteger,
} from './type-families.ts'

/** The one type that values of all these types are converted to (UNION, CASE, COALESCE, IN); null when there is none. */
export function commonType(types: readonly LogicalType[]): LogicalType | null {
  let common: LogicalType | null = types[0] ?? null
  for (const type of types.slice(1)) common = common && commonOf(common, type)
  return common && withoutAttribute(common)
}

function commonOf(left: LogicalType, right: LogicalType): LogicalType | null {
  const nullable = left.nullable || right.nullable
  if (isNull(left)) return withNullable(right, true)
  if (isNull(right)) return withNullable(left, true)
  if (isNumeric(left) && isNumeric(right)) return commonNumeric(left, right)
  if (isString(left) && isString(right)) return commonLength('CHAR', 'VARCHAR', left, right)
  if (isBytes(left) && isBytes(right)) return commonLength('BINARY', 'VARBINARY', left, right)
  const time = commonTime(left, right, nullable)
  if (time) return time
  return left.root === right.root ? commonNested(left, right, nullable) : null
}

/** Numbers: exact with exact stays exact, FLOAT with integers is FLOAT, DECIMAL with FLOAT or DOUBLE is DOUBLE. */
export function commonNumeric(left: LogicalType, right: LogicalType): LogicalType {
  const nullable = left.nullable || right.nullable
  if (isInteger(left) && isInteger(right)) return withNullable(widerInteger(left, right), nullable)
  if (isApproximate(left) || isApproximate(right)) {
    const isDouble = [left, right].some((type) => type.root === 'DOUBLE' || type.root === 'DECIMAL')
    return simpleType(isDouble ? 'DOUBLE' : 'FLOAT', nullable)
  }
  return commonDecimal(asDecimal(left), asDecimal(right))
}

/** An exact number's type as a decimal. */
export function asDecimal(type: LogicalType) {
  return isDecimal(type)
    ? type
    : (integerAsDecimal(type.root, type.nullable) ?? decimalType(38, 18, type.nullable))
}

function commonLength(
  fixed: 'CHAR' | 'BINARY',
  varying: 'VARCHAR' | 'VARBINARY',
  left: LogicalType & { readonly length: number },
  right: LogicalType & { readonly length: number },
): LogicalType {
  const same = left.length === right.length && left.root === fixed && right.root === fixed
  const length = Math.min(MAX_LENGTH, Math.max(left.length, right.length))
  return lengthType(same ? fixed : varying, length, left.nullable || right.nullable)
}

function commonTime(left: LogicalType, right: LogicalType, nullable: boolean): LogicalType | null {
  const precision = Math.max(precisionOf(left), precisionOf(right))
  if (isTimestamp(left) && isTimestamp(right)) {
    const isLocal = left.root === 'TIMESTAMP_LTZ' || right.root === 'TIMESTAMP_LTZ'
    return isLocal ? timestampLtzType(precision, nullable) : timestampType(precision, nullable)
  }
  if (left.root === 'TIME' && right.root === 'TIME') return timeType(precision, nullable)
  const dated = [left, right].some(({ root }) => root === 'DATE')
  const stamped = [left, right].find(isTimestamp)
  if (dated && stamped) return withNullable(withoutAttribute(stamped), nullable)
  return null
}

function precisionOf(type: LogicalType): number {
  return 'precision' in type ? type.precision : 0
}

function commonNested(left: LogicalType, right: LogicalType, nullable: boolean): LogicalType | null {
  if ('element' in left && 'element' in right) {
    const element = commonOf(left.element, right.element)
    return element && Object.freeze({ root: left.root, element, nullable })
  }
  if ('key' in left && 'key' in right) {
    const key = commonOf(left.key, right.key)
    const value = commonOf(left.value, right.value)
    return key && value && Object.freeze({ root: left.root, key, value, nullable })
  }
  if ('fields' in left && 'fields' in right) {
    if (left.fields.length !== right.fields.length) return null
    const fields = left.fields.map((field, i) => ({
      name: field.name,
      type: commonOf(field.type, right.fields[i]!.type),
    }))
    if (fields.some(({ type }) => type === null)) return null
    return rowType(fields as { name: string; type: LogicalType }[], nullable)
  }
  return withNullable(left, nullable)
}
