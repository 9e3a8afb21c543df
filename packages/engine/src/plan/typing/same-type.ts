import { type LogicalType, typeToString, withNullable, withoutAttribute } from '../../types/logical-type.ts'

/** True when values of both types are stored and behave alike: equal but for nullability and time attributes. */
export function isSameType(left: LogicalType, right: LogicalType): boolean {
  return bare(left) === bare(right)
}

function bare(type: LogicalType): string {
  return typeToString(withNullable(withoutAttribute(type), true))
}
