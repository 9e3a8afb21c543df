import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

let dataDir: string
const key = (name: string) => path.join(dataDir, 'keys', name)
const env = (more: Record<string, string> = {}) => ({
  DATABASE_URL: 'postgres://u:very-secret@127.0.0.1:5432/d',
  MILLRACE_DATA_DIR: dataDir,
  ...more,
})
const wrong = expect.objectContaining({ code: 'RUNNER_CONFIG_INVALID' })
beforeEach(() => {
  dataDir = tempDir()
  mkdirSync(path.join(dataDir, 'keys'))
  for (const name of ['encryption', 'internal']) writeFileSync(key(name), 'k'.repeat(43), { mode: 0o600 })
})

describe("the runner's configuration", () => {
  test('keeps its name over restarts', () => {
    expect(readConfig(env()).id).toBe(readConfig(env()).id)
    expect(readConfig(env({ MILLRACE_RUNNER_ID: 'mine' })).id).toBe('mine')
  })

  test.each([
    [{ MILLRACE_RUNNER_ADDRESS: 'nonsense' }],
    [{ MILLRACE_RUNNER_CAPACITY: '0' }],
    [{ MILLRACE_PRIVATE_NETWORKS: 'maybe' }],
    [{ DATABASE_URL: 'somewhere' }],
  ])('refuses %j without telling secrets', (more) => {
    expect(() => readConfig(env(more))).toThrow(wrong)
    try {
      readConfig(env(more))
    } catch (error) {
      expect(String(error)).not.toContain('very-secret')
    }
  })

  test('does not start without keys, with short ones, or with keys that others can read', () => {
    chmodSync(key('internal'), 0o644)
    expect(() => readConfig(env())).toThrow(/mode must be 0600/)
    chmodSync(key('internal'), 0o600)
    writeFileSync(key('internal'), 'short')
    expect(() => readConfig(env())).toThrow(/too short/)
    rmSync(key('internal'))
    expect(() => readConfig(env())).toThrow(/is not there/)
  })

  test('reads addresses of both families', () => {
    expect(readConfig(env({ MILLRACE_RUNNER_ADDRESS: '[::1]:4100' }))).toMatchObject({
      host: '::1',
      port: 4100,
    })
    expect(readConfig(env({ MILLRACE_RUNNER_ADDRESS: '127.0.0.1:0' }))).toMatchObject({
      host: '127.0.0.1',
      port: 0,
    })
  })
})
