import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')
export const schemaDir = path.join(root, 'prisma')
export const generatedDir = path.join(root, 'packages/db/generated')

/** Writes the client made from `prisma/*.prisma` into `output`. */
export function generate(output) {
  const work = mkdtempSync(path.join(tmpdir(), 'millrace-prisma-'))
  try {
    cpSync(schemaDir, work, { recursive: true })
    const main = path.join(work, 'schema.prisma')
    const text = readFileSync(main, 'utf8')
    writeFileSync(
      main,
      text.replace(/^(\s*output\s*=\s*).*$/m, (_, key) => key + JSON.stringify(output)),
    )
    rmSync(output, { recursive: true, force: true })
    const cli = path.join(root, 'node_modules/prisma/build/index.js')
    const done = spawnSync(process.execPath, [cli, 'generate', '--schema', work, '--no-hints'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, 'engine-stand-in.mjs'),
        CHECKPOINT_DISABLE: '1',
      },
    })
    if (done.status !== 0) throw new Error(`prisma generate failed:\n${done.stdout}${done.stderr}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generate(generatedDir)
  process.stdout.write(`Generated ${path.relative(root, generatedDir)}\n`)
}
