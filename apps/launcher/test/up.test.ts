import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const up = path.join(root, 'scripts/up.mjs')

/** Ends with an exit code of 1 and a few words for people, without a stack. */
function expectSentence(
  { status, stderr }: { readonly status: number | null; readonly stderr: string },
  words: RegExp,
) {
  expect(stderr).toMatch(words)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
  expect(status).toBe(1)
}

test('a full disk: one sentence with what is free and what is needed', () => {
  const folder = tempDir()
  // A small file system of its own, in a mount namespace that ends with the command; a user is root in one of its own.
  const own = process.getuid?.() === 0 ? ['-m'] : ['-rm']
  const script = 'mount -t tmpfs -o size=16m tmpfs "$1" && exec "$2" "$3" --port 0 --data-dir "$1/data"'
  const result = spawnSync('unshare', [...own, 'sh', '-c', script, 'sh', folder, process.execPath, up], {
    encoding: 'utf8',
  })
  expectSentence(result, /MB/)
  expect(result.stderr).toContain(path.join(folder, 'data'))
})

test('a Node that is too old: one sentence with the version that is needed', () => {
  const check = path.join(root, 'scripts/lib/require-node.mjs')
  const old = `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } }); await import('${check}')`
  expectSentence(
    spawnSync(process.execPath, ['--input-type=module', '-e', old], { encoding: 'utf8' }),
    /20\.19.*18\.20\.4/,
  )
})

/** A project with one package from its own folder, as `npm ci` takes it without a registry. */
function project(): string {
  const folder = tempDir()
  const write = (name: string, content: object) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), JSON.stringify(content))
  }
  write('given/package.json', { name: 'given', version: '1.0.0' })
  const packed = spawnSync('npm', ['pack', '--silent', './given'], { cwd: folder, encoding: 'utf8' })
  expect(packed.status).toBe(0)
  write('package.json', { name: 'p', version: '1.0.0', dependencies: { given: 'file:given-1.0.0.tgz' } })
  const lock = spawnSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
    cwd: folder,
  })
  expect(lock.status).toBe(0)
  return folder
}

function install(folder: string) {
  const module = path.join(root, 'scripts/lib/dependencies.mjs')
  const code = `const { ensureDependencies } = await import('${module}')
    console.log(ensureDependencies(process.argv[1], { dev: false }).installed)`
  return spawnSync(process.execPath, ['--input-type=module', '-e', code, folder], { encoding: 'utf8' })
}

test('a half-finished install is finished; a finished one is left alone', () => {
  const folder = project()
  expect(install(folder).stdout.trim()).toBe('true')
  expect(install(folder).stdout.trim()).toBe('false')
  // npm writes this file last: an install that was interrupted has none.
  rmSync(path.join(folder, 'node_modules/.package-lock.json'))
  rmSync(path.join(folder, 'node_modules/given/package.json'))
  expect(install(folder).stdout.trim()).toBe('true')
  expect(JSON.parse(readFileSync(path.join(folder, 'node_modules/given/package.json'), 'utf8')).name).toBe(
    'given',
  )
})

test('an install that cannot be made says what to look at', () => {
  const folder = project()
  const lock = path.join(folder, 'package-lock.json')
  const other = `sha512-${Buffer.alloc(64).toString('base64')}`
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/sha512-[^"]+/, other))
  const { status, stderr } = install(folder)
  expect(status).toBe(1)
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^Installing the packages failed .* run the command again\.$/,
  )
})
