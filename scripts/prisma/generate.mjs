import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')
export const schemaDir = path.join(root, 'prisma')
export const generatedDir = path.join(root, 'packages/db/generated')

/**
 * Writes the client made from `prisma/*.prisma` into `output`. The schema names its output relative to itself and the
 * client keeps that text, so it is made in a folder laid out like this repository and moved.
 */
export function generate(output) {
  const work = mkdtempSync(path.join(tmpdir(), 'millrace-prisma-'))
  try {
    cpSync(schemaDir, path.join(work, 'prisma'), { recursive: true })
    const cli = path.join(root, 'node_modules/prisma/build/index.js')
    const args = [cli, 'generate', '--schema', path.join(work, 'prisma'), '--no-hints']
    const done = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, 'engine-stand-in.mjs'),
        CHECKPOINT_DISABLE: '1',
      },
    })
    if (done.status !== 0) throw new Error(`prisma generate failed:\n${done.stdout}${done.stderr}`)
    rmSync(output, { recursive: true, force: true })
    cpSync(path.join(work, 'packages/db/generated'), output, { recursive: true })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generate(generatedDir)
  process.stdout.write(`Generated ${path.relative(root, generatedDir)}\n`)
}
