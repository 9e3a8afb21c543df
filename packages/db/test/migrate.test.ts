import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MillraceError } from '@millrace/kernel'
import { startCluster, testDatabase } from '@millrace/testkit/postgres'
import { tempDir } from '@millrace/testkit/temp'
import pg from 'pg'
import { expect, it } from 'vitest'
import { ensureLogin } from '../src/ensure-login.ts'
import { createDatabase } from '../src/index.ts'
import { migrate } from '../src/migrate.ts'

const migrations = path.resolve(import.meta.dirname, '../../../prisma/migrations')

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

it('applies each migration once, however many start at the same time', async () => {
  const { url, drop } = await testDatabase()
  const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(url)))
  const names = applied.flat()
  expect(names.length).toBeGreaterThan(2)
  expect(new Set(names).size).toBe(names.length)
  expect(await migrate(url)).toEqual([])
  const rows = await query<{ n: string }>(
    url,
    'SELECT count(*) AS n FROM _prisma_migrations WHERE finished_at IS NULL',
  )
  expect(rows[0]!.n).toBe('0')
  await drop()
})

it('makes the roles once, when databases of one server are migrated at the same time', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => testDatabase()))
  await Promise.all(databases.map(({ url }) => migrate(url)))
  const roles = await query<{
    rolname: string
    rolsuper: boolean
    rolbypassrls: boolean
    rolcanlogin: boolean
  }>(
    databases[0]!.url,
    "SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname LIKE 'millrace\\_%' ORDER BY 1",
  )
  expect(roles.map(({ rolname }) => rolname)).toEqual(['millrace_app', 'millrace_queue', 'millrace_system'])
  for (const role of roles)
    expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcanlogin: false })
  await Promise.all(databases.map(({ drop }) => drop()))
})

it('works for an owner who is no superuser, and says what is missing where it does not', async () => {
  const { url, drop } = await testDatabase()
  const name = `owner_${process.pid}_${Date.now()}`
  const owned = new URL(url)
  owned.username = name
  owned.password = 'test-only'
  await query(url, `CREATE ROLE ${name} LOGIN PASSWORD 'test-only'`)
  await expect(migrate(owned.href)).rejects.toThrow(/permission denied/)
  await query(url, `ALTER DATABASE ${owned.pathname.slice(1)} OWNER TO ${name}`)
  await query(url, `GRANT millrace_app, millrace_system, millrace_queue TO ${name}`)
  expect(await migrate(owned.href)).not.toEqual([])
  await drop()
  const admin = new URL(url)
  admin.pathname = '/postgres'
  await query(admin.href, `DROP ROLE ${name}`)
})

it('makes roles and logins as a user with CREATEROLE, on a server that has none of them', async () => {
  const cluster = await startCluster()
  await query(cluster.url, `CREATE ROLE landlord LOGIN CREATEROLE PASSWORD 'test-only'`)
  await query(cluster.url, 'CREATE DATABASE house OWNER landlord')
  const url = new URL(cluster.url)
  Object.assign(url, { username: 'landlord', password: 'test-only', pathname: '/house' })
  expect(await migrate(url.href)).not.toEqual([])
  const login = await ensureLogin(url.href, { name: 'tenant', password: 'test-only', roles: ['app'] })
  for (const own of [url.href, login]) {
    const app = createDatabase({ url: own, role: 'app' })
    expect(await app.setupTokens.pending()).toBe(true)
    await app.close()
  }
  await query(cluster.url, `CREATE ROLE lodger LOGIN PASSWORD 'test-only'`)
  url.username = 'lodger'
  const denied = ensureLogin(url.href, { name: 'other', password: 'x', roles: ['app'] })
  await expect(denied).rejects.toMatchObject({ code: 'CONTROL_LOGIN_DENIED' })
  await cluster.stop()
})

it('refuses a migration that was edited after it was applied', async () => {
  const { url, drop } = await testDatabase()
  const folder = tempDir()
  await cp(migrations, folder, { recursive: true })
  await migrate(url, folder)
  await mkdir(path.join(folder, '29990101000000_later'))
  const later = path.join(folder, '29990101000000_later', 'migration.sql')
  await writeFile(later, 'CREATE TABLE later (id int);')
  expect(await migrate(url, folder)).toEqual(['29990101000000_later'])
  await writeFile(later, 'CREATE TABLE later (id bigint);')
  await expect(migrate(url, folder)).rejects.toMatchObject({ code: 'CONTROL_MIGRATION_EDITED' })
  await drop()
})

it('says what is wrong with a connection string, without its password', async () => {
  const { url, drop } = await testDatabase()
  const change = (part: object) => Object.assign(new URL(url), part).href
  const cases = [
    ['not a url', 'CONTROL_DATABASE_URL_INVALID', /postgresql:/],
    [change({ port: '1' }), 'CONTROL_DATABASE_CONNECT_FAILED', /ECONNREFUSED/],
    [change({ host: 'localhost:1' }), 'CONTROL_DATABASE_CONNECT_FAILED', /ECONNREFUSED/],
    [change({ pathname: '/nowhere' }), 'CONTROL_DATABASE_CONNECT_FAILED', /"nowhere" does not exist/],
    [change({ password: 'wr0ng-pw' }), 'CONTROL_DATABASE_CONNECT_FAILED', /password authentication failed/],
  ] as const
  for (const [given, code, reason] of cases) {
    const login = () => ensureLogin(given, { name: 'x', password: 'y', roles: [] })
    for (const attempt of [() => migrate(given), login]) {
      const error = await attempt().then(
        () => expect.fail(`connected to ${given}`),
        (thrown: MillraceError) => thrown,
      )
      expect(error.code).toBe(code)
      expect(`${error.message} ${error.advice}`).toMatch(reason)
      expect(error.message).not.toMatch(/wr0ng-pw|test-only/)
    }
  }
  await drop()
})

it('leaves nothing of a migration that fails', async () => {
  const { url, drop } = await testDatabase()
  const folder = tempDir()
  await mkdir(path.join(folder, '1_bad'))
  const bad = path.join(folder, '1_bad', 'migration.sql')
  await writeFile(bad, 'CREATE TABLE half (id int); SELECT 1 / 0;')
  await expect(migrate(url, folder)).rejects.toThrow(/division by zero/)
  expect(await query(url, "SELECT 1 FROM pg_class WHERE relname = 'half'")).toEqual([])
  await writeFile(bad, 'CREATE TABLE half (id int);')
  expect(await migrate(url, folder)).toEqual(['1_bad'])
  await drop()
})

it('stops where another tool began a migration and did not finish it', async () => {
  const { url, drop } = await testDatabase()
  await migrate(url)
  await query(url, `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', 'begun')`)
  await expect(migrate(url)).rejects.toMatchObject({ code: 'CONTROL_MIGRATION_UNFINISHED' })
  await drop()
})
