import { linkSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FilePolicy, resolveFile } from '../src/environment/file-access.ts'

const base = realpathSync(tempDir())
const root = path.join(base, 'work')
const shared = path.join(base, 'shared')
const outside = path.join(base, 'outside')
const policy: FilePolicy = {
  roots: [
    { path: root, write: true },
    { path: shared, write: false },
  ],
  protectedPaths: [path.join(root, 'checkpoints')],
}

beforeAll(() => {
  for (const folder of [root, shared, outside, path.join(root, 'in'), path.join(root, 'checkpoints')])
    mkdirSync(folder)
  mkdirSync(path.join(base, 'work-evil'))
  writeFileSync(path.join(outside, 'secret'), 'x')
  writeFileSync(path.join(root, 'in/data.csv'), 'x')
  symlinkSync(outside, path.join(root, 'link-out'))
  symlinkSync('../outside', path.join(root, 'relative-out'))
  symlinkSync(path.join(outside, 'not-yet'), path.join(root, 'dangling'))
  symlinkSync('loop-b', path.join(root, 'loop-a'))
  symlinkSync('loop-a', path.join(root, 'loop-b'))
  symlinkSync(path.join(root, 'in'), path.join(root, 'link-in'))
  symlinkSync(path.join(root, 'checkpoints'), path.join(root, 'link-checkpoints'))
  symlinkSync('/proc/self', path.join(root, 'me'))
  linkSync(path.join(root, 'in/data.csv'), path.join(root, 'in/hard.csv'))
})

const ESCAPES = [
  '..',
  '../outside/secret',
  'in/../../outside/secret',
  './in/.././../outside',
  '/etc/passwd',
  '/',
  '//etc/passwd',
  '/proc/self/environ',
  '/dev/zero',
  'file:///etc/passwd',
  'file:/etc/passwd',
  'file:///proc/self/environ',
  'file:../outside/secret',
  'file:///%2e%2e/etc/passwd',
  'file:///work/%2e%2e/%2e%2e/etc/passwd',
  'link-out',
  'link-out/secret',
  'link-out/new-file',
  'relative-out/secret',
  'dangling',
  'dangling/deeper',
  'loop-a',
  'loop-a/x',
  'me/environ',
  'me/root/etc/passwd',
  'checkpoints',
  'checkpoints/0001.manifest',
  'link-checkpoints/x',
  'in/../checkpoints/x',
  '../work-evil/x',
  '../work-evil',
  '',
  'a\0b',
  'in/data.csv\0.txt',
  `${'../'.repeat(50)}etc/passwd`,
]
const FOREIGN = [
  's3://bucket/key',
  'hdfs:///data',
  'http://169.254.169.254/latest',
  'file://host/share',
  'FILE://other/x',
  'oss://x/y',
  'javascript:alert(1)',
  'data:,x',
]

describe('files of a job', () => {
  test.each(ESCAPES)('%j is refused', async (given) => {
    for (const use of ['read', 'write'] as const) {
      await expect(resolveFile(given, use, policy)).rejects.toThrow(
        expect.objectContaining({ code: 'PATH_REFUSED' }),
      )
    }
  })

  test.each(FOREIGN)('%j is not a file of this machine', async (given) => {
    await expect(resolveFile(given, 'read', policy)).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_URL_UNSUPPORTED' }),
    )
  })

  test.each([
    ['in', path.join(root, 'in')],
    ['in/data.csv', path.join(root, 'in/data.csv')],
    ['link-in/data.csv', path.join(root, 'in/data.csv')],
    ['new/deep/out.csv', path.join(root, 'new/deep/out.csv')],
    [`file://${path.join(root, 'in')}`, path.join(root, 'in')],
    [`file:${path.join(root, 'in')}`, path.join(root, 'in')],
    ['in/../in/./data.csv', path.join(root, 'in/data.csv')],
    ['.', root],
    ['..data', path.join(root, '..data')],
  ])('%s is %s', async (given, real) => {
    expect(await resolveFile(given, 'write', policy)).toBe(real)
  })

  test('a shared folder can be read and not written', async () => {
    expect(await resolveFile(path.join(shared, 'clicks'), 'read', policy)).toBe(path.join(shared, 'clicks'))
    await expect(resolveFile(path.join(shared, 'clicks'), 'write', policy)).rejects.toThrow(/outside/)
  })

  test('without roots nothing is open', async () => {
    await expect(resolveFile('x', 'read', { roots: [], protectedPaths: [] })).rejects.toThrow()
  })
})
