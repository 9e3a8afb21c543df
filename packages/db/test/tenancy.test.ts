import { silentLogger } from '@millrace/kernel'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPrisma, urlOfRole } from '../src/connection.ts'
import { ensureLogin } from '../src/ensure-login.ts'
import { createDatabase, SecretSealer, sealingKeyOf } from '../src/index.ts'
import { type Fixture, fixture, newDeployment, newUser } from './workspace-fixture.ts'

let f: Fixture
let tables: string[]

/** One transaction as the console's role, as if a repository had forgotten its `where`. */
async function asApp<T extends object>(
  settings: Record<string, string>,
  sql: string,
  values: unknown[] = [],
) {
  const client = new pg.Client({ connectionString: urlOfRole(f.url, 'app') })
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const [name, value] of Object.entries(settings)) {
      await client.query('SELECT set_config($1, $2, true)', [`millrace.${name}`, value])
    }
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** At least one row of everything, in each workspace. */
async function fill(scope: Fixture['scope']): Promise<void> {
  const userId = await newUser(f, 'filler')
  const deployment = await newDeployment(f, scope)
  const { app, system } = f
  const sealer = new SecretSealer(sealingKeyOf(Buffer.alloc(32, 7).toString('base64url')))
  await app.transaction(scope, async (tx) => {
    const [draft] = await tx.drafts.list()
    await tx.folders.create({ name: 'folder', parentId: null })
    await tx.draftLocks.acquire(draft!.id, { takeOver: false })
    await tx.members.add(userId, 'owner')
    await tx.invitations.create({ role: 'viewer', note: '', expiresAt: new Date(Date.now() + 60_000) })
    await tx.apiTokens.create({ name: 'token', scope: 'read', expiresAt: null })
    await tx.secrets.put('secret', 'value', sealer)
    await tx.deployments.start(deployment.id, { kind: 'empty' })
    await tx.commands.request(deployment.id, { kind: 'checkpoint' })
    await tx.events.append({ kind: 'TEST', severity: 'info' })
  })
  const lease = (await system.leases.acquire(deployment.id, 'runner'))!
  await system.transaction(scope, async (tx) => {
    const job = (await tx.jobs.begin(lease, 'runner'))!
    await tx.jobs.measure(lease, job.id, { nodes: [], rssBytes: 1 })
    const stats = { startedAt: new Date(), durationMs: 1, alignmentMs: 1, fullBytes: 1, writtenBytes: 1 }
    const done = { checkpointId: 1, kind: 'checkpoint', status: 'COMPLETED', error: null, ...stats } as const
    await tx.checkpoints.record(lease, job.id, done)
    await tx.savepoints.record({
      id: `savepoint-${deployment.id}`,
      deploymentId: deployment.id,
      jobId: job.id,
      draftVersionId: deployment.draftVersionId,
      name: 's',
      directory: 's',
      checkpointId: 1,
      bytes: 1,
      origin: 'user',
      createdBy: 'x',
    })
  })
}

beforeAll(async () => {
  f = await fixture()
  await fill(f.scope)
  await fill(f.other)
  const { rows } = await f.admin.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'workspace_id' ORDER BY 1`,
  )
  tables = rows.map((row) => row.table_name)
})

/** What the console's role may not read at all, or only some columns of. */
const columnsOf = (table: string) => (table === 'secret' ? 'id, workspace_id' : '*')
const readable = () => tables.filter((table) => table !== 'outbox')

it('has every tenant table behind a policy, and rows of both tenants to be seen', async () => {
  expect(tables).toHaveLength(20)
  const { rows } = await f.admin.query<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r'`,
  )
  expect(rows.map((row) => row.relname)).toEqual(
    expect.arrayContaining([...tables, 'workspace', 'organization']),
  )
  for (const table of tables) {
    const seen = await f.admin.query(`SELECT DISTINCT workspace_id FROM ${table}`)
    expect(seen.rowCount, table).toBe(2)
  }
})

describe('a query without a where', () => {
  it('sees its own workspace only', async () => {
    for (const table of readable()) {
      const sql = `SELECT ${columnsOf(table)} FROM ${table}`
      const rows = await asApp<{ workspace_id: string }>({ workspace: f.scope.workspaceId }, sql)
      expect(rows.length, table).toBeGreaterThan(0)
      for (const row of rows) expect(row.workspace_id, table).toBe(f.scope.workspaceId)
    }
  })

  it('sees nothing under a missing, empty or forged workspace', async () => {
    for (const settings of [{}, { workspace: '' }, { workspace: 'forged' }, { workspace: '%' }] as const) {
      for (const table of [...readable(), 'workspace', 'organization']) {
        const rows = await asApp(settings, `SELECT ${columnsOf(table)} FROM ${table}`)
        expect(rows, `${table} under ${JSON.stringify(settings)}`).toEqual([])
      }
    }
  })

  it('writes into no other workspace', async () => {
    const mine = { workspace: f.scope.workspaceId }
    for (const table of ['draft', 'deployment', 'member', 'api_token', 'invitation', 'folder']) {
      const theirs = `workspace_id = '${f.other.workspaceId}'`
      const touched = await asApp(mine, `UPDATE ${table} SET created_at = now() WHERE ${theirs} RETURNING 1`)
      expect(touched, table).toEqual([])
      await expect(
        asApp(mine, `UPDATE ${table} SET workspace_id = $1`, [f.other.workspaceId]),
        table,
      ).rejects.toThrow(/row-level security/)
    }
    const insert = `INSERT INTO outbox (workspace_id, kind, payload) VALUES ($1, 'x', '{}')`
    await expect(asApp(mine, insert, [f.other.workspaceId])).rejects.toThrow(/row-level security/)
    expect(
      await asApp(mine, `DELETE FROM draft_lock WHERE workspace_id <> $1 RETURNING 1`, [mine.workspace]),
    ).toEqual([])
  })
})

