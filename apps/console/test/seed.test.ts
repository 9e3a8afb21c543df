import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { api } from '@millrace/contracts/api/routes'
import { SecretVault, systemAuthor } from '@millrace/db'
import { tempDir } from '@millrace/testkit/temp'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeRunner } from './support/fake-runner.ts'
import { clientOf } from './support/test-client.ts'
import { openTestConsole, PASSWORD, type TestConsole } from './support/test-console.ts'

const SHOP_PASSWORD = 'canary-shop-password-91c4'
let console_: TestConsole
let seedEnvironment: NodeJS.ProcessEnv
beforeAll(async () => {
  console_ = await openTestConsole()
  const passwordFile = path.join(tempDir(), 'shop')
  writeFileSync(passwordFile, SHOP_PASSWORD, { mode: 0o600 })
  seedEnvironment = {
    NODE_ENV: 'test',
    DATABASE_URL: console_.databaseUrl,
    MILLRACE_SEALING_KEY: console_.app.config.sealingKey,
    MILLRACE_SHOP_HOST: '127.0.0.1',
    MILLRACE_SHOP_PORT: '5555',
    MILLRACE_SHOP_PASSWORD_FILE: passwordFile,
  }
})
afterAll(() => console_.close())

async function seed(): Promise<{ workspaceId: string; seeded: boolean; setupToken: string | null }> {
  const script = path.resolve(import.meta.dirname, '../src/server/seed.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: seedEnvironment })
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

test('a new installation gets its workspace once, whoever starts it how often', async () => {
  const first = await seed()
  expect(first).toMatchObject({ seeded: true, setupToken: expect.stringMatching(/^mls_/) })
  const second = await seed()
  expect(second).toMatchObject({ seeded: false, workspaceId: first.workspaceId })
  // Only the last printed token lets in.
  const account = { name: 'Olga', email: 'olga@example.com', password: PASSWORD }
  const old = await console_.send('POST', '/api/v1/setup', { body: { ...account, token: first.setupToken } })
  expect(old.status).toBe(403)
  const made = await console_.send('POST', '/api/v1/setup', {
    body: { ...account, token: second.setupToken },
  })
  expect(made.status).toBe(201)
  expect((await seed()).setupToken).toBeNull()
  const owner = clientOf(console_, { cookie: made.headers.getSetCookie()[0]!.split(';')[0]! })
  const params = { workspace: 'playground' }
  const { deployments } = await owner.call(api.deployments.list, { params })
  expect(deployments.length).toBeGreaterThanOrEqual(3)
  for (const { name, state } of deployments) expect([name, state.desired]).toEqual([name, 'RUNNING'])
  const { drafts } = await owner.call(api.drafts.list, { params })
  expect(drafts.length).toBeGreaterThan(deployments.length)
  for (const draft of drafts)
    expect(draft).toMatchObject({ folder: 'examples', latestVersion: 1, changed: false })
  const home = await owner.call(api.overview.home, { params })
  expect(home.checklist).toMatchObject({ draftSaved: false, deployed: false, memberInvited: false })
  const { body } = await fetchDump()
  expect(body).toContain('orders-by-status')
  expect(body).not.toContain(SHOP_PASSWORD)
  expect(body).not.toContain(second.setupToken!)
  expect(body).not.toContain(PASSWORD)
})

test('the runner, and only the runner, can open the seeded secret', async () => {
  const { workspaceId } = await seed()
  const runner = new FakeRunner(console_, workspaceId)
  const scope = { workspaceId, author: systemAuthor }
  const vault = new SecretVault(console_.encryptionKey)
  const secrets = await runner.db.transaction(scope, (tx) => tx.secrets.reveal(vault))
  expect(secrets.get('shop_password')).toBe(SHOP_PASSWORD)
  await expect(console_.app.db.transaction(scope, (tx) => tx.secrets.reveal(vault))).rejects.toThrow()
  await runner.close()
})

/** Every row of every table as text. */
async function fetchDump(): Promise<{ body: string }> {
  const client = new pg.Client({ connectionString: console_.databaseUrl })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  )
  const parts: string[] = []
  for (const { name } of tables.rows)
    parts.push(JSON.stringify((await client.query(`SELECT t::text FROM ${name} t`)).rows))
  await client.end()
  return { body: parts.join('\n') }
}
