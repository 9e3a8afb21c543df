import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fail } from '@millrace/kernel'
import pg from 'pg'
import { connectAdmin } from './admin-connection.ts'

const migrationsDir = path.resolve(import.meta.dirname, '../../../prisma/migrations')

/** The key under which Prisma's own engine takes its turn, so that neither gets in the other's way. */
const PRISMA_LOCK = 72707369

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings a database to the present schema; returns the names of what it applied. `url` must be allowed to make tables
 * and roles. Any number may run at once: one works, the others wait and find nothing left to do. Each migration is
 * one transaction; `_prisma_migrations` is kept as Prisma keeps it.
 */
export async function migrate(url: string, folder: string = migrationsDir): Promise<readonly string[]> {
  const client = await connectAdmin(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(HISTORY_TABLE)
    const history = await readHistory(client)
    const applied: string[] = []
    for (const migration of await readMigrations(folder)) {
      const known = history.get(migration.name)
      if (known === migration.checksum) continue
      if (known !== undefined) fail('CONTROL_MIGRATION_EDITED', { name: migration.name })
      await apply(client, migration)
      applied.push(migration.name)
    }
    return applied
  } finally {
    await client.end()
  }
}

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

async function readHistory(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  for (const row of rows) {
    if (row.finished_at === null) fail('CONTROL_MIGRATION_UNFINISHED', { name: row.migration_name })
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      fail('CONTROL_MIGRATION_DENIED', { name }, { cause: error, detail: error.message })
    }
    throw error
  }
}
