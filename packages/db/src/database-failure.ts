import { fail } from '@millrace/kernel'
import { Prisma } from '../generated/client.ts'

/** Prisma's codes for a server that is away, starting, going down, or has no connection left. */
const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'])

/** Node's and PostgreSQL's own, where Prisma hands them through. */
const UNAVAILABLE_BELOW =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|connection is closed|terminating connection|the database system is|57P0[1-3]|not reachable|ConnectionClosed|DatabaseNotReachable|not queryable|timeout exceeded when trying to connect/i

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** The database did not answer: nothing is known about the work, and trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && UNAVAILABLE.has(error.code)) return true
  return UNAVAILABLE_BELOW.test(`${error.name} ${error.message}`) || isUnavailable(error.cause)
}

/** Runs `work`; a database that is away becomes `DATABASE_UNREACHABLE`. */
export async function reachingDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isUnavailable(error)) fail('DATABASE_UNREACHABLE', {}, { cause: error })
    throw error
  }
}
