import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fail, isMillraceError } from '@millrace/kernel'
import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** Address that people open: decides the cookie's name and which origins may change things. */
  MILLRACE_ORIGIN: z.url({ protocol: /^https?$/ }),
  MILLRACE_HOST: z.string().default('127.0.0.1'),
  MILLRACE_PORT: z.coerce.number().int().min(0).max(65535),
  MILLRACE_DATA_DIR: z.string().min(1),
  /** Files with the installation's keys; by default in the data folder, where the launcher makes them. */
  MILLRACE_AUTH_KEY_FILE: z.string().optional(),
  MILLRACE_INTERNAL_KEY_FILE: z.string().optional(),
  /** Public half of the key that secrets are sealed to: the console can write them and not read them. */
  MILLRACE_SEALING_KEY: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** How many proxies of our own stand in front; so many entries of X-Forwarded-For are believed. */
  MILLRACE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  MILLRACE_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  MILLRACE_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
})

export interface ConsoleConfig {
  readonly databaseUrl: string
  readonly origin: string
  /** Origins whose pages may send changes. */
  readonly origins: ReadonlySet<string>
  readonly secure: boolean
  readonly host: string
  readonly port: number
  readonly authKey: string
  readonly internalKey: string
  readonly sealingKey: string
  readonly trustedProxies: number
  readonly poolSize: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** Everything the console takes from its environment, parsed once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConsoleConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const detail = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return fail('CONSOLE_CONFIG_INVALID', { detail })
  }
  const e = parsed.data
  const origin = new URL(e.MILLRACE_ORIGIN).origin
  return {
    databaseUrl: e.DATABASE_URL,
    origin,
    origins: new Set([origin, ...loopbackTwins(origin)]),
    secure: origin.startsWith('https:'),
    host: e.MILLRACE_HOST,
    port: e.MILLRACE_PORT,
    authKey: readKey(e.MILLRACE_AUTH_KEY_FILE ?? path.join(e.MILLRACE_DATA_DIR, 'keys', 'auth')),
    internalKey: readKey(e.MILLRACE_INTERNAL_KEY_FILE ?? path.join(e.MILLRACE_DATA_DIR, 'keys', 'internal')),
    sealingKey: e.MILLRACE_SEALING_KEY,
    trustedProxies: e.MILLRACE_TRUSTED_PROXIES,
    poolSize: e.MILLRACE_DATABASE_POOL,
    logLevel: e.MILLRACE_LOG_LEVEL,
  }
}

/** 127.0.0.1 and localhost are the same machine to its owner, but two origins to a browser. */
function loopbackTwins(origin: string): string[] {
  const url = new URL(origin)
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') return []
  const port = url.port && `:${url.port}`
  return [`${url.protocol}//127.0.0.1${port}`, `${url.protocol}//localhost${port}`]
}

/** There is no default key: without its file the console does not start. */
function readKey(file: string): string {
  const refuse = (reason: string, cause?: unknown) =>
    fail('CONSOLE_CONFIG_INVALID', { detail: `the key file ${file} ${reason}` }, { cause })
  try {
    if ((statSync(file).mode & 0o077) !== 0) refuse('can be read by others; its mode must be 0600')
    const key = readFileSync(file, 'utf8').trim()
    return key.length >= 32 ? key : refuse('is too short: 32 characters at least')
  } catch (error) {
    if (isMillraceError(error)) throw error
    return refuse('cannot be read', error)
  }
}
