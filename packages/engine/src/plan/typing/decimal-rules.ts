import { type DecimalType, decimalType } from '../../types/logical-type.ts'

const MAX_PRECISION = 38

/** Precision and scale cut to what fits 38 digits, keeping digits before the point and at least 6 behind. */
function adjusted(precision: number, scale: number, nullable: boolean): DecimalType {
  if (precision <= MAX_PRECISION) return decimalType(precision, scale, nullable)
  const kept = Math.max(MAX_PRECISION - (precision - scale), Math.min(scale, 6))
  return decimalType(MAX_PRECISION, kept, nullable)
}

/** Result type of an operation on two decimals (Flink's `LogicalTypeMerging`). */
export function decimalResult(operator: string, left: DecimalType, right: DecimalType): DecimalType {
  const { precision: p1, scale: s1 } = left
  const { precision: p2, scale: s2 } = right
  const nullable = left.nullable || right.nullable
  switch (operator) {
    case '*':
      return adjusted(p1 + p2 + 1, s1 + s2, nullable)
    case '/': {
      const scale = Math.max(6, s1 + p2 + 1)
      return adjusted(p1 - s1 + s2 + scale, scale, nullable)
    }
    case '%': {
      const scale = Math.max(s1, s2)
      return adjusted(Math.min(p1 - s1, p2 - s2) + scale, scale, nullable)
    }
    default: {
      const scale = Math.max(s1, s2)
      return adjusted(Math.max(p1 - s1, p2 - s2) + scale + 1, scale, nullable)
    }
  }
}

/** The decimal that holds both, as far as 38 digits allow: UNION, CASE, comparison. */
export function commonDecimal(left: DecimalType, right: DecimalType): DecimalType {
  const digits = Math.min(MAX_PRECISION, Math.max(left.precision - left.scale, right.precision - right.scale))
  const scale = Math.min(Math.max(left.scale, right.scale), MAX_PRECISION - digits)
  return decimalType(digits + scale, scale, left.nullable || right.nullable)
}

/** ROUND(x, digits) and TRUNCATE(x, digits) with a constant number of digits. */
export function roundedDecimal(type: DecimalType, digits: number): DecimalType {
  const { precision: p, scale: s, nullable } = type
  if (digits >= s) return type
  if (digits < 0) return decimalType(Math.min(MAX_PRECISION, 1 + p - s), 0, nullable)
  return decimalType(Math.min(MAX_PRECISION, 1 + p - s + digits), digits, nullable)
}

const DIGITS: Readonly<Record<string, number>> = { TINYINT: 3, SMALLINT: 5, INTEGER: 10, BIGINT: 19 }

/** An integer type as the decimal it counts as when mixed with decimals; null for other types. */
export function integerAsDecimal(root: string, nullable: boolean): DecimalType | null {
  const digits = DIGITS[root]
  return digits === undefined ? null : decimalType(digits, 0, nullable)
}
