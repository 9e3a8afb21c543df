import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { expect, test } from 'vitest'
import { readConfig } from '../src/server/config.ts'

function environment(change: Record<string, string | undefined> = {}) {
  const dataDir = tempDir()
  mkdirSync(path.join(dataDir, 'keys'))
  for (const name of ['auth', 'internal'])
    writeFileSync(path.join(dataDir, 'keys', name), 'k'.repeat(43), { mode: 0o600 })
  return {
    dataDir,
    env: {
      DATABASE_URL: 'postgres://h/d',
      MILLRACE_DATA_DIR: dataDir,
      MILLRACE_ORIGIN: 'http://localhost:3000/',
      MILLRACE_PORT: '3000',
      MILLRACE_SEALING_KEY: 's'.repeat(43),
      ...change,
    },
  }
}

test('a complete environment is read, and the loopback answers to both its names', () => {
  const config = readConfig(environment().env)
  expect(config).toMatchObject({
    origin: 'http://localhost:3000',
    secure: false,
    port: 3000,
    host: '127.0.0.1',
    trustedProxies: 0,
  })
  expect([...config.origins].sort()).toEqual(['http://127.0.0.1:3000', 'http://localhost:3000'])
  const https = readConfig(environment({ MILLRACE_ORIGIN: 'https://millrace.example' }).env)
  expect(https.secure).toBe(true)
  expect([...https.origins]).toEqual(['https://millrace.example'])
})

test('what is missing or wrong is named, and there is no default for it', () => {
  for (const name of [
    'DATABASE_URL',
    'MILLRACE_DATA_DIR',
    'MILLRACE_ORIGIN',
    'MILLRACE_PORT',
    'MILLRACE_SEALING_KEY',
  ])
    expect(() => readConfig(environment({ [name]: undefined }).env), name).toThrow(name)
  expect(() => readConfig(environment({ MILLRACE_ORIGIN: 'ftp://x' }).env)).toThrow('MILLRACE_ORIGIN')
})

test('a key that others can read, that is short or not there stops the start', () => {
  const open = environment()
  chmodSync(path.join(open.dataDir, 'keys', 'auth'), 0o644)
  expect(() => readConfig(open.env)).toThrow('0600')
  const short = environment()
  writeFileSync(path.join(short.dataDir, 'keys', 'auth'), 'short')
  expect(() => readConfig(short.env)).toThrow('too short')
  expect(() => readConfig(environment({ MILLRACE_AUTH_KEY_FILE: '/nowhere/key' }).env)).toThrow(
    '/nowhere/key cannot be read',
  )
})
