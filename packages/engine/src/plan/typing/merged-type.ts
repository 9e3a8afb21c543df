import {
  arrayType,
  type LengthType,
  type LogicalType,
  mapType,
  multisetType,
  rowType,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
  withNullable,
  withoutAttribute,
} from '../../types/logical-type.ts'
import { isImplicitlyCastable } from './cast-rules.ts'
import { commonLength, commonNumeric } from './common-type.ts'
import { isSameType } from './same-type.ts'
import {
  isApproximate,
  isBytes,
  isDecimal,
  isExact,
  isInterval,
  isNull,
  isNumeric,
  isString,
  isTimestamp,
  isUnknown,
} from './type-families.ts'

/**
 * The common type that Flink's own functions (COALESCE, GREATEST, IFNULL, ARRAY_UNION, …) give their arguments:
 * `LogicalTypeMerging`, which is not quite what operators do (see `common-type.ts`): TIMESTAMP with TIMESTAMP_LTZ is
 * TIMESTAMP_LTZ, DECIMAL before FLOAT is FLOAT, and what none of these rules joins is joined by an implicit cast.
 */
export function mergedType(types: readonly LogicalType[]): LogicalType | null {
  const known = types.filter((type) => !isNull(type) && !isUnknown(type)).map(bare)
  const nullable = types.some((type) => type.nullable || isNull(type))
  if (known.length === 0) return types.find(isUnknown) ?? null
  const first = known[0]!
  const merged = known.every((type) => isSameType(type, first)) ? first : (merge(known) ?? castable(known))
  return merged && withNullable(merged, nullable)
}

const bare = (type: LogicalType): LogicalType => withNullable(withoutAttribute(type), false)

function merge(types: readonly LogicalType[]): LogicalType | null {
  let result = types[0]!
  for (const type of types.slice(1)) {
    const next = merged(result, type)
    if (next === null) return null
    result = next
  }
  return result
}

function merged(left: LogicalType, right: LogicalType): LogicalType | null {
  if ((isString(left) && isString(right)) || (isBytes(left) && isBytes(right))) {
    const varies = left.root === 'VARCHAR' || left.root === 'VARBINARY' || left.length !== right.length
    return varies || left.root === right.root
      ? bare(commonLength(left, right as LengthType))
      : Object.freeze({ ...right, nullable: false })
  }
  if (isNumeric(left) && isNumeric(right)) {
    // Flink promotes a decimal only behind an approximate number, not before it.
    if (isDecimal(left) && isApproximate(right)) return right
    return bare(commonNumeric(left, right))
  }
  if (left.root === 'TIME' && right.root === 'TIME')
    return timeType(Math.max(left.precision, right.precision), false)
  if (isTimestamp(left) && isTimestamp(right)) {
    const precision = Math.max(left.precision, right.precision)
    const local = left.root === 'TIMESTAMP_LTZ' || right.root === 'TIMESTAMP_LTZ'
    return local ? timestampLtzType(precision, false) : timestampType(precision, false)
  }
  return left.root === right.root ? mergedNested(left, right) : null
}

function mergedNested(left: LogicalType, right: LogicalType): LogicalType | null {
  if ('element' in left && 'element' in right) {
    const element = mergedType([left.element, right.element])
    return element && (left.root === 'ARRAY' ? arrayType(element, false) : multisetType(element, false))
  }
  if ('key' in left && 'key' in right) {
    const [key, value] = [mergedType([left.key, right.key]), mergedType([left.value, right.value])]
    return key && value && mapType(key, value, false)
  }
  if (left.root === 'ROW' && right.root === 'ROW') {
    if (left.fields.length !== right.fields.length) return null
    const types = left.fields.map(({ type }, i) => mergedType([type, right.fields[i]!.type]))
    if (types.includes(null)) return null
    return rowType(left.fields.map(({ name }, i) => ({ name, type: types[i]! })))
  }
  if (left.root === 'DATE') return simpleType('DATE', false)
  return isInterval(left) ? left : null
}

/** One of the types that all others are converted to without being asked. */
function castable(types: readonly LogicalType[]): LogicalType | null {
  let result = types[0]!
  for (const type of types) {
    if (isImplicitlyCastable(result, type) || (isInterval(result) && isExact(type))) result = type
    else if (!isImplicitlyCastable(type, result)) return null
  }
  return result
}
