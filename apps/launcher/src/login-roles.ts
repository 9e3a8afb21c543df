import pg from 'pg'

export interface Logins {
  readonly console: string
  readonly runner: string
}

/**
 * Logins of our own for console and runner on the embedded server, each a member of just the roles it works under: what
 * it may not do it cannot regain by resetting its role. Gives their connection strings.
 */
export async function ensureLogins(
  adminUrl: string,
  passwords: { readonly console: string; readonly runner: string },
): Promise<Logins> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await ensureLogin(client, 'millrace_console', passwords.console, ['millrace_app'])
    await ensureLogin(client, 'millrace_runner', passwords.runner, ['millrace_system', 'millrace_queue'])
  } finally {
    await client.end()
  }
  return {
    console: withLogin(adminUrl, 'millrace_console', passwords.console),
    runner: withLogin(adminUrl, 'millrace_runner', passwords.runner),
  }
}

async function ensureLogin(
  client: pg.Client,
  name: string,
  password: string,
  roles: readonly string[],
): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
  await client.query(
    `${verb} ROLE ${client.escapeIdentifier(name)} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
  )
  for (const role of roles)
    await client.query(`GRANT ${client.escapeIdentifier(role)} TO ${client.escapeIdentifier(name)}`)
}

function withLogin(adminUrl: string, user: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = user
  url.password = password
  return url.href
}
