import {
  arrayType,
  decimalType,
  type LengthType,
  type LogicalType,
  lengthType,
  MAX_LENGTH,
  mapType,
  multisetType,
  type RowType,
  rowType,
  simpleType,
  type TimeType,
  timeType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { commonDecimal, integerAsDecimal } from './decimal-rules.ts'
import { isSameType } from './same-type.ts'
import {
  familyOf,
  isApproximate,
  isBytes,
  isDateTime,
  isDecimal,
  isInteger,
  isNull,
  isNumeric,
  isString,
  isUnknown,
  widerInteger,
} from './type-families.ts'

/**
 * The one type that values of all these types are converted to (UNION, CASE, VALUES, ARRAY[…]): Calcite's least
 * restrictive type as Flink has it. Null when there is none, and when all are untyped NULLs. Folds from the left, and
 * the order matters: of TIMESTAMP and TIMESTAMP_LTZ with one precision the first stays.
 */
export function commonType(types: readonly LogicalType[]): LogicalType | null {
  const nullable = types.some((type) => type.nullable || isNull(type))
  let common: LogicalType | null = null
  for (const type of types) {
    if (isNull(type) || isUnknown(type)) continue
    common = common === null ? type : commonOf(common, type)
    if (common === null) return null
  }
  common ??= types.find(isUnknown) ?? null
  if (common === null) return null
  const sameAttribute = types.every((type) => 'attribute' in type)
  return withNullable(sameAttribute ? common : withoutAttribute(common), nullable)
}

function commonOf(left: LogicalType, right: LogicalType): LogicalType | null {
  if (isSameType(left, right)) return left
  if (familyOf(left) !== familyOf(right)) return null
  // Of FLOAT and DOUBLE the first stays: Flink takes them to be equally wide.
  if (isApproximate(left) && isApproximate(right)) return left
  if (isNumeric(left)) return commonNumeric(left, right)
  if (isString(left) || isBytes(left)) return commonLength(left, right as LengthType)
  if (isDateTime(left) && left.root !== 'DATE') return commonTime(left as TimeType, right as TimeType)
  return left.root === right.root ? commonNested(left, right) : null
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

/** The longer of the two; fixed only when both are and have one length. */
export function commonLength(left: LengthType, right: LengthType): LogicalType {
  const fixed = left.root === right.root && left.length === right.length
  const varying = isString(left) ? 'VARCHAR' : 'VARBINARY'
  return lengthType(fixed ? left.root : varying, Math.min(MAX_LENGTH, Math.max(left.length, right.length)))
}

function commonTime(left: TimeType, right: TimeType): LogicalType {
  if (left.precision === right.precision) return left
  const precision = Math.max(left.precision, right.precision)
  if (right.root === 'TIME') return timeType(precision)
  return Object.freeze({ root: right.root, precision, nullable: left.nullable || right.nullable })
}

function commonNested(left: LogicalType, right: LogicalType): LogicalType | null {
  if ('element' in left && 'element' in right) {
    const element = commonType([left.element, right.element])
    return element && (left.root === 'ARRAY' ? arrayType(element) : multisetType(element))
  }
  if ('key' in left && 'key' in right) {
    const [key, value] = [commonType([left.key, right.key]), commonType([left.value, right.value])]
    return key && value && mapType(key, value)
  }
  if (left.root === 'ROW' && right.root === 'ROW') return commonRow(left, right)
  return left
}

function commonRow(left: RowType, right: RowType): LogicalType | null {
  if (left.fields.length !== right.fields.length) return null
  const fields: { name: string; type: LogicalType }[] = []
  for (const [i, { name, type }] of left.fields.entries()) {
    const common = commonType([type, right.fields[i]!.type])
    if (common === null) return null
    fields.push({ name, type: common })
  }
  return rowType(fields, left.nullable || right.nullable)
}
