import { testDatabase } from '@millrace/testkit/postgres'
import pg from 'pg'
import { afterAll } from 'vitest'
import {
  createDatabase,
  type Database,
  type Deployment,
  systemAuthor,
  type WorkspaceScope,
} from '../src/index.ts'
import { migrate } from '../src/migrate.ts'

export interface Fixture {
  readonly url: string
  readonly app: Database
  readonly system: Database
  readonly scope: WorkspaceScope
  /** Another workspace, of another tenant. */
  readonly other: WorkspaceScope
  /** The server's superuser: sees through all walls. */
  readonly admin: pg.Pool
}

/** A migrated database with two workspaces; gone with the test file. */
export async function fixture(options: { leaseTtlMs?: number } = {}): Promise<Fixture> {
  const { url, drop } = await testDatabase()
  await migrate(url)
  const app = createDatabase({ url, role: 'app' })
  const system = createDatabase({ url, role: 'system', ...options })
  const admin = new pg.Pool({ connectionString: url })
  afterAll(async () => {
    await Promise.all([app.close(), system.close(), admin.end()])
    await drop()
  })
  const make = async (slug: string) => {
    const { workspaceId } = await app.workspaces.create({ organization: slug, name: slug, slug })
    return { workspaceId, author: systemAuthor }
  }
  return { url, app, system, admin, scope: await make('here'), other: await make('there') }
}

let count = 0

export function newDeployment({ app }: Pick<Fixture, 'app'>, scope: WorkspaceScope): Promise<Deployment> {
  const name = `d${++count}`
  return app.transaction(scope, async (tx) => {
    const draft = await tx.drafts.create({ name, folderId: null, content: 'SELECT 1' })
    const version = await tx.drafts.saveVersion(draft.id, '')
    return tx.deployments.create({ name, draftVersionId: version.id, config: {} })
  })
}

export async function newUser({ admin }: Pick<Fixture, 'admin'>, name: string): Promise<string> {
  const id = `user-${name}-${++count}`
  await admin.query('INSERT INTO "user" (id, name, email) VALUES ($1, $2, $3)', [
    id,
    name,
    `${id}@example.org`,
  ])
  return id
}
