import { Prisma } from '../generated/client.ts'

/** A value on its way into a JSON column. What JSON cannot say (functions, cycles) is a defect of the caller. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}

/** The same for a column that may be empty. */
export function toNullableJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : toJson(value)
}
