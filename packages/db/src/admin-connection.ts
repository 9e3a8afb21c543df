import { fail } from '@millrace/kernel'
import pg from 'pg'

/** What the row-level policies and role memberships of the migrations need. */
const OLDEST_SERVER = 16

/** A connection for setting a database up, with whoever `url` signs in. Failures say what to mend. */
export async function connectAdmin(url: string): Promise<pg.Client> {
  if (!URL.canParse(url)) fail('CONTROL_DATABASE_URL_INVALID')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection lost between two statements is reported by the next one.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { host } = new URL(url)
    fail('CONTROL_DATABASE_CONNECT_FAILED', { host, reason: reasonOf(error) }, { cause: error })
  }
  const { rows } = await client.query<{ version: string }>('SHOW server_version')
  const version = rows[0]!.version
  if (Number.parseInt(version, 10) < OLDEST_SERVER) {
    await client.end()
    fail('CONTROL_DATABASE_TOO_OLD', { version, oldest: OLDEST_SERVER })
  }
  return client
}

/** A name with several addresses fails with all of them at once, and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}
