/**
 * Prisma's schema engine from its WebAssembly package, over `pg`: computes the SQL between the migrations and the
 * schema files. The native engine would have to be downloaded from outside the package registry.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineBindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const require = createRequire(import.meta.url)

function loadEngine() {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineBindings })
  engineBindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return engineBindings.SchemaEngine
}

/** The catalogs' type `"char"` is unknown to the adapter, which is told text; the engine insists on a character. */
const CHAR = 18
const CHAR_ARRAY = 1002
const TEXT = 25
const TEXT_ARRAY = 1009

class CatalogPool extends pg.Pool {
  /** Positions of `"char"` columns by query text. */
  charColumns = new Map()

  async query(...args) {
    const answer = await super.query(...args)
    for (const result of [answer].flat()) {
      for (const [index, field] of (result?.fields ?? []).entries()) {
        if (field.dataTypeID === CHAR_ARRAY) field.dataTypeID = TEXT_ARRAY
        if (field.dataTypeID !== CHAR) continue
        field.dataTypeID = TEXT
        const text = args[0].text ?? args[0]
        this.charColumns.set(text, [...(this.charColumns.get(text) ?? []), index])
      }
    }
    return answer
  }
}

async function openAdapter(url, afterwards) {
  const pool = new CatalogPool({ connectionString: url })
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of pool.charColumns.get(query.sql) ?? []) {
      result.columnTypes[index] = ColumnTypeEnum.Character
    }
    return result
  }
  // The adapter's own splits scripts at each semicolon, also within function bodies and comments.
  adapter.executeScript = async (script) => void (await pool.query(script))
  adapter.dispose = async () => {
    await pool.end()
    await afterwards?.()
  }
  return adapter
}

async function execute(url, sql) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function shadowOf(url) {
  const name = `shadow_${randomUUID().replaceAll('-', '')}`
  return async () => {
    await execute(url, `CREATE DATABASE ${name} TEMPLATE template0`)
    const shadow = new URL(url)
    shadow.pathname = `/${name}`
    return openAdapter(shadow.href, () => execute(url, `DROP DATABASE ${name} WITH (FORCE)`))
  }
}

/** All `.prisma` files as the engine takes them. */
export function readSchema(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }))
}

function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(file, 'utf8') } },
    }))
}

/** SQL that leads from what the migrations make to what the schema says; null when they agree. */
export async function diffMigrations({ url, schemaDir }) {
  const SchemaEngine = loadEngine()
  const files = readSchema(schemaDir)
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => openAdapter(url),
    connectToShadowDb: shadowOf(url),
  })
  const datamodels = files.map((file) => [file.path, file.content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory)
  const migrationDirectories = readMigrations(path.join(schemaDir, 'migrations'))
  const { stdout } = await engine.diff({
    from:
      migrationDirectories.length === 0
        ? { tag: 'empty' }
        : {
            tag: 'migrations',
            baseDir: '',
            lockfile: {
              path: 'migration_lock.toml',
              content: readFileSync(path.join(schemaDir, 'migrations/migration_lock.toml'), 'utf8'),
            },
            migrationDirectories,
            shadowDbInitScript: '',
          },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = stdout?.trim() ?? ''
  return sql === '' || sql.startsWith('-- This is an empty migration') ? null : `${sql}\n`
}
