import { fail, isMillraceError, MillraceError } from '@millrace/kernel'
import type { PostgresTarget } from './postgres-target.ts'

/** SQLSTATE of an error the server sent; empty for errors of the connection. */
export function sqlStateOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return ''
  return String(error.code)
}

/** Whether trying again may help: the connection broke, or the server starts, stops, or is out of connections. */
export function isTransient(error: unknown): boolean {
  if (isMillraceError(error)) return error.code === 'POSTGRES_UNREACHABLE'
  const state = sqlStateOf(error)
  if (state === '') return isConnectionFailure(error)
  return (
    state.startsWith('08') ||
    state.startsWith('57P') ||
    ['53300', '40001', '40P01', '55P03', '25P03'].includes(state)
  )
}

/** Errors of the socket, and what the driver says when its connection is gone. */
function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && /^E[A-Z]+$/.test(String(error.code))) return true
  return error instanceof ConnectionLost || /connection|timeout expired|not queryable/i.test(error.message)
}

/** The other side ended a conversation that should have gone on. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
}

/** A failure to connect, as the catalogue's error. What the server says about users and passwords is left out. */
export function connectFailure(target: PostgresTarget, error: unknown): MillraceError {
  if (isMillraceError(error)) return error
  const { host, port, database, user } = target
  const state = sqlStateOf(error)
  // The driver itself refuses to answer a server that asks for a password when there is none.
  if (state.startsWith('28') || /^SASL/.test(reasonOf(error)))
    return new MillraceError('POSTGRES_AUTH_FAILED', { host, port, database, user })
  if (state === '3D000') return new MillraceError('POSTGRES_DATABASE_MISSING', { host, port, database })
  if (state === '53300' && /wal sender/i.test(reasonOf(error))) {
    return new MillraceError('CDC_SLOTS_EXHAUSTED', { reason: reasonOf(error) })
  }
  return new MillraceError('POSTGRES_UNREACHABLE', { host, port, reason: reasonOf(error) })
}

/** A failed statement, as the catalogue's error. */
export function failStatement(target: PostgresTarget, table: string, error: unknown): never {
  if (isMillraceError(error)) throw error
  if (isTransient(error)) throw connectFailure(target, error)
  const sqlstate = sqlStateOf(error)
  return fail('POSTGRES_STATEMENT_FAILED', { table, sqlstate, reason: reasonOf(error) })
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection closed',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ENOTFOUND: 'unknown host',
  EAI_AGAIN: 'the name cannot be resolved now',
}

/** What to tell of an error: the server's message (never its detail, which may quote rows), or the system's. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const code = 'code' in error ? String(error.code) : ''
  return words[code] ?? (error.message || code || 'connection failed')
}
