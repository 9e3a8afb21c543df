import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from '@millrace/kernel'

/** Everything that goes into the console's build, beside the locked packages. */
const SOURCES = [
  'apps/console',
  'packages/ui',
  'packages/contracts',
  'packages/kernel',
  'packages/engine',
  'packages/connectors',
  'packages/services',
  'packages/db',
  'packages/authz',
  'packages/telemetry',
]
const LEFT_OUT = new Set(['node_modules', '.next', 'test', 'bench', 'next-env.d.ts'])

/** Builds the console unless the build that is there was made from these very sources. */
export async function buildConsole(root: string, logFile: string): Promise<'built' | 'present'> {
  const folder = path.join(root, 'apps/console')
  const stamp = path.join(folder, '.next', 'millrace.stamp')
  const digest = digestOf(root)
  if (
    existsSync(path.join(folder, '.next', 'BUILD_ID')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest
  )
    return 'present'
  const log = openSync(logFile, 'w', 0o600)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const build = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    stdio: ['ignore', log, log],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CI: '1' },
  })
  const end = () => build.kill('SIGTERM')
  process.on('exit', end)
  const code = await new Promise((resolve) => build.on('exit', resolve))
  process.off('exit', end)
  if (code !== 0)
    fail('CONSOLE_BUILD_FAILED', {
      log: logFile,
      last: readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n'),
    })
  writeFileSync(stamp, digest)
  return 'built'
}

function digestOf(root: string): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(path.join(root, 'package-lock.json')))
  for (const source of SOURCES) visit(path.join(root, source))
  return hash.digest('hex')

  function visit(entry: string): void {
    if (LEFT_OUT.has(path.basename(entry)) || !existsSync(entry)) return
    if (statSync(entry).isDirectory())
      for (const name of readdirSync(entry).sort()) visit(path.join(entry, name))
    else hash.update(path.relative(root, entry)).update('\0').update(readFileSync(entry))
  }
}
