import { ensureLogin } from '@millrace/db/ensure-login'
import { migrate } from '@millrace/db/migrate'
import type { PostgresServer } from '@millrace/embedded-postgres'
import { ensureKey } from './keys.ts'
import type { LauncherOptions } from './options.ts'
import { type OwnDatabase, startOwnDatabase } from './own-database.ts'
import type { Report } from './report.ts'

export interface Databases {
  readonly consoleUrl: string
  readonly runnerUrl: string
  readonly sample: OwnDatabase | null
  readonly servers: readonly PostgresServer[]
}

/** Starts what databases we own, brings the control plane's to its schema, gives console and runner their logins. */
export async function startDatabases(options: LauncherOptions, report: Report): Promise<Databases> {
  const { dataDir, databaseUrl, examples } = options
  const servers: PostgresServer[] = []
  const start = async (name: 'control' | 'sample') => {
    const own = await startOwnDatabase(dataDir, name)
    servers.push(own.server)
    return own
  }
  const { control, sample } = await report.step(
    'database',
    async () => {
      const [control, sample] = await Promise.all([
        databaseUrl === null ? start('control') : null,
        examples ? start('sample') : null,
      ])
      return { control, sample }
    },
    () => (databaseUrl === null ? 'embedded PostgreSQL runs' : 'DATABASE_URL'),
  )
  const adminUrl = control?.url ?? databaseUrl!
  await report.step(
    'schema',
    () => migrate(adminUrl),
    (applied) => (applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`),
  )
  // On a server of its own each part gets a login of its own; on yours, DATABASE_URL's takes the parts' roles.
  if (control === null) return { consoleUrl: adminUrl, runnerUrl: adminUrl, sample, servers }
  const consoleUrl = await ensureLogin(adminUrl, {
    name: 'millrace_console',
    password: ensureKey(dataDir, 'console-login'),
    roles: ['app'],
  })
  const runnerUrl = await ensureLogin(adminUrl, {
    name: 'millrace_runner',
    password: ensureKey(dataDir, 'runner-login'),
    roles: ['system', 'queue'],
  })
  return { consoleUrl, runnerUrl, sample, servers }
}
