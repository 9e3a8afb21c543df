import { catalogue, type Logger, MillraceError } from '@millrace/kernel'

/** What a client may know of a failure. Internal ones are told by their request id alone; the log has the rest. */
export function publicError(thrown: unknown, requestId: string, logger: Logger): MillraceError {
  const error = MillraceError.from(thrown)
  if (error.code !== 'INTERNAL' && error.domain !== 'internal') return error
  if (isUnreachable(thrown)) return new MillraceError('DATABASE_UNREACHABLE', {}, { cause: thrown })
  logger.error({ requestId, err: thrown }, 'request failed')
  return error.code === 'REQUEST_FAILED'
    ? error
    : new MillraceError('REQUEST_FAILED', { requestId }, { cause: thrown })
}

export function errorAnswer(error: MillraceError, headers: Headers): Response {
  headers.set('content-type', 'application/json; charset=utf-8')
  if (error.code === 'SIGN_IN_LIMITED') headers.set('retry-after', String(error.params.seconds))
  if (error.code === 'METHOD_NOT_ALLOWED') headers.set('allow', String(error.params.allowed))
  return new Response(JSON.stringify({ error: error.toWire() }), {
    status: catalogue[error.code].http,
    headers,
  })
}

/** Prisma's and PostgreSQL's ways to say that nobody is there, or that the server is going down. */
const GONE = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
])

function isUnreachable(thrown: unknown): boolean {
  for (let at: unknown = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && GONE.has(at.code)) return true
    if (
      /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
        at.message,
      )
    )
      return true
  }
  return false
}
