import { fail } from '@millrace/kernel'
import pg from 'pg'
import { connectAdmin } from './admin-connection.ts'

export interface Login {
  /** A role of the whole server; another installation on it needs other names. */
  readonly name: string
  readonly password: string
  readonly roles: readonly ('app' | 'system' | 'queue')[]
}

/**
 * Makes or updates a user that may take the given roles and nothing else, and returns `url` with it. The console's
 * process then cannot become the runner, whatever runs inside it. `url` must be allowed to make roles, after `migrate`.
 */
export async function ensureLogin(url: string, { name, password, roles }: Login): Promise<string> {
  const client = await connectAdmin(url)
  try {
    await client.query('BEGIN')
    await client.query("SELECT pg_advisory_xact_lock(hashtext('millrace.logins'))")
    const user = client.escapeIdentifier(name)
    const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name])
    const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER'
    await client.query(
      `${verb} ROLE ${user} LOGIN NOINHERIT NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS NOREPLICATION
       PASSWORD ${client.escapeLiteral(password)}`,
    )
    for (const role of ['app', 'system', 'queue'] as const) {
      if (roles.includes(role)) await client.query(`GRANT millrace_${role} TO ${user}`)
      else await client.query(`REVOKE millrace_${role} FROM ${user}`)
    }
    await client.query('COMMIT')
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      fail('CONTROL_LOGIN_DENIED', { name }, { detail: error.message })
    }
    throw error
  } finally {
    await client.end()
  }
  const own = new URL(url)
  own.username = encodeURIComponent(name)
  own.password = encodeURIComponent(password)
  return own.href
}
