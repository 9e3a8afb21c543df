/** `node scripts/prisma/migrate-dev.mjs <name>`: writes the migration that the changed schema calls for, and the client. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generate, generatedDir, schemaDir } from './generate.mjs'
import { diffMigrations } from './schema-engine.mjs'
import { withScratchPostgres } from './scratch-postgres.mjs'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Usage: node scripts/prisma/migrate-dev.mjs <name_in_lower_case>\n')
  process.exit(2)
}
const sql = await withScratchPostgres((url) => diffMigrations({ url, schemaDir }))
if (sql) {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(schemaDir, 'migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  process.stdout.write(
    `Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it, add policies and checks\n`,
  )
} else {
  process.stdout.write('The migrations already lead to the schema.\n')
}
generate(generatedDir)
