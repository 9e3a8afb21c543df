/** Fails when the committed client or the migrations are behind `prisma/*.prisma`. Run with the pinned Node. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generate, generatedDir, schemaDir } from './generate.mjs'
import { diffMigrations } from './schema-engine.mjs'
import { withScratchPostgres } from './scratch-postgres.mjs'

function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

function staleClientFiles() {
  const work = mkdtempSync(path.join(tmpdir(), 'millrace-client-'))
  try {
    const fresh = path.join(work, 'generated')
    generate(fresh)
    const [expected, committed] = [filesOf(fresh), filesOf(generatedDir)]
    const names = new Set([...expected.keys(), ...committed.keys()])
    return [...names].filter((name) => expected.get(name) !== committed.get(name))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const stale = staleClientFiles()
if (stale.length > 0) {
  process.stderr.write(
    `The generated client is behind the schema: ${stale.slice(0, 5).join(', ')}\nRun: node scripts/prisma/generate.mjs\n`,
  )
  process.exitCode = 1
}
const missing = await withScratchPostgres((url) => diffMigrations({ url, schemaDir }))
if (missing) {
  process.stderr.write(
    `The migrations do not lead to the schema; still missing:\n\n${missing}\nRun: node scripts/prisma/migrate-dev.mjs <name>\n`,
  )
  process.exitCode = 1
}
if (!process.exitCode) process.stdout.write('The client and the migrations are up to date with the schema.\n')