it('refers to no row of another workspace', async () => {
  const theirs = await newDeployment(f, f.other)
  await expect(
    f.app.transaction(f.scope, (tx) =>
      tx.deployments.create({ name: 'thief', draftVersionId: theirs.draftVersionId, config: {} }),
    ),
  ).rejects.toMatchObject({ code: 'VERSION_UNKNOWN' })
  // Even a superuser's hand cannot tie them together: the keys hold the workspace.
  await expect(
    f.admin.query('UPDATE deployment SET draft_version_id = $1 WHERE workspace_id = $2', [
      theirs.draftVersionId,
      f.scope.workspaceId,
    ]),
  ).rejects.toThrow(/foreign key/)
})

it('gives the console no sealed values, and the runner no sessions', async () => {
  await expect(asApp({ workspace: f.scope.workspaceId }, 'SELECT box FROM secret')).rejects.toThrow(
    /permission denied/,
  )
  const runner = new pg.Client({ connectionString: urlOfRole(f.url, 'system') })
  await runner.connect()
  for (const table of ['session', 'account', '"user"', 'verification', 'setup_token', 'api_token']) {
    await expect(runner.query(`SELECT * FROM ${table}`), table).rejects.toThrow(/permission denied/)
  }
  await runner.end()
})

it('lets the console change neither what ran nor who holds a lease', async () => {
  const mine = { workspace: f.scope.workspaceId }
  for (const sql of [
    'UPDATE lease SET epoch = 99',
    "UPDATE job SET observed_state = 'RUNNING'",
    'DELETE FROM event',
    'UPDATE audit_entry SET action = action',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'SELECT * FROM outbox',
  ]) {
    await expect(asApp(mine, sql), sql).rejects.toThrow(/permission denied/)
  }
})

it('refuses undefined in a where instead of dropping it', async () => {
  const client = openPrisma({ url: f.url, role: 'system', logger: silentLogger, poolSize: 1 })
  const forgotten = { workspaceId: undefined } as unknown as { workspaceId: string }
  await expect(client.deployment.findMany({ where: forgotten })).rejects.toThrow(/undefined/)
  await client.$disconnect()
})

it('shows a person the own memberships and nothing else of any workspace', async () => {
  const userId = await newUser(f, 'ann')
  expect(await f.app.workspaces.membershipsOf(userId)).toEqual([])
  await f.app.transaction(f.scope, (tx) => tx.members.add(userId, 'viewer'))
  expect(await f.app.workspaces.membershipsOf(userId)).toMatchObject([{ slug: 'here', role: 'viewer' }])
  expect(await f.app.workspaces.membership(userId, 'there')).toBeNull()
  expect(await asApp({ person: userId }, 'SELECT * FROM draft')).toEqual([])
  expect(await asApp({ person: userId }, 'SELECT DISTINCT user_id FROM member')).toEqual([
    { user_id: userId },
  ])
})

it('leaves no workspace behind on a pooled connection', async () => {
  const client = openPrisma({ url: f.url, role: 'app', logger: silentLogger, poolSize: 1 })
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('millrace.workspace', ${f.scope.workspaceId}, true)`
    expect(await tx.draft.count()).toBeGreaterThan(0)
  })
  expect(await client.draft.count()).toBe(0)
  await client.$disconnect()
})

it('gives each service a login that cannot take another role', async () => {
  const name = `console_${process.pid}_${Date.now()}`
  const login = await ensureLogin(f.url, { name, password: "it's a pass%word", roles: ['app'] })
  const app = createDatabase({ url: login, role: 'app' })
  expect(await app.transaction(f.scope, (tx) => tx.drafts.list())).not.toEqual([])
  await app.close()
  const client = new pg.Client({ connectionString: login })
  await client.connect()
  for (const sql of [
    'SELECT * FROM draft',
    'SET ROLE millrace_system',
    'SET ROLE postgres',
    'CREATE ROLE x',
  ]) {
    await expect(client.query(sql), sql).rejects.toThrow(/permission denied/)
  }
  await client.end()
  // Said again with another password and other roles, the earlier ones are gone.
  const changed = await ensureLogin(f.url, { name, password: 'other', roles: ['system'] })
  await expect(createDatabase({ url: login, role: 'app' }).ping()).rejects.toThrow()
  const system = createDatabase({ url: changed, role: 'system' })
  await system.ping()
  await expect(createDatabase({ url: changed, role: 'app' }).ping()).rejects.toThrow()
  await system.close()
  await f.admin.query(`DROP ROLE ${name}`)
})
