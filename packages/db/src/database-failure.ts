import { fail } from '@millrace/kernel'
import { Prisma } from '../generated/client.ts'

/** Prisma's codes for a server that is away, starting, going down, or has no connection left. */
const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037'])

/** The driver adapter's, within the failure of a raw query. */
const UNAVAILABLE_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

/** PostgreSQL's: connection exceptions, and shutdown, crash, start-up. */
const UNAVAILABLE_STATES = /^(08|57P0[1-3])/

/** Node's and the driver's own words, where they are handed through without a code. */
const UNAVAILABLE_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|Connection ended|connection is closed|not queryable|timeout exceeded when trying to connect|the database system is/i

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** The database did not answer: nothing is known about the work, and trying again may help. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Prisma.PrismaClientKnownRequestError) return isUnavailableRequest(error)
  return UNAVAILABLE_WORDS.test(error.message) || isUnavailable(error.cause)
}

function isUnavailableRequest(error: Prisma.PrismaClientKnownRequestError): boolean {
  if (UNAVAILABLE.has(error.code)) return true
  const below = error.meta?.driverAdapterError as
    | { cause?: { kind?: string; originalCode?: string; code?: string } }
    | undefined
  const { kind = '', originalCode, code = '' } = below?.cause ?? {}
  return UNAVAILABLE_KINDS.has(kind) || UNAVAILABLE_STATES.test(originalCode ?? code)
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
