import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The keys of an installation: random, made once, each in a file that only its owner can read. */
export type KeyName =
  | 'auth'
  | 'encryption'
  | 'internal'
  | 'control-db'
  | 'sample-db'
  | 'console-login'
  | 'runner-login'
  | 'shop-job'

export function keyFile(dataDir: string, name: KeyName): string {
  return path.join(dataDir, 'keys', name)
}

export function ensureKey(dataDir: string, name: KeyName): string {
  const file = keyFile(dataDir, name)
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
